"""Which SQLite this Python brings, and what follows."""

import sqlite3
from dataclasses import dataclass

STRICT_TABLES = (3, 37, 0)
SAFE_CHECKPOINTS = (3, 51, 3)
"""Before this, two connections that write and checkpoint at once can lose WAL writes."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of SQLite."""

    version: str
    too_old: bool
    unsafe_with_two_connections: bool


def sqlite_edition() -> Edition:
    """Return the SQLite that this process uses."""
    found = sqlite3.sqlite_version_info
    return Edition(sqlite3.sqlite_version, found < STRICT_TABLES, found < SAFE_CHECKPOINTS)
