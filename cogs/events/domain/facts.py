"""What there is: events, registrations and drafts, as frozen facts."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.kernel.zones import LocalTime
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
    OPEN = "open"
    CLOSED = "closed"
    OVER = "over"
    CANCELLED = "cancelled"


class Standing(StrEnum):
    """What a registration is worth."""

    SEATED = "seated"
    WAITING = "waiting"
    WITHDRAWN = "withdrawn"


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
class Event:
    """An event as it stands in the database."""

    id: int
    plan: Plan
    status: Status
    organiser: int | None
    revision: int
    changed: datetime

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


@dataclass(frozen=True, slots=True)
class Registration:
    """One member's place at one event; its id is its place in the order of arrival."""

    id: int
    event: int
    member: int
    standing: Standing
    wants_reminders: bool
    registered: datetime


@dataclass(frozen=True, slots=True)
class Room:
    """How full an event is."""

    seated: int
    waiting: int


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


@dataclass(frozen=True, slots=True)
class ReminderDue:
    """A reminder to promise: when it is due, and until when it still makes sense."""

    before: Before
    due: datetime
    not_after: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """An event as one person sees it at one moment."""

    event: Event
    phase: Phase
    room: Room
    mine: Registration | None = None
    position: int | None = None
    """The place in line, counted from one, of a registration that waits."""
    ahead: tuple[ReminderDue, ...] = ()
    """The reminders that are still to come."""


class Scope(StrEnum):
    """Which events a command offers while its member types."""

    ALL = "all"
    OPEN = "open"
    MINE = "mine"
    DRAFTS = "drafts"
    ALIVE = "alive"
    RECENT = "recent"
