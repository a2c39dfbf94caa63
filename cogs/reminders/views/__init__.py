"""The buttons, selects and forms of the reminders, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.reminders.views.drafting import Confirm, Correct, Discard, Privately, ReminderForm
from cogs.reminders.views.listing import Delete, Keep, Page, Pick, Remove
from cogs.reminders.views.telling import ChooseTime, Done, Edit, ShowWords, Snooze

BUTTONS: Final = (
    Confirm,
    Correct,
    Privately,
    Discard,
    Done,
    Snooze,
    ChooseTime,
    Edit,
    ShowWords,
    Page,
    Pick,
    Remove,
    Delete,
    Keep,
)
FORMS: Final = (ReminderForm,)
