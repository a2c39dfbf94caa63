"""Buttons, selects and forms of meetings, and what is sent about them later."""

from typing import Final

from cogs.meetings.views.actions import (
    AnotherDay,
    DayForm,
    Done,
    Dropped,
    HandOver,
    OpenAgain,
    Pick,
)

BUTTONS: Final = (AnotherDay, Done, Dropped, HandOver, OpenAgain, Pick)
FORMS: Final = (DayForm,)
