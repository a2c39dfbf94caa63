"""Every history of a few steps: nothing is lost, nothing seen twice; and each rule is needed.

Beside the pure rules stands a pure Discord. All sequences of what may happen are walked to a
stated depth, shortest first. With all rules in force none of them breaks the promise; with any
one rule taken away the walk must find one that does, and the shortest is the first it finds.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery import domain
from bot.delivery.domain import NEVER, NONCE_WINDOW, Here, Life, Policy, State, wakes_at
from bot.delivery.events import (
    Absent,
    Action,
    Cancelled,
    Event,
    Found,
    Gone,
    Inherited,
    Notify,
    Paused,
    Refused,
    Resumed,
    Search,
    Send,
    Sent,
    Unanswered,
    Unauthorised,
    Unclear,
    Unreadable,
    Woken,
)
from bot.delivery.messages import OPEN, WAITING

DEPTH = 4
START = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
CREEPING = 20 * SECOND


@dataclass(frozen=True)
class World:
    """A row's life, one Discord channel with its memory for the row's nonce, and the time."""

    life: Life
    now: datetime = START
    boot: int = 1
    posts: tuple[datetime, ...] = ()
    landings: tuple[datetime, ...] = ()
    told: frozenset[str] = frozenset()
    defied: bool = False
    """A request went out although staff had the message wait."""
    murky: bool = False
    """Nobody could know whether it was seen."""
    copied: bool = False
    """It comes from a copy that was made before it was sent."""

    def at(self, now: datetime) -> "World":
        """Let time pass, and requests arrive that everybody gave up on."""
        world = replace(self, now=now, landings=tuple(each for each in self.landings if each > now))
        for landing in self.landings:
            if landing <= now:
                world = world.posted(landing)
        return world

    def posted(self, at: datetime) -> "World":
        """Let Discord take it, unless it remembers the nonce."""
        if any(at - post <= NONCE_WINDOW for post in self.posts):
            return self
        return replace(self, posts=(*self.posts, at))

    def fed(self, event: Event) -> "tuple[World, tuple[Action, ...]]":
        here = Here(f"boot {self.boot}", Policy(), jitter=1.0)
        life, actions = domain.step(self.life, event, self.now, here)
        told = self.told | {action.what for action in actions if isinstance(action, Notify)}
        return replace(self, life=life, told=told), actions


STARTS = {
    "a message": World(Life(State.PENDING, START)),
    "a message with a last moment": World(Life(State.PENDING, START, not_after=START + 300 * SECOND)),
    "a message in a restored copy": World(
        Life(State.PENDING, START), now=START + 900 * SECOND, posts=(START,), copied=True
    ),
    "a message with a last moment in a restored copy": World(
        Life(State.PENDING, START, not_after=START + 300 * SECOND),
        now=START + 900 * SECOND,
        posts=(START,),
        copied=True,
    ),
}

FATES: dict[str, tuple[str, Event | None]] = {
    "is taken": ("post", Sent(1)),
    "is taken, its answer lost": ("post", Unclear("reset")),
    "is taken, and the process killed": ("post", None),
    "is lost": ("", Unclear("reset")),
    "is lost, and the process killed": ("", None),
    "creeps": ("creep", Unclear("timeout")),
    "creeps, and the process is killed": ("creep", None),
    "is refused after a hidden try that was taken": (
        "post",
        Refused(50013, permanent=True, reached_other_requests=True),
    ),
    "is refused": ("", Refused(50013, permanent=True)),
    "never reaches Discord": ("", Refused(0, permanent=False)),
    "is refused for two minutes": ("", Refused(429, permanent=False, retry_after=120.0)),
    "meets an unknown token": ("", Unauthorised()),
}


def steps(world: World) -> Iterator[tuple[str, World]]:
    """Yield all that can happen next, in words, and the world after it."""
    if world.life.state not in OPEN:
        return
    yield "a minute passes", world.at(world.now + 61 * SECOND)
    yield "ten minutes pass", world.at(world.now + 600 * SECOND)
    # Cancelling one that was never claimed asks no history, so it cannot know.
    murky = world.murky or world.copied
    yield "it is cancelled", replace(world, murky=murky).fed(Cancelled("moved"))[0]
    if world.life.paused:
        yield "staff let it go on", world.fed(Resumed())[0]
    else:
        yield "staff pause it", world.fed(Paused())[0]
    yield "the process is restarted", restarted(world)
    yield from wakings(world)


def restarted(world: World) -> World:
    return replace(world, boot=world.boot + 1).fed(Inherited())[0]


def wakings(world: World) -> Iterator[tuple[str, World]]:
    """Yield what can come of waking the row as soon as its pause is over."""
    if wakes_at(world.life) == NEVER:
        world = world.at(world.now)
        yield from sendings("woken although it is paused", *world.fed(Woken()))
        return
    world, actions = world.at(max(world.now, wakes_at(world.life))).fed(Woken())
    search = next((action for action in actions if isinstance(action, Search)), None)
    if search is None:
        yield from sendings("woken", world, actions)
        return
    yield "woken, the history is unreadable", replace(world, murky=True).fed(Unreadable())[0]
    yield "woken, the channel is gone", replace(world, murky=True).fed(Gone(10003))[0]
    yield "woken, the history is out of reach", world.fed(Unanswered("HTTP 503"))[0]
    seen = any(post >= search.since for post in world.posts)
    yield from sendings("woken, searched", *world.fed(Found(1) if seen else Absent()))


def sendings(words: str, world: World, actions: tuple[Action, ...]) -> Iterator[tuple[str, World]]:
    if not any(isinstance(action, Send) for action in actions):
        yield words, world
        return
    world = replace(world, defied=world.life.paused)
    for fate, (effect, answer) in FATES.items():
        after = world.posted(world.now) if effect == "post" else world
        if effect == "creep":
            after = replace(after, landings=(*after.landings, after.now + CREEPING), murky=True)
        yield (
            f"{words}, sent: the request {fate}",
            restarted(after) if answer is None else after.fed(answer)[0],
        )


def broken(world: World) -> str | None:
    """Return which promise this world breaks."""
    return overridden(world) or dishonest(world)


def overridden(world: World) -> str | None:
    """Return what was done against the word of staff."""
    if world.defied:
        return "it was sent although staff had it wait"
    if world.life.reason == "paused" and world.now < (world.life.not_after or NEVER):
        return "it was given up before its last moment"
    return None


def dishonest(world: World) -> str | None:
    if len(world.posts) > 1:
        return "it was seen twice"
    match world.life.state:
        case State.SENT if not world.posts:
            return "it is called sent and was never seen"
        case State.FAILED | State.EXPIRED if not world.told:
            return "it ended badly and nobody was told"
        case State.FAILED | State.EXPIRED | State.CANCELLED if world.posts and not world.murky:
            return "it was seen and is not called sent"
        case State.FAILED | State.EXPIRED | State.CANCELLED if world.life.reason is None:
            return "it ended without a reason"
    return None


def recovered(world: World) -> World:
    """Let all be well again from here on, and nobody hold it back."""
    world = world.fed(Resumed())[0]
    for _ in range(4):
        world = world.at(max(world.now, wakes_at(world.life)) + SECOND)
        calm = [after for words, after in wakings(world) if words.endswith(("is taken", "woken", "searched"))]
        world = calm[0] if calm else world
    return world


def lost(world: World) -> str | None:
    """Return what is wrong with how this world ends once all is well again."""
    end = recovered(world) if world.life.state in OPEN else world
    if end.life.state in OPEN:
        return "it never ends"
    return broken(end)


def counterexample(start: World, depth: int) -> list[str] | None:
    """Return the shortest history that breaks a promise, in words; None if there is none to that depth."""
    seen = {start}
    edge: list[tuple[World, list[str]]] = [(start, [])]
    for _ in range(depth):
        beyond: list[tuple[World, list[str]]] = []
        for world, history in edge:
            for words, after in steps(world):
                if after in seen:
                    continue
                seen.add(after)
                wrong = broken(after) or lost(after)
                if wrong is not None:
                    return [*history, words, wrong]
                beyond.append((after, [*history, words]))
        edge = beyond
    return None


@pytest.mark.parametrize("start", STARTS)
def test_no_history_breaks_the_promise(start: str) -> None:
    assert counterexample(STARTS[start], DEPTH) is None


def without_wariness(woken: Callable[..., domain.Step]) -> Callable[..., domain.Step]:
    return lambda life, now, here: _restore(life, woken(replace(life, wary=False), now, here))


def _restore(life: Life, decided: domain.Step) -> domain.Step:
    return replace(decided[0], wary=life.wary), decided[1]


def without_a_last_look(woken: Callable[..., domain.Step]) -> Callable[..., domain.Step]:
    def given_up(life: Life, now: datetime, here: Here) -> domain.Step:
        unwanted = not life.doubt and domain._unwanted(life, now, here)
        return domain._give_up(life, now, here) if unwanted else woken(life, now, here)

    return given_up


def without_hidden_tries(refused: Callable[..., domain.Step]) -> Callable[..., domain.Step]:
    return lambda life, no, now, here: refused(life, replace(no, reached_other_requests=False), now, here)


def without_doubt(refused: Callable[..., domain.Step]) -> Callable[..., domain.Step]:
    return lambda life, no, now, here: refused(replace(life, doubt=False), no, now, here)


RULES: dict[str, tuple[str, Callable[..., object]]] = {
    "the nonce is believed for a minute only": ("_nonce_holds", lambda _: lambda *_: True),
    "an unclear answer is no no": (
        "_doubted",
        lambda _: lambda life, why, _code, now, here: domain._not_sent(life, why, 0, now, here, ()),
    ),
    "a request that creeps is reckoned with": ("_woken", without_wariness),
    "hidden tries are reckoned with": ("_refused", without_hidden_tries),
    "a no does not settle an earlier doubt": ("_refused", without_doubt),
    "what is in doubt is not called cancelled": (
        "_cancelled",
        lambda _: lambda life, why: domain._end(life, State.CANCELLED, why),
    ),
    "a late row is searched before it is sent": ("FRESH", lambda _: timedelta(days=1)),
    "what is past its time is looked for before it is given up": ("_woken", without_a_last_look),
    "what a dead process was sending is taken over": (
        "_answered",
        lambda real: (
            lambda life, event, *rest: (
                (life, ()) if isinstance(event, Inherited) else real(life, event, *rest)
            )
        ),
    ),
    "what is paused waits until its last moment": (
        "wakes_at",
        lambda _: lambda life: life.retry_at or life.due,
    ),
    "what is paused is not sent when its last moment has come": (
        "_unwanted",
        lambda real: lambda life, *rest: not life.paused and real(life, *rest),
    ),
    "staff are told of every bad end": ("_notices", lambda _: lambda *_: ()),
    "the history of long before is searched, too": (
        "_woken",
        lambda real: lambda life, now, here: _searching_from(now, real(life, now, here)),
    ),
}


def _searching_from(now: datetime, decided: domain.Step) -> domain.Step:
    life, actions = decided
    return life, tuple(Search(now) if isinstance(action, Search) else action for action in actions)


@pytest.mark.parametrize("rule", RULES)
def test_without_any_one_rule_the_promise_breaks(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, without = RULES[rule]
    monkeypatch.setattr(domain, name, without(getattr(domain, name)))
    found = [counterexample(start, 3) for start in STARTS.values()]
    shortest = min((history for history in found if history), key=len, default=None)
    assert shortest is not None, f"nobody would miss the rule that {rule}"
    print(f"without the rule that {rule}:", *shortest, sep="\n  ")  # noqa: T201 - shown with pytest -rP


def test_the_walk_is_as_wide_as_it_says() -> None:
    """The promise holds trivially in a world in which little happens."""
    first = dict(steps(STARTS["a message"]))
    assert len(first) == 5 + len(FATES)
    ends = {after.life.state for world in first.values() for _, after in steps(world)}
    assert ends == set(State) - {State.SENDING, State.EXPIRED}
    assert {world.life.state for world in first.values()} & WAITING == WAITING
