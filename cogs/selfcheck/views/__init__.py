"""What members press in a self-check, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.selfcheck.views.keeping import AsFile, Delete, Keep, KeptAsFile, OpenKept
from cogs.selfcheck.views.walking import Begin, Go, GoAgain, LookAgain, Say

BUTTONS: Final = (Begin, Go, GoAgain, LookAgain, Say, AsFile, Keep, KeptAsFile, OpenKept, Delete)
