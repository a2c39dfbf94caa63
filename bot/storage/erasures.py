"""The erasure journal: who had themselves erased, kept outside of the database until no backup holds them any more.

A restored backup knows nothing of the erasures since. So each gets a number; the database holds
the last number it has carried out, in the transaction that carries it out, and the journal beside
it holds number and member, on the disk before that transaction commits. What the journal has
beyond the database is carried out when it is opened.

The ids are in plain figures: to erase somebody again one has to know whom, and a hash of an id
can be undone by trying, so it would protect nobody. What protects them is that a line goes as soon as
every backup that is kept is younger, after four weeks at most.
"""

import asyncio
import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.storage.transactions import Transaction

LINE: Final = re.compile(
    r"(?P<what>erase|forgotten) (?P<number>\d+) (?P<installation>\w+)(?: (?P<member>-?\d+))?\n"
)

MAKE_COUNT: Final = """
CREATE TABLE IF NOT EXISTS erasure_count (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL
) STRICT
"""
COUNT: Final = (
    "INSERT INTO erasure_count (id, number) VALUES (1, ?)"
    " ON CONFLICT (id) DO UPDATE SET number = max(number, excluded.number)"
)


class JournalUnwritable(sqlite3.OperationalError):
    """The journal could not be written, so nothing was erased; for members it is the disk like any other."""

    sqlite_errorname = "SQLITE_IOERR_WRITE"


@dataclass(frozen=True, slots=True)
class Erasure:
    """Somebody was erased, as the ``number``-th of this installation."""

    number: int
    member: int


class ErasureJournal:
    """The journal of one database."""

    def __init__(self, file: Path, installation: str, carried_out: int) -> None:
        """Keep ``file`` for the database ``installation``, which has carried out erasures up to that number."""
        self._file = file
        self._installation = installation
        self._carried_out = carried_out
        self._erasures, self.forgotten = read(file, installation)
        self._stale: int | None = None
        """Where a line begins that counts for nothing; the next one is written over it and has its number."""

    @property
    def last(self) -> int:
        """The number of the last erasure."""
        return max([self._carried_out, self.forgotten, *(one.number for one in self._erasures)])

    def missing(self) -> list[Erasure]:
        """Return what the database has not carried out: it is a restored copy, or the process was killed in between."""
        return [one for one in self._erasures if one.number > self._carried_out]

    async def note(self, transaction: Transaction, member: int) -> None:
        """Note that ``transaction`` erases ``member``; on the disk when this returns, and taken back if it does not commit.

        Raises:
            JournalUnwritable: it could not be written; let the transaction fail with it.
        """
        erasure = Erasure(self.last + 1, member)
        before = await asyncio.to_thread(self._append, erasure)
        transaction.after_rollback(lambda: self._take_back(erasure, before))
        self._erasures.append(erasure)
        await self.carried_out(transaction, erasure)

    async def carried_out(self, transaction: Transaction, erasure: Erasure) -> None:
        """Count ``erasure`` as carried out by ``transaction``."""
        await transaction.execute(COUNT, (erasure.number,))
        transaction.after_commit(lambda: self._count(erasure.number))

    def forget(self, through: int) -> None:
        """Drop the erasures up to that number: no backup is left that could bring these members back."""
        kept = [one for one in self._erasures if one.number > through]
        if len(kept) == len(self._erasures):
            return
        self.forgotten = max(self.forgotten, through)
        # What another installation has here is not ours to drop: it may come back from its own backup.
        others = [match[0] for match in _lines(self._file) if match["installation"] != self._installation]
        lines = [*others, f"forgotten {self.forgotten} {self._installation}\n", *map(self._line, kept)]
        part = self._file.with_name(self._file.name + ".part")
        part.unlink(missing_ok=True)
        _write(part, "".join(lines).encode())
        part.replace(self._file)
        self._erasures, self._stale = kept, None

    def _count(self, number: int) -> None:
        self._carried_out = max(self._carried_out, number)

    def _line(self, erasure: Erasure) -> str:
        return f"erase {erasure.number} {self._installation} {erasure.member}\n"

    def _append(self, erasure: Erasure) -> int:
        """Write a line and return how long the file was before."""
        try:
            before = _whole_length(self._file) if self._stale is None else self._stale
            # Until it is on the disk; a line that is written and not synced may yet be read.
            self._stale = before
            _write(self._file, self._line(erasure).encode(), at=before)
        except OSError as error:
            raise JournalUnwritable(f"{self._file}: {error.strerror}") from error
        self._stale = None
        return before

    def _take_back(self, erasure: Erasure, length: int) -> None:
        self._erasures.remove(erasure)
        try:
            os.truncate(self._file, length)
        except OSError:
            # If nothing else is written before the next start, the member is erased then: what they had asked for.
            self._stale = length


def journal_of(database: Path) -> Path:
    """Return where the journal of ``database`` is kept."""
    return database.with_suffix(".erasures.log")


def read(file: Path, installation: str) -> tuple[list[Erasure], int]:
    """Return the erasures of ``installation``, and the last number of those that were dropped.

    A line that a kill cut off is none: its transaction cannot have committed.
    """
    erasures: list[Erasure] = []
    forgotten = 0
    for match in _lines(file):
        if match["installation"] != installation:
            continue
        if match["what"] == "forgotten":
            forgotten = max(forgotten, int(match["number"]))
        elif match["member"]:
            erasures.append(Erasure(int(match["number"]), int(match["member"])))
    return erasures, forgotten


def count_in(connection: sqlite3.Connection) -> int:
    """Return the number of the last erasure that a database has carried out; 0 if it counts none."""
    with suppress(sqlite3.OperationalError):
        row = connection.execute("SELECT number FROM erasure_count").fetchone()
        return int(row[0]) if row else 0
    return 0


def _lines(file: Path) -> Iterable[re.Match[str]]:
    if file.exists():
        yield from LINE.finditer(file.read_text(encoding="ascii", errors="replace"))


def _whole_length(file: Path) -> int:
    """Return how long the file is up to its last whole line."""
    return file.read_bytes().rfind(b"\n") + 1 if file.exists() else 0


def _write(file: Path, content: bytes, at: int = 0) -> None:
    handle = os.open(file, os.O_CREAT | os.O_WRONLY, 0o600)
    try:
        os.ftruncate(handle, at)
        os.lseek(handle, at, os.SEEK_SET)
        written = 0
        while written < len(content):
            written += os.write(handle, content[written:])
        os.fsync(handle)
    finally:
        os.close(handle)
