"""What staff press about digests."""

from typing import Final

from cogs.digest.views.deciding import Send, Skip, Without
from cogs.digest.views.switching import Start, Stop

BUTTONS: Final = (Start, Stop, Send, Skip, Without)
