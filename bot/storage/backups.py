"""Backups: a whole, checked copy of the database in one file, taken while members go on writing.

The connection that writes is not used: a copy over it holds every writer until it is done, 0.6 to
1.5 s at a million rows, and Python's module cannot pause one to let them in. A second connection
reads instead, from one unchanging view, which in WAL mode waits for nobody and holds nobody. It
can neither write nor checkpoint, so it is no party to the race of SQLite before 3.51.3, which
takes two connections that do.
"""

import os
import re
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.kernel.errors import OperatorError
from bot.storage.aside import TIMES
from bot.storage.erasures import journal_of
from bot.storage.stamp import Stamp, read_stamp

FOLDER: Final = "backups"
NAME: Final = re.compile(r"community-(\d{8}T\d{6})Z\.sqlite3")

DAILY: Final = 7
WEEKLY: Final = 4

PAGES_A_STEP: Final = 256
REST: Final = 0.002
"""Seconds between two steps of one MiB: the disk is also there for those who wait for a commit."""
ROOM_TO_LEAVE: Final = 64 << 20
"""Bytes; a backup that filled the disk would stop the very bot it is for."""


class BackupFailed(OperatorError):
    """No backup was made, or a file is none; the text is one line with the reason."""


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A backup that is kept: when it was taken (aware UTC, by the bot's clock), and where it is."""

    taken: datetime
    path: Path


def folder_beside(database: Path) -> Path:
    """Return where the backups of ``database`` are kept."""
    return database.parent / FOLDER


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups in ``folder``, newest first; other files are none."""
    if not folder.is_dir():
        return []
    named = ((NAME.fullmatch(file.name), file) for file in folder.iterdir())
    found = (
        Backup(datetime.strptime(match[1], TIMES).replace(tzinfo=UTC), file) for match, file in named if match
    )
    return sorted(found, reverse=True)


def name_at(now: datetime) -> str:
    """Return how a backup taken at ``now`` (aware) is called; names sort as the times do."""
    return f"community-{now.astimezone(UTC).strftime(TIMES)}Z.sqlite3"


def newest_good(folder: Path) -> Backup | None:
    """Return the newest backup that passes its check, or None."""
    return next((backup for backup in backups_in(folder) if _is_good(backup.path)), None)


def expendable(backups: Iterable[Backup]) -> list[Backup]:
    """Return those not worth keeping: the last of each of 7 days and of 4 weeks (ISO, UTC) are."""
    kept: set[Backup] = set()
    newest_first = sorted(backups, reverse=True)
    for period, limit in ((_day, DAILY), (_week, WEEKLY)):
        last_of: dict[tuple[int, ...], Backup] = {}
        for backup in newest_first:
            last_of.setdefault(period(backup), backup)
        kept |= set(list(last_of.values())[:limit])
    return [backup for backup in newest_first if backup not in kept]


def _day(backup: Backup) -> tuple[int, ...]:
    return (backup.taken.year, backup.taken.month, backup.taken.day)


def _week(backup: Backup) -> tuple[int, ...]:
    return tuple(backup.taken.isocalendar())[:2]


def copy(database: Path, target: Path, *, alone: bool, stop: threading.Event | None = None) -> None:
    """Copy ``database`` into ``target``, which is there whole and checked, or not at all. Blocks: for a thread.

    ``alone`` says that this process holds the lock and has no other connection open. ``stop``,
    once set, ends it early.

    Raises:
        BackupFailed: there is no room, the copy did not pass its check, or it was stopped.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        if _is_of(database, target):
            raise BackupFailed(f"{target} is the database itself, or belongs to it; name another file")
        _make_private(target.parent)
        _check_room(database, target.parent)
        _copy_pages(database, part, alone=alone, stop=stop or threading.Event())
        check(part)
        part.replace(target)
        sync(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise BackupFailed(f"{target}: no backup was made ({error})") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def check(file: Path, called: Path | None = None) -> Stamp:
    """Read all of a copy and return its stamp; ``called`` is what a refusal names instead of ``file``.

    Raises:
        BackupFailed: it is no database of this bot, or not whole.
    """
    name = called or file
    if not file.is_file():
        raise BackupFailed(f"{name}: there is no such file")
    if file.with_name(file.name + "-wal").exists():
        raise BackupFailed(
            f"{name}: is a bare copy with a -wal file beside it; take copies with: python -m bot backup"
        )
    try:
        # Immutable: nobody writes to a backup, and looking at it must not leave files beside it.
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?immutable=1", uri=True)) as connection:
            found = read_stamp(connection)
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        raise BackupFailed(f"{name}: cannot be read as a database ({error})") from error
    if found is None:
        raise BackupFailed(f"{name}: is no database of this bot")
    if verdict != "ok":
        raise BackupFailed(f"{name}: is damaged ({' '.join(str(verdict).split())})")
    return found


def sync(path: Path) -> None:
    """Have a file, or the names in a folder, written to the disk."""
    # A folder cannot be opened on every system; there its names are the system's own care.
    with suppress(PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _is_good(path: Path) -> bool:
    try:
        check(path)
    except BackupFailed:
        return False
    return True


def _is_of(database: Path, target: Path) -> bool:
    """Tell whether to write to ``target`` would destroy the database, or what stands beside it for it."""
    beside = database.resolve()
    own = {
        *(beside.with_name(beside.name + end) for end in ("", "-wal", "-shm", "-journal", ".lock")),
        journal_of(beside),
    }
    return target.resolve() in own or (target.exists() and target.samefile(database))


def _make_private(folder: Path) -> None:
    if not folder.exists():
        folder.mkdir(parents=True, mode=0o700)


def _check_room(database: Path, folder: Path) -> None:
    wal = database.with_name(database.name + "-wal")
    need = database.stat().st_size + (wal.stat().st_size if wal.exists() else 0)
    free = shutil.disk_usage(folder).free
    if free < need + ROOM_TO_LEAVE:
        raise BackupFailed(
            f"{folder}: no backup was made: it needs {need >> 20} MiB and {free >> 20} MiB are free; make room"
        )


def _copy_pages(database: Path, part: Path, *, alone: bool, stop: threading.Event) -> None:
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    # Who is alone may have to finish what a killed process left in the WAL; beside a running bot it only reads.
    mode = "rw" if alone else "ro"

    def rest(_status: int, _remaining: int, _total: int) -> None:
        if stop.is_set():
            raise BackupFailed(f"{part}: the backup was stopped, because the bot is ending")
        # All at once at the end, the disk would be busy with it while a member waits for a commit.
        sync(part)
        time.sleep(REST)

    with (
        closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode={mode}", uri=True)) as source,
        closing(sqlite3.connect(part)) as target,
    ):
        source.execute("PRAGMA query_only = ON")
        source.execute("BEGIN")
        # Only now the view stands still; otherwise each commit of a member would begin the copy anew.
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        source.backup(target, pages=PAGES_A_STEP, progress=rest)
        # One file that needs no other beside it.
        target.execute("PRAGMA journal_mode = DELETE")
    sync(part)
