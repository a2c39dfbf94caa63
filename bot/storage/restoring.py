"""Going back to a backup: the present file is kept, and the copy is checked before it takes its place.

A cut at any moment leaves the old database at its place, or the new one, or none. If there is
none the bot does not start (``aside.py``), and the same restore, run again, ends it.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.storage import restored
from bot.storage.aside import (
    companion,
    cut_off,
    discard_attempts,
    holds_commits,
    kept_file,
    restoring_file,
    stamp_of,
)
from bot.storage.backups import BackupFailed, check
from bot.storage.copying import copy_file, sync
from bot.storage.erasures import count_in, journal_of, read
from bot.storage.instance_lock import only_instance
from bot.storage.migrations import Migration, compare
from bot.storage.stamp import Stamp, World, compare_stamps

GIVEN = "SELECT name, seq FROM sqlite_sequence"
COUNTING = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"

# SQLite makes its list of last numbers with the first table that counts, and lets nobody else make it.
MAKE_SEQUENCE = (
    "CREATE TABLE counting (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT",
    "DROP TABLE counting",
)

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

    One that was cut off is ended by running it again. ``despite_erasures`` restores also what is
    older than the journal of erasures.

    Raises:
        BackupFailed: the file is no whole backup, or so old that erasures since are no longer known.
        AlreadyRunning: a bot runs on the database.
        WrongWorld: it belongs to the other world or to another Discord application.
        NewerDatabase: newer code wrote it.
        ChangedMigration: one of its migrations reads differently now.
    """
    with only_instance(database), _told_by(backup):
        begun = cut_off(database)
        stamp = begun or stamp_of(now)
        part, kept = restoring_file(database, stamp), kept_file(database, stamp)
        if begun:
            _set_aside(database, kept)
        with _one_attempt(database):
            found = _lay_down(backup, part)
            compare_stamps(found, backup, world, application_id)
            carried_out = _look_into(part, backup, migrations)
            again = _erasures_since(backup, database, found, carried_out, despite_erasures=despite_erasures)
            _go_on(part, kept if begun else database)
            if kept.exists() and not begun:
                raise BackupFailed(f"{kept}: is there already; move it elsewhere first")
        _set_aside(database, kept)
        _rename(part, database)
        return Restored(kept if kept.exists() else None, again)


@contextmanager
def _told_by(backup: Path) -> Iterator[None]:
    """Tell what the disk refuses in one line."""
    try:
        yield
    except OSError as error:
        raise BackupFailed(f"{backup}: cannot be restored ({error}); mend that, and run it again") from error


@contextmanager
def _one_attempt(database: Path) -> Iterator[None]:
    """Leave nothing of earlier attempts, nor of this one if it fails."""
    discard_attempts(database)
    try:
        yield
    except BaseException:
        discard_attempts(database)
        raise


def _lay_down(backup: Path, part: Path) -> Stamp:
    # The copy is checked and not the original, so the whole way is.
    if not backup.is_file():
        raise BackupFailed(f"{backup}: there is no such file")
    if companion(backup, "-wal").exists():
        check(backup)
    copy_file(backup, part)
    return check(part, called=backup)


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


def _go_on(part: Path, before: Path) -> None:
    """Let the copy know that it is one, and give no number again that was given in ``before``.

    Posts with buttons of such a number may stand in Discord.
    """
    given = _given_in(before)
    with closing(sqlite3.connect(part)) as connection:
        # No second file beside it: it is about to be renamed.
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN")
        for statement in MAKE_SEQUENCE:
            connection.execute(statement)
        known = dict(connection.execute(GIVEN).fetchall())
        # Also where the copy never counted, and in tables that only a migration since will make in it.
        counted = {*(given or ()), *known, *(row[0] for row in connection.execute(COUNTING))}
        after = {table: _last_given(table, known, given) for table in counted}
        connection.executemany("DELETE FROM sqlite_sequence WHERE name = ?", [(table,) for table in after])
        connection.executemany("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", list(after.items()))
        restored.note(connection)
        connection.commit()
    sync(part)


def _last_given(table: str, known: Mapping[str, int], given: Mapping[str, int] | None) -> int:
    """Return the last number that may have been given in a table; ``given`` is None where nobody can tell."""
    number = known.get(table, 0)
    return number + GAP if given is None else max(number, given.get(table, 0))


def _given_in(database: Path) -> dict[str, int] | None:
    """Return the last number given in each table; None if the file is damaged, missing, or never counted."""
    # Reading must leave no log beside a file that has none.
    way = "mode=ro" if holds_commits(database) else "mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?{way}", uri=True)) as connection:
            return dict(connection.execute(GIVEN).fetchall())
    except sqlite3.Error:
        return None


def _set_aside(database: Path, kept: Path) -> None:
    """Move the present file out of the way with what belongs to it, as they are: SQLite mends by throwing away.

    The log goes second; until then it is where the same restore looks for it when it is run again.
    """
    wal = companion(database, "-wal")
    for file, place in ((database, kept), (wal, companion(kept, "-wal"))):
        if file.exists():
            _rename(file, place)
    # Before the restored file comes: SQLite would apply to it what belongs to the other.
    for index in (companion(database, "-shm"), companion(kept, "-shm")):
        index.unlink(missing_ok=True)
    sync(database.parent)


def _rename(file: Path, place: Path) -> None:
    """Rename a file, down to the disk: after a power cut no later change of names stands without this one."""
    file.replace(place)
    sync(file.parent)
