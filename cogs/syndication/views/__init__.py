"""The preview of a feed with its buttons, and what is sent of feeds."""

from typing import Final

from cogs.syndication.views.previews import Discard, Follow

BUTTONS: Final = (Follow, Discard)

__all__ = ["BUTTONS", "Discard", "Follow"]
