"""Every history of a few steps of a message that is edited: it ends up showing what is true; each rule is needed.

As in ``test_delivery_explored``: a pure Discord beside the pure rules, all sequences to a stated
depth, shortest first. Here the message shows a number, the truth is a number that changes, and
a request on its way carries the number of when it left.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery import domain
from bot.delivery.domain import Here, Life, Policy, State, wakes_at
from bot.delivery.events import (
    Action,
    Event,
    Inherited,
    Notify,
    Refused,
    Send,
    Sent,
    Unauthorised,
    Unclear,
    Woken,
)
from bot.delivery.messages import OPEN

DEPTH = 6
START = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
CREEPING = 20 * SECOND


@dataclass(frozen=True)
class World:
    """A message that shows a number, the number that is true, and the revision that is to make them one."""

    life: Life
    now: datetime = START
    boot: int = 1
    truth: int = 1
    shown: int | None = 0
    """None: somebody deleted the message."""
    flying: int | None = None
    landings: tuple[tuple[datetime, int], ...] = ()
    told: frozenset[str] = frozenset()

    def at(self, now: datetime) -> "World":
        """Let time pass, and requests arrive that everybody gave up on."""
        world = replace(self, now=now, landings=tuple(each for each in self.landings if each[0] > now))
        for landing, words in self.landings:
            if landing <= now:
                world = world.showing(words)
        return world

    def showing(self, words: int) -> "World":
        return self if self.shown is None else replace(self, shown=words)

    def fed(self, event: Event) -> "tuple[World, tuple[Action, ...]]":
        here = Here(f"boot {self.boot}", Policy(), jitter=1.0)
        life, actions = domain.step(self.life, event, self.now, here)
        told = self.told | {action.what for action in actions if isinstance(action, Notify)}
        return replace(self, life=life, told=told), actions

    def changed(self) -> "World":
        return replace(self, truth=self.truth + 1, life=domain.revised(self.life, self.now))


FATES: dict[str, Event | None] = {
    "is taken": Sent(1),
    "is taken, its answer lost": Unclear("reset"),
    "is taken, and the process killed": None,
    "is lost": Unclear("reset"),
    "is lost, and the process killed": None,
    "creeps": Unclear("timeout"),
    "creeps, and the process is killed": None,
    "finds the message gone": Refused(10008, permanent=False),
    "is refused": Refused(50013, permanent=True),
    "is refused for two minutes": Refused(429, permanent=False, retry_after=120.0),
    "meets an unknown token": Unauthorised(),
}


def steps(world: World) -> Iterator[tuple[str, World]]:
    """Yield all that can happen next, in words, and the world after it."""
    yield "the truth changes", world.changed()
    if world.flying is not None:
        yield from landings(world, world.flying)
    elif world.life.state in OPEN:
        yield "a minute passes", world.at(world.now + 61 * SECOND)
        yield "the process is restarted", restarted(world)
        yield "the edit leaves", leaving(world)


def restarted(world: World) -> World:
    return replace(world, boot=world.boot + 1, flying=None).fed(Inherited())[0]


def leaving(world: World) -> World:
    after, actions = world.at(max(world.now, wakes_at(world.life))).fed(Woken())
    sent = any(isinstance(action, Send) for action in actions)
    return replace(after, flying=after.truth if sent else None)


def landings(world: World, words: int) -> Iterator[tuple[str, World]]:
    for fate, answer in FATES.items():
        after = replace(world, flying=None)
        if fate.startswith("is taken"):
            after = after.showing(words)
        elif fate.startswith("creeps"):
            after = replace(after, landings=(*after.landings, (after.now + CREEPING, words)))
        elif fate == "finds the message gone":
            after = replace(after, shown=None)
        yield f"the edit {fate}", restarted(after) if answer is None else after.fed(answer)[0]


def recovered(world: World) -> World:
    """Let all be well again from here on."""
    if world.flying is not None:
        world = restarted(world)
    for _ in range(4):
        world = world.at(max(world.now, wakes_at(world.life)) + 61 * SECOND)
        if world.life.state in OPEN:
            world = leaving(world)
        if world.flying is not None:
            answer = Refused(10008, permanent=False) if world.shown is None else Sent(1)
            world = replace(world.showing(world.flying), flying=None).fed(answer)[0]
    return world


def broken(world: World) -> str | None:
    """Return what is wrong with how this world ends once all is well again."""
    end = recovered(world)
    match end.life.state:
        case State.SENT if end.shown not in {None, end.truth}:
            return f"it shows {end.shown} where {end.truth} is true, and nobody will mend it"
        case State.FAILED if not end.told:
            return "it was not edited and nobody was told"
        case State.CANCELLED if end.shown is not None:
            return "it was given up although the message is there"
        case state if state in OPEN:
            return "it never ends"
    return None


def counterexample(depth: int) -> list[str] | None:
    """Return the shortest history that breaks the promise, in words; None if there is none to that depth."""
    start = World(Life(State.PENDING, START, revision=True))
    seen = {start}
    edge: list[tuple[World, list[str]]] = [(start, [])]
    for _ in range(depth):
        beyond: list[tuple[World, list[str]]] = []
        for world, history in edge:
            for words, after in steps(world):
                if after in seen:
                    continue
                seen.add(after)
                wrong = broken(after)
                if wrong is not None:
                    return [*history, words, wrong]
                beyond.append((after, [*history, words]))
        edge = beyond
    return None


def test_no_history_leaves_an_edited_message_untrue() -> None:
    assert counterexample(DEPTH) is None


Removed = Callable[..., object]

RULES: dict[str, tuple[str, Callable[[Removed], Removed]]] = {
    "an edit that may not have been made is made again": (
        "_undone",
        lambda _: lambda life, *_rest: (replace(life, state=State.SENT), ()),
    ),
    "an older edit that creeps is reckoned with": (
        "_taken",
        lambda real: lambda life, *rest: real(replace(life, wary=False), *rest),
    ),
    "what changes on the way is edited again": (
        "_taken",
        lambda real: lambda life, *rest: real(replace(life, again=False), *rest),
    ),
    "what was edited once can be edited anew": (
        "revised",
        lambda real: lambda life, due: real(life, due) if life.state in OPEN else life,
    ),
    "what a dead process was editing is taken over": (
        "_answered",
        lambda real: (
            lambda life, event, *rest: (
                (life, ()) if isinstance(event, Inherited) else real(life, event, *rest)
            )
        ),
    ),
    "staff are told of an edit that failed": ("_notices", lambda _: lambda *_: ()),
}


@pytest.mark.parametrize("rule", RULES)
def test_without_any_one_rule_an_edited_message_stays_untrue(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, without = RULES[rule]
    monkeypatch.setattr(domain, name, without(getattr(domain, name)))
    shortest = counterexample(5)
    assert shortest is not None, f"nobody would miss the rule that {rule}"
    print(f"without the rule that {rule}:", *shortest, sep="\n  ")  # noqa: T201 - shown with pytest -rP
