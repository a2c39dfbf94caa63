"""Every history of a few steps of a message that is edited: it ends up showing what is true; each rule is needed.

Here the message shows a number, the truth is a number that changes, and a request on its way carries the number of
when it left. The walk is that of ``test_delivery_explored``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import pytest

from bot.delivery import promising
from bot.delivery.domain import Life, State, wakes_at
from bot.delivery.events import Event, Inherited, Refused, Send, Sent, Unauthorised, Unclear, Woken
from bot.delivery.messages import OPEN
from tests.delivery import exploring
from tests.delivery.exploring import CREEPING, MINUTE, START, Rule, counterexample, show, take_away

DEPTH = 6


@dataclass(frozen=True)
class World(exploring.World):
    """A message that shows a number, the number that is true, and the revision that is to make them one."""

    truth: int = 1
    shown: int | None = 0
    """None: somebody deleted the message."""
    flying: int | None = None

    def landed(self, at: datetime, words: int) -> "World":
        return self.showing(words)

    def showing(self, words: int) -> "World":
        return self if self.shown is None else replace(self, shown=words)

    def restarted(self) -> "World":
        return replace(super().restarted(), flying=None)

    def changed(self) -> "World":
        return replace(self, truth=self.truth + 1, life=promising.revised(self.life, self.now))


EDITED = World(Life(State.PENDING, START, revision=True))

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
        yield "a minute passes", world.at(world.now + MINUTE)
        yield "the process is restarted", world.restarted()
        yield "the edit leaves", leaving(world)


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
            after = after.creeping(after.now + CREEPING, words)
        elif fate == "finds the message gone":
            after = replace(after, shown=None)
        yield f"the edit {fate}", after.restarted() if answer is None else after.fed(answer)[0]


def recovered(world: World) -> World:
    """Let all be well again from here on."""
    if world.flying is not None:
        world = world.restarted()
    for _ in range(4):
        world = world.at(max(world.now, wakes_at(world.life)) + MINUTE)
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


def test_no_history_leaves_an_edited_message_untrue() -> None:
    assert counterexample([EDITED], steps, broken, DEPTH) is None


RULES: dict[str, Rule] = {
    "an edit that may not have been made is made again": Rule(
        "_undone", lambda _: lambda life, *_rest: (replace(life, state=State.SENT), ())
    ),
    "an older edit that creeps is reckoned with": Rule(
        "_taken", lambda real: lambda life, *rest: real(replace(life, wary=False), *rest)
    ),
    "what changes on the way is edited again": Rule(
        "_taken", lambda real: lambda life, *rest: real(replace(life, again=False), *rest)
    ),
    "what was edited once can be edited anew": Rule(
        "revised",
        lambda real: lambda life, due: real(life, due) if life.state in OPEN else life,
        promising,
    ),
    "what a dead process was editing is taken over": Rule(
        "_answered",
        lambda real: (
            lambda life, event, *rest: (
                (life, ()) if isinstance(event, Inherited) else real(life, event, *rest)
            )
        ),
    ),
    "staff are told of an edit that failed": Rule("_notices", lambda _: lambda *_: ()),
}


@pytest.mark.parametrize("rule", RULES)
def test_without_any_one_rule_an_edited_message_stays_untrue(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_away(RULES[rule], monkeypatch)
    show(rule, counterexample([EDITED], steps, broken, DEPTH - 1))
