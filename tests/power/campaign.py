"""Power cuts by the hundred: is anything lost that was acknowledged, is anything half there, is anything broken?

.venv/bin/python -m tests.power.campaign 300
"""

import asyncio
import json
import logging
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import aiosqlite
import apsw

from bot.composition import FEATURES, migrations
from bot.delivery.messages import Message, ToMember
from bot.delivery.outbox import Outbox
from bot.kernel.clock import StillClock
from bot.storage.database import SETTINGS, Database
from bot.storage.erasures import ErasureJournal
from bot.storage.migrations import migrate
from tests.power.connection import FILE, Connection
from tests.power.disk import Disk, File

PULSE = logging.getLogger("bot.storage.pulse")
NOW = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
CHANGES = 40
SEATS = "CREATE TABLE seat (member INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT"
FREQUENT_CHECKPOINTS = "PRAGMA wal_autocheckpoint = 24"
"""Pages; with SQLite's 1,000 hardly a cut would fall into a checkpoint."""
HASTY = "PRAGMA synchronous = NORMAL"
"""The setting that this project does not use: the campaign must see it lose something."""


@dataclass(frozen=True)
class Report:
    """What came of a campaign. All but ``cuts`` and ``acknowledged`` must be 0."""

    cuts: int
    seed: int
    acknowledged: int
    """Changes that were told as done before the power went."""
    lost: int
    """Of these, how many were not there afterwards."""
    cuts_that_lost: int
    half_written: int
    """Changes of which a part was there: the seat without the promised message, or the other way round."""
    corrupt: int
    """Files that did not pass SQLite's check, by the library tested or by Python's own."""
    seconds: float
    synchronous: str
    sqlite_tested: str
    sqlite_that_checked_as_well: str

    @property
    def held(self) -> bool:
        """Tell whether the promise was kept."""
        return self.lost == self.half_written == self.corrupt == 0

    def as_dict(self) -> dict[str, Any]:
        """Return the figures for a table."""
        return asdict(self)


@dataclass
class Findings:
    """What was seen after one cut."""

    acknowledged: int
    lost: int = 0
    half_written: int = 0
    corrupt: int = 0


@dataclass
class Life:
    """One process on a disk: what it tried, and what it told as done."""

    acknowledged: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)


def campaign(
    cuts: int, seed: int = 1, *, settings: tuple[str, ...] = (), progress: Callable[[int], None] | None = None
) -> Report:
    """Cut the power ``cuts`` times, each at another moment, and look at what is found.

    ``settings`` are pragmas that replace the project's own; ``progress`` is told each cut.
    """
    began = time.monotonic()
    chance = random.Random(seed)
    ground = furnished()
    whole = Disk(copied(ground))
    live(whole, settings)
    found: list[Findings] = []
    for number in range(cuts):
        disk = Disk(copied(ground))
        disk.cut_at = chance.randint(1, whole.operations)
        life = live(disk, settings)
        found.append(look(disk.after_a_cut(chance), life))
        if progress:
            progress(number + 1)
    return Report(
        cuts=cuts,
        seed=seed,
        acknowledged=sum(one.acknowledged for one in found),
        lost=sum(one.lost for one in found),
        cuts_that_lost=sum(one.lost > 0 for one in found),
        half_written=sum(one.half_written for one in found),
        corrupt=sum(one.corrupt for one in found),
        seconds=round(time.monotonic() - began, 1),
        synchronous="NORMAL" if HASTY in settings else "FULL",
        sqlite_tested=apsw.sqlite_lib_version(),
        sqlite_that_checked_as_well=sqlite3.sqlite_version,
    )


def furnished() -> dict[str, File]:
    """Return the files of a database with all the project's tables, down on the platter."""
    disk = Disk()
    connection = Connection(disk, *SETTINGS)
    asyncio.run(migrate(_as_theirs(connection), Path(FILE), migrations(FEATURES), NOW))
    connection.run(SEATS)
    connection.apsw.close()
    for file in disk.files.values():
        file.sync()
    return disk.files


def copied(files: dict[str, File]) -> dict[str, File]:
    """Return the same files once more."""
    return {name: File(bytearray(file.seen), bytearray(file.kept)) for name, file in files.items()}


def live(disk: Disk, settings: tuple[str, ...] = ()) -> Life:
    """Let a process change the database until it is done or the power goes, and let go of it."""
    life = Life()
    with suppress(sqlite3.Error), quietly():
        connection = Connection(disk, *SETTINGS, FREQUENT_CHECKPOINTS, *settings)
        try:
            asyncio.run(change(connection, disk, life))
        finally:
            connection.drop()
    return life


@contextmanager
def quietly() -> Iterator[None]:
    """Keep the database from telling each cut to the log; it would tell it to the operator."""
    before, PULSE.disabled = PULSE.disabled, True
    try:
        yield
    finally:
        PULSE.disabled = before


async def change(connection: Connection, disk: Disk, life: Life) -> None:
    """Register members, each with a promised message in the same transaction."""
    database = open_on(connection)
    outbox = Outbox(StillClock(NOW))
    for member in range(1, CHANGES + 1):
        try:
            async with database.transaction() as transaction:
                # Of different sizes, so that some take many pages.
                words = "x" * (member * 977 % 9000 + 1)
                await transaction.execute("INSERT INTO seat VALUES (?, ?)", (member, words))
                await outbox.add(transaction, _promise(member))
        except sqlite3.OperationalError:
            life.failed.append(member)
            if disk.off:
                return
        else:
            life.acknowledged.append(member)


def open_on(connection: Connection) -> Database:
    """Return the project's database over ``connection``."""
    journal = ErasureJournal(Path("no-journal"), "0", 0)
    return Database(_as_theirs(connection), Path(FILE), "0", journal)


def look(disk: Disk, life: Life) -> Findings:
    """Open what is found, by both libraries, and compare it with what was told."""
    found = Findings(acknowledged=len(life.acknowledged))
    found.corrupt += not _sound_for_python(disk)
    try:
        connection = Connection(disk)
        seats = {row["member"] for row in connection.run("SELECT member FROM seat")}
        rows = connection.run("SELECT dedup_key FROM outbox")
        (verdict,) = connection.run("PRAGMA integrity_check")
    except sqlite3.DatabaseError:
        found.corrupt += 1
        found.lost += len(life.acknowledged)
        return found
    promised = {int(row["dedup_key"].rpartition(":")[2]) for row in rows}
    found.corrupt += verdict[0] != "ok"
    found.half_written += len(seats ^ promised)
    found.lost += len(set(life.acknowledged) - seats)
    connection.drop()
    return found


def _sound_for_python(disk: Disk) -> bool:
    """Check the files with the SQLite that the bot itself uses, on a real disk."""
    with tempfile.TemporaryDirectory() as folder:
        for name, file in disk.files.items():
            (Path(folder) / Path(name).name).write_bytes(file.kept)
        try:
            with closing(sqlite3.connect(Path(folder) / FILE)) as connection:
                (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
        except sqlite3.DatabaseError:
            return False
    return bool(verdict == "ok")


def _promise(member: int) -> Message:
    return Message(
        key=f"events:1:member:{member}",
        kind="events.promoted",
        target=ToMember(member),
        due=NOW + timedelta(minutes=member),
        parameters={"event": 1},
    )


def _as_theirs(connection: Connection) -> aiosqlite.Connection:
    return cast("aiosqlite.Connection", connection)


if __name__ == "__main__":
    report = campaign(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
    sys.stdout.write(json.dumps(report.as_dict(), indent=2) + "\n")
    sys.exit(not report.held)
