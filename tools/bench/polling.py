"""Select what is due, send it, mark it as sent, sleep: the loop that most bots have."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import aiosqlite

from tools.bench.load import Inbox

EVERY = 1.0
"""Seconds between two looks. Many bots look once a minute; a second flatters them."""

SCHEMA = """
CREATE TABLE post (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, due REAL NOT NULL, sent INTEGER NOT NULL DEFAULT 0);
CREATE INDEX post_due ON post (due) WHERE sent = 0;
"""

FILL = """
WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n + 1 < :pending)
INSERT INTO post (n, due) SELECT -1, :due FROM number
"""


class Polling:
    """The loop on one connection, with the journal and the durability that production has."""

    at_once = True

    def __init__(self, connection: aiosqlite.Connection, inbox: Inbox) -> None:
        """Send into ``inbox``."""
        self._connection = connection
        self._inbox = inbox

    async def fill(self, pending: int, due: datetime) -> None:
        """Write the waiting rows in one statement."""
        await self._connection.execute(FILL, {"pending": pending, "due": due.timestamp()})
        await self._connection.commit()

    async def promise(self, dues: Sequence[datetime]) -> None:
        """Write them all in one transaction."""
        rows = [(number, due.timestamp()) for number, due in enumerate(dues)]
        await self._connection.executemany("INSERT INTO post (n, due) VALUES (?, ?)", rows)
        await self._connection.commit()

    async def promise_one(self, due: datetime) -> None:
        """Write one and commit."""
        await self.promise([due])

    async def begin(self) -> None:
        """Begin to look."""
        self._looking = asyncio.create_task(self._look())

    async def end(self) -> None:
        """Stop looking."""
        self._looking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._looking

    async def _look(self) -> None:
        while True:
            for row, number in await self._connection.execute_fetchall(
                "SELECT id, n FROM post WHERE sent = 0 AND due <= ? ORDER BY due", (time.time(),)
            ):
                self._inbox.take(number)
                await self._connection.execute("UPDATE post SET sent = 1 WHERE id = ?", (row,))
                await self._connection.commit()
            await asyncio.sleep(EVERY)


@asynccontextmanager
async def polling(folder: Path, inbox: Inbox) -> AsyncIterator[Polling]:
    """Open the loop on a file in ``folder``."""
    async with aiosqlite.connect(folder / "posts.sqlite3") as connection:
        await connection.execute("PRAGMA journal_mode = WAL")
        await connection.execute("PRAGMA synchronous = FULL")
        await connection.executescript(SCHEMA)
        engine = Polling(connection, inbox)
        yield engine
        await engine.end()
