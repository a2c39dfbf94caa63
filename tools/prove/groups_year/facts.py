"""What happens in a year of the community, as plain facts: who does what when. Nothing here knows the bot.

Everything has a code that stands in its title and nowhere else, such as ``task-07-02-1``, so that a message
tells by its words what it is about. Instants are aware UTC; days are those of the community.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

HOME: Final = "Europe/Brussels"
DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(weeks=1)

STAFF: Final = 7
STAFF_ROOM: Final = "#staff"
NEWS_ROOM: Final = "#announcements"
CARDS_ROOM: Final = "#partners"

QUIET_FROM: Final = time(20)
QUIET_TO: Final = time(10)
"""When those who have chosen quiet hours want to hear nothing."""


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return when the clocks of the community show a time; none of those asked for is skipped or comes twice."""
    return datetime.combine(day, time(hour, minute), ZoneInfo(HOME)).astimezone(ZoneInfo("UTC"))


def local(instant: datetime) -> datetime:
    """Return what the clocks of the community show, naive."""
    return instant.astimezone(ZoneInfo(HOME)).replace(tzinfo=None)


@dataclass(frozen=True)
class Terms:
    """What the community has decided for its experts."""

    valid: timedelta
    prompt: timedelta
    at_once: int = 3
    answer: timedelta = 5 * DAY
    follow_up: timedelta = 42 * DAY


@dataclass(frozen=True)
class Group:
    """A working group or a partnership, and who is in it when the year begins."""

    number: int
    slug: str
    partnership: bool
    leader: int
    rapporteur: int
    deputies: tuple[int, ...]
    members: tuple[int, ...]
    """Beside those above."""

    @property
    def room(self) -> str:
        """Its channel; everybody reads that of a working group."""
        return f"#{self.slug}"

    @property
    def everybody(self) -> tuple[int, ...]:
        """All who are in it."""
        return (self.leader, self.rapporteur, *self.deputies, *self.members)


@dataclass(frozen=True)
class Task:
    """What somebody takes on for a group."""

    code: str
    group: int
    owner: int
    given: datetime
    by: int
    due: date
    moved: tuple[datetime, date] | None = None
    """When it was given another day, and which."""
    handed: tuple[datetime, int] | None = None
    ended: datetime | None = None
    dropped: bool = False

    def owner_at(self, instant: datetime) -> int:
        """Return whose it is."""
        return self.handed[1] if self.handed and self.handed[0] <= instant else self.owner

    def due_at(self, instant: datetime) -> date:
        """Return until when it is to be done, as said by then."""
        return self.moved[1] if self.moved and self.moved[0] <= instant else self.due

    def open_at(self, instant: datetime) -> bool:
        """Tell whether it is still to be done."""
        return self.given <= instant and not (self.ended and self.ended <= instant)


@dataclass(frozen=True)
class Item:
    """Something that somebody proposes to speak of."""

    code: str
    member: int
    at: datetime


@dataclass(frozen=True)
class Meeting:
    """A meeting of a group, from its announcement to its minutes."""

    code: str
    group: int
    announced: datetime
    starts: datetime
    called: datetime | None = None
    """When its leader asks for items, to be called for two weeks before."""
    items: tuple[Item, ...] = ()
    posted: datetime | None = None
    cancelled: datetime | None = None
    written: datetime | None = None
    decisions: tuple[str, ...] = ()
    proposed: datetime | None = None
    approved: datetime | None = None


@dataclass(frozen=True)
class Card:
    """A partner search card; ``number`` counts them as they were begun."""

    number: int
    owner: int
    region: str
    offers: bool
    theme: str
    purposes: tuple[str, ...]
    languages: tuple[str, ...]
    submitted: datetime
    published: datetime
    deadline: date | None = None
    renewed: tuple[datetime, ...] = ()
    closed: datetime | None = None

    @property
    def code(self) -> str:
        """What stands in its title."""
        return f"card-{self.number:03}"


@dataclass(frozen=True)
class Introduction:
    """One side asks for the other; None: nobody answered."""

    asks: int
    wanted: int
    at: datetime
    answered: datetime
    agreed: bool


@dataclass(frozen=True)
class Profile:
    """What an expert says of themselves; ``number`` counts them as they were begun."""

    number: int
    owner: int
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    soon: bool
    """Whether they have time only in the coming months."""
    requests: bool
    submitted: datetime
    published: datetime
    renewed: tuple[datetime, ...] = ()

    @property
    def code(self) -> str:
        """What stands in its headline."""
        return f"prof-{self.number:03}"


@dataclass(frozen=True)
class Need:
    """What a member asks an expert for, and what those say who are asked: after how long, and whether they would help."""

    number: int
    member: int
    topic: str
    language: str
    submitted: datetime
    put: datetime
    answers: dict[int, tuple[timedelta, bool]] = field(default_factory=dict)
    """By owner of the profile; who is not in it never answers."""
    chooses_after: timedelta = DAY

    @property
    def code(self) -> str:
        """What stands in its title."""
        return f"need-{self.number:03}"


@dataclass(frozen=True)
class Departure:
    """A leader leaves the server without a word; a deputy declines, another takes over."""

    group: int
    left: datetime
    declined: tuple[datetime, int] | None
    taken: tuple[datetime, int]


@dataclass(frozen=True)
class PassingOn:
    """A rapporteur asks another to take over."""

    group: int
    offered: datetime
    to: int
    answered: datetime
    agreed: bool


@dataclass(frozen=True)
class Rest:
    """A group is archived, and comes back."""

    group: int
    archived: datetime
    reopened: datetime


@dataclass(frozen=True)
class Look:
    """What staff do with a digest that waits for them: send it, skip it, or forget it (None)."""

    group: int | None
    """None: the community's."""
    week: date
    """The day on which it goes."""
    at: datetime | None
    skipped: bool = False


@dataclass(frozen=True)
class Script:
    """A whole year."""

    start: datetime
    end: datetime
    terms: Terms
    groups: Sequence[Group]
    digests_on: datetime
    previews_from: datetime
    """From when on staff look at digests first."""
    meetings: Sequence[Meeting]
    tasks: Sequence[Task]
    cards: Sequence[Card]
    introductions: Sequence[Introduction]
    profiles: Sequence[Profile]
    needs: Sequence[Need]
    departures: Sequence[Departure]
    passings: Sequence[PassingOn]
    rests: Sequence[Rest]
    looks: Sequence[Look]
    quiet: frozenset[int]
    """Who has chosen quiet hours."""
    unreminded: frozenset[int]
    """Who wants no reminders by direct message."""

    def leader(self, group: int, instant: datetime) -> int | None:
        """Return who leads a group: nobody from the morning on which somebody notices that the leader is gone."""
        holder: int | None = self.groups[group].leader
        for one in self.departures:
            if one.group == group and noticed(one) <= instant:
                holder = one.taken[1] if one.taken[0] <= instant else None
        return holder

    def rapporteur(self, group: int, instant: datetime) -> int:
        """Return who writes its minutes."""
        taken = [
            one.to for one in self.passings if one.group == group and one.agreed and one.answered <= instant
        ]
        return taken[-1] if taken else self.groups[group].rapporteur

    def rests_at(self, group: int, instant: datetime) -> bool:
        """Tell whether a group is archived."""
        return any(one.group == group and one.archived <= instant < one.reopened for one in self.rests)


LOOKS_AT: Final = (8, 27)
"""Every morning somebody looks who is still there."""


def noticed(departure: Departure) -> datetime:
    """Return when it is noticed that somebody left: the next morning on which that is looked for."""
    day = local(departure.left).date()
    looked = at(day, *LOOKS_AT)
    return looked if looked > departure.left else at(day + DAY, *LOOKS_AT)
