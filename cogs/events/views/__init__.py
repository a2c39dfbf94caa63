"""The buttons and the form of the events, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.events.views.cancelling import Cancel, Keep
from cogs.events.views.deciding import Approve, Decline
from cogs.events.views.drafting import Correct, Discard, EventForm, Publish
from cogs.events.views.editing import Apply
from cogs.events.views.form import FillIn, RegistrationForm
from cogs.events.views.letters import LetterForm, Mute, Send
from cogs.events.views.people_list import Turn
from cogs.events.views.publishing import (
    AskReview,
    CommentForm,
    Later,
    LookAt,
    ReviewApprove,
    ReviewReturn,
    TimeForm,
    Unplan,
)
from cogs.events.views.registering import (
    Accept,
    Come,
    DoNotRemindMe,
    GiveUp,
    KeepPlace,
    MyRegistration,
    Pass,
    Register,
    RemindMe,
    Withdraw,
)

BUTTONS: Final = (
    Register,
    Come,
    Apply,
    Send,
    Mute,
    FillIn,
    Accept,
    Pass,
    Approve,
    Decline,
    Turn,
    Withdraw,
    GiveUp,
    KeepPlace,
    MyRegistration,
    RemindMe,
    DoNotRemindMe,
    Publish,
    Correct,
    Discard,
    Later,
    Unplan,
    LookAt,
    AskReview,
    ReviewApprove,
    ReviewReturn,
    Cancel,
    Keep,
)
FORMS: Final = (EventForm, RegistrationForm, LetterForm, TimeForm, CommentForm)
