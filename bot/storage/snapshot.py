"""A consistent copy of a database that somebody else may be writing to, made without touching it.

SQLite before 3.51.3 can lose what stands in the write-ahead log when two connections write
and checkpoint at once. So this second connection is opened read-only and does neither: it
never writes a page, and a read-only connection never checkpoints, not even when it closes.
All is copied in one step, which is one read transaction: the copy is one moment of the file.
Copying the files instead could catch the log and the file at different moments.
"""

import contextlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.storage.errors import UnusableDatabase

PATIENCE = 10.0
"""Seconds to wait for a lock."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """To whom the copied database belongs."""

    world: Literal["practice", "live"]
    application_id: int | None


def snapshot(source: Path, to: Path) -> Stamp:
    """Copy the database at ``source`` as it is at this moment, and tell to whom it belongs.

    Raises:
        UnusableDatabase: there is none, or it cannot be read.
    """
    if not source.exists():
        raise UnusableDatabase(source, "does not exist; the bot makes it when it first runs")
    address = f"{source.resolve().as_uri()}?mode=ro"
    try:
        with (
            contextlib.closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as original,
            contextlib.closing(sqlite3.connect(to)) as copy,
        ):
            original.execute("PRAGMA query_only = ON")
            original.backup(copy)
            world, application_id = copy.execute("SELECT world, application_id FROM stamp").fetchone()
    except (sqlite3.Error, TypeError) as error:
        raise UnusableDatabase(source, f"cannot be read ({error})") from error
    return Stamp(world, application_id)
