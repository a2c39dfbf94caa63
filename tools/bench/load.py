"""What is measured: so many messages due, with so many more waiting; and what was seen of it."""

import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal, Protocol, TypeAlias

import psutil

Shape: TypeAlias = Literal["at once", "over a minute"]

FAR = timedelta(days=365)
"""How far away what only waits is due."""

CHANNELS = 40
"""The messages go to so many channels in turn."""

HEAD_START = 2.0
"""Seconds between the last promise and the first due time."""

TICK = 0.001
PATIENCE = 5.0
"""After so many seconds without a delivery, what has not come does not come."""


@dataclass(frozen=True)
class Load:
    """``due`` messages at one instant or spread evenly over a minute, while ``pending`` others wait."""

    shape: Shape
    due: int
    pending: int

    def instants(self, start: datetime) -> list[datetime]:
        """Return when each is due, in UTC."""
        step = timedelta(0) if self.shape == "at once" else timedelta(seconds=60) / self.due
        return [start + step * number for number in range(self.due)]


@dataclass(frozen=True)
class Seen:
    """What came of a load. Times in milliseconds, memory in MiB; lateness of what did arrive."""

    delivered: int
    dropped: int
    twice: int
    late_p50_ms: float | None
    late_p99_ms: float | None
    stall_ms: float
    growth_mib: float
    memory_mib: float
    took_s: float


class Inbox:
    """Takes every message at once, as a sender inside the process does, and notes when it came."""

    def __init__(self) -> None:
        """Begin empty."""
        self.arrivals: list[tuple[int, float]] = []

    def take(self, number: int) -> None:
        """Note the arrival of message ``number``."""
        self.arrivals.append((number, time.time()))


class Engine(Protocol):
    """One way of sending messages when they are due."""

    at_once: bool
    """Whether many can be promised in one step."""

    async def fill(self, pending: int, due: datetime) -> None:
        """Let so many messages wait, written in whatever way is quickest, before :meth:`begin`."""
        ...

    async def promise(self, dues: Sequence[datetime]) -> None:
        """Promise messages 0, 1, 2 ... in the way meant for that, all in one step if it has one."""
        ...

    async def promise_one(self, due: datetime) -> None:
        """Promise one message, durably if the engine ever is."""
        ...

    async def begin(self) -> None:
        """Begin to send."""
        ...


class Pulse:
    """Watches the event loop for its longest stall, and the process for its memory."""

    def __init__(self) -> None:
        """Begin with :meth:`watch`."""
        self.stall = 0.0
        self.peak = self._memory()

    async def watch(self) -> None:
        """Watch until cancelled."""
        looked = before = time.perf_counter()
        while True:
            await asyncio.sleep(TICK)
            now = time.perf_counter()
            self.stall = max(self.stall, now - before - TICK)
            if now - looked > 0.1:
                looked, self.peak = now, max(self.peak, self._memory())
                now = time.perf_counter()
            before = now

    @staticmethod
    def _memory() -> float:
        return float(psutil.Process().memory_info().rss) / 2**20


async def measure(engine: Engine, inbox: Inbox, load: Load, adds_per_s: float) -> Seen:
    """Play ``load`` on a filled engine that has begun and promises at a known rate; return what was seen."""
    # Room to write the promises down before the first of them is due.
    room = load.due / (2_000 if engine.at_once else adds_per_s / 2)
    start = datetime.now(UTC) + timedelta(seconds=HEAD_START + room)
    dues = load.instants(start)
    await engine.promise(dues)
    pulse = Pulse()
    memory = pulse.peak
    watching = asyncio.create_task(pulse.watch())
    try:
        await _finished(inbox, load.due, dues[-1])
    finally:
        watching.cancel()
    return _seen(inbox, dues, pulse, memory)


async def _finished(inbox: Inbox, due: int, last: datetime) -> None:
    """Return when all has come, or nothing came for a while."""
    known, since = -1, time.time()
    while len(inbox.arrivals) < due:
        if len(inbox.arrivals) != known:
            known, since = len(inbox.arrivals), time.time()
        if time.time() - max(since, last.timestamp()) > PATIENCE:
            return
        await asyncio.sleep(0.1)


def _seen(inbox: Inbox, dues: Sequence[datetime], pulse: Pulse, memory: float) -> Seen:
    first: dict[int, float] = {}
    for number, at in inbox.arrivals:
        first.setdefault(number, at)
    late = sorted((at - dues[number].timestamp()) * 1_000 for number, at in first.items())
    cuts = statistics.quantiles(late, n=100) if len(late) > 1 else [None] * 99
    return Seen(
        delivered=len(first),
        dropped=len(dues) - len(first),
        twice=len(inbox.arrivals) - len(first),
        late_p50_ms=cuts[49],
        late_p99_ms=cuts[98],
        stall_ms=pulse.stall * 1_000,
        growth_mib=pulse.peak - memory,
        memory_mib=pulse.peak,
        took_s=max(first.values(), default=dues[0].timestamp()) - dues[0].timestamp(),
    )


async def add_rate(engine: Engine, count: int) -> float:
    """Return how many promises a second are written down one by one."""
    far = datetime.now(UTC) + FAR
    began = time.perf_counter()
    for _ in range(count):
        await engine.promise_one(far)
    return count / (time.perf_counter() - began)
