"""The figures of a group's half-year: what is counted, and what of it may be told.

The bot hears no message of the channels, so it counts what people do with it: registering for a meeting
of the group, being there, proposing an item, taking something on, writing minutes. Once a half-year is over it
looks at the threads of the channel, at who wrote when and never at what.

No number under five is told, nor one from which such a number could be computed: from another of this
report, or from what is shown elsewhere (how many are in a group; an event's own figures; the months of the
desk). While the half-year runs, its report can be asked for day after day, and a difference would show what one
person did: so until then these numbers are told in steps of five, and from how many places people come not at all.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median
from typing import Final

from bot.kernel.suppression import LEAST, few, part, whole
from cogs.vitality.domain.halves import Half
from cogs.vitality.domain.sorts import points_at_somebody

SETTLED: Final = timedelta(days=30)
"""After so long somebody is no newcomer any more."""

ACTIVE_UNTIL: Final = timedelta(days=60)
"""Whether somebody stayed active is looked at until so long after they came: for everybody equally long."""


class Number(StrEnum):
    """What is counted."""

    MEMBERS = "members"
    ACTIVE = "active"
    NEWCOMERS = "newcomers"
    """Those whose 60th day in the group lies in the half-year, and who are still there."""
    STAYED = "stayed"
    """Those of them who did something between their 30th and their 60th day."""
    STATES = "states"
    REGIONS = "regions"
    MEETINGS = "meetings"
    COUNTED = "counted"
    """Meetings of which it may be told how many had a seat and how many came."""
    SEATED = "seated"
    CAME = "came"
    THREADS = "threads"
    """Threads that people began in the group's channel; counted once, when the half-year is over."""
    THREADS_ANSWERED = "threads-answered"
    """Those of them in which somebody else has written."""
    THREAD_ANSWER = "thread-answer"
    """Median, in minutes."""
    ASKED = "asked"
    """Questions to the desk, of the whole community."""
    ANSWERED = "answered"
    FIRST_ANSWER = "first-answer"
    """Median, in minutes of working time."""


IN_STEPS: Final = frozenset({Number.ACTIVE, Number.STAYED, Number.ASKED, Number.ANSWERED})
"""What grows by what single people do: while the half-year runs it is told as "at least"."""

ONCE_OVER: Final = frozenset({Number.STATES, Number.REGIONS, Number.THREADS})
"""What is told only once the half-year is over."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Somebody did something in the group on a day."""

    member: int
    day: date


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that was held. None: not to be told, or nobody has said who came."""

    seated: int | None
    came: int | None


@dataclass(frozen=True, slots=True)
class Stock:
    """What is known of a group and of the desk, before anything is left out; days are those of the community."""

    entered: Mapping[int, date] = field(default_factory=dict)
    """Who is in the group, since when."""
    deeds: Collection[Deed] = ()
    states: Mapping[int, str] = field(default_factory=dict)
    """The Member States of those in the group who have said theirs."""
    regions: Mapping[int, str] = field(default_factory=dict)
    meetings: Sequence[Meeting] = ()
    threads: Sequence[int | None] | None = None
    """After how many minutes somebody else wrote in each thread of the channel; None: nobody yet, or not known at all."""
    questions: Sequence[Sequence[int | None]] = ()
    """Month by month, after how many minutes each question to the desk was answered; None: not yet."""


@dataclass(frozen=True, slots=True)
class Report:
    """What may be told of a group's half-year.

    A number that is None is too small, or would give one away; one that is absent is not known.
    """

    group: str
    half: Half
    at: datetime
    """When it was counted, as aware UTC."""
    day: date
    """The local day of that."""
    numbers: Mapping[Number, int | None]

    @property
    def complete(self) -> bool:
        """Whether the half-year was over when it was counted."""
        return self.day >= self.half.beyond


def report(group: str, half: Half, at: datetime, today: date, stock: Stock) -> Report:
    """Return what may be told of a half-year, counted at the instant ``at`` of the local day ``today``."""
    telling = _Telling(exact=today >= half.beyond)
    numbers = {
        **_people(half, today, stock, telling),
        **_meetings(stock.meetings),
        **_threads(stock.threads),
        **_questions(stock.questions, telling),
    }
    return Report(group, half, at, today, numbers)


def percent(number: int, of: int) -> int:
    """Return a share in whole per cent, halves rounded up."""
    return (200 * number + of) // (2 * of)


@dataclass(frozen=True, slots=True)
class _Telling:
    """How what single people do is told: ``exact``, or while the half-year runs in steps."""

    exact: bool

    def part(self, number: int, whole: int) -> int | None:
        """Return a part of a number that may be known; that nothing has no part says nothing."""
        if not whole:
            return 0
        return part(number, whole) if self.exact else self.step(number)

    def step(self, number: int) -> int | None:
        """Return a number that is told by itself; in steps, that there is none is not told either."""
        return few(number) if self.exact else (number - number % LEAST or None)


def _people(half: Half, today: date, stock: Stock, telling: _Telling) -> dict[Number, int | None]:
    inside = {member: day for member, day in stock.entered.items() if day < half.beyond}
    deeds = [deed for deed in stock.deeds if deed.member in inside]
    active = {deed.member for deed in deeds if half.first <= deed.day < half.beyond}
    told = telling.part(len(active), len(inside))
    return {
        Number.MEMBERS: len(inside),
        Number.ACTIVE: told,
        **_newcomers(half, today, inside, deeds, len(active), telling),
        **_places(stock, inside, active, told, telling),
    }


def _newcomers(
    half: Half,
    today: date,
    inside: Mapping[int, date],
    deeds: Collection[Deed],
    active: int,
    telling: _Telling,
) -> dict[Number, int | None]:
    over = min(half.beyond, today)
    came = {member: day for member, day in inside.items() if half.first <= day + ACTIVE_UNTIL < over}
    stayed = {deed.member for deed in deeds if deed.member in came and _stays(came[deed.member], deed.day)}
    newcomers = part(len(came), len(inside))
    if newcomers is None:
        return {Number.NEWCOMERS: None, Number.STAYED: None}
    told = telling.part(len(stayed), newcomers)
    # Most of them are among all who were active, and the others could be told from both numbers.
    hidden = telling.exact and None in {part(active, len(inside)), few(abs(active - len(stayed)))}
    return {Number.NEWCOMERS: newcomers, Number.STAYED: None if hidden else told}


def _stays(came: date, day: date) -> bool:
    return came + SETTLED <= day < came + ACTIVE_UNTIL


def _places(
    stock: Stock, inside: Collection[int], active: Collection[int], told: int | None, telling: _Telling
) -> dict[Number, int | None]:
    """Return from where active members come; while it runs, its change or its absence would tell of a single one."""
    if not telling.exact:
        return {}
    return {
        **_sorts(Number.STATES, stock.states, inside, active, told),
        **_sorts(Number.REGIONS, stock.regions, inside, active, told),
    }


def _sorts(
    number: Number, of: Mapping[int, str], inside: Collection[int], active: Collection[int], told: int | None
) -> dict[Number, int | None]:
    """Return from how many places active members come; nothing if nobody in the group has said it."""
    if told is None:
        return {number: None}
    sizes = Counter(of[member] for member in inside if member in of)
    if not sizes:
        return {}
    found = {of[member] for member in active if member in of}
    unsaid = len(inside) - sizes.total()
    says_all_already = told == len(active) and told in {0, len(inside)}
    if not says_all_already and points_at_somebody(sizes.values(), unsaid, len(active), len(found)):
        return {number: None}
    return {number: len(found)}


def _meetings(held: Sequence[Meeting]) -> dict[Number, int | None]:
    """Return how many met; who had a seat and who came is added up of those meetings that tell it by themselves."""
    counted = [(one.seated, one.came) for one in held if one.seated is not None and one.came is not None]
    numbers: dict[Number, int | None] = {Number.MEETINGS: len(held), Number.COUNTED: len(counted)}
    if counted:
        numbers[Number.SEATED] = sum(seated for seated, _ in counted)
        numbers[Number.CAME] = sum(came for _, came in counted)
    return numbers


def _threads(begun: Sequence[int | None] | None) -> dict[Number, int | None]:
    if begun is None:
        return {}
    answers = [minutes for minutes in begun if minutes is not None]
    if few(len(begun)) is None:
        return {Number.THREADS: None, Number.THREADS_ANSWERED: None, Number.THREAD_ANSWER: None}
    if not begun:
        return {Number.THREADS: 0}
    return {
        Number.THREADS: len(begun),
        Number.THREADS_ANSWERED: part(len(answers), len(begun)),
        Number.THREAD_ANSWER: _middle(answers),
    }


def _middle(minutes: Sequence[int]) -> int | None:
    """Return the median of what concerns enough people."""
    return round(median(minutes)) if len(minutes) >= LEAST else None


def _questions(months: Sequence[Sequence[int | None]], telling: _Telling) -> dict[Number, int | None]:
    # The desk tells how many asked in each month, unless they were few.
    asked = whole(len(month) for month in months)
    answers = [minutes for month in months for minutes in month if minutes is not None]
    told = None if asked is None else telling.step(asked)
    if asked is None or told is None:
        return {Number.ASKED: None, Number.ANSWERED: None, Number.FIRST_ANSWER: None}
    if not asked:
        return {Number.ASKED: 0}
    return {
        Number.ASKED: told,
        Number.ANSWERED: telling.part(len(answers), asked),
        Number.FIRST_ANSWER: _middle(answers),
    }
