"""Backups: a whole, checked copy of the database in one file, taken while members go on writing."""

import re
import shutil
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from bot.kernel.errors import OperatorError
from bot.storage.aside import TIMES, companion
from bot.storage.copying import CopyStopped, copy_file, copy_pages, sync
from bot.storage.erasures import journal_of
from bot.storage.stamp import Stamp, read_stamp

FOLDER: Final = "backups"
NAME: Final = re.compile(r"community-(\d{8}T\d{6})Z\.sqlite3")

DAILY: Final = 7
WEEKLY: Final = 4

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


def free_place(folder: Path, now: datetime) -> Path:
    """Return where a backup taken at ``now`` (aware) goes: the second may have one already."""
    place = folder / name_at(now)
    return free_place(folder, now + timedelta(seconds=1)) if place.exists() else place


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


def copy(database: Path, target: Path, *, stop: threading.Event | None = None) -> None:
    """Copy ``database`` into ``target``, which is there whole and checked, or not at all. Blocks: for a thread.

    ``stop``, once set, ends it early.

    Raises:
        BackupFailed: there is no place for it, the copy did not pass its check, or it was stopped.
    """
    with _whole_or_not_at_all(database, target) as part:
        if target.parent == folder_beside(database):
            target.parent.mkdir(mode=0o700, exist_ok=True)
        refuse_target(database, target)
        _check_room(database, target.parent)
        try:
            copy_pages(database, part, stop)
        except CopyStopped:
            raise BackupFailed(f"{target}: the backup was stopped, because the bot is ending") from None


def hand_out(backup: Path, database: Path, target: Path) -> None:
    """Copy a ``backup`` of ``database`` into ``target``, which is there whole and checked, or not at all. Blocks.

    Raises:
        BackupFailed: there is no place for it, or the copy did not pass its check.
    """
    with _whole_or_not_at_all(database, target) as part:
        refuse_target(database, target)
        _check_room(backup, target.parent)
        copy_file(backup, part)


@contextmanager
def _whole_or_not_at_all(database: Path, target: Path) -> Iterator[Path]:
    """Give a name to write to; what is there at the end is checked, and only then becomes ``target``."""
    part = target.with_name(f".{target.name}.part")
    try:
        yield part
        check(part, called=target)
        # Who has come by meanwhile is not overwritten either.
        refuse_target(database, target)
        part.replace(target)
        sync(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise BackupFailed(f"{target}: no backup was made ({error})") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def refuse_target(database: Path, target: Path) -> None:
    """Refuse to overwrite anything, and to make folders: where a disk belongs that is not mounted there is none.

    Raises:
        BackupFailed: a backup of ``database`` cannot be made into ``target``.
    """
    if _is_of(database, target):
        raise BackupFailed(f"{target}: is the database itself, or belongs to it; name another file")
    if target.is_dir():
        raise BackupFailed(f"{target}: is a folder; name a file in it")
    if target.exists():
        raise BackupFailed(f"{target}: is there already; name another file, or move that one away first")
    if not target.parent.is_dir():
        raise BackupFailed(
            f"{target.parent}: there is no such folder; make it, or mount what belongs there, first"
        )


def check(file: Path, called: Path | None = None) -> Stamp:
    """Read all of a copy and return its stamp; ``called`` is what a refusal names instead of ``file``.

    Raises:
        BackupFailed: it is no database of this bot, or not whole.
    """
    name = called or file
    if not file.is_file():
        raise BackupFailed(f"{name}: there is no such file")
    if companion(file, "-wal").exists():
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
        *(companion(beside, end) for end in ("", "-wal", "-shm", "-journal", ".lock")),
        journal_of(beside),
    }
    return target.resolve() in own or (target.exists() and target.samefile(database))


def _check_room(database: Path, folder: Path) -> None:
    wal = companion(database, "-wal")
    need = database.stat().st_size + (wal.stat().st_size if wal.exists() else 0)
    free = shutil.disk_usage(folder).free
    if free < need + ROOM_TO_LEAVE:
        raise BackupFailed(
            f"{folder}: no backup was made: it needs {need >> 20} MiB and {free >> 20} MiB are free; make room"
        )
