"""Rows of agendas and their items."""

from collections.abc import Sequence
from datetime import datetime

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.meetings.domain import Agenda, Item


class AgendaRepository:
    """The agendas of meetings."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, event: int) -> Agenda | None:
        """Return the agenda of a meeting, if anybody called for it or proposed something."""
        row = await self._transaction.fetch_one("SELECT * FROM meeting_agenda WHERE event = ?", (event,))
        return None if row is None else _agenda(row)

    async def all(self) -> list[Agenda]:
        """Return all agendas."""
        rows = await self._transaction.fetch_all("SELECT * FROM meeting_agenda ORDER BY event")
        return [_agenda(row) for row in rows]

    async def put(self, agenda: Agenda) -> None:
        """Write an agenda down."""
        await self._transaction.execute(
            "INSERT INTO meeting_agenda (event, group_slug, call_at, version) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (event) DO UPDATE SET call_at = excluded.call_at, version = excluded.version",
            (agenda.event, agenda.group, to_optional_text(agenda.call), agenda.version),
        )

    async def items(self, event: int) -> list[Item]:
        """Return what was proposed for a meeting, left out or not."""
        return await self._where("event = ?", event)

    async def put_items(self, items: Sequence[Item]) -> None:
        """Write items down: those without a number as new ones."""
        for one in items:
            if one.id:
                await self._transaction.execute(
                    "UPDATE meeting_item SET title = ?, position = ? WHERE id = ?",
                    (one.title, one.position, one.id),
                )
            else:
                await self._transaction.execute(
                    "INSERT INTO meeting_item (event, member, title, position, proposed_at) VALUES (?, ?, ?, ?, ?)",
                    (one.event, one.member, one.title, one.position, to_text(one.at)),
                )

    async def proposed_by(self, member: int) -> list[Item]:
        """Return what a member proposed."""
        return await self._where("member = ?", member)

    async def erase(self, member: int) -> int:
        """Let items name the member no more."""
        return await self._transaction.execute(
            "UPDATE meeting_item SET member = NULL WHERE member = ?", (member,)
        )

    async def forget_before(self, instant: datetime) -> None:
        """Forget who proposed what before an instant."""
        await self._transaction.execute(
            "UPDATE meeting_item SET member = NULL WHERE proposed_at < ? AND member IS NOT NULL",
            (to_text(instant),),
        )

    async def _where(self, condition: str, *values: SqlValue) -> list[Item]:
        rows = await self._transaction.fetch_all(
            f"SELECT * FROM meeting_item WHERE {condition} ORDER BY id", values
        )
        return [
            Item(
                row["id"],
                row["event"],
                row["member"],
                row["title"],
                row["position"],
                from_text(row["proposed_at"]),
            )
            for row in rows
        ]


def _agenda(row: Row) -> Agenda:
    return Agenda(row["event"], row["group_slug"], from_optional_text(row["call_at"]), row["version"])
