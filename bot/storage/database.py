"""The one connection that writes, and the lock that makes each transaction alone.

Coroutines that share a connection without such a lock write into each other's
transactions. SQLite before 3.51.3 can lose WAL writes when two connections write and
checkpoint at once, so there is one that does, and a lock file against a second process.
Backups and previews read by others.
"""

import asyncio
import shlex
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import aiosqlite

from bot.storage import erasures, restored, stamp
from bot.storage.aside import discard_attempts, refuse_if_cut_off
from bot.storage.backups import folder_beside, newest_good
from bot.storage.erasures import ErasureJournal, journal_of
from bot.storage.errors import UnusableDatabase
from bot.storage.instance_lock import only_instance
from bot.storage.migrations import Migration, migrate
from bot.storage.pulse import Pulse
from bot.storage.stamp import World
from bot.storage.transactions import (
    Conflict,
    Params,
    Row,
    SqlValue,
    Transaction,
    TransactionMisuse,
    uninterrupted,
)

__all__ = [
    "Conflict",
    "Database",
    "Params",
    "Row",
    "SqlValue",
    "Transaction",
    "TransactionMisuse",
    "World",
]

SETTINGS = (
    "PRAGMA journal_mode = WAL",
    # NORMAL loses acknowledged commits in a power cut; Discord's 50 requests a second
    # leave more than enough time for a real fsync.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA trusted_schema = OFF",
)

READS_ONLY = ("PRAGMA query_only = ON", "PRAGMA busy_timeout = 5000", "PRAGMA trusted_schema = OFF")

WAYS_OUT = {
    "SQLITE_BUSY": "another program has it open; end that program",
    "SQLITE_READONLY": "make the file and its folder writable for this user",
    "SQLITE_CANTOPEN": "check the folder and its permissions",
    "SQLITE_FULL": "nothing is lost; make room on the disk",
    "SQLITE_IOERR": "make sure that the disk has room and works",
}
"""What heals by itself or by a hand at the machine; a backup would not help."""


class Database:
    """The open database of this process."""

    def __init__(
        self,
        connection: aiosqlite.Connection,
        path: Path,
        installation: str,
        erasures: ErasureJournal,
        *,
        new: bool = False,
    ) -> None:
        """Use :meth:`open`, which checks the file first."""
        self._connection = connection
        self._lock = asyncio.Lock()
        self._owner: asyncio.Task[Any] | None = None
        self._committed: Callable[[float], None] = lambda _seconds: None
        self.path = path
        self.installation = installation
        self.erasures = erasures
        self.new = new
        """Whether it was made by this process."""
        self.pulse = Pulse()

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        path: Path,
        *,
        world: World,
        application_id: int | None,
        migrations: Sequence[Migration],
        now: datetime,
    ) -> "AsyncIterator[Database]":
        """Open the database at ``path``, made and migrated if need be, and close it at the end.

        Raises:
            AlreadyRunning: another process holds it.
            UnusableDatabase: the file is damaged, no database, another program's, not writable, or missing
                because a restore was cut off.
            WrongWorld: it belongs to the other world or to another Discord application.
            NewerDatabase: it was written by newer code.
            ChangedMigration: one of its migrations reads differently now.
        """
        async with AsyncExitStack() as stack:
            stack.enter_context(only_instance(path))
            refuse_if_cut_off(path)
            with suppress(OSError):
                discard_attempts(path)
            connection = await _connect(path)
            stack.push_async_callback(lambda: uninterrupted(connection.close()))
            try:
                new = await stamp.recognise(connection, path)
                await _configure(connection)
                installation = await stamp.stamp(connection, path, world, application_id)
                await migrate(connection, path, migrations, now)
                await connection.execute_fetchall(restored.MAKE_NOTE)
                journal = ErasureJournal(journal_of(path), installation, await _erasures_in(connection))
            except stamp.Damaged as damage:
                raise UnusableDatabase(path, f"is damaged ({damage}); {way_back(path)}") from damage
            except sqlite3.DatabaseError as error:
                raise UnusableDatabase(path, f"cannot be used ({error}); {_way_out(path, error)}") from error
            yield cls(connection, path, installation, journal, new=new)

    def watch_commits(self, committed: Callable[[float], None]) -> None:
        """Tell ``committed`` of each commit how many seconds it took to be durable."""
        self._committed = committed

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Open a transaction that writes: committed at the end of the block, rolled back on any exception.

        A cancellation that arrives during COMMIT is raised once the commit is certain.
        """
        async with self._turn(writes=True) as transaction:
            yield transaction

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Open a transaction that only reads: one unchanging view, nothing to commit.

        The view stands still because nobody else has its turn meanwhile, so SQLite need not be told.
        """
        async with self._turn(writes=False) as transaction:
            yield transaction

    @asynccontextmanager
    async def aside(self) -> AsyncIterator[Transaction]:
        """Open a transaction that only reads, on a connection of its own: one unchanging view, and nobody waits for it.

        For what may take long and is nobody's turn: a preview. It can neither write nor checkpoint, so it is no
        party to SQLite's race of two connections that do.
        """
        address = f"{self.path.absolute().as_uri()}?mode=ro"
        connection = await aiosqlite.connect(address, uri=True, isolation_level=None)
        transaction = Transaction(connection, writes=False)
        try:
            connection.row_factory = sqlite3.Row
            for setting in (*READS_ONLY, "BEGIN"):
                await connection.execute_fetchall(setting)
            yield transaction
        finally:
            transaction.end()
            await uninterrupted(connection.close())

    @asynccontextmanager
    async def _turn(self, *, writes: bool) -> AsyncIterator[Transaction]:
        if self._owner is not None and self._owner is asyncio.current_task():
            raise TransactionMisuse(
                "this task is inside a transaction and would wait for itself; pass the open one on instead"
            )
        async with self._lock:
            self._owner = asyncio.current_task()
            transaction = Transaction(self._connection, writes=writes)
            try:
                if writes:
                    await uninterrupted(self._run("BEGIN IMMEDIATE"))
                yield transaction
                transaction.end()
                if writes:
                    await uninterrupted(self._commit(transaction))
            except sqlite3.OperationalError as error:
                self.pulse.failed(error)
                raise
            finally:
                transaction.end()
                await self._leave()
                transaction.announce()

    async def _run(self, statement: str) -> None:
        await self._connection.execute(statement)

    async def _commit(self, transaction: Transaction) -> None:
        # Not connection.commit(): that is silent when SQLite has already rolled back.
        began = time.monotonic()
        await self._run("COMMIT")
        transaction.committed = True
        # One that changed nothing says nothing about the disk.
        if transaction.changed:
            self.pulse.beat()
        self._committed(time.monotonic() - began)

    async def _leave(self) -> None:
        """Roll back what is still open, and let the next transaction in."""
        try:
            if self._connection.in_transaction:
                await uninterrupted(self._connection.rollback())
        finally:
            self._owner = None


async def _connect(path: Path) -> aiosqlite.Connection:
    try:
        # Made by us and not by SQLite, so that only the owner can read what members told the bot.
        await asyncio.to_thread(path.touch, 0o600, exist_ok=True)
        return await aiosqlite.connect(path, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise UnusableDatabase(
            path, f"cannot be opened ({error}); check the folder and its permissions"
        ) from error


async def _configure(connection: aiosqlite.Connection) -> None:
    connection.row_factory = sqlite3.Row
    for setting in SETTINGS:
        await connection.execute_fetchall(setting)


async def _erasures_in(connection: aiosqlite.Connection) -> int:
    await connection.execute_fetchall(erasures.MAKE_COUNT)
    rows = await connection.execute_fetchall("SELECT number FROM erasure_count")
    return next((int(row["number"]) for row in rows), 0)


def _way_out(path: Path, error: sqlite3.DatabaseError) -> str:
    name = str(getattr(error, "sqlite_errorname", ""))
    way = next((way for kind, way in WAYS_OUT.items() if name.startswith(kind)), None)
    return way or way_back(path)


def way_back(path: Path) -> str:
    """Return what to do about a database that is not whole: the file itself stays as it is."""
    backup = newest_good(folder_beside(path))
    if backup is None:
        return f"there is no good backup in {folder_beside(path)}; {stamp.WAY_OUT}"
    return (
        f"it is kept as it is; the newest good backup is of {backup.taken:%Y-%m-%d %H:%M} UTC: "
        f"python -m bot restore {shlex.quote(str(backup.path))}"
    )
