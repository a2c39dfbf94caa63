"""Discord and the way to it, as a model: what arrives becomes visible, whoever is left to hear of it.

A request that left goes on by itself, also when the process that made it is dead. How it
fares is drawn from the weather: swiftly, slowly, refused, lost before or after it took effect.
"""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from bot.delivery.events import (
    Absent,
    Finding,
    Found,
    Outcome,
    Refused,
    Sent,
    Unanswered,
    Unauthorised,
    Unclear,
    Unreadable,
)
from bot.delivery.kinds import File
from bot.delivery.marker import carries
from bot.delivery.messages import Target, in_text
from bot.storage.personal_data import Json
from tools.prove.simulation.disk import Fuse
from tools.prove.simulation.virtual import Machine

CREEPS: Final = (5.0, 20.0)
"""Seconds for which a request may be on its way after everybody gave up on it."""

HELD_UP: Final = (15.0, 30.0)
"""Seconds for which a request may be held back before it leaves."""

NONCE_MEMORY: Final = 60.0
"""Seconds for which this Discord knows a nonce again: no longer than delivery asks of it."""

PATIENCE: Final = 15.0
"""Seconds after which the client gives up on a request."""

CALM: Final = {"swift": 1.0}
STORM: Final = {
    "swift": 0.3, "answer lost": 0.14, "lost": 0.1, "creeps": 0.1, "429": 0.08, "503": 0.1, "500 taken": 0.06,
    "not reached": 0.06, "hidden": 0.06, "held up": 0.1,
}  # fmt: skip
OUTAGE: Final = {"503": 0.4, "lost": 0.3, "not reached": 0.2, "500 taken": 0.1}


@dataclass(frozen=True)
class Post:
    """A message as everybody sees it; ``key`` stands in its footer, where no marker looks."""

    id: int
    key: str
    payload: Mapping[str, Json]
    nonce: str
    at: datetime


@dataclass
class FarSide:
    """What Discord shows, and how it is there today."""

    machine: Machine
    rng: random.Random
    say: Callable[[str], None]
    nonce_memory: float = NONCE_MEMORY
    weather: Mapping[str, float] = field(default_factory=lambda: CALM)
    closed: set[Target] = field(default_factory=set)
    unreadable: set[Target] = field(default_factory=set)
    token: bool = True

    def __post_init__(self) -> None:
        """Begin with empty channels."""
        self.posts: dict[Target, list[Post]] = defaultdict(list)
        self.departures: dict[str, list[datetime]] = defaultdict(list)
        self.stragglers: set[str] = set()
        """Of which a request was given up, or its process died: it may take effect after the row's end."""
        self._landing: dict[int, Callable[[], object]] = {}
        self._ids = 0

    def fate(self) -> str:
        """Draw how a request fares."""
        return self.rng.choices(list(self.weather), list(self.weather.values()))[0]

    def latency(self) -> float:
        """Draw seconds one way."""
        return min(self.rng.lognormvariate(-2.5, 0.8), 3.0)

    def sets_out(self, key: str, fate: str, target: Target) -> None:
        """Note that a request leaves."""
        self.departures[key].append(self.machine.true())
        self.say(f"{key} leaves for {in_text(target)}: {fate}")

    def arrives_in(self, seconds: float, take: Callable[[], Outcome]) -> "asyncio.Future[Outcome]":
        """Let a request take effect after so long, whatever becomes of who sent it."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Outcome] = loop.create_future()
        self._ids += 1
        number = self._ids

        def land() -> None:
            if self._landing.pop(number, None) is not None:
                outcome = take()
                if not answer.done():
                    answer.set_result(outcome)

        self._landing[number] = land
        loop.call_later(seconds, land)
        return answer

    def land_all(self) -> None:
        """Let all that is on its way arrive now: a machine that sleeps keeps nobody's requests."""
        for land in list(self._landing.values()):
            land()

    def take(self, target: Target, post: Post) -> Outcome:
        """Do what the request asks, as Discord does."""
        if not self.token:
            return Unauthorised()
        if target in self.closed:
            self.say(f"{post.key} is refused: closed")
            return Refused(50007, permanent=True)
        now = self.machine.true()
        for earlier in self.posts[target]:
            if earlier.nonce == post.nonce and now - earlier.at <= timedelta(seconds=self.nonce_memory):
                self.say(f"{post.key} is known by its nonce")
                return Sent(earlier.id)
        self._ids += 1
        self.posts[target].append(Post(self._ids, post.key, post.payload, post.nonce, now))
        self.say(f"{post.key} is SEEN in {in_text(target)}")
        return Sent(self._ids)

    def put(self, target: Target, edited: Post) -> Outcome:
        """Let a message say something else."""
        if not self.token:
            return Unauthorised()
        posts = self.posts[target]
        for place, post in enumerate(posts):
            if post.id == edited.id:
                posts[place] = replace(post, payload=edited.payload)
                self.say(f"{post.key} says {edited.payload['content']!r} now")
                return Sent(post.id)
        return Refused(10008, permanent=True)

    def seen(self, key: str) -> list[Post]:
        """Return what can be seen of a key, wherever."""
        return [post for posts in self.posts.values() for post in posts if post.key == key]


class Line:
    """One process's way to Discord: a :class:`bot.delivery.sender.Sender` that dies with it."""

    def __init__(self, far: FarSide, fuse: Fuse) -> None:
        """Reach ``far`` as long as ``fuse`` holds."""
        self._far = far
        self._fuse = fuse

    async def send(
        self,
        target: Target,
        payload: Mapping[str, Json],
        _files: Sequence[File],
        nonce: str,
        until: datetime | None = None,
    ) -> Outcome:
        """Send a message into the weather."""
        await self._fuse.point()
        key, fate = key_of(payload), self._far.fate()
        if not await self.may_leave(fate, until):
            self._far.say(f"{key} does not leave any more")
            return Refused(0, permanent=False)
        self._far.sets_out(key, fate, target)
        post = Post(0, key, payload, nonce, self._far.machine.true())
        try:
            outcome = await self._fares(fate, lambda: self._far.take(target, post), key)
        except BaseException:
            self._far.stragglers.add(key)
            raise
        self._far.say(f"{key} hears {_brief(outcome)}")
        await self._fuse.point()
        return outcome

    async def may_leave(self, fate: str, until: datetime | None) -> bool:
        """Wait for Discord's limits as the library does, and look at the clock once more."""
        if fate == "held up":
            await asyncio.sleep(self._far.rng.uniform(*HELD_UP))
        return until is None or self._far.machine.wall() <= until

    async def edit(self, target: Target, message: int, payload: Mapping[str, Json]) -> Outcome:
        """Send an edit into the weather."""
        await self._fuse.point()
        far, fate = self._far, self._far.fate()
        name = f"edit of {key_of(payload)}"
        far.say(f"{name} leaves: {fate}")
        post = Post(message, name, payload, "", far.machine.true())
        outcome = await self._fares(fate, lambda: far.put(target, post), name)
        far.say(f"{name} hears {_brief(outcome)}")
        await self._fuse.point()
        return outcome

    async def _fares(self, fate: str, take: Callable[[], Outcome], key: str) -> Outcome:
        far = self._far
        there, back = far.latency(), far.latency()
        match fate:
            case "not reached":
                await asyncio.sleep(0.01)
                return Refused(0, permanent=False)
            case "lost":
                return await self._unheard(far.rng.choice((there, PATIENCE)))
            case "429":
                await asyncio.sleep(there + back)
                return Refused(429, permanent=False, retry_after=far.rng.uniform(0.5, 40.0))
            case "503":
                await asyncio.sleep(there + back)
                return Unclear("HTTP 503")
        creeps = far.rng.uniform(*CREEPS) if fate == "creeps" else there
        return await self._answered(fate, far.arrives_in(creeps, take), back, key)

    async def _answered(self, fate: str, answer: "asyncio.Future[Outcome]", back: float, key: str) -> Outcome:
        if fate == "creeps":
            self._far.stragglers.add(key)
        try:
            async with asyncio.timeout(PATIENCE):
                outcome = await answer
                await asyncio.sleep(back)
        except TimeoutError:
            return Unclear("timeout")
        match fate:
            case "answer lost":
                return await self._unheard(self._far.rng.choice((0.0, PATIENCE)))
            case "500 taken":
                return Unclear("HTTP 500")
            case "hidden":
                # The library had tried before, and that first try was taken; the last was refused.
                return Refused(
                    self._far.rng.choice((429, 50013)), permanent=False, reached_other_requests=True
                )
        return outcome

    async def _unheard(self, seconds: float) -> Outcome:
        await asyncio.sleep(seconds)
        return Unclear("timeout" if seconds == PATIENCE else "reset")

    async def find(self, target: Target, marker: str, since: datetime, taken: Collection[int]) -> Finding:
        """Read the history, if the weather lets it."""
        await self._fuse.point()
        far, fate = self._far, self._far.fate()
        await asyncio.sleep(far.latency())
        await self._fuse.point()
        finding: Finding = Absent()
        if not far.token:
            finding = Unauthorised()
        elif fate in {"503", "lost", "not reached", "429", "500 taken"}:
            finding = Unanswered(fate)
        elif target in far.unreadable:
            finding = Unreadable()
        else:
            for post in far.posts[target]:
                if post.at >= since and post.id not in taken and carries(post.payload, marker):
                    finding = Found(post.id)
                    break
        far.say(f"{in_text(target)} is searched: {_brief(finding)}")
        await asyncio.sleep(far.latency())
        await self._fuse.point()
        return finding


def key_of(payload: Mapping[str, Json]) -> str:
    """Return whose message it is: its footer says so, or it is one of delivery's own, by its words."""
    match payload.get("embeds"):
        case [{"footer": {"text": str(key)}}]:
            return key
    return str(payload.get("content"))


def _brief(event: object) -> str:
    match event:
        case Refused(code):
            return f"no ({code})"
        case Unclear(why) | Unanswered(why):
            return f"nothing ({why})"
    return type(event).__name__.lower()
