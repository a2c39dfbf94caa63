"""Who wants no alerts, and how often members put cards before staff."""

from collections.abc import Collection
from datetime import datetime

from bot.storage.database import Transaction
from bot.storage.instants import to_text


class WishRepository:
    """What members wish and did, inside one transaction."""

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

    async def submit(self, member: int, now: datetime) -> None:
        """Note that a member put a card before staff."""
        await self._transaction.execute(
            "INSERT INTO partner_submission (member, at) VALUES (?, ?)", (member, to_text(now))
        )

    async def submissions_since(self, member: int, since: datetime) -> int:
        """Return how often a member did so since an instant."""
        row = await self._transaction.fetch_one(
            "SELECT count(*) AS number FROM partner_submission WHERE member = ? AND at > ?",
            (member, to_text(since)),
        )
        return row["number"] if row else 0

    async def forget_submissions(self, before: datetime) -> None:
        """Forget what was noted before an instant."""
        await self._transaction.execute("DELETE FROM partner_submission WHERE at < ?", (to_text(before),))

    async def erase(self, member: int) -> int:
        """Forget a member; return how many rows that were."""
        noted = await self._transaction.execute("DELETE FROM partner_submission WHERE member = ?", (member,))
        return noted + await self.hear(member)
