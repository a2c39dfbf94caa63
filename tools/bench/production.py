"""The engine as it runs for real: outbox, worker, alarm and database, with a sender inside the process."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.delivery.events import Absent, Finding, Outcome, Sent
from bot.delivery.kinds import File, Kind, Kinds, Reader, RenderContext, Rendered
from bot.delivery.messages import Message, Target, ToChannel
from bot.delivery.outbox import Outbox
from bot.delivery.readers import ReaderDirectory
from bot.delivery.worker import Limits, Worker
from bot.kernel.clock import SystemClock
from bot.scheduling.scheduler import Scheduler
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.migrations import migrations_of
from bot.storage.personal_data import Json
from tools.bench.load import CHANNELS, Inbox

KIND = "bench.post"

FILL = """
WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n + 1 < :pending)
INSERT INTO outbox (dedup_key, kind, parameters, target, due_at)
SELECT 'bench:far:' || n, :kind, '{"n": -1}', 'channel:' || (1 + n % :channels), :due FROM number
"""

UNLIMITED = 1_000_000.0


class Inside:
    """A Discord inside the process, which takes every message at once."""

    def __init__(self, inbox: Inbox) -> None:
        """Put everything into ``inbox``."""
        self._inbox = inbox

    async def send(
        self,
        _target: Target,
        payload: Mapping[str, Json],
        _files: Sequence[File],
        _nonce: str,
        _until: datetime | None = None,
    ) -> Outcome:
        """Take a message."""
        self._inbox.take(int(str(payload["content"])))
        return Sent(len(self._inbox.arrivals))

    async def edit(self, _target: Target, message: int, _payload: Mapping[str, Json]) -> Outcome:
        """Take an edit."""
        return Sent(message)

    async def find(self, _target: Target, _marker: str, _since: datetime, _taken: Collection[int]) -> Finding:
        """Say that nothing was sent before this process."""
        return Absent()


class Production:
    """Outbox and worker with every setting of production; ``pace`` tells requests a second."""

    at_once = True

    def __init__(self, database: Database, inbox: Inbox, pace: float) -> None:
        """Work on ``database``."""
        clock = SystemClock()
        kinds = Kinds()
        kinds.register(Kind(KIND, _render))
        self._database = database
        self._scheduler = Scheduler(clock, database)
        self._outbox = Outbox(clock)
        self._worker = Worker(
            database=database,
            kinds=kinds,
            sender=Inside(inbox),
            readers=ReaderDirectory(Reader("en", "Europe/Brussels")),
            clock=clock,
            alarm=self._scheduler.alarm,
            staff=_no_staff,
            limits=Limits(requests_per_second=pace, direct_per_second=pace),
        )
        self._outbox.listen(self._worker.wake)
        self._promised = 0

    async def fill(self, pending: int, due: datetime) -> None:
        """Write the waiting rows in one statement."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                FILL, {"pending": pending, "kind": KIND, "channels": CHANNELS, "due": to_text(due)}
            )

    async def promise(self, dues: Sequence[datetime]) -> None:
        """Promise them all in one transaction."""
        async with self._database.transaction() as transaction:
            for number, due in enumerate(dues):
                await self._outbox.add(transaction, _message(f"bench:due:{number}", number, due))

    async def promise_one(self, due: datetime) -> None:
        """Promise one message in a transaction of its own: the commit is on the disk."""
        self._promised += 1
        async with self._database.transaction() as transaction:
            await self._outbox.add(transaction, _message(f"bench:one:{self._promised}", -1, due))

    async def begin(self) -> None:
        """Run the alarm and the worker."""
        await self._scheduler.start()
        self._running = asyncio.create_task(self._worker.run())

    async def end(self) -> None:
        """Stop both."""
        self._running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._running
        await self._scheduler.stop()


@asynccontextmanager
async def production(folder: Path, inbox: Inbox, *, pace: float = UNLIMITED) -> AsyncIterator[Production]:
    """Open the engine on a file in ``folder``."""
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(
            Database.open(
                folder / "bench.sqlite3",
                world="practice",
                application_id=None,
                migrations=[*migrations_of("bot.delivery"), *migrations_of("bot.scheduling")],
                now=datetime.now(UTC),
            )
        )
        engine = Production(database, inbox, pace)
        yield engine
        await engine.end()


def _message(key: str, number: int, due: datetime) -> Message:
    return Message(key, KIND, ToChannel(1 + number % CHANNELS), due, {"n": number})


async def _render(
    _transaction: Transaction, parameters: Mapping[str, Json], _reader: Reader, _context: RenderContext
) -> Rendered:
    return Rendered({"content": str(parameters["n"])})


async def _no_staff(_transaction: Transaction) -> int:
    return 1
