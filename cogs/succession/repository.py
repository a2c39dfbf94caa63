"""All SQL of succession: deputies and handovers."""

from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.succession.domain import Handover

_HANDOVER = "id, event, gone, found_at, declined_at, taken_by, taken_at"


class SuccessionRepository:
    """Deputies and handovers inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def deputy(self, event: int) -> int | None:
        """Return who steps in for the organiser of an event."""
        row = await self._transaction.fetch_one(
            "SELECT member FROM succession_deputy WHERE event = ?", (event,)
        )
        return None if row is None else int(row["member"])

    async def name_deputy(self, event: int, member: int) -> None:
        """Let the member step in for the organiser of an event."""
        await self._transaction.execute(
            "INSERT INTO succession_deputy (event, member) VALUES (?, ?) "
            "ON CONFLICT (event) DO UPDATE SET member = excluded.member",
            (event, member),
        )

    async def remove_deputy(self, event: int) -> None:
        """Let nobody step in any more."""
        await self._transaction.execute("DELETE FROM succession_deputy WHERE event = ?", (event,))

    async def deputies(self) -> list[int]:
        """Return the events that have a deputy."""
        rows = await self._transaction.fetch_all("SELECT event FROM succession_deputy ORDER BY event")
        return [int(row["event"]) for row in rows]

    async def deputising(self, member: int) -> list[int]:
        """Return the events for which the member steps in."""
        rows = await self._transaction.fetch_all(
            "SELECT event FROM succession_deputy WHERE member = ? ORDER BY event", (member,)
        )
        return [int(row["event"]) for row in rows]

    async def open(self, event: int) -> Handover | None:
        """Return the handover of an event that nobody has taken yet."""
        return await self._one("event = ? AND taken_at IS NULL", event)

    async def get(self, number: int) -> Handover | None:
        """Return the handover of that number."""
        return await self._one("id = ?", number)

    async def add(self, event: int, gone: int | None, now: datetime) -> Handover:
        """Look for an organiser from now on."""
        number = await self._transaction.insert(
            "INSERT INTO succession_handover (event, gone, found_at) VALUES (?, ?, ?)",
            (event, gone, to_text(now)),
        )
        return Handover(number, event, gone, now)

    async def put(self, handover: Handover) -> None:
        """Write the handover as it is now."""
        await self._transaction.execute(
            "UPDATE succession_handover SET declined_at = ?, taken_by = ?, taken_at = ? WHERE id = ?",
            (
                to_optional_text(handover.declined),
                handover.taken_by,
                to_optional_text(handover.taken),
                handover.id,
            ),
        )

    async def about(self, member: int) -> list[Handover]:
        """Return the handovers in which the member was gone, or took over."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_HANDOVER} FROM succession_handover WHERE gone = :m OR taken_by = :m ORDER BY id",
            {"m": member},
        )
        return [_handover(row) for row in rows]

    async def waiting_for(self, member: int) -> list[Handover]:
        """Return the handovers that nobody has taken yet and in which the member is named as the deputy."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_HANDOVER} FROM succession_handover WHERE taken_at IS NULL "
            "AND event IN (SELECT event FROM succession_deputy WHERE member = ?) ORDER BY id",
            (member,),
        )
        return [_handover(row) for row in rows]

    async def erase(self, member: int) -> int:
        """Let the member step in for nobody, and stand in no handover; return how many rows that changed."""
        execute = self._transaction.execute
        return (
            await execute("DELETE FROM succession_deputy WHERE member = ?", (member,))
            + await execute("UPDATE succession_handover SET gone = NULL WHERE gone = ?", (member,))
            + await execute("UPDATE succession_handover SET taken_by = NULL WHERE taken_by = ?", (member,))
        )

    async def forget_before(self, instant: datetime) -> None:
        """Forget the handovers that began before."""
        await self._transaction.execute(
            "DELETE FROM succession_handover WHERE found_at < ?", (to_text(instant),)
        )

    async def _one(self, condition: str, value: int) -> Handover | None:
        row = await self._transaction.fetch_one(
            f"SELECT {_HANDOVER} FROM succession_handover WHERE {condition}", (value,)
        )
        return None if row is None else _handover(row)


def _handover(row: Row) -> Handover:
    return Handover(
        row["id"],
        row["event"],
        row["gone"],
        from_text(row["found_at"]),
        from_optional_text(row["declined_at"]),
        row["taken_by"],
        from_optional_text(row["taken_at"]),
    )
