"""Which SQLite this Python brings, and what follows."""

import sqlite3
from dataclasses import dataclass

STRICT_TABLES = (3, 37, 0)
SAFE_CHECKPOINTS = (3, 51, 3)
"""Before this, two connections that write and checkpoint at once can lose WAL writes."""
BACKPORTS = {(3, 44): 6, (3, 50): 7}
"""Older series that got the same repair, each from this release on."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of SQLite."""

    version: str
    too_old: bool
    unsafe_with_two_connections: bool


def sqlite_edition(found: tuple[int, int, int] | None = None) -> Edition:
    """Return the SQLite of version ``found``, or the one that this process uses."""
    major, minor, release = found or sqlite3.sqlite_version_info
    repaired = release >= BACKPORTS.get((major, minor), release + 1)
    version = (major, minor, release)
    return Edition(
        f"{major}.{minor}.{release}", version < STRICT_TABLES, not (version >= SAFE_CHECKPOINTS or repaired)
    )
