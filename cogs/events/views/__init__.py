"""The buttons and the form of the events, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.events.views.cancelling import Cancel, Keep
from cogs.events.views.drafting import Correct, Discard, EventForm, Publish
from cogs.events.views.registering import (
    DoNotRemindMe,
    GiveUp,
    KeepPlace,
    MyRegistration,
    Register,
    RemindMe,
    Withdraw,
)

BUTTONS: Final = (
    Register,
    Withdraw,
    GiveUp,
    KeepPlace,
    MyRegistration,
    RemindMe,
    DoNotRemindMe,
    Publish,
    Correct,
    Discard,
    Cancel,
    Keep,
)
FORMS: Final = (EventForm,)
