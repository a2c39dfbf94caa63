"""Buttons, menus and forms of the FAQ, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.faq.views import asking, browsing
from cogs.faq.views.asking import reply_to, reply_view, show
from cogs.faq.views.browsing import browse, entries_view, topics_view

BUTTONS: Final = (*asking.BUTTONS, *browsing.BUTTONS)
FORMS: Final = asking.FORMS

__all__ = ["BUTTONS", "FORMS", "browse", "entries_view", "reply_to", "reply_view", "show", "topics_view"]
