"""All SQL of the reminders to who has not answered."""

import json
from collections.abc import Iterable
from datetime import datetime

from bot.storage.database import Transaction
from bot.storage.instants import from_text, to_text


class NudgeRepository:
    """What was done, and who wants none of it, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def is_done(self, event: int) -> bool:
        """Tell whether was reminded of the event."""
        return await self._transaction.fetch_one("SELECT 1 FROM nudge WHERE event = ?", (event,)) is not None

    async def note(self, event: int) -> None:
        """Note that was reminded of an event; a second time fails."""
        await self._transaction.execute("INSERT INTO nudge (event) VALUES (?)", (event,))

    async def refused_among(self, members: Iterable[int]) -> frozenset[int]:
        """Return those among ``members`` who want no such reminder."""
        rows = await self._transaction.fetch_all(
            "SELECT member FROM nudge_refusal WHERE member IN (SELECT value FROM json_each(?))",
            (json.dumps(list(members)),),
        )
        return frozenset(row["member"] for row in rows)

    async def refused(self, member: int) -> datetime | None:
        """Return since when somebody wants no such reminder; None: they may be asked."""
        row = await self._transaction.fetch_one(
            "SELECT refused_at FROM nudge_refusal WHERE member = ?", (member,)
        )
        return None if row is None else from_text(row["refused_at"])

    async def refuse(self, member: int, now: datetime) -> None:
        """Note that somebody wants no such reminder."""
        await self._transaction.execute(
            "INSERT INTO nudge_refusal (member, refused_at) VALUES (?, ?) ON CONFLICT (member) DO NOTHING",
            (member, to_text(now)),
        )

    async def allow(self, member: int) -> int:
        """Forget that somebody wants none; return how many rows went."""
        return await self._transaction.execute("DELETE FROM nudge_refusal WHERE member = ?", (member,))
