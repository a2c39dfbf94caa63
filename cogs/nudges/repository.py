"""All SQL of the reminders to who has not answered."""

from datetime import datetime

from bot.storage.database import Transaction
from bot.storage.instants import to_text


class NudgeRepository:
    """What was done, and who wants none of it, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def done(self) -> frozenset[int]:
        """Return the events of which was reminded."""
        rows = await self._transaction.fetch_all("SELECT event FROM nudge")
        return frozenset(row["event"] for row in rows)

    async def note(self, event: int, members: int, now: datetime) -> None:
        """Note that so many were reminded of an event; a second time fails."""
        await self._transaction.execute(
            "INSERT INTO nudge (event, asked_at, members) VALUES (?, ?, ?)", (event, to_text(now), members)
        )

    async def refused(self) -> frozenset[int]:
        """Return who wants no such reminder."""
        rows = await self._transaction.fetch_all("SELECT member FROM nudge_refusal")
        return frozenset(row["member"] for row in rows)

    async def refuse(self, member: int, now: datetime) -> None:
        """Note that somebody wants no such reminder."""
        await self._transaction.execute(
            "INSERT INTO nudge_refusal (member, refused_at) VALUES (?, ?) ON CONFLICT (member) DO NOTHING",
            (member, to_text(now)),
        )

    async def allow(self, member: int) -> int:
        """Forget that somebody wants none; return how many rows went."""
        return await self._transaction.execute("DELETE FROM nudge_refusal WHERE member = ?", (member,))
