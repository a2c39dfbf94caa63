"""The buttons, selects and forms of the groups, each found by its ``custom_id`` for ever."""

from typing import Final

from cogs.groups.views.archiving import Archive, Reopen
from cogs.groups.views.deciding import Accept, Decline, DeclineForm
from cogs.groups.views.joining import About, Join, Leave, PickGroup, RequestForm
from cogs.groups.views.planning import Delete, Pause, PickPost, Resume
from cogs.groups.views.writing import Correct, Discard, PostForm, Publish

BUTTONS: Final = (
    Join,
    Leave,
    About,
    PickGroup,
    Accept,
    Decline,
    Publish,
    Correct,
    Discard,
    PickPost,
    Pause,
    Resume,
    Delete,
    Archive,
    Reopen,
)
FORMS: Final = (RequestForm, DeclineForm, PostForm)
