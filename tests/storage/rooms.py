"""A small database for the tests of what is kept, copied and brought back."""

import sqlite3
from contextlib import AbstractAsyncContextManager, closing
from datetime import UTC, datetime
from pathlib import Path

from bot.storage.database import Database, Transaction, World
from bot.storage.migrations import Migration

NOW = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
SEATS = Migration("seats", 1, "seats", "CREATE TABLE seat (member INTEGER PRIMARY KEY, words TEXT) STRICT")


def opened(
    path: Path, world: World = "practice", application_id: int | None = 7
) -> AbstractAsyncContextManager[Database]:
    """Open the database at ``path``, as the bot does."""
    return Database.open(path, world=world, application_id=application_id, migrations=[SEATS], now=NOW)


async def seat(transaction: Transaction, member: int) -> None:
    """Give a member a seat."""
    await transaction.execute("INSERT INTO seat VALUES (?, 'here')", (member,))


async def take_seat(database: Database, member: int) -> None:
    """Give a member a seat, in a transaction of its own."""
    async with database.transaction() as transaction:
        await seat(transaction, member)


async def seated(database: Database) -> list[int]:
    """Return who has a seat."""
    async with database.reading() as transaction:
        return [row["member"] for row in await transaction.fetch_all("SELECT member FROM seat ORDER BY 1")]


async def fill(database: Database, rows: int) -> None:
    """Fill the table with many seats, numbered from a million on."""
    async with database.transaction() as transaction:
        await transaction.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1000000 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000 + :rows - 1)"
            " INSERT INTO seat SELECT i, hex(randomblob(40)) FROM n",
            {"rows": rows},
        )


def members_in(file: Path) -> list[int]:
    """Return who has a seat in a database that nobody writes to."""
    with closing(sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)) as connection:
        return [row[0] for row in connection.execute("SELECT member FROM seat ORDER BY 1")]
