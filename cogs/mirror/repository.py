"""All SQL of the mirror: the copies in Discord's list."""

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_optional_text, to_optional_text
from cogs.mirror.domain import Copy, State, Why

_COPY = "event, state, native, printed, why, attempts, retry_at"


class CopyRepository:
    """Copies inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def all(self) -> dict[int, Copy]:
        """Return every copy, by the number of its event."""
        rows = await self._transaction.fetch_all(f"SELECT {_COPY} FROM mirror_copy")
        return {row["event"]: _copy(row) for row in rows}

    async def get(self, event: int) -> Copy | None:
        """Return the copy of an event."""
        row = await self._transaction.fetch_one(f"SELECT {_COPY} FROM mirror_copy WHERE event = ?", (event,))
        return None if row is None else _copy(row)

    async def showing(self, native: int) -> Copy | None:
        """Return the copy that stands as this native event."""
        row = await self._transaction.fetch_one(
            f"SELECT {_COPY} FROM mirror_copy WHERE native = ? AND state = 'standing'", (native,)
        )
        return None if row is None else _copy(row)

    async def put(self, copy: Copy) -> None:
        """Write the copy as it is now."""
        values = (copy.event, copy.state.value, copy.native, copy.printed, copy.why.value, copy.attempts)
        await self._transaction.execute(
            f"INSERT OR REPLACE INTO mirror_copy ({_COPY}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*values, to_optional_text(copy.retry)),
        )

    async def remove(self, event: int) -> None:
        """Forget the copy of an event."""
        await self._transaction.execute("DELETE FROM mirror_copy WHERE event = ?", (event,))

    async def waiting(self, why: Why) -> int:
        """Return how many copies wait for that."""
        (row,) = await self._transaction.fetch_all(
            "SELECT count(*) AS number FROM mirror_copy WHERE why = ?", (why.value,)
        )
        return int(row["number"])


def _copy(row: Row) -> Copy:
    return Copy(
        event=row["event"],
        state=State(row["state"]),
        native=row["native"],
        printed=row["printed"],
        why=Why(row["why"]),
        attempts=row["attempts"],
        retry=from_optional_text(row["retry_at"]),
    )
