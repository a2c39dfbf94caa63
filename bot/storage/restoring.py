"""Going back to a backup: the present file is kept, and the copy is checked before it takes its place."""

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.storage import copies
from bot.storage.backups import TIMES, BackupFailed, check, sync
from bot.storage.erasures import count_in, journal_of, read
from bot.storage.instance_lock import only_instance
from bot.storage.migrations import Migration, compare
from bot.storage.stamp import Stamp, World, compare_stamps

GIVEN = "SELECT name, seq FROM sqlite_sequence"

GAP = 10_000
"""So many numbers are left out where nobody can tell how many were given since the backup."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done."""

    kept: Path | None
    """Where the file that was there before is now; None if there was none."""
    erasures: int
    """How many members had themselves erased since, and will be erased again at the next start."""


def restore(
    backup: Path,
    database: Path,
    *,
    world: World,
    application_id: int | None,
    migrations: Sequence[Migration],
    now: datetime,
    despite_erasures: bool = False,
) -> Restored:
    """Put a copy of ``backup`` in the place of ``database``; the backup itself stays. Blocks.

    ``despite_erasures`` restores also what is older than the journal of erasures.

    Raises:
        BackupFailed: the file is no whole backup, or so old that erasures since are no longer known.
        AlreadyRunning: a bot runs on the database.
        WrongWorld: it belongs to the other world or to another Discord application.
        NewerDatabase: newer code wrote it.
        ChangedMigration: one of its migrations reads differently now.
    """
    with only_instance(database):
        part = database.with_name(f".{database.name}.restoring")
        try:
            _copy_file(backup, part)
            found = check(part, called=backup)
            compare_stamps(found, backup, world, application_id)
            carried_out = _look_into(part, backup, migrations)
            again = _erasures_since(backup, database, found, carried_out, despite_erasures=despite_erasures)
            _go_on(part, database)
            kept = _keep(database, now)
            part.replace(database)
            sync(database.parent)
        except OSError as error:
            raise BackupFailed(f"{backup}: cannot be restored ({error})") from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    return Restored(kept, again)


def _copy_file(source: Path, target: Path) -> None:
    """Copy a file for its owner's eyes only, down to the disk."""
    # The copy is checked and not the original, so the whole way is.
    if not source.is_file():
        raise BackupFailed(f"{source}: there is no such file")
    if source.with_name(source.name + "-wal").exists():
        check(source)
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    shutil.copyfile(source, target)
    sync(target)


def _look_into(part: Path, backup: Path, migrations: Sequence[Migration]) -> int:
    with closing(sqlite3.connect(f"{part.absolute().as_uri()}?immutable=1", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute("SELECT * FROM migration").fetchall()
        compare({(row["feature"], row["number"]): row for row in rows}, backup, migrations)
        return count_in(connection)


def _erasures_since(
    backup: Path, database: Path, found: Stamp, carried_out: int, *, despite_erasures: bool
) -> int:
    erasures, forgotten = read(journal_of(database), found.installation)
    if forgotten > carried_out and not despite_erasures:
        raise BackupFailed(
            f"{backup}: is older than any backup that is kept, and {forgotten - carried_out} erasures since are no "
            "longer known: these people would come back. If that is lawful, add --despite-erasures"
        )
    return sum(erasure.number > carried_out for erasure in erasures)


def _go_on(part: Path, database: Path) -> None:
    """Let the copy know that it is one, and give no number again that was given since.

    Posts with buttons of such a number may stand in Discord.
    """
    given = _given_in(f"{database.absolute().as_uri()}?mode=ro")
    with closing(sqlite3.connect(part)) as connection:
        # No second file beside it: it is about to be renamed.
        connection.execute("PRAGMA journal_mode = DELETE")
        for table, number in _given_in(f"{part.absolute().as_uri()}?immutable=1").items():
            after = max(number, given[table]) if table in given else number + GAP
            connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (after, table))
        copies.note(connection)
        connection.commit()
    sync(part)


def _given_in(address: str) -> dict[str, int]:
    """Return the last number given in each table; nothing if the file is damaged, missing, or never counted."""
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            return dict(connection.execute(GIVEN).fetchall())
    except sqlite3.Error:
        return {}


def _keep(database: Path, now: datetime) -> Path | None:
    """Move the present file out of the way with what belongs to it, as they are: SQLite mends by throwing away."""
    if not database.exists():
        return None
    stamp = now.astimezone(UTC).strftime(TIMES)
    kept = database.with_name(f"{database.stem}.before-{stamp}Z{database.suffix}")
    if kept.exists():
        raise BackupFailed(f"{kept}: is there already; move it elsewhere first")
    wal = database.with_name(database.name + "-wal")
    if wal.exists():
        # A copy first: at no moment are its commits nowhere.
        _copy_file(wal, kept.with_name(kept.name + "-wal"))
    database.replace(kept)
    # Before the restored file comes: SQLite would apply to it what belongs to the other.
    for companion in (wal, database.with_name(database.name + "-shm")):
        companion.unlink(missing_ok=True)
    return kept
