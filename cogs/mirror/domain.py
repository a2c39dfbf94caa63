"""The life of an event's copy in Discord's own list of events, as one pure decision.

    (none)    -- the event is public and ahead -->  ASKED      written down before Discord is asked
    ASKED     -- Discord has it ------------------>  STANDING
    ASKED     -- Discord says no ----------------->  WAITING    for room, for a permission, for another text
    ASKED     -- nobody knows -------------------->  ASKED      looked for after a while, then asked again
    STANDING  -- somebody deletes it by hand ----->  REMOVED    until staff want it back

A copy whose event is cancelled, or is not public any more, is deleted; that of an event that is over is
left to Discord. Whatever cuts in, what is asked again is looked for first, so there are never two.
"""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.kernel.errors import DomainError

QUIET: Final = timedelta(minutes=1)
"""A request of which nothing was heard for so long will not arrive any more."""

LONGEST_PAUSE: Final = timedelta(hours=1)

SOON: Final = timedelta(minutes=2)
"""Discord takes no event that has begun, so none that begins while it is asked."""


class NotRemoved(DomainError):
    """The event is not one that was deleted by hand, or stands in the list again."""

    key = "mirror-not-removed"


class State(StrEnum):
    """Where a copy stands."""

    ASKED = "asked"
    STANDING = "standing"
    WAITING = "waiting"
    REMOVED = "removed"


class Why(StrEnum):
    """What a copy waits for."""

    NOTHING = ""
    FULL = "full"
    """Discord has room for 100 events that are ahead."""
    FORBIDDEN = "forbidden"
    REFUSED = "refused"
    """Discord does not take it as it is."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What Discord's list is to say of an event."""

    event: int
    name: str
    description: str
    location: str
    starts: datetime
    ends: datetime
    mark: str
    """What it is found by again; the description ends with it."""

    @property
    def printed(self) -> str:
        """Return a short word for all of it: another text has another one."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy as it is written down."""

    event: int
    state: State
    native: int | None = None
    printed: str = ""
    why: Why = Why.NOTHING
    attempts: int = 0
    retry: datetime | None = None


class Deed(StrEnum):
    """What is to be done about a copy."""

    NOTHING = "nothing"
    MAKE = "make"
    """Look for it, and make it if it is not there."""
    EDIT = "edit"
    REMOVE = "remove"
    """Look for it, and delete it if it is there."""
    FORGET = "forget"


def mark(installation: str, event: int) -> str:
    """Return what tells this installation's copy of the event from anything else in the list."""
    code = hashlib.blake2b(f"{installation}:{event}".encode(), digest_size=5).digest()
    return f"[{event}-{base64.b32encode(code).decode().lower()}]"


def decide(notice: Notice | None, copy: Copy | None, now: datetime) -> Deed:
    """Return what is to be done; ``notice`` is None if the event is to be in the list no longer."""
    if copy is None:
        return Deed.MAKE if notice is not None and in_time(notice, now) else Deed.NOTHING
    if copy.state is State.REMOVED:
        return Deed.FORGET if notice is None or notice.ends <= now else Deed.NOTHING
    if copy.retry is not None and now < copy.retry:
        return Deed.NOTHING
    if notice is None:
        return Deed.FORGET if copy.state is State.WAITING else Deed.REMOVE
    if notice.ends <= now:
        return Deed.FORGET
    return _standing(notice, copy) if copy.state is State.STANDING else _lacking(notice, copy, now)


def in_time(notice: Notice, now: datetime) -> bool:
    """Tell whether Discord would still take the event."""
    return notice.starts > now + SOON


def _standing(notice: Notice, copy: Copy) -> Deed:
    return Deed.NOTHING if notice.printed == copy.printed else Deed.EDIT


def _lacking(notice: Notice, copy: Copy, now: datetime) -> Deed:
    if copy.state is State.ASKED:
        return Deed.MAKE
    if not in_time(notice, now):
        return Deed.FORGET
    # What waits for room or a permission is woken by their coming; what was refused, by another text.
    waits = copy.why in {Why.FULL, Why.FORBIDDEN} and copy.retry is None
    same = copy.why is Why.REFUSED and copy.printed == notice.printed
    return Deed.NOTHING if waits or same else Deed.MAKE


def asked(copy: Copy | None, event: int, now: datetime) -> Copy:
    """Return the copy as it is written down before Discord is asked to make it."""
    before = copy or Copy(event, State.ASKED)
    retry = now + pause(before.attempts)
    # Of what it has waited for staff know already.
    return Copy(event, State.ASKED, why=before.why, attempts=before.attempts + 1, retry=retry)


def pause(attempts: int) -> timedelta:
    """Return how long to wait after so many attempts before the next."""
    return min(QUIET * (1 << min(attempts, 8)), LONGEST_PAUSE)
