"""All SQL of the home: who has been through the first steps."""

from datetime import datetime

from bot.storage.database import Transaction
from bot.storage.instants import from_text, to_text


class WalkRepository:
    """Finished walks inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def finished(self, member: int) -> datetime | None:
        """Return when the member finished; None if they never did."""
        row = await self._transaction.fetch_one(
            "SELECT finished_at FROM home_walk WHERE member = ?", (member,)
        )
        return None if row is None else from_text(row["finished_at"])

    async def finish(self, member: int, now: datetime) -> None:
        """Note that the member has finished."""
        await self._transaction.execute(
            "INSERT INTO home_walk (member, finished_at) VALUES (?, ?)"
            " ON CONFLICT (member) DO UPDATE SET finished_at = excluded.finished_at",
            (member, to_text(now)),
        )

    async def erase(self, member: int) -> int:
        """Forget it; return how many rows that were."""
        return await self._transaction.execute("DELETE FROM home_walk WHERE member = ?", (member,))

    async def forget(self, before: datetime) -> int:
        """Forget those who finished before an instant; return how many."""
        return await self._transaction.execute(
            "DELETE FROM home_walk WHERE finished_at < ?", (to_text(before),)
        )
