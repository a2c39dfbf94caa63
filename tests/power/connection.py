"""APSW in the place of aiosqlite, so that the very code of bot/storage runs on a disk of ours.

Only what ``Database`` and ``Transaction`` ask of a connection is here. APSW brings an SQLite of its
own; its version is told with every result. WAL without shared memory needs an exclusive lock,
which changes where the index of the WAL is kept (in memory) and nothing of what is written.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import apsw

from bot.storage.transactions import Params
from tests.power.disk import Disk

FILE = "community.sqlite3"


class Row:
    """A row by number and by name, as :class:`sqlite3.Row`."""

    def __init__(self, names: Sequence[str], values: Sequence[Any]) -> None:
        self._names = names
        self._values = values

    def __getitem__(self, which: int | str) -> Any:
        return self._values[self._names.index(which) if isinstance(which, str) else which]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)


@dataclass(frozen=True)
class Done:
    """What a statement did."""

    rowcount: int
    lastrowid: int


class Connection:
    """What the database asks of aiosqlite."""

    def __init__(self, disk: Disk, *settings: str) -> None:
        """Open the file on ``disk`` and set it up."""
        self.row_factory: object = None
        with translated():
            self.apsw = apsw.Connection(FILE, vfs=disk.name)
        # With an index in shared memory APSW's file layer could not be used; see above.
        for setting in ("PRAGMA locking_mode = EXCLUSIVE", *settings):
            self.run(setting)

    @property
    def in_transaction(self) -> bool:
        return self.apsw.in_transaction

    @property
    def total_changes(self) -> int:
        return self.apsw.total_changes()

    async def execute(self, sql: str, params: Params = ()) -> Done:
        return await self.executemany(sql, [params])

    async def executemany(self, sql: str, rows: Sequence[Params]) -> Done:
        before = self.total_changes
        for params in rows:
            self.run(sql, params)
        return Done(self.total_changes - before, self.apsw.last_insert_rowid())

    async def execute_fetchall(self, sql: str, params: Params = ()) -> list[Row]:
        return self.run(sql, params)

    async def rollback(self) -> None:
        if self.in_transaction:
            self.run("ROLLBACK")

    def run(self, sql: str, params: Params = ()) -> list[Row]:
        """Run one statement; its errors are those of the standard library's module."""
        with translated():
            cursor = self.apsw.cursor()
            cursor.row_trace = _row
            given = dict(params) if isinstance(params, Mapping) else tuple(params)
            return list(cursor.execute(sql, given or None))

    def drop(self) -> None:
        """Let go without a word, as a process that lost its power."""
        with suppress(apsw.Error):
            self.apsw.close(force=True)


def _row(cursor: apsw.Cursor, values: Sequence[Any]) -> Row:
    return Row([name for name, *_ in cursor.get_description()], values)


@contextmanager
def translated() -> Iterator[None]:
    """Raise what the standard library's module would raise."""
    try:
        yield
    except apsw.ConstraintError as error:
        raise sqlite3.IntegrityError(str(error)) from error
    except (apsw.FullError, apsw.IOError, apsw.ReadOnlyError, apsw.CantOpenError) as error:
        told = sqlite3.OperationalError(str(error))
        told.sqlite_errorname = "SQLITE_FULL" if isinstance(error, apsw.FullError) else "SQLITE_IOERR"
        raise told from error
    except apsw.Error as error:
        raise sqlite3.DatabaseError(str(error)) from error
