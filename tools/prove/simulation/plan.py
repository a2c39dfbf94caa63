"""What happens in a year, drawn from a seed before it begins: messages, members, kills, weather, clocks."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from bot.delivery.messages import JsonScalar, Message, Target, ToChannel, ToMember
from tools.prove.simulation.process import DAILY, SAY, URGENT
from tools.prove.simulation.virtual import BEGIN

TARGETS: Final[tuple[Target, ...]] = (ToChannel(11), DAILY, ToChannel(13), ToMember(501), ToMember(502))
SAME_WORDS: Final = "Stand-up today"
"""Some messages read exactly like others: only what is known of those tells them apart."""

SECOND, MINUTE, HOUR, DAY = (timedelta(**{unit: 1}) for unit in ("seconds", "minutes", "hours", "days"))


@dataclass(frozen=True)
class Promise:
    """A member does what promises a message."""

    message: Message


@dataclass(frozen=True)
class TakeBack:
    """A member does what makes it moot."""

    key: str


@dataclass(frozen=True)
class Revise:
    """A member does what changes what a message says."""

    key: str
    words: str


@dataclass(frozen=True)
class HoldBack:
    """Staff let a message wait, or go on."""

    key: str
    waits: bool


@dataclass(frozen=True)
class Kill:
    """The process dies: at once, or after so many steps; it comes back after ``away``."""

    steps: int | None
    away: timedelta


@dataclass(frozen=True)
class Weather:
    """From now on requests fare so."""

    name: Literal["calm", "storm", "outage"]


@dataclass(frozen=True)
class Closed:
    """A member closes their direct messages, or opens them again."""

    target: Target
    shut: bool


@dataclass(frozen=True)
class Unreadable:
    """A channel's history cannot be read, or can again."""

    target: Target
    hidden: bool


@dataclass(frozen=True)
class ClockStep:
    """The machine's clock is put to so many seconds ahead of the truth."""

    wrong: float


@dataclass(frozen=True)
class Sleep:
    """The machine is suspended."""

    span: timedelta


@dataclass(frozen=True)
class Token:
    """The token is reset, or the operator has set the new one (and restarted)."""

    valid: bool


Happening = (
    Promise | TakeBack | Revise | HoldBack | Kill | Weather | Closed | Unreadable | ClockStep | Sleep | Token
)  # fmt: skip
Plan = list[tuple[datetime, Happening]]


def plan(seed: int, days: int) -> Plan:
    """Draw what happens in so many days, in order of time."""
    rng = random.Random(seed)
    happenings: Plan = []
    for number in range(days * 2 // 5):
        at = BEGIN + DAY + rng.random() * (days - 2) * DAY
        happenings += _busy_hour(rng, number, at)
    for _ in range(max(days // 12, 1)):
        happenings += _trouble(rng, BEGIN + rng.random() * days * DAY)
    happenings.append((BEGIN + days * DAY, Weather("calm")))
    return sorted(happenings, key=lambda happening: happening[0])


def _busy_hour(rng: random.Random, number: int, at: datetime) -> Iterator[tuple[datetime, Happening]]:
    """Some messages due close together, and what is apt to go wrong just then."""
    targets = rng.sample(TARGETS, rng.choice((1, 1, 2, 3)))
    for n in range(rng.randint(1, 4)):
        due = at + rng.choice((0, 0, 0, 5, 61, 180)) * SECOND
        yield from _message(rng, f"m{number}.{n}", rng.choice(targets), due)
    if rng.random() < 0.5:
        yield at - rng.random() * MINUTE, Weather(rng.choice(("storm", "storm", "storm", "outage")))
        yield at + rng.choice((2 * MINUTE, 10 * MINUTE, 3 * HOUR)), Weather("calm")
    for _ in range(rng.choice((0, 0, 1, 1, 3))):
        yield at + rng.uniform(-1, 90) * SECOND, _kill(rng)


def _message(
    rng: random.Random, key: str, target: Target, due: datetime
) -> Iterator[tuple[datetime, Happening]]:
    words = SAME_WORDS if rng.random() < 0.3 else f"words of {key}"
    parameters: dict[str, JsonScalar] = {"key": key, "words": words, "button": rng.random() < 0.4}
    if isinstance(target, ToMember):
        parameters["member"] = target.member
    not_after = due + rng.choice((MINUTE, 10 * MINUTE, 2 * HOUR)) if rng.random() < 0.3 else None
    kind = URGENT if rng.random() < 0.1 else SAY
    message = Message(key, kind, target, due, parameters, not_after)
    promised = max(BEGIN, due - rng.choice((MINUTE, HOUR, 3 * DAY, 20 * DAY)))
    yield promised, Promise(message)
    for n in range(rng.choice((0, 0, 1, 4))):
        yield (
            due + rng.choice((1, 8, 30, 90, 4_000)) * rng.random() * SECOND,
            Revise(key, f"{key} is edited: {n}"),
        )
    if rng.random() < 0.1:
        held_back = due + rng.choice((-30.0, 0.05, 2.0, 30.0)) * SECOND
        yield held_back, HoldBack(key, waits=True)
        yield held_back + rng.choice((5 * SECOND, 20 * MINUTE, DAY)), HoldBack(key, waits=False)
    if rng.random() < 0.2:
        taken_back = due + rng.choice((-30.0, -0.01, 0.02, 0.2, 2.0, 20.0, 100.0)) * SECOND
        yield taken_back, TakeBack(key)
        if rng.random() < 0.3:
            yield taken_back + rng.choice((SECOND, HOUR)), Promise(message)


def _kill(rng: random.Random) -> Kill:
    steps = rng.randint(0, 60) if rng.random() < 0.8 else None
    away = rng.choice((0 * SECOND, SECOND, 3 * SECOND, 20 * SECOND, 59 * SECOND, 70 * SECOND, 10 * MINUTE))
    return Kill(steps, away if rng.random() < 0.95 else rng.random() * 2 * DAY)


def _trouble(rng: random.Random, at: datetime) -> Iterator[tuple[datetime, Happening]]:
    """Something rarer that lasts for a while."""
    target, later = rng.choice(TARGETS), at + rng.choice((10 * MINUTE, 3 * HOUR, 2 * DAY))
    what = rng.randrange(8)
    if what < 3:
        yield at, ClockStep(rng.uniform(-20, 20))
    elif what < 5:
        yield at, Sleep(rng.choice((MINUTE, 3 * HOUR, DAY)))
    elif what == 5 and isinstance(target, ToMember):
        yield at, Closed(target, shut=True)
        yield later, Closed(target, shut=False)
    elif what == 6:
        yield at, Unreadable(target, hidden=True)
        yield later, Unreadable(target, hidden=False)
    elif what == 7:
        yield at, Token(valid=False)
        yield at + rng.random() * HOUR, Token(valid=True)
