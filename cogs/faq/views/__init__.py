"""Buttons, menus and forms of the FAQ, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.faq.views import asking, browsing, editing, listening
from cogs.faq.views.asking import reply_to, reply_view, show
from cogs.faq.views.browsing import browse, entries_view, topics_view
from cogs.faq.views.editing import show_learnt, show_unanswered
from cogs.faq.views.listening import show_listening, switch

BUTTONS: Final = (*asking.BUTTONS, *browsing.BUTTONS, *editing.BUTTONS, *listening.BUTTONS)
FORMS: Final = asking.FORMS

__all__ = [
    "BUTTONS",
    "FORMS",
    "browse",
    "entries_view",
    "reply_to",
    "reply_view",
    "show",
    "show_learnt",
    "show_listening",
    "show_unanswered",
    "switch",
    "topics_view",
]
