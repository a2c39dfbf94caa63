"""A delivery that can be killed and started again on the same file."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.delivery.kinds import File, Kind, Kinds, Reader, RenderContext, Rendered
from bot.delivery.messages import JsonScalar, Message, Target, ToChannel
from bot.delivery.notices import kinds_of_delivery
from bot.delivery.outages import outage_kind
from bot.delivery.outbox import Outbox
from bot.delivery.readers import ReaderDirectory
from bot.delivery.repository import OutboxRepository, OutboxRow
from bot.delivery.worker import Limits, Worker
from bot.kernel.clock import StillClock
from bot.kernel.errors import Detail, DomainError
from bot.scheduling.scheduler import Scheduler
from bot.storage.database import Database, Row, Transaction
from bot.storage.migrations import migrations_of
from bot.storage.personal_data import Json
from bot.watch.look import Look
from bot.watch.meters import Meters
from tests.delivery.fake_discord import FakeDiscord
from tests.laid import laid
from tests.waiting import PATIENCE

START = datetime(2023, 3, 30, 7, 0, tzinfo=UTC)
EVENTS = ToChannel(11)
HELP = ToChannel(12)
STAFF = ToChannel(99)

QUICK = Limits(
    requests_per_second=5_000,
    direct_per_second=5_000,
    letters_per_second=5_000,
    send_seconds=5.0,
    search_seconds=5.0,
    pause_after_error=0.02,
)


class NoStaffChannel(DomainError):
    """Nothing is bound as "staff" yet."""

    key = "places-not-bound"


class Texts:
    """Shows keys and details, so that tests can read what was said."""

    def text(self, locale: str, key: str, **details: Detail) -> str:
        return " ".join([locale, key, *(str(detail) for detail in details.values())])


@dataclass
class World:
    """What outlives a process: the file, Discord, the clock and the code."""

    path: Path
    clock: StillClock = field(default_factory=lambda: StillClock(START))
    staff: int | None = STAFF.channel
    limits: Limits = QUICK

    def __post_init__(self) -> None:
        self.discord = FakeDiscord(self.clock)
        self.kinds = Kinds()
        for kind in (*kinds_of_delivery(Texts()), outage_kind(Texts(), self.kinds)):
            self.kinds.register(kind)
        self.kinds.register(Kind("test.say", say))

    async def staff_channel(self, transaction: Transaction) -> int:
        if self.staff is None:
            raise NoStaffChannel
        return self.staff

    @asynccontextmanager
    async def process(self, *, working: bool = True) -> "AsyncIterator[Process]":
        """Run the bot's delivery; leaving the block is a kill: nothing is said goodbye to."""
        migrations = [*migrations_of("bot.delivery"), *migrations_of("bot.scheduling")]
        async with laid(
            self.path, world="practice", application_id=None, migrations=migrations, now=self.clock.now()
        ) as database:
            process = Process(self, database)
            await process.scheduler.start()
            if working:
                process.start()
            try:
                yield process
            finally:
                await process.kill()


class Process:
    """One life of the bot's delivery."""

    def __init__(self, world: World, database: Database) -> None:
        self.world = world
        self.database = database
        self.scheduler = Scheduler(world.clock, database)
        self.outbox = Outbox(world.clock)
        self.meters = Meters()
        database.watch_commits(self.meters.committed)
        self.worker = Worker(
            database=database,
            kinds=world.kinds,
            sender=world.discord,
            readers=ReaderDirectory(Reader("en", "Europe/Brussels")),
            clock=world.clock,
            alarm=self.scheduler.alarm,
            staff=world.staff_channel,
            limits=world.limits,
            jitter=lambda: 0.5,
            witness=self.meters,
        )
        self.look = Look(database, self.worker, self.meters, world.clock)
        self.outbox.listen(self.worker.wake)
        self._running: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._running = asyncio.create_task(self.worker.run())

    async def kill(self) -> None:
        await self.stop_worker()
        await self.scheduler.stop()

    async def stop_worker(self) -> None:
        if self._running is not None:
            self._running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._running

    async def promise(self, *messages: Message) -> list[bool]:
        async with self.database.transaction() as transaction:
            return [await self.outbox.add(transaction, message) for message in messages]

    async def settle(self, span: timedelta = timedelta(0)) -> None:
        """Move the clock and let what is due be done."""
        self.world.clock.advance(span)
        self.scheduler.clock_moved()
        async with asyncio.timeout(PATIENCE):
            await self.worker.settled()

    async def settle_all(self, limit: int = 60) -> None:
        """Go from due time to due time until nothing waits any more, as the practice clock does."""
        await self.settle()
        for _ in range(limit):
            due = await self.worker.next_due()
            if due is None:
                return
            await self.settle(due - self.world.clock.now())
        raise AssertionError("it goes on and on")

    async def row(self, key: str) -> OutboxRow:
        async with self.database.reading() as transaction:
            found = await transaction.fetch_one("SELECT id FROM outbox WHERE dedup_key = ?", (key,))
            assert found is not None, f"there is no {key}"
            row = await OutboxRepository(transaction).get(found["id"])
        assert row is not None
        return row

    async def rows(self, sql: str) -> list[Row]:
        async with self.database.reading() as transaction:
            return await transaction.fetch_all(sql)


def message(
    key: str,
    *,
    target: Target = EVENTS,
    after: timedelta = timedelta(0),
    kind: str = "test.say",
    not_after: datetime | None = None,
    **parameters: JsonScalar,
) -> Message:
    """Return a promise that says its own key."""
    return Message(key, kind, target, START + after, {"say": key, **parameters}, not_after)


async def say(
    _transaction: Transaction, parameters: Mapping[str, Json], reader: Reader, context: RenderContext
) -> Rendered | None:
    """Say what the parameters tell; with a file, a button or nothing at all if they say so."""
    if parameters.get("moot"):
        return None
    if parameters.get("broken"):
        raise ValueError("a renderer with a fault")
    late = " (late)" if context.late else ""
    payload: dict[str, Json] = {"content": f"{parameters['say']} in {reader.locale}{late}"}
    if parameters.get("button"):
        button = {"type": 2, "custom_id": parameters["button"], "label": "Go"}
        payload["components"] = [{"type": 1, "components": [button]}]
    files = (File("a.ics", "text/calendar", "BEGIN"),) if parameters.get("file") else ()
    return Rendered(payload, files)
