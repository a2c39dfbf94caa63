"""Who wants no alerts, and how often members put cards before staff."""

from collections.abc import Collection
from datetime import datetime

from bot.reviewing import repository
from bot.storage.database import Transaction
from bot.storage.instants import to_text


class WishRepository:
    """What members wish, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def silence(self, member: int, now: datetime) -> None:
        """Send a member no alerts; a second time changes nothing."""
        await self._transaction.execute(
            "INSERT INTO partner_silence (member, since) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (member, to_text(now)),
        )

    async def hear(self, member: int) -> int:
        """Send a member alerts again; return how many rows that were."""
        return await self._transaction.execute("DELETE FROM partner_silence WHERE member = ?", (member,))

    async def silent(self, members: Collection[int]) -> frozenset[int]:
        """Return those among ``members`` who want no alerts."""
        marks = ", ".join("?" * len(members))
        rows = await self._transaction.fetch_all(
            f"SELECT member FROM partner_silence WHERE member IN ({marks})", tuple(members)
        )
        return frozenset(row["member"] for row in rows)


class SubmissionRepository(repository.SubmissionRepository):
    """How often members put cards before staff."""

    table = "partner_submission"
