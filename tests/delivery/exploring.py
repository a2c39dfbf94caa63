"""What explorers of a row's life share: a small world, the walk through all histories, and a rule taken away.

Beside the pure rules stands a pure Discord. All sequences of what may happen are walked to a stated depth,
shortest first. With all rules in force none of them breaks the promise; with any one rule taken away the walk
must find one that does, and the shortest is the first it finds.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import ModuleType
from typing import Any, Self, TypeAlias, TypeVar

import pytest

from bot.delivery import domain
from bot.delivery.domain import Here, Life, Policy
from bot.delivery.events import Action, Event, Inherited, Notify

START = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(seconds=61)
CREEPING = 20 * SECOND
"""So long after it left a request may still arrive, whether or not anybody waits for its answer."""

POLICY = Policy(movable=True)

SelfWorld = TypeVar("SelfWorld", bound="World")


@dataclass(frozen=True)
class World:
    """A row's life, the process that looks after it, the time, and what is still on its way to Discord."""

    life: Life
    now: datetime = START
    boot: int = 1
    told: frozenset[str] = frozenset()
    landings: tuple[tuple[datetime, int], ...] = ()
    """Requests that everybody gave up on: when each arrives, and a number for what it says."""

    def at(self, now: datetime) -> Self:
        """Let time pass, and requests arrive."""
        waiting = tuple(each for each in self.landings if each[0] > now)
        world = replace(self, now=now, landings=waiting)
        for landing, words in self.landings:
            if landing <= now:
                world = world.landed(landing, words)
        return world

    def landed(self, at: datetime, words: int) -> Self:
        """Let Discord take a request."""
        raise NotImplementedError

    def creeping(self, until: datetime, words: int) -> Self:
        """Let a request arrive later; at once if it is later already."""
        return replace(self, landings=(*self.landings, (until, words))).at(self.now)

    def fed(self, event: Event, about: int | None = None) -> tuple[Self, tuple[Action, ...]]:
        """Let the rules decide about an event, and note of what staff are told."""
        here = Here(f"boot {self.boot}", POLICY, jitter=1.0)
        life, actions = domain.step(self.life, event, self.now, here, about=about)
        told = self.told | {action.what for action in actions if isinstance(action, Notify)}
        return replace(self, life=life, told=told), actions

    def restarted(self) -> Self:
        """Let the process be killed and another take over."""
        return replace(self, boot=self.boot + 1).fed(Inherited())[0]


AnyWorld = TypeVar("AnyWorld", bound=Hashable)


def counterexample(
    starts: Iterable[AnyWorld],
    steps: Callable[[AnyWorld], Iterator[tuple[str, AnyWorld]]],
    broken: Callable[[AnyWorld], str | None],
    depth: int,
) -> list[str] | None:
    """Return the shortest history that breaks a promise, in words; None if there is none to that depth."""
    edge: list[tuple[AnyWorld, tuple[str, ...]]] = [(start, ()) for start in starts]
    seen = {start for start, _ in edge}
    for _ in range(depth):
        beyond: list[tuple[AnyWorld, tuple[str, ...]]] = []
        for world, history in edge:
            for words, after in steps(world):
                if after in seen:
                    continue
                seen.add(after)
                wrong = broken(after)
                if wrong is not None:
                    return [*history, words, wrong]
                beyond.append((after, (*history, words)))
        edge = beyond
    return None


Removal: TypeAlias = Callable[[Any], Any]
"""From a rule (a function or a number of its module) to what stands in its place when it is taken away."""


@dataclass(frozen=True)
class Rule:
    """One rule: by which name it is called, where that name is looked up, and what is left without it."""

    name: str
    without: Removal
    module: ModuleType = domain


def take_away(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the rules go on without one of them."""
    monkeypatch.setattr(rule.module, rule.name, rule.without(getattr(rule.module, rule.name)))


def show(rule: str, history: list[str] | None) -> None:
    """Print what breaks without a rule; fail if nothing does."""
    assert history is not None, f"nobody would miss the rule that {rule}"
    print(f"without the rule that {rule}:", *history, sep="\n  ")  # noqa: T201 - shown with pytest -rP
