"""What there is: events and the drafts they come from, as frozen facts."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.kernel.zones import LocalTime
from cogs.events.domain.asked import NO_FORM, Form
from cogs.events.domain.refusals import NotPublished

ASSUMED_LENGTH = timedelta(hours=1)
"""How long an event without a written end is taken to last."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Status(StrEnum):
    """How far an event has come, as far as somebody decided it."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class Phase(StrEnum):
    """Where an event stands at one moment: what was decided, and what time has done since."""

    DRAFT = "draft"
    SOON = "soon"
    """Published, and registration has not opened yet."""
    OPEN = "open"
    CLOSED = "closed"
    OVER = "over"
    CANCELLED = "cancelled"


ALIVE: Final = frozenset({Phase.SOON, Phase.OPEN, Phase.CLOSED})
"""Published and not over: there is something to come to."""


class Mode(StrEnum):
    """In which way somebody takes part; seats are counted for each."""

    ANY = "any"
    """The event makes no difference."""
    ON_SITE = "on-site"
    ONLINE = "online"


class Attendance(StrEnum):
    """In which ways one can take part in an event."""

    UNSAID = "unsaid"
    ON_SITE = "on-site"
    ONLINE = "online"
    BOTH = "both"

    @property
    def modes(self) -> tuple[Mode, ...]:
        """Return what there is to choose from."""
        if self is Attendance.BOTH:
            return (Mode.ON_SITE, Mode.ONLINE)
        return (Mode.ANY if self is Attendance.UNSAID else Mode(self.value),)


class Audience(StrEnum):
    """Who may register."""

    EVERYONE = "everyone"
    GROUP = "group"
    """Who holds the role of the event's working group."""
    ROLE = "role"


class Reach(StrEnum):
    """Which dates of a series somebody means who corrects or cancels one of them."""

    ONE = "one"
    FOLLOWING = "following"
    """This one and all that follow."""
    ALL = "all"


class Before(StrEnum):
    """When a reminder is due; the value is its name in the key of a planned message."""

    DAY = "1d"
    HOUR = "1h"
    START = "start"

    @property
    def span(self) -> timedelta:
        """Return how long before the start it is due."""
        return {"1d": timedelta(days=1), "1h": timedelta(hours=1)}.get(self.value, timedelta(0))


@dataclass(frozen=True, slots=True)
class Plan:
    """What an event is to be: everything its organiser decides."""

    title: str
    starts: LocalTime
    ends: LocalTime | None = None
    place: str = ""
    about: str = ""
    seats: int | None = None
    closes: LocalTime | None = None
    group: str | None = None
    channel: int | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """How one registers for an event. What nothing is said about is open to everyone with one press."""

    attendance: Attendance = Attendance.UNSAID
    online_seats: int | None = None
    """Beside ``Plan.seats``, where one can come on site or online; None: no limit."""
    opens: LocalTime | None = None
    moderated: bool = False
    """Whether the organiser approves each registration."""
    audience: Audience = Audience.EVERYONE
    role: int | None = None
    """The role that ``Audience.ROLE`` is about, by Discord's id."""
    languages: tuple[str, ...] = ()
    """In which languages it is held, as codes; empty: nobody said."""
    announced: int | None = None
    """So many days before its start its channel is told of it; None: once it is published."""
    reminds_group: bool = False
    """Whether members of the event's working group who have not answered are reminded once."""
    form: Form = NO_FORM
    """What those who register are asked; nothing: one press is enough."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it stands in the database."""

    id: int
    plan: Plan
    status: Status
    organiser: int | None
    revision: int
    changed: datetime
    terms: Terms = Terms()

    @property
    def title(self) -> str:
        """Return its title."""
        return self.plan.title

    @property
    def edition(self) -> int:
        """Return a number that is another one after each change: when that was, in microseconds."""
        return (self.changed - _EPOCH) // timedelta(microseconds=1)

    @property
    def channel(self) -> int:
        """Return the channel in which it is announced.

        Raises:
            NotPublished: nobody has settled that yet.
        """
        if self.plan.channel is None:
            raise NotPublished(title=self.title)
        return self.plan.channel

    @property
    def starts_at(self) -> datetime:
        """Return the instant at which it starts."""
        return self.plan.starts.instant()

    @property
    def ends_at(self) -> datetime:
        """Return the instant at which it is over."""
        if self.plan.ends is None:
            return self.starts_at + ASSUMED_LENGTH
        return self.plan.ends.instant()

    @property
    def closes_at(self) -> datetime:
        """Return the instant from which nobody can register any more."""
        if self.plan.closes is None:
            return self.starts_at
        return min(self.plan.closes.instant(), self.starts_at)

    @property
    def announced_at(self) -> datetime | None:
        """Return the instant from which its channel knows of it; None: once it is published."""
        if self.terms.announced is None:
            return None
        return LocalTime(
            self.plan.starts.local - timedelta(days=self.terms.announced), self.plan.starts.zone
        ).instant()

    @property
    def opens_at(self) -> datetime | None:
        """Return the instant from which one can register; None: from the announcement on."""
        return None if self.terms.opens is None else self.terms.opens.instant()

    @property
    def modes(self) -> tuple[Mode, ...]:
        """Return in which ways one can take part: one, or two to choose from."""
        return self.terms.attendance.modes

    def seats_in(self, mode: Mode) -> int | None:
        """Return how many seats there are in ``mode``; None: no limit. Zero where the event has no such mode."""
        if mode not in self.modes:
            return 0
        second = self.terms.attendance is Attendance.BOTH and mode is Mode.ONLINE
        return self.terms.online_seats if second else self.plan.seats


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of the form, as they were typed."""

    title: str = ""
    when: str = ""
    place: str = ""
    seats: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A form in the making: what was typed is kept, readable or not."""

    id: int
    author: int
    typed: Typed
    channel: int | None
    closes: LocalTime | None
    group: str | None
    event: int | None
    copies: int | None = None
    """The event from which it was begun: how one registers is taken over from there."""
    edits: int | None = None
    """The published event that it corrects."""
    seen: int = 0
    """The edition of that event which its author had before their eyes."""


@dataclass(frozen=True, slots=True)
class ReminderDue:
    """A reminder to promise: when it is due, and until when it still makes sense."""

    before: Before
    due: datetime
    not_after: datetime


@dataclass(frozen=True, slots=True)
class NoticeDue:
    """Something to say in the channel about the window of registration, when, and until when it is true."""

    name: str
    """``opens``, ``closes-7d`` or ``closes-1d``: its part of the key of a planned message."""
    due: datetime
    not_after: datetime


class Scope(StrEnum):
    """Which events a command offers while its member types."""

    ALL = "all"
    OPEN = "open"
    MINE = "mine"
    DRAFTS = "drafts"
    ALIVE = "alive"
    RECENT = "recent"
