"""One life of the bot's delivery: production's database, outbox, worker, alarm and calendar, and its end by a kill."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.delivery.events import Paused, Resumed
from bot.delivery.kinds import Kind, Kinds, Late, Reader, RenderContext, Rendered
from bot.delivery.messages import Message, ToChannel
from bot.delivery.notices import inbox_line, kinds_of_delivery
from bot.delivery.outages import outage_kind
from bot.delivery.outbox import Outbox
from bot.delivery.readers import ReaderDirectory
from bot.delivery.worker import Limits, Worker
from bot.kernel.clock import SystemClock
from bot.kernel.errors import Detail
from bot.scheduling.scheduler import Scheduler
from bot.storage.database import Database, Transaction
from bot.storage.migrations import migrations_of
from bot.storage.personal_data import Json
from tools.prove.simulation.disk import Fuse
from tools.prove.simulation.far_side import FarSide, Line

ZONE: Final = "Europe/Brussels"
STAFF: Final = ToChannel(99)
DAILY: Final = ToChannel(12)
SAY, URGENT = "simulation.say", "simulation.urgent"


class Stumbles(logging.Handler):
    """Keeps the first error that delivery logs and goes on from; here no disk fails, so there is none to expect."""

    def __init__(self, fuse: Fuse) -> None:
        """End the process of ``fuse`` at once."""
        super().__init__()
        self.over: BaseException | None = None
        self._fuse = fuse

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        if record.exc_info and self.over is None:
            self.over = record.exc_info[1]
            self._fuse.fallen.set()


class Process:
    """A delivery that works until it is killed."""

    def __init__(self, database: Database, line: Line, jitter: Callable[[], float], fuse: Fuse) -> None:
        """Send what ``database`` holds by ``line``, as long as ``fuse`` lets it."""
        self.database = database
        self.stumbles = Stumbles(fuse)
        self.clock = SystemClock()
        self.scheduler = Scheduler(self.clock, database)
        self.outbox = Outbox(self.clock)
        self.worker = Worker(
            database=database,
            kinds=_kinds(),
            sender=line,
            readers=ReaderDirectory(Reader("en", ZONE)),
            clock=self.clock,
            alarm=self.scheduler.alarm,
            staff=_staff,
            limits=_limits(),
            jitter=jitter,
        )
        self.outbox.listen(self.worker.wake)
        self.scheduler.calendar.daily("summary", hour=2, minute=30, zone=ZONE, call=self._summary)

    async def begin(self) -> None:
        """Work in the background."""
        await self.scheduler.start()
        self._running = asyncio.create_task(self.worker.run(), name="worker")

    def require_sound(self) -> None:
        """See that nothing went wrong which no happening explains: a bot that stumbles proves nothing.

        Raises:
            Exception: what the worker caught and would have tried again for ever.
        """
        if self.stumbles.over is not None:
            raise self.stumbles.over

    async def promise(self, message: Message) -> bool:
        """Promise a message, as a feature does."""
        async with self.database.transaction() as transaction:
            return await self.outbox.add(transaction, message)

    async def take_back(self, key: str) -> tuple[str, str] | None:
        """Cancel a promise; return its state before and after, None if there is none."""
        async with self.database.transaction() as transaction:
            before = await self.outbox.find(transaction, key)
            await self.outbox.cancel(transaction, key, why="withdrawn")
            after = await self.outbox.find(transaction, key)
        return None if before is None or after is None else (before.life.state.value, after.life.state.value)

    async def hold_back(self, key: str, *, waits: bool) -> bool:
        """Let a message wait or go on, as staff do; False if it was too late for that."""
        async with self.database.transaction() as transaction:
            row = await self.outbox.find(transaction, key)
            if row is None:
                return False
            event = Paused() if waits else Resumed()
            return await self.outbox.intervene(transaction, row.id, event) is not None

    async def revise(self, message: Message, words: str) -> bool:
        """Change what a message says, as a feature does; False if there was nothing to edit."""
        async with self.database.transaction() as transaction:
            parameters = {**message.parameters, "words": words}
            return await self.outbox.revise(transaction, message.key, parameters)

    async def _summary(self) -> None:
        """Promise today's summary, known by its date: a calendar that is killed between the two may ask twice."""
        now = self.clock.now()
        date = f"{now.astimezone(ZoneInfo(ZONE)):%Y-%m-%d}"
        await self.promise(Message(f"daily:{date}", SAY, DAILY, now, {"key": f"daily:{date}", "words": date}))


@asynccontextmanager
async def process(path: Path, far: FarSide, fuse: Fuse) -> AsyncIterator[Process]:
    """Open a delivery on the file; leaving the block is a kill."""
    migrations = [*migrations_of("bot.delivery"), *migrations_of("bot.scheduling")]
    async with Database.open(
        path, world="practice", application_id=None, migrations=migrations, now=SystemClock().now()
    ) as database:
        living = Process(database, Line(far, fuse), far.rng.random, fuse)
        log = logging.getLogger("bot.delivery")
        log.addHandler(living.stumbles)
        await living.begin()
        try:
            yield living
        finally:
            log.removeHandler(living.stumbles)
            await _end(living, fuse)


async def _end(living: Process, fuse: Fuse) -> None:
    """Leave nothing of the process alive but its file."""
    fuse.kill()
    me = asyncio.current_task()
    while others := [task for task in asyncio.all_tasks() if task is not me]:
        for task in others:
            task.cancel()
        await asyncio.wait(others, timeout=1.0)
    with contextlib.suppress(Exception):
        await living.scheduler.stop()


def _kinds() -> Kinds:
    kinds = Kinds()
    for kind in (*kinds_of_delivery(_Texts()), outage_kind(_Texts(), kinds)):
        kinds.register(kind)
    kinds.register(Kind(SAY, _words, fallback=_instead))
    kinds.register(Kind(URGENT, _words, late=Late.EXPIRE))
    return kinds


def _limits() -> Limits:
    # A pulse every minute is half a million commits a year, and no rule hangs on it.
    known = {field.name for field in fields(Limits)}
    rare: dict[str, Any] = {name: 86_400.0 for name in ("beat",) if name in known}
    return Limits(**rare)


async def _words(
    _transaction: Transaction, parameters: Mapping[str, Json], _reader: Reader, context: RenderContext
) -> Rendered | None:
    footer: dict[str, Json] = {"text": parameters["key"]}
    late = " (late)" if context.late and not context.revision else ""
    embed: dict[str, Json] = {"footer": footer}
    payload: dict[str, Json] = {"content": f"{parameters['words']}{late}", "embeds": [embed]}
    if parameters.get("button"):
        button: dict[str, Json] = {"type": 2, "custom_id": f"open:{parameters['key']}", "label": "Open"}
        payload["components"] = [{"type": 1, "components": [button]}]
    return Rendered(payload)


async def _instead(parameters: Mapping[str, Json], _code: int) -> Message | None:
    member = parameters.get("member")
    if not isinstance(member, int):
        return None
    return inbox_line(str(parameters["key"]), member, DAILY.channel, SystemClock().now())


async def _staff(_transaction: Transaction) -> int:
    return STAFF.channel


class _Texts:
    """Keys and details instead of sentences: each of delivery's own messages reads differently."""

    def text(self, locale: str, key: str, **details: Detail) -> str:
        return " ".join([locale, key, *(str(detail) for detail in details.values())])
