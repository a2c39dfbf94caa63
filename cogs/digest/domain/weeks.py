"""The weekly digest: when it goes, what it is made of, and the life of one week's.

    (nothing)  -- a day before its hour, nothing to say -------->  QUIET
    (nothing)  -- a day before its hour ------------------------>  APPROVED   it is promised
    (nothing)  -- the same, where staff look first ------------->  WAITING    staff are asked
    WAITING    -- sent, whole or without some sections --------->  APPROVED
    WAITING    -- skipped --------------------------------------->  SKIPPED
    WAITING    -- nobody presses, a day after its hour --------->  it goes no more, and staff are told

What a lapsed digest would have told stands in the next one, since nobody has decided about it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from bot.kernel.errors import Detail, DomainError
from bot.kernel.zones import LocalTime, zone

WEEK: Final = timedelta(days=7)

LEAD: Final = timedelta(days=1)
"""So long before its hour, by the clocks of its zone, a digest is composed: staff see it among what is planned."""

WAITS: Final = timedelta(days=1)
"""So long after its hour a digest that staff look at first waits for them."""

REACHES_BACK: Final = 4 * WEEK
"""What is older is no news, however long no digest came."""

REACHES_AHEAD: Final = 2 * WEEK
"""So far ahead lie the things to come that a digest tells of."""


class DigestGone(DomainError):
    """That digest is not known (any more)."""

    key = "digest-gone"


class DigestLapsed(DomainError):
    """Nobody had pressed when its last moment came. Details: ``until``."""

    key = "digest-lapsed-already"


class DigestDecided(DomainError):
    """Somebody else has decided already. Details: ``how``."""

    key = "digest-decided-already"


class NothingLeft(DomainError):
    """Without all of its sections there is no digest."""

    key = "digest-nothing-left"


@dataclass(frozen=True, slots=True)
class Slot:
    """The hour of one week's digest."""

    local: datetime
    """Naive, by the clocks of ``zone``."""
    zone: str

    @property
    def week(self) -> str:
        """Return the ISO week it is the digest of, e.g. ``2026-W48``."""
        year, week, _ = self.local.isocalendar()
        return f"{year}-W{week:02}"

    @property
    def goes(self) -> datetime:
        """Return when it goes."""
        return self._instant(timedelta(0))

    @property
    def composed(self) -> datetime:
        """Return when it is composed."""
        return self._instant(-LEAD)

    @property
    def waits_until(self) -> datetime:
        """Return until when it waits for staff, where they look first."""
        return self._instant(WAITS)

    @property
    def useful_until(self) -> datetime:
        """Return when the next one takes its place."""
        return self._instant(WEEK)

    def _instant(self, away: timedelta) -> datetime:
        return LocalTime(self.local + away, self.zone).instant()


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When digests go, by the clocks of a zone, and whether staff look first."""

    weekday: int
    """0 is Monday."""
    at: time
    zone: str
    preview: bool = False

    def last_composed(self, now: datetime) -> Slot:
        """Return the newest digest whose time to be composed has come."""
        today = now.astimezone(zone(self.zone)).date()
        days = (today + timedelta(days=ahead) for ahead in range(2, -8, -1))
        slots = (self._on(day) for day in days if day.weekday() == self.weekday)
        return next(slot for slot in slots if slot.composed <= now)

    def next_after(self, now: datetime) -> Slot:
        """Return the next digest that is not composed yet."""
        last = self.last_composed(now)
        return Slot(last.local + WEEK, self.zone)

    def _on(self, day: date) -> Slot:
        return Slot(datetime.combine(day, self.at), self.zone)


@dataclass(frozen=True, slots=True)
class Week:
    """What a digest is about: a group or, with None, the community; what is news, and what lies ahead."""

    group: str | None
    since: datetime
    until: datetime
    """News is what happened from ``since`` to before ``until``."""
    goes: datetime
    """What lies ahead begins here."""
    locale: str
    """In which language things are called that have a name in several."""

    def is_news(self, at: datetime | None) -> bool:
        """Tell whether something that happened ``at`` belongs into this digest."""
        return at is not None and self.since <= at < self.until

    @property
    def ahead(self) -> tuple[datetime, datetime]:
        """Return from when to before when something has to happen to be told."""
        return self.goes, self.goes + REACHES_AHEAD


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a digest, as a message with its details, which are plain text as people typed it.

    ``ref`` names what it is about, so that it is told only as long as it is so. ``link`` leads to a
    page of the bot's site (``/events/7``) or, with its host, elsewhere.
    """

    ref: str
    key: str
    details: Mapping[str, Detail] = field(default_factory=dict)
    link: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A section of a digest, with its lines."""

    heading: str
    items: tuple[Item, ...]


def picked(told: Collection[Told], refs: Mapping[str, Collection[str]]) -> list[Told]:
    """Return of what could be told now what a digest was composed of, in the words of now."""
    kept = (
        Told(
            section.heading,
            tuple(item for item in section.items if item.ref in refs.get(section.heading, ())),
        )
        for section in told
    )
    return [section for section in kept if section.items]


class Stage(StrEnum):
    """How one week's digest stands."""

    QUIET = "quiet"
    """There was nothing to say."""
    WAITING = "waiting"
    APPROVED = "approved"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Issue:
    """The digest of one week, for a group or (None) the community."""

    id: int
    group: str | None
    slot: Slot
    since: datetime
    until: datetime
    stage: Stage
    refs: Mapping[str, tuple[str, ...]]
    """What it is made of: references by section."""
    without: tuple[str, ...] = ()
    """The sections that staff left out."""
    decided_by: int | None = None

    @property
    def waits_until(self) -> datetime:
        """Return until when it waits for staff: composed late, they have a day all the same."""
        return max(self.slot.waits_until, self.until + WAITS)

    def week(self, locale: str) -> Week:
        """Return what it is about, in a language."""
        return Week(self.group, self.since, self.until, self.slot.goes, locale)

    def has_lapsed(self, now: datetime) -> bool:
        """Tell whether nobody has decided in time."""
        return self.stage is Stage.WAITING and self.waits_until <= now


def begun(told: Collection[Told], *, preview: bool) -> Stage:
    """Return how a digest stands that was just composed."""
    if not told:
        return Stage.QUIET
    return Stage.WAITING if preview else Stage.APPROVED


def decide(issue: Issue, how: Stage, by: int, without: Collection[str], now: datetime) -> Issue:
    """Return the digest after somebody of staff has sent or skipped it; the same press again changes nothing.

    Raises:
        DigestLapsed: its last moment has come before.
        DigestDecided: it was decided otherwise.
        NothingLeft: all of its sections are to be left out.
    """
    # What the question offered can be forged with it: sections that it does not have are none.
    left_out = tuple(section for section in issue.refs if section in without)
    if issue.stage is not Stage.WAITING:
        if (issue.stage, issue.without) != (how, left_out):
            raise DigestDecided(how=issue.stage.value)
        return issue
    if issue.has_lapsed(now):
        raise DigestLapsed(until=issue.waits_until)
    if len(left_out) == len(issue.refs):
        raise NothingLeft
    return replace(issue, stage=how, without=left_out, decided_by=by)


def news_since(last: datetime | None, on: datetime | None, now: datetime) -> datetime:
    """Return from when on things are news: since the last digest that was decided; the first tells of a week.

    It may come later than a week after it was begun (``on``), and tells of all since then.
    """
    first = min(on or now, now - WEEK)
    return max(first if last is None else last, now - REACHES_BACK)
