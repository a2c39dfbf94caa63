"""Migrations: numbered SQL files of each feature, each applied exactly once.

A migration runs in the transaction that records it, so a kill between the two leaves
neither. ``executescript`` commits by itself, hence the splitting into statements here.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path

import aiosqlite

from bot.storage.errors import ChangedMigration, NewerDatabase
from bot.storage.instants import to_text

FILE_NAME = re.compile(r"(?P<number>\d{4})_(?P<name>[a-z0-9_]+)\.sql")

MAKE_RECORD = """
CREATE TABLE IF NOT EXISTS migration (
    feature TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    PRIMARY KEY (feature, number)
) STRICT, WITHOUT ROWID
"""


@dataclass(frozen=True)
class Migration:
    """One step of one feature's schema."""

    feature: str
    number: int
    name: str
    sql: str

    def __str__(self) -> str:
        """Return the name by which people find the file."""
        return f"{self.feature}/{self.number:04}_{self.name}.sql"

    @property
    def content(self) -> str:
        """The hash of what it does, the same whichever line ends a checkout gave it."""
        return hashlib.sha256("\n".join(self.sql.splitlines()).encode()).hexdigest()

    def statements(self) -> Iterator[str]:
        """Yield the statements one by one.

        Raises:
            ValueError: the file ends in the middle of one.
        """
        begun = ""
        for piece in re.split(r"(?<=;)", self.sql):
            begun += piece
            # Only SQLite knows whether this semicolon stands in a string, a comment or a trigger.
            if sqlite3.complete_statement(begun):
                yield begun.strip()
                begun = ""
        if begun.strip():
            if not sqlite3.complete_statement(begun + "\n;"):
                raise ValueError(f"{self} ends in the middle of a statement")
            yield begun.strip()


def migrations_of(package: str) -> list[Migration]:
    """Return the migrations in ``<package>/migrations/0001_name.sql`` in order; the feature is the last name.

    Raises:
        ValueError: a file is not named so, or a number is missing or used twice.
    """
    feature = package.rpartition(".")[2]
    folder = files(package) / "migrations"
    if not folder.is_dir():
        return []
    found = []
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not file.name.endswith(".sql"):
            continue
        match = FILE_NAME.fullmatch(file.name)
        if match is None:
            raise ValueError(
                f"{package}/migrations/{file.name}: a migration is named like 0001_short_name.sql"
            )
        sql = file.read_text(encoding="utf-8")
        found.append(Migration(feature, int(match["number"]), match["name"], sql))
    if [migration.number for migration in found] != list(range(1, len(found) + 1)):
        raise ValueError(f"{package}/migrations: number the files 0001, 0002, ... without gap or repetition")
    return found


async def migrate(
    connection: aiosqlite.Connection, path: Path, migrations: Sequence[Migration], now: datetime
) -> None:
    """Apply what is not applied yet, in the given order.

    Raises:
        NewerDatabase: the database has a migration that is not among ``migrations``.
        ChangedMigration: one that was applied reads differently now.
    """
    await connection.execute_fetchall(MAKE_RECORD)
    applied = await _applied(connection)
    compare(applied, path, migrations)
    # A table can only be rebuilt with foreign keys off, and the setting is ignored inside a transaction.
    await connection.execute_fetchall("PRAGMA foreign_keys = OFF")
    try:
        for migration in migrations:
            if (migration.feature, migration.number) not in applied:
                await _apply(connection, migration, now)
    finally:
        await connection.execute_fetchall("PRAGMA foreign_keys = ON")


async def _applied(connection: aiosqlite.Connection) -> dict[tuple[str, int], sqlite3.Row]:
    rows = await connection.execute_fetchall("SELECT * FROM migration ORDER BY feature, number")
    return {(row["feature"], row["number"]): row for row in rows}


def compare(
    applied: Mapping[tuple[str, int], sqlite3.Row], path: Path, migrations: Sequence[Migration]
) -> None:
    """Refuse a database whose ``applied`` migrations are not among ``migrations``, word for word.

    Raises:
        NewerDatabase: it has one that is not known.
        ChangedMigration: one reads differently now.
    """
    known = {(migration.feature, migration.number): migration for migration in migrations}
    for key, row in applied.items():
        if key not in known:
            raise NewerDatabase(
                path,
                f"was written by a newer version (it has {row['feature']}/{row['number']:04}_{row['name']}.sql); "
                "install that version, or start with a backup from before it",
            )
        if known[key].content != row["content"]:
            raise ChangedMigration(
                path,
                f"{known[key]} was changed after it was applied; restore the file and add a new migration",
            )


async def _apply(connection: aiosqlite.Connection, migration: Migration, now: datetime) -> None:
    await connection.execute_fetchall("BEGIN IMMEDIATE")
    try:
        for statement in migration.statements():
            await connection.execute_fetchall(statement)
            if not connection.in_transaction:
                raise ValueError(f"{migration} ends its transaction by itself; leave that to the bot")
        if list(await connection.execute_fetchall("PRAGMA foreign_key_check")):
            raise ValueError(f"{migration} leaves rows that point to nothing")
        await connection.execute_fetchall(
            "INSERT INTO migration (feature, number, name, content, applied_at) VALUES (?, ?, ?, ?, ?)",
            (migration.feature, migration.number, migration.name, migration.content, to_text(now)),
        )
        await connection.execute_fetchall("COMMIT")
    finally:
        await connection.rollback()
