"""Every history of a request at the desk, to a stated depth; and for each rule what goes wrong without it.

``pytest -rP tests/helpdesk/test_helpdesk_explored.py`` shows the shortest history for each.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.kernel.errors import DomainError
from bot.kernel.office_hours import OfficeHours
from cogs.helpdesk.domain import (
    Agreed,
    Claimed,
    Declined,
    DeskLeft,
    DeskWrote,
    Event,
    HandedOver,
    Life,
    Proposed,
    Rated,
    Reopened,
    RequesterWrote,
    Say,
    Stage,
    TimePassed,
    life,
    step,
)
from tests.delivery.exploring import Rule, counterexample, show, take_away

MONDAY = datetime(2023, 3, 6, 9, 0, tzinfo=UTC)
HOURS = OfficeHours(frozenset(range(5)), time(9), time(17), "Europe/Brussels")
ANA, BEN = 1, 2
NAMES = {ANA: "Ana", BEN: "Ben"}
MINUTE = timedelta(minutes=1)
DEPTH = 4


@dataclass(frozen=True)
class World:
    """A request's life, and what is true around it whatever the rules make of it."""

    life: Life
    now: datetime = MONDAY
    wrote: datetime | None = None
    """When the requester wrote last, if the bot has heard of it."""
    desk_spoke: datetime | None = None
    """When the desk, or the requester by a button, had the last word."""
    answered: datetime | None = None
    noticed: datetime | None = None
    """When the requester was last told that silence will close it."""
    gone: frozenset[int] = frozenset()
    unheard: datetime | None = None
    """When the requester wrote what the bot has not heard of yet."""
    wrong: str | None = None


def fed(world: World, event: Event) -> World | None:
    """Let the rules decide; None if they refuse."""
    try:
        after, said = step(world.life, event, world.now, HOURS)
    except DomainError:
        return None
    noticed = world.now if Say.CLOSING in said else world.noticed
    moved = replace(world, life=after, noticed=noticed)
    return replace(moved, wrong=wrong(world, moved, event, said))


def wrong(before: World, after: World, event: Event, said: tuple[Say, ...]) -> str | None:
    """Tell which promise a step breaks."""
    return (
        wrongly_held(before.life, after.life, event)
        or wrongly_opened(before, after.life, event)
        or (unfairly_closed(before, event) if Say.CLOSED_SILENTLY in said else None)
    )


def wrongly_held(was: Life, now: Life, event: Event) -> str | None:
    """Tell whether somebody has it who should not, or may do what is not theirs."""
    if isinstance(event, Claimed) and was.desk not in (None, now.desk):
        return "one of the desk takes from another what was not handed to them"
    if isinstance(event, HandedOver) and was.desk == event.to:
        return "somebody is told that it is theirs now, and it was before"
    if not was.is_open and not now.is_open and now.desk not in (None, was.desk):
        return "the desk works on what is resolved"
    if isinstance(event, Rated) and was.is_open:
        return "it is rated before it is over"
    return None


def wrongly_opened(before: World, now: Life, event: Event) -> str | None:
    """Tell whether it is open again and should not be."""
    was = before.life
    if now.stage is Stage.REOPENED and was.is_open and was.stage is not Stage.REOPENED:
        return "it is opened although it was open"
    if was.resolved is None or not now.is_open:
        return None
    if before.now - was.resolved > life.REOPENS_FOR:
        return "it is opened again long after everybody forgot it"
    if isinstance(event, RequesterWrote) and event.at < was.resolved:
        return "it is open again for what was written before it was resolved"
    return None


def unfairly_closed(before: World, event: Event) -> str | None:
    """Tell whether silence closed a request of somebody who could not know."""
    if before.noticed is None or before.now < HOURS.after(before.noticed, 3):
        return "it is closed without notice"
    if event == TimePassed(heard=False):
        return "it is closed before the notice has arrived"
    return None


def broken(world: World) -> str | None:
    """Tell which promise does not hold (any more)."""
    if world.wrong:
        return world.wrong
    mine = world.life
    if mine.is_open and mine.desk in world.gone:
        return "it is with somebody who is gone"
    if mine.answered != world.answered:
        return "another answer than the first is counted"
    last = max(world.desk_spoke or MONDAY, MONDAY)
    reachable = mine.resolved is None or (world.wrote or MONDAY) - mine.resolved <= life.REOPENS_FOR
    if world.wrote and world.wrote > last and reachable and mine.stage in {Stage.FOR_YOU, Stage.RESOLVED}:
        return "the requester wrote, and nobody of the desk is waited for"
    return None


def spoken(world: World, event: Event, *, answer: bool = False) -> World | None:
    """Let the desk, or a button of the requester's, have the last word."""
    answered = world.answered or world.now if answer else world.answered
    said = replace(world, answered=answered, desk_spoke=world.now)
    return fed(said, event)


def writes(world: World) -> World | None:
    return fed(replace(world, wrote=world.now), RequesterWrote(world.now))


def hears(world: World) -> World | None:
    if world.unheard is None:
        return None
    heard = replace(world, wrote=max(world.wrote or MONDAY, world.unheard), unheard=None)
    return fed(heard, RequesterWrote(world.unheard))


def desk_writes(world: World) -> World | None:
    return spoken(
        world, DeskWrote(world.now, ANA if ANA not in world.gone else None), answer=world.life.is_open
    )


def desk_is_heard_late(world: World) -> World | None:
    """Let what was written a minute after the question be heard of now."""
    if not world.life.is_open:
        return None
    at = MONDAY + MINUTE
    answered = min(world.answered or at, at)
    return fed(replace(world, answered=answered, desk_spoke=world.desk_spoke or at), DeskWrote(at, None))


def leaves(world: World) -> World | None:
    return fed(replace(world, gone=world.gone | {ANA}), DeskLeft(ANA))


def says_not_yet(world: World) -> World | None:
    return (
        fed(replace(world, wrote=None, desk_spoke=None), Declined())
        if world.life.waits_for_requester
        else None
    )


def opens_again(world: World) -> World | None:
    return fed(replace(world, wrote=None, desk_spoke=None), Reopened())


ACTS: dict[str, Callable[[World], World | None]] = {
    "Ana claims it": lambda world: fed(world, Claimed(ANA)) if ANA not in world.gone else None,
    "Ben claims it": lambda world: fed(world, Claimed(BEN)),
    "it is handed to Ben": lambda world: fed(world, HandedOver(BEN)),
    "the requester writes": writes,
    "the requester writes, and the bot does not hear": lambda world: replace(world, unheard=world.now),
    "the bot hears": hears,
    "the desk writes": desk_writes,
    "the bot hears of what the desk wrote first": desk_is_heard_late,
    "Ben proposes to close": lambda world: spoken(world, Proposed(BEN), answer=True),
    "the requester agrees": lambda world: spoken(world, Agreed()),
    "the requester says not yet": says_not_yet,
    "three working days pass": lambda world: passed(world, heard=True),
    "three working days pass, and nothing arrives": lambda world: passed(world, heard=False),
    "it is opened again": opens_again,
    "the requester rates it": lambda world: fed(world, Rated(5)),
    "Ana leaves the desk": leaves,
    "two months pass": lambda world: (
        replace(world, now=world.now + timedelta(days=60)) if not world.life.is_open else None
    ),
}


def passed(world: World, *, heard: bool) -> World | None:
    return fed(replace(world, now=HOURS.after(world.now, 3)), TimePassed(heard))


def steps(world: World) -> Iterator[tuple[str, World]]:
    later = replace(world, now=world.now + MINUTE)
    for words, act in ACTS.items():
        after = act(later)
        if after is not None:
            yield words, after


def starts() -> list[World]:
    """Return a request that was just asked, one that the desk holds for resolved, and one that is."""
    fresh = World(Life(Stage.NEW, MONDAY, MONDAY))
    at = replace(fresh, now=MONDAY + 2 * MINUTE)
    proposed = spoken(at, Proposed(ANA), answer=True)
    assert proposed is not None
    resolved = spoken(replace(proposed, now=proposed.now + MINUTE), Agreed())
    assert resolved is not None
    return [fresh, proposed, resolved]


RULES = {
    "nobody works on what is resolved": Rule("require_open", lambda _: lambda _life: None, life),
    "nobody takes what another has": Rule("require_free", lambda _: lambda _life, _by: None, life),
    "nothing is handed to who has it": Rule("require_another", lambda _: lambda _life, _to: None, life),
    "only what is resolved is opened again or rated": Rule(
        "require_resolved", lambda _: lambda _life: None, life
    ),
    "what was resolved long ago stays so": Rule("within_reach", lambda _: lambda _life, _at: True, life),
    "what was written earlier changes nothing": Rule("is_news", lambda _: lambda _life, _at: True, life),
    "what somebody had goes back when they leave": Rule(
        "comes_back", lambda _: lambda _life, _member: False, life
    ),
    "the first answer counts": Rule("first_of", lambda _: lambda _answered, at: at, life),
    "silence closes only after notice": Rule("is_warned", lambda _: lambda life: life.reminders > 0, life),
    "a notice has to arrive": Rule("was_heard", lambda _: lambda _event: True, life),
}


def test_no_history_breaks_a_promise() -> None:
    assert counterexample(starts(), steps, broken, DEPTH) is None


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_needed(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    take_away(RULES[rule], monkeypatch)
    show(rule, counterexample(starts(), steps, broken, DEPTH))
