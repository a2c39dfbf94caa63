"""To whom a database belongs: this program, one world, one Discord application, one installation."""

import secrets
import sqlite3
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


async def recognise(connection: aiosqlite.Connection, path: Path) -> None:
    """Read the file without changing it, and refuse what is not ours or not whole.

    Raises:
        UnusableDatabase: it is another program's database, or damaged.
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
        raise UnusableDatabase(path, f"is damaged ({verdict}); {WAY_OUT}")


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
        _compare(found, path, world, application_id)
        await connection.execute_fetchall("COMMIT")
    finally:
        await connection.rollback()
    return str(found["installation"])


def _compare(found: sqlite3.Row, path: Path, world: World, application_id: int | None) -> None:
    if found["world"] != world:
        raise WrongWorld(
            path, f"is a {found['world']} database and this is {world} mode; give each its own RUNTIME_DIR"
        )
    if application_id is not None and found["application_id"] != application_id:
        raise WrongWorld(
            path,
            f"belongs to the Discord application {found['application_id']} and the token to {application_id}; "
            "give each its own RUNTIME_DIR",
        )


async def _value(connection: aiosqlite.Connection, sql: str) -> object:
    row = next(iter(await connection.execute_fetchall(sql)))
    return row[0]
