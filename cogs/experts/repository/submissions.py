"""How often members put something before staff."""

from datetime import datetime

from bot.storage.database import Transaction
from bot.storage.instants import to_text


class SubmissionRepository:
    """Submissions inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def note(self, member: int, now: datetime) -> None:
        """Note that a member put something before staff."""
        await self._transaction.execute(
            "INSERT INTO expert_submission (member, at) VALUES (?, ?)", (member, to_text(now))
        )

    async def since(self, member: int, since: datetime) -> int:
        """Return how often a member did so since an instant."""
        row = await self._transaction.fetch_one(
            "SELECT count(*) AS number FROM expert_submission WHERE member = ? AND at > ?",
            (member, to_text(since)),
        )
        return row["number"] if row else 0

    async def forget(self, before: datetime) -> None:
        """Forget what was noted before an instant."""
        await self._transaction.execute("DELETE FROM expert_submission WHERE at < ?", (to_text(before),))

    async def erase(self, member: int) -> int:
        """Forget a member; return how many rows that were."""
        return await self._transaction.execute("DELETE FROM expert_submission WHERE member = ?", (member,))
