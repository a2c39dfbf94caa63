"""All SQL of self-checks: those that are kept."""

import json
from collections.abc import Mapping
from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from cogs.selfcheck.domain import Answer, Kept

_KEPT = "id, answers, kept_at"


class KeptRepository:
    """What is kept, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def of(self, member: int) -> list[Kept]:
        """Return what a member has kept, the newest first."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_KEPT} FROM selfcheck_kept WHERE member = ? ORDER BY kept_at DESC, id DESC", (member,)
        )
        return [_kept(row) for row in rows]

    async def get(self, number: int, member: int) -> Kept | None:
        """Return one that a member has kept."""
        row = await self._transaction.fetch_one(
            f"SELECT {_KEPT} FROM selfcheck_kept WHERE id = ? AND member = ?", (number, member)
        )
        return None if row is None else _kept(row)

    async def under(self, member: int, occasion: int) -> Kept | None:
        """Return the one that was kept under a message."""
        row = await self._transaction.fetch_one(
            f"SELECT {_KEPT} FROM selfcheck_kept WHERE member = ? AND occasion = ?", (member, occasion)
        )
        return None if row is None else _kept(row)

    async def keep(self, member: int, occasion: int, answers: Mapping[str, Answer], now: datetime) -> Kept:
        """Keep one, or have the one of this message say what is said now."""
        (row,) = await self._transaction.fetch_all(
            "INSERT INTO selfcheck_kept (member, occasion, answers, kept_at) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (member, occasion) DO UPDATE SET answers = excluded.answers, kept_at = excluded.kept_at "
            f"RETURNING {_KEPT}",
            (member, occasion, json.dumps(answers), to_text(now)),
        )
        return _kept(row)

    async def remove(self, number: int, member: int) -> bool:
        """Remove one of a member's; False if they have none of this number."""
        removed = await self._transaction.execute(
            "DELETE FROM selfcheck_kept WHERE id = ? AND member = ?", (number, member)
        )
        return bool(removed)

    async def erase(self, member: int) -> int:
        """Remove all of a member's; return how many."""
        return await self._transaction.execute("DELETE FROM selfcheck_kept WHERE member = ?", (member,))

    async def forget(self, before: datetime) -> int:
        """Remove what was kept before an instant; return how many."""
        return await self._transaction.execute(
            "DELETE FROM selfcheck_kept WHERE kept_at < ?", (to_text(before),)
        )


def _kept(row: Row) -> Kept:
    answers = {slug: Answer(answer) for slug, answer in json.loads(row["answers"]).items()}
    return Kept(row["id"], answers, from_text(row["kept_at"]))
