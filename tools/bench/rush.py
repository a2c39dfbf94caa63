"""The rush for seats, through the whole bot over sockets, with a million messages waiting; and what posting costs.

The bot is a process of its own; the practice server, whose work counts in every answer time
here, shares this one with those who press.
"""

import asyncio
import sqlite3
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import asdict, dataclass
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import psutil

from bot.composition import DATABASE
from bot.delivery.messages import Message, ToChannel
from bot.delivery.outbox import Outbox
from bot.kernel.clock import StillClock
from bot.practice.driver import Driver
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.service.promises import REMINDER
from tools.measure import fill, opened, publish_event, rehearsal

SEATS = 50
START_SECONDS = 5.0


@dataclass(frozen=True)
class Size:
    """How much of everything; ``per_second`` presses and posts."""

    rows: int = 1_000_000
    presses: int = 1_000
    presses_per_second: int = 100
    burst: int = 1_000
    posts: int = 900
    posts_per_second: int = 45
    settles: float = 15.0
    """Seconds after a start for which the bot is not at rest yet: an encoder is loaded, backups are looked at."""


QUICK = Size(rows=5_000, presses=100, burst=100, posts=90, settles=0.0)


@dataclass(frozen=True)
class Rush:
    """What came of many pressing; times in milliseconds, as a member waits."""

    pressed: int
    seated: int
    waiting: int
    unanswered: int
    p50_ms: float
    p99_ms: float
    longest_ms: float
    took_s: float


@dataclass(frozen=True)
class Posting:
    """What posting costs: the bot's share of one core, against what it takes at rest."""

    posts: int
    took_s: float
    cpu_share: float
    cpu_share_at_rest: float
    cpu_ms_per_post: float


@dataclass(frozen=True)
class Hall:
    """A running bot with one event of :data:`SEATS` seats, and members at the door."""

    folder: Path
    driver: Driver
    child: Supervisor
    server: PracticeServer

    async def let_in(self, guests: int) -> None:
        """Let so many members join the server."""
        for number in range(guests):
            await self.driver.post("members", handle=f"guest_{number}", name=f"guest_{number}")

    async def press(self, number: int, pause: float) -> dict[str, Any]:
        """Let a member register after a pause; return the answer as the practice server describes it."""
        await asyncio.sleep(pause)
        body = {"channel": "events", "name": "event register", "options": {"event": "1"}}
        return await self.server.actors.act(f"guest_{number}", "command", body)

    async def rush(self, presses: int, per_second: float) -> Rush:
        """Let so many register, evenly at a rate, or all at once if that is infinite."""
        began = time.perf_counter()
        answers = await asyncio.gather(
            *(self.press(number, number / per_second) for number in range(presses))
        )
        took = time.perf_counter() - began
        await self.child.stop()
        return _rush(answers, self.standings(), took)

    def standings(self) -> dict[str, int]:
        """Return how many have a seat and how many wait, by the file, which nobody writes any more."""
        with closing(sqlite3.connect(self.folder / DATABASE)) as connection:
            found = connection.execute("SELECT standing, count(*) FROM event_registration GROUP BY standing")
            return dict(found.fetchall())

    def cpu_seconds(self) -> float:
        """Return what processor time the bot has used."""
        used = psutil.Process(self.child.pid).cpu_times()
        return float(used.user + used.system)

    async def cpu_share(self, seconds: float) -> float:
        """Return the share of one core that the bot takes over so many seconds."""
        before, began = self.cpu_seconds(), time.perf_counter()
        await asyncio.sleep(seconds)
        return (self.cpu_seconds() - before) / (time.perf_counter() - began)


@asynccontextmanager
async def hall(rows: int, *, seats: str = str(SEATS)) -> AsyncIterator[Hall]:
    """Open a bot with an event, and so many messages waiting for next year."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        async with rehearsal(Path(folder)) as (driver, child, server):
            await driver.start()
            await server.opened.wait()
            await publish_event(driver, seats=seats)
            await child.stop()
            await fill(Path(folder), rows)
            await driver.start()
            yield Hall(Path(folder), driver, child, server)


async def steady(size: Size) -> Rush:
    """Let members register one after the other, quickly."""
    async with hall(size.rows) as opened_hall:
        await opened_hall.let_in(size.presses)
        return await opened_hall.rush(size.presses, size.presses_per_second)


async def burst(size: Size) -> Rush:
    """Let members register all at the same moment."""
    async with hall(size.rows) as opened_hall:
        await opened_hall.let_in(size.burst)
        return await opened_hall.rush(size.burst, float("inf"))


async def posting(size: Size) -> Posting:
    """Let the bot post at the highest pace it keeps, into every channel in turn."""
    async with hall(size.rows) as opened_hall:
        await asyncio.sleep(size.settles)
        at_rest = await opened_hall.cpu_share(5)
        await opened_hall.child.stop()
        await _promise_posts(opened_hall, size)
        known = _posts(opened_hall.server)
        await opened_hall.driver.start()
        await _arrived(opened_hall.server, known + size.posts // 10)
        before, began, first = opened_hall.cpu_seconds(), time.perf_counter(), _posts(opened_hall.server)
        await _arrived(opened_hall.server, known + size.posts)
        took, used = time.perf_counter() - began, opened_hall.cpu_seconds() - before
        posts = _posts(opened_hall.server) - first
    return Posting(posts, took, used / took, at_rest, used / posts * 1_000)


async def _promise_posts(opened_hall: Hall, size: Size) -> None:
    # Not before the bot has started and is at rest again.
    now = opened_hall.server.clock.now() + timedelta(seconds=START_SECONDS)
    channels = opened_hall.server.world.guild.channels
    places = islice(cycle(channels), size.posts)

    async def promise(transaction: Transaction) -> None:
        outbox = Outbox(StillClock(now))
        for number, channel in enumerate(places):
            due = now + timedelta(seconds=number / size.posts_per_second)
            details: dict[str, Any] = {"event": 1, "before": "1h"}
            await outbox.add(
                transaction, Message(f"bench:{number}", REMINDER, ToChannel(channel), due, details)
            )

    await opened(opened_hall.folder, promise)


def _posts(server: PracticeServer) -> int:
    return sum(len(channel.messages) for channel in server.world.guild.channels.values())


async def _arrived(server: PracticeServer, posts: int) -> None:
    async with asyncio.timeout(300):
        while _posts(server) < posts:  # noqa: ASYNC110 - the server rings no bell, and a look costs it nothing
            await asyncio.sleep(0.05)


def _rush(answers: Sequence[dict[str, Any]], standings: dict[str, int], took: float) -> Rush:
    answered = sorted(float(one["elapsed_ms"]) for one in answers if one["acknowledged"])
    cuts = statistics.quantiles(answered, n=100)
    return Rush(
        pressed=len(answers),
        seated=standings.get("seated", 0),
        waiting=standings.get("waiting", 0),
        unanswered=len(answers) - len(answered),
        p50_ms=cuts[49],
        p99_ms=cuts[98],
        longest_ms=answered[-1],
        took_s=took,
    )


async def rushes(*, quick: bool) -> dict[str, Json]:
    """Play all three; print and return the figures."""
    size = QUICK if quick else Size()
    print(f"\nover sockets, with {size.rows:,} messages waiting")
    one_by_one, at_once, posts = await steady(size), await burst(size), await posting(size)
    for name, seen in ((f"{size.presses_per_second}/s", one_by_one), ("all at once", at_once)):
        print(
            f"  {seen.pressed:,} register {name}: {seen.seated} seated of {SEATS}, {seen.waiting} wait,"
            f" {seen.unanswered} unanswered; p50 {seen.p50_ms:.0f} ms, p99 {seen.p99_ms:.0f} ms,"
            f" longest {seen.longest_ms:.0f} ms"
        )
    print(
        f"  {posts.posts:,} posts at {posts.posts / posts.took_s:.0f}/s: {posts.cpu_share:.0%} of a core"
        f" ({posts.cpu_share_at_rest:.1%} at rest), {posts.cpu_ms_per_post:.1f} ms a post"
    )
    return {"steady": asdict(one_by_one), "burst": asdict(at_once), "posting": asdict(posts)}
