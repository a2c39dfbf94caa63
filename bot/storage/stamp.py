"""To whom a database belongs: this program, one world, one Discord application, one installation."""

import secrets
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import aiosqlite

from bot.storage.edition import sqlite_edition
from bot.storage.errors import UnusableDatabase, WrongWorld

World: TypeAlias = Literal["practice", "live"]

WAY_OUT = "keep the file, and start with a backup of it or with an empty folder"

# SQLite's own field for "whose file is this", in the file's header: the letters CBOT.
PROGRAM = int.from_bytes(b"CBOT", "big")

MAKE_STAMP = """
CREATE TABLE IF NOT EXISTS stamp (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    world TEXT NOT NULL CHECK (world IN ('practice', 'live')),
    application_id INTEGER,
    installation TEXT NOT NULL
) STRICT
"""


class Damaged(Exception):
    """A database did not pass its check; says what SQLite found."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """To whom a database belongs."""

    world: World
    application_id: int | None
    """The Discord application; None as long as it was never told."""
    installation: str


def read_stamp(connection: sqlite3.Connection) -> Stamp | None:
    """Return the stamp of a database of this program; None if it is none.

    Raises:
        sqlite3.DatabaseError: it is no database.
    """
    (program,) = connection.execute("PRAGMA application_id").fetchone()
    with suppress(sqlite3.OperationalError):
        row = connection.execute("SELECT world, application_id, installation FROM stamp").fetchone()
        return Stamp(*row) if row and program == PROGRAM else None
    return None


async def recognise(connection: aiosqlite.Connection, path: Path) -> bool:
    """Read the file without changing it, refuse what is not ours or not whole, and tell whether it is empty.

    Raises:
        UnusableDatabase: it is another program's database.
        Damaged: it is not whole.
        sqlite3.DatabaseError: it is no database.
    """
    edition = sqlite_edition()
    if edition.too_old:
        raise UnusableDatabase(path, f"needs SQLite 3.37 or newer, this Python brings {edition.version}")
    program = await _value(connection, "PRAGMA application_id")
    tables = await _value(connection, "SELECT count(*) FROM sqlite_schema")
    if tables and program != PROGRAM:
        raise UnusableDatabase(path, f"is a database of another program; {WAY_OUT}")
    verdict = await _value(connection, "PRAGMA quick_check(1)")
    if verdict != "ok":
        raise Damaged(str(verdict))
    return not tables


async def stamp(
    connection: aiosqlite.Connection, path: Path, world: World, application_id: int | None
) -> str:
    """Stamp a new database, check the stamp of an old one, and return its installation.

    Raises:
        WrongWorld: the stamp names the other world or another application.
    """
    await connection.execute_fetchall("BEGIN IMMEDIATE")
    try:
        # Inside the transaction: a kill between the two would leave a file without an owner.
        await connection.execute_fetchall(f"PRAGMA application_id = {PROGRAM}")
        await connection.execute_fetchall(MAKE_STAMP)
        await connection.execute_fetchall(
            "INSERT OR IGNORE INTO stamp (id, world, application_id, installation) VALUES (1, ?, ?, ?)",
            (world, application_id, secrets.token_hex(8)),
        )
        # A database that was made before the application was known learns it now.
        await connection.execute_fetchall(
            "UPDATE stamp SET application_id = ? WHERE application_id IS NULL AND world = ?",
            (application_id, world),
        )
        found = next(iter(await connection.execute_fetchall("SELECT * FROM stamp")))
        mine = Stamp(found["world"], found["application_id"], found["installation"])
        compare_stamps(mine, path, world, application_id)
        await connection.execute_fetchall("COMMIT")
    finally:
        await connection.rollback()
    return mine.installation


def compare_stamps(found: Stamp, path: Path, world: World, application_id: int | None) -> None:
    """Refuse the database at ``path`` if it belongs to somebody else.

    Raises:
        WrongWorld: to the other world, or to another application.
    """
    if found.world != world:
        raise WrongWorld(
            path, f"is a {found.world} database and this is {world} mode; give each its own RUNTIME_DIR"
        )
    if application_id is not None and found.application_id not in {None, application_id}:
        raise WrongWorld(
            path,
            f"belongs to the Discord application {found.application_id} and the token to {application_id}; "
            "give each its own RUNTIME_DIR",
        )


async def _value(connection: aiosqlite.Connection, sql: str) -> object:
    row = next(iter(await connection.execute_fetchall(sql)))
    return row[0]
