"""What stands beside a database: what restores have set aside, and what one leaves that was cut off.

While a restore changes places there is a moment without a database. A bot that started then would
make an empty one and have forgotten every promise; so it refuses until the restore is finished.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.storage.errors import UnusableDatabase

TIMES: Final = "%Y%m%dT%H%M%S"
"""How an instant (UTC) stands in the name of a file: names sort as the times do."""


def companion(file: Path, end: str) -> Path:
    """Return what SQLite keeps beside a database under its name with ``end``: ``-wal``, ``-shm``, ``-journal``."""
    return file.with_name(file.name + end)


def holds_commits(database: Path) -> bool:
    """Tell whether commits may stand in the write-ahead log only; an empty one is left by who merely reads."""
    wal = companion(database, "-wal")
    return wal.exists() and wal.stat().st_size > 0


def stamp_of(now: datetime) -> str:
    """Return what names the files of a restore at ``now`` (aware)."""
    return now.astimezone(UTC).strftime(TIMES) + "Z"


def restoring_file(database: Path, stamp: str) -> Path:
    """Return where a restore makes its copy ready."""
    return database.with_name(f".{database.name}.restoring-{stamp}")


def kept_file(database: Path, stamp: str) -> Path:
    """Return where a restore keeps what was there before."""
    return database.with_name(f"{database.stem}.before-{stamp}{database.suffix}")


def kept_files(database: Path) -> list[Path]:
    """Return what restores have set aside, the last one first."""
    return sorted(database.parent.glob(f"{database.stem}.before-*{database.suffix}"), reverse=True)


def cut_off(database: Path) -> str | None:
    """Return the stamp of the restore that left no database behind; None if there is one, or no such restore."""
    if database.exists():
        return None
    begun = f".{database.name}.restoring-"
    stamps = (file.name.removeprefix(begun) for file in database.parent.glob(f"{begun}*Z"))
    return max(stamps, default=None)


def discard_attempts(database: Path) -> None:
    """Remove the copies of restores that did not end, with what SQLite left beside them; for who holds the lock.

    A journal that stayed would be played back into the next copy of that name.
    """
    for file in database.parent.glob(f".{database.name}.restoring*"):
        file.unlink(missing_ok=True)


def refuse_if_cut_off(database: Path) -> None:
    """Refuse to begin anew where a database was.

    Raises:
        UnusableDatabase: the database is missing while something of it stands there alone.
    """
    if not database.exists() and (alone := _standing_alone(database)):
        raise UnusableDatabase(
            database,
            f"is missing, and beside it stands {', '.join(alone)}: a restore was cut off, or somebody took the file "
            "away; run python -m bot restore FILE (again), or move those elsewhere to begin with an empty database",
        )


def _standing_alone(database: Path) -> list[str]:
    found = [*kept_files(database), *sorted(database.parent.glob(f".{database.name}.restoring*"))]
    if holds_commits(database):
        found.append(companion(database, "-wal"))
    return [file.name for file in found]
