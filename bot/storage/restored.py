"""Whether the database is a copy that was restored, and nobody has reckoned with that yet.

Between the making of a copy and its restoring, a bot ran on another file: what it did is seen in Discord, and
nowhere here. Whoever can look for it there asks this once, after the restoring.
"""

import sqlite3
from typing import Final

from bot.storage.transactions import Transaction

MAKE_NOTE: Final = """
CREATE TABLE IF NOT EXISTS restored (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT
"""


def note(connection: sqlite3.Connection) -> None:
    """Write down in a copy that it is being restored."""
    connection.execute(MAKE_NOTE)
    connection.execute("INSERT OR IGNORE INTO restored (id) VALUES (1)")


async def is_restored(transaction: Transaction) -> bool:
    """Tell whether this is a copy that was restored, and :func:`reckoned_with` was not called since."""
    return await transaction.fetch_one("SELECT 1 FROM restored") is not None


async def reckoned_with(transaction: Transaction) -> None:
    """Forget about it, in the transaction that has drawn the consequences."""
    await transaction.execute("DELETE FROM restored")
