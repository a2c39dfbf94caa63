"""What members and staff press and fill in, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.resources.views.deciding import Decide, Decline, DeclineForm, Edit, Translate, Withdraw
from cogs.resources.views.drafting import Correct, Discard, ResourceForm, Submit, Tag
from cogs.resources.views.finding import Turn
from cogs.resources.views.showing import Look

BUTTONS: Final = (Look, Turn, Correct, Discard, Submit, Tag, Decide, Decline, Edit, Translate, Withdraw)
FORMS: Final = (ResourceForm, DeclineForm)
