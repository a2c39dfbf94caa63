"""Forms of registration that somebody has begun to fill in."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.storage.database import Transaction
from bot.storage.instants import to_text


class FormRepository:
    """What was typed into them, readable or not, so that nothing is typed twice."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, event: int, member: int) -> Mapping[str, str]:
        """Return what the member has typed so far, by the names of the fields."""
        row = await self._transaction.fetch_one(
            "SELECT typed FROM event_form WHERE event_id = ? AND member = ?", (event, member)
        )
        return {} if row is None else _typed(row["typed"])

    async def put(self, event: int, member: int, typed: Mapping[str, str], now: datetime) -> None:
        """Keep what the member has typed."""
        await self._transaction.execute(
            "INSERT INTO event_form (event_id, member, typed, written_at) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (event_id, member) DO UPDATE "
            "SET typed = excluded.typed, written_at = excluded.written_at",
            (event, member, json.dumps(dict(typed), ensure_ascii=False), to_text(now)),
        )

    async def remove(self, event: int, member: int) -> None:
        """Remove the form: it was sent."""
        await self._transaction.execute(
            "DELETE FROM event_form WHERE event_id = ? AND member = ?", (event, member)
        )

    async def forget_answers(self, event: int, names: Sequence[str]) -> None:
        """Drop what anybody has typed into these fields of an event's form."""
        paths = ", ".join("?" * len(names))
        await self._transaction.execute(
            f"UPDATE event_form SET typed = json_remove(typed, {paths}) WHERE event_id = ?",
            (*(f'$."{name}"' for name in names), event),
        )

    async def of(self, member: int) -> dict[int, Mapping[str, str]]:
        """Return all that the member has begun, by event."""
        rows = await self._transaction.fetch_all(
            "SELECT event_id, typed FROM event_form WHERE member = ? ORDER BY event_id", (member,)
        )
        return {int(row["event_id"]): _typed(row["typed"]) for row in rows}

    async def remove_of(self, member: int) -> int:
        """Remove all that the member has begun, and return how many there were."""
        return await self._transaction.execute("DELETE FROM event_form WHERE member = ?", (member,))

    async def remove_untouched_since(self, instant: datetime) -> None:
        """Remove what nobody has come back to since."""
        await self._transaction.execute("DELETE FROM event_form WHERE written_at < ?", (to_text(instant),))


def _typed(text: str) -> Mapping[str, str]:
    typed: Mapping[str, str] = json.loads(text)
    return typed
