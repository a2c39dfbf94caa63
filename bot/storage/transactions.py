"""One transaction: what may be done in it, and only while it lives."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

import aiosqlite

LOG = logging.getLogger(__name__)

SqlValue: TypeAlias = int | float | str | bytes | None
Params: TypeAlias = Sequence[SqlValue] | Mapping[str, SqlValue]
Row: TypeAlias = sqlite3.Row
Conflict: TypeAlias = sqlite3.IntegrityError
"""A statement that a constraint of the schema refused."""
Unable: TypeAlias = sqlite3.OperationalError
"""A statement that could not be carried out: the database is busy, the disk is full or broken."""

T = TypeVar("T")


class TransactionMisuse(RuntimeError):
    """A mistake of the programmer: a transaction used after its end, nested, or for what it is not."""


class Transaction:
    """What a caller may do between BEGIN and COMMIT. Made by :class:`~bot.storage.database.Database`."""

    def __init__(self, connection: aiosqlite.Connection, *, writes: bool) -> None:
        """Work on ``connection``, which has begun a transaction if this one ``writes``."""
        self._connection = connection
        self._writes = writes
        self._over = False
        self._callbacks: list[Callable[[], None]] = []
        self._amends: list[Callable[[], None]] = []
        self._changes = connection.total_changes
        self.committed = False

    async def execute(self, sql: str, params: Params = ()) -> int:
        """Run a statement that changes something; return how many rows it did change."""
        self._check(writes=True)
        # Not closed: its statement has ended, and closing it would be another trip to the thread of SQLite.
        return (await self._connection.execute(sql, params)).rowcount

    async def insert(self, sql: str, params: Params = ()) -> int:
        """Run an INSERT; return the rowid of the last inserted row."""
        self._check(writes=True)
        return (await self._connection.execute(sql, params)).lastrowid or 0

    async def execute_many(self, sql: str, rows: Iterable[Params]) -> None:
        """Run a statement once for each of ``rows``: the way to write in bulk."""
        self._check(writes=True)
        await self._connection.executemany(sql, list(rows))

    async def fetch_one(self, sql: str, params: Params = ()) -> Row | None:
        """Return the first row, or None if there is none."""
        return next(iter(await self.fetch_all(sql, params)), None)

    async def fetch_all(self, sql: str, params: Params = ()) -> list[Row]:
        """Return all rows, also those of ``... RETURNING``."""
        self._check(writes=False)
        return list(await self._connection.execute_fetchall(sql, params))

    @property
    def changed(self) -> bool:
        """Whether a row was written since it began."""
        return self._connection.total_changes != self._changes

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call ``callback`` once the transaction is durable; never if it is rolled back."""
        self._check(writes=False)
        self._callbacks.append(callback)

    def after_rollback(self, callback: Callable[[], None]) -> None:
        """Call ``callback`` if the transaction does not commit: what was done beside the database is undone."""
        self._check(writes=True)
        self._amends.append(callback)

    def end(self) -> None:
        """End the life of this transaction: from here on every use of it is refused."""
        self._over = True

    def announce(self) -> None:
        """Call what waits for the commit, or what waits for its failure."""
        for callback in self._callbacks if self.committed else self._amends:
            try:
                callback()
            except Exception:
                LOG.exception("a callback after a transaction failed; what was committed stands")

    def _check(self, *, writes: bool) -> None:
        if self._over:
            raise TransactionMisuse(
                "this transaction is over; open one with `async with database.transaction()`"
            )
        if writes and not self._writes:
            raise TransactionMisuse("this transaction was opened with reading(); open one with transaction()")
        if self._writes and not self._connection.in_transaction:
            # SQLite rolls back by itself on a full disk or an I/O error. Whoever
            # swallowed that error would write the rest without a transaction.
            raise TransactionMisuse("an earlier error rolled this transaction back")


async def uninterrupted(work: Coroutine[Any, Any, T]) -> T:
    """Await ``work`` to its end even if the caller is cancelled meanwhile, then let the cancellation through.

    A cancelled COMMIT may still have committed: its outcome has to be known before
    the lock goes to the next transaction and before anybody is told anything.
    """
    task = asyncio.ensure_future(work)
    interruption: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            interruption = error
    result = task.result()
    if interruption is not None:
        raise interruption
    return result
