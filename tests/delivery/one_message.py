"""A message, all that can happen to it, and what may never come of that.

Asking Discord takes time, and everything else can happen in between: a question is one step, its answer another,
and before the answer the feature may take the message back and promise it anew, staff may pause, move or skip it,
and the process may be killed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.delivery import promising
from bot.delivery.domain import NEVER, NONCE_WINDOW, Life, State, wakes_at
from bot.delivery.events import (
    Absent,
    Action,
    Cancelled,
    Event,
    Found,
    Gone,
    Moved,
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
from bot.delivery.messages import OPEN
from bot.delivery.promising import SKIPPED
from tests.delivery import exploring
from tests.delivery.exploring import CREEPING, MINUTE, SECOND, START

LATER: Final = timedelta(minutes=10)


@dataclass(frozen=True)
class Question:
    """What Discord is being asked: to take a message, or, with ``since``, whether it shows one."""

    version: int
    at: datetime
    since: datetime | None = None
    seen: bool = False
    """Whether the history showed it when it was read."""


@dataclass(frozen=True)
class World(exploring.World):
    """A row, one Discord channel with its memory for nonces, and what the feature and staff have said last."""

    posts: tuple[tuple[datetime, int], ...] = ()
    """When each was seen, and which version of the promise it kept."""
    asked: Question | None = None
    wanted: bool = True
    paused: bool = False
    skipped: bool = False
    due: datetime = START
    stale: bool = False
    """The words of its last request have been taken back."""
    wrong: str | None = None
    """What was done that must not be done."""
    murky: bool = False
    """Nobody could know whether it was seen."""
    copied: bool = False
    """It comes from a copy that was made before it was sent."""

    def landed(self, at: datetime, words: int) -> "World":
        """Let Discord take it, unless it remembers the nonce."""
        if any(at - post <= NONCE_WINDOW for post, version in self.posts if version == words):
            return self
        return replace(self, posts=(*self.posts, (at, words)))

    def restarted(self) -> "World":
        return replace(super().restarted(), asked=None)

    def asking(self, actions: tuple[Action, ...]) -> "World":
        """Do what the rules ask for."""
        for action in actions:
            match action:
                case Search(since):
                    seen = any(at >= since and version == self.life.version for at, version in self.posts)
                    return replace(self, asked=Question(self.life.version, self.now, since, seen))
                case Send(fresh):
                    return self._sending(fresh=fresh)
        return replace(self, asked=None)

    def _sending(self, *, fresh: bool) -> "World":
        wrong = self.wrong
        if self.paused or self.skipped:
            wrong = "it was sent although staff had it wait"
        elif self.now < self.due:
            wrong = "it was sent before its time"
        elif self.stale and not fresh:
            wrong = "it was sent in words that had been taken back"
        return replace(self, asked=Question(self.life.version, self.now), wrong=wrong, stale=False)


STARTS = {
    "a message": World(Life(State.PENDING, START)),
    "a message with a last moment": World(Life(State.PENDING, START, not_after=START + 300 * SECOND)),
    "a message in a restored copy": World(
        Life(State.PENDING, START), now=START + 900 * SECOND, posts=((START, 1),), copied=True
    ),
    "a message with a last moment in a restored copy": World(
        Life(State.PENDING, START, not_after=START + 300 * SECOND),
        now=START + 900 * SECOND,
        posts=((START, 1),),
        copied=True,
    ),
    "a message that staff had sent earlier, in a copy of before": World(
        Life(State.PENDING, START, copied=START - 1200 * SECOND),
        now=START - 300 * SECOND,
        posts=((START - 600 * SECOND, 1),),
        copied=True,
    ),
    "a message that an earlier process sent, and that may yet arrive": World(
        Life(State.UNKNOWN, START, chain_start=START, boot="boot 1", doubt=True, wary=True, attempts=1),
        boot=2,
        landings=((START + CREEPING, 1),),
        murky=True,
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
    yield from promises(world)
    if world.life.state not in OPEN:
        return
    yield from interventions(world)
    if world.asked is not None:
        if world.now < world.asked.at + CREEPING:
            yield "twenty seconds pass", world.at(world.asked.at + CREEPING)
        yield from answers(world, world.asked)
        return
    yield "a minute passes", world.at(world.now + MINUTE)
    yield "ten minutes pass", world.at(world.now + LATER)
    yield "the process is restarted", world.restarted()
    yield from wakings(world)


def promises(world: World) -> Iterator[tuple[str, World]]:
    """Yield what the feature can do with its promise."""
    if world.life.state in OPEN and world.wanted:
        # Cancelling one that was never claimed asks no history, so it cannot know.
        taken_back = replace(world, wanted=False, murky=world.murky or world.copied)
        yield "it is taken back", taken_back.fed(Cancelled("moved"))[0]
    if world.life.state is State.CANCELLED or (world.life.state in OPEN and not world.wanted):
        yield "it is promised anew", promised_anew(world, world.now)
        yield "it is promised anew for later", promised_anew(world, world.now + LATER)


def promised_anew(world: World, due: datetime) -> World:
    life = promising.promised_anew(world.life, due, world.life.not_after and due + LATER)
    if life is None:
        return replace(world, wanted=True)
    return replace(world, life=life, wanted=True, due=due, stale=world.life.state in OPEN)


def interventions(world: World) -> Iterator[tuple[str, World]]:
    """Yield what staff can do to a message that is still pending."""
    if world.life.state is not State.PENDING:
        return
    if world.paused:
        yield "staff let it go on", replace(world.fed(Resumed())[0], paused=False)
    else:
        yield "staff pause it", replace(world.fed(Paused())[0], paused=True)
    murky = world.murky or world.copied
    yield "staff skip it", replace(world.fed(Cancelled(SKIPPED))[0], skipped=True, murky=murky)
    moved = world.fed(Moved(world.now + LATER))[0]
    yield "staff move it", replace(moved, due=moved.life.due)


def wakings(world: World) -> Iterator[tuple[str, World]]:
    """Yield what comes of waking the row as soon as its time has come, or before it after a restoring."""
    if world.life.copied is not None and world.now < wakes_at(world.life):
        yield from woken("looked for after the copy was restored", world)
    if wakes_at(world.life) != NEVER:
        yield from woken("woken", world.at(max(world.now, wakes_at(world.life))))
    else:
        yield from woken("woken although it is paused", world)


def woken(words: str, world: World) -> Iterator[tuple[str, World]]:
    """Yield the question that it asks, and, in the same step, what comes of it if nothing happens in between."""
    after, actions = world.fed(Woken())
    yield from told(words, after.asking(actions))


def told(words: str, world: World) -> Iterator[tuple[str, World]]:
    yield words, world
    if world.asked is not None:
        for more, after in answers(world, world.asked):
            yield from told(f"{words}, {more}", after)


def answers(world: World, asked: Question) -> Iterator[tuple[str, World]]:
    """Yield what can come of a question, and that no answer comes for a while."""
    if asked.since is None:
        yield from outcomes(world, asked)
        return
    murky = replace(world, murky=True)
    yield "the history is unreadable", answered(murky, asked, Unreadable())
    yield "the channel is gone", answered(murky, asked, Gone(10003))
    yield "the history is out of reach", answered(world, asked, Unanswered("HTTP 503"))
    finding = Found(1) if asked.seen else Absent()
    yield "the history is read", answered(world, asked, finding)


def outcomes(world: World, asked: Question) -> Iterator[tuple[str, World]]:
    for fate, (effect, answer) in FATES.items():
        after = world.landed(world.now, asked.version) if effect == "post" else world
        if effect == "creep":
            after = replace(after.creeping(asked.at + CREEPING, asked.version), murky=True)
        after = after.restarted() if answer is None else answered(after, asked, answer)
        yield f"the request {fate}", after


def answered(world: World, asked: Question, answer: Event) -> World:
    after, actions = world.fed(answer, about=asked.version)
    return after.asking(actions)


def broken(world: World) -> str | None:
    """Return which promise this world breaks, now or once all is well again."""
    return dishonest(world) or dishonest(recovered(world), at_last=True)


def dishonest(world: World, *, at_last: bool = False) -> str | None:
    if world.wrong is not None:
        return world.wrong
    if len({version for _, version in world.posts}) < len(world.posts):
        return "it was seen twice"
    if world.life.state in OPEN:
        return "it never ends" if at_last else None
    return misjudged(world, seen=any(version == world.life.version for _, version in world.posts))


def misjudged(world: World, *, seen: bool) -> str | None:
    """Return what is untrue about how it ended."""
    life, last_moment = world.life, world.life.not_after or NEVER
    if life.state is State.SENT:
        return None if seen else "it is called sent and was never seen"
    bad = life.state in {State.FAILED, State.EXPIRED}
    verdicts = {
        "it was promised anew and never sent": not bad and world.wanted and not world.skipped,
        "it ended badly and nobody was told": bad and not world.told,
        "it was seen and is not called sent": seen and not world.murky,
        "it ended without a reason": life.reason is None,
        "it was given up before its last moment": life.reason == "paused" and world.now < last_moment,
    }
    return next((words for words, wrong in verdicts.items() if wrong), None)


CALM: Final = ("the request is taken", "the history is read")


def recovered(world: World) -> World:
    """Let all be well again from here on, and nobody hold it back."""
    if world.life.state is State.SENDING and world.asked is None:
        world = world.restarted()
    if world.paused and world.life.state is State.PENDING:
        world = replace(world.fed(Resumed())[0], paused=False)
    for _ in range(9):
        if world.life.state not in OPEN:
            break
        if world.asked is not None:
            world = next(after for words, after in answers(world, world.asked) if words in CALM)
        else:
            world = world.at(max(world.now, wakes_at(world.life)) + SECOND)
            _, world = next(woken("", world))
    return world
