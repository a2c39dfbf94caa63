"""A small Discord to send to: channels with histories, a memory for nonces, and faults on order."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.delivery.kinds import File
from bot.delivery.marker import carries
from bot.delivery.sender import (
    Absent,
    Finding,
    Found,
    Gone,
    Outcome,
    Refused,
    Sent,
    Target,
    Unanswered,
    Unclear,
    Unreadable,
)
from bot.kernel.clock import Clock
from bot.storage.personal_data import Json


class Lost(Enum):
    """What may become of a request whose answer nobody gets."""

    AFTER = auto()
    BEFORE = auto()
    HANGS = auto()
    RAISES = auto()


@dataclass(frozen=True)
class Post:
    """A message as it can be seen."""

    id: int
    payload: Mapping[str, Json]
    files: tuple[File, ...]
    nonce: str
    at: datetime

    @property
    def content(self) -> str:
        return str(self.payload.get("content"))


class FakeDiscord:
    """A :class:`bot.delivery.sender.Sender`; faults are ordered with ``next``, one per request."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.history: dict[Target, list[Post]] = defaultdict(list)
        self.next: deque[Outcome | Lost] = deque()
        self.always: Outcome | Lost | None = None
        self.readable = True
        self.gone: set[Target] = set()
        self.down = False
        self.requests: list[tuple[Target, str]] = []
        self.edits: list[tuple[Target, int]] = []
        self.searches: list[Target] = []
        self.in_flight: dict[Target, int] = defaultdict(int)
        self.most_at_once: dict[Target, int] = defaultdict(int)
        self.most_in_all = 0
        self.seconds = 0.0
        self.asked = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.crowd = asyncio.Semaphore(0)
        self._ids = 1000

    async def send(
        self,
        target: Target,
        payload: Mapping[str, Json],
        files: Sequence[File],
        nonce: str,
        until: datetime | None = None,
    ) -> Outcome:
        self.requests.append((target, nonce))
        self.asked.set()
        self.in_flight[target] += 1
        self.most_at_once[target] = max(self.most_at_once[target], self.in_flight[target])
        self.most_in_all = max(self.most_in_all, sum(self.in_flight.values()))
        self.crowd.release()
        try:
            await self.gate.wait()
            await asyncio.sleep(self.seconds)
            return await self._meet(
                self._fate(), Post(0, payload, tuple(files), nonce, self._clock.now()), target
            )
        finally:
            self.in_flight[target] -= 1

    async def edit(self, target: Target, message: int, payload: Mapping[str, Json]) -> Outcome:
        self.edits.append((target, message))
        fate = self._fate()
        posts = self.history[target]
        number = next((number for number, post in enumerate(posts) if post.id == message), None)
        if number is None:
            return Refused(10008, permanent=False)
        if fate in {None, Lost.AFTER, Lost.HANGS}:
            posts[number] = replace(posts[number], payload=payload)
        if fate is Lost.HANGS:
            self.asked.set()
            await asyncio.Event().wait()
        if isinstance(fate, Lost):
            return Unclear("the answer was lost")
        return fate or Sent(message)

    def _fate(self) -> Outcome | Lost | None:
        return self.next.popleft() if self.next else self.always

    async def _meet(self, fate: Outcome | Lost | None, post: Post, target: Target) -> Outcome:
        match fate:
            case None:
                return Sent(self._create(target, post))
            case Lost.AFTER:
                self._create(target, post)
                return Unclear("the answer was lost")
            case Lost.BEFORE:
                return Unclear("the request was lost")
            case Lost.HANGS:
                self._create(target, post)
                await asyncio.Event().wait()
            case Lost.RAISES:
                raise RuntimeError("a sender with a fault of its own")
        assert not isinstance(fate, Lost)
        return fate

    def _create(self, target: Target, post: Post) -> int:
        for earlier in self.history[target]:
            if earlier.nonce == post.nonce and post.at - earlier.at <= timedelta(seconds=60):
                return earlier.id
        self._ids += 1
        self.history[target].append(Post(self._ids, post.payload, post.files, post.nonce, post.at))
        return self._ids

    async def find(self, target: Target, marker: str, since: datetime, taken: Collection[int]) -> Finding:
        self.searches.append(target)
        if self.down:
            return Unanswered("HTTP 503")
        if target in self.gone:
            return Gone(10003)
        if target.by_mail:
            # Nobody can look into a mailbox.
            return Absent()
        if not self.readable:
            return Unreadable()
        for post in self.history[target]:
            if post.at >= since and post.id not in taken and carries(post.payload, marker):
                return Found(post.id)
        return Absent()

    def contents(self, target: Target) -> list[str]:
        return [post.content for post in self.history[target]]
