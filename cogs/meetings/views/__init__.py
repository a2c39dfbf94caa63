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
from cogs.meetings.views.agenda import Arrange, ArrangeForm, ItemForm, PostAgenda, ProposeItem
from cogs.meetings.views.minutes import AddMine, Approve, Correct, EditPart, PartForm, Propose, PutMine, Write

BUTTONS: Final = (
    *(AnotherDay, Done, Dropped, HandOver, OpenAgain, Pick),
    *(AddMine, Approve, Correct, EditPart, Propose, PutMine, Write),
    *(Arrange, PostAgenda, ProposeItem),
)
FORMS: Final = (ArrangeForm, DayForm, ItemForm, PartForm)
