"""What can happen to a promised message, and what can be done about it. Pure data.

A :class:`~bot.delivery.sender.Sender` answers with the outcomes and findings of this file.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Woken:
    """Its time has come, or its pause is over."""


@dataclass(frozen=True, slots=True)
class Inherited:
    """The process that was sending it is gone."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The change that makes it moot was made."""

    why: str


@dataclass(frozen=True, slots=True)
class Paused:
    """Staff want it to wait until they say otherwise."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """Staff let it go on."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Staff want it at another time."""

    due: datetime


@dataclass(frozen=True, slots=True)
class Moot:
    """Its renderer found nothing left to say."""


@dataclass(frozen=True, slots=True)
class NotYet:
    """What it edits has not been sent for certain yet."""


@dataclass(frozen=True, slots=True)
class NotRendered:
    """Its renderer failed."""

    why: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Discord took it."""

    message_id: int | None


@dataclass(frozen=True, slots=True)
class Refused:
    """Discord said no. ``code`` is Discord's error code, else the HTTP status; 0: never reached Discord.

    ``reached_other_requests``: the library tried more than once inside this call, and an
    earlier try may have been taken.
    """

    code: int
    permanent: bool
    reached_other_requests: bool = False
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nobody knows whether Discord took it."""

    why: str


@dataclass(frozen=True, slots=True)
class Unauthorised:
    """Discord no longer knows the token: no request of this process can succeed."""


@dataclass(frozen=True, slots=True)
class Found:
    """The history shows it."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Absent:
    """The history was read in full and does not show it."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The bot may not read the history, and asking again will not help."""


@dataclass(frozen=True, slots=True)
class Gone:
    """There is no such channel, or no such person, any more: nothing is seen there, and nothing will be."""

    code: int


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The history could not be asked now (an outage, a rate limit): ask again later."""

    why: str


Outcome: TypeAlias = Sent | Refused | Unclear | Unauthorised
Finding: TypeAlias = Found | Absent | Unreadable | Gone | Unanswered | Unauthorised
Intervention: TypeAlias = Paused | Resumed | Moved | Cancelled
"""What staff can do to a message that is still pending."""

Event: TypeAlias = Woken | Inherited | Intervention | Moot | NotYet | NotRendered | Outcome | Finding


# --- what to do ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Send:
    """Send it, put into words anew if ``fresh``, else exactly as it was first sent."""

    fresh: bool


@dataclass(frozen=True, slots=True)
class Search:
    """Read the target's history since ``since`` for it."""

    since: datetime


@dataclass(frozen=True, slots=True)
class Notify:
    """Tell staff that it has failed, expired or is held."""

    what: str


@dataclass(frozen=True, slots=True)
class FallBack:
    """Reach the person otherwise, if the kind knows a way."""

    code: int


@dataclass(frozen=True, slots=True)
class StopAll:
    """Send nothing any more."""


Action: TypeAlias = Send | Search | Notify | FallBack | StopAll
