"""Rows of deputies and of offices that look for somebody."""

from datetime import datetime

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.groups.domain import Office
from cogs.leading.domain import Handover, State


class LeadingRepository:
    """Who steps in, and who follows."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    # ---- deputies --------------------------------------------------------------------

    async def deputies(self, group: str) -> list[int]:
        """Return a group's deputies in the order in which they were named."""
        rows = await self._transaction.fetch_all(
            "SELECT member FROM leading_deputy WHERE group_slug = ? ORDER BY named_at, member", (group,)
        )
        return [row["member"] for row in rows]

    async def deputising(self, member: int) -> list[str]:
        """Return the groups in which a member steps in."""
        rows = await self._transaction.fetch_all(
            "SELECT group_slug FROM leading_deputy WHERE member = ? ORDER BY group_slug", (member,)
        )
        return [row["group_slug"] for row in rows]

    async def name(self, group: str, member: int, now: datetime) -> None:
        """Let a member step in; one who does already keeps their place."""
        await self._transaction.execute(
            "INSERT INTO leading_deputy (group_slug, member, named_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (group, member, to_text(now)),
        )

    async def dismiss(self, group: str, member: int) -> None:
        """Let a member step in no more."""
        await self._transaction.execute(
            "DELETE FROM leading_deputy WHERE group_slug = ? AND member = ?", (group, member)
        )

    # ---- handovers -------------------------------------------------------------------

    async def get(self, number: int) -> Handover | None:
        """Return a handover."""
        found = await self._where("id = ?", number)
        return found[0] if found else None

    async def open_for(self, group: str, office: Office) -> Handover | None:
        """Return the handover by which somebody is looked for, if there is one."""
        found = await self._where(
            "state IN ('offered', 'vacant') AND group_slug = ? AND office = ?", group, office
        )
        return found[0] if found else None

    async def vacant(self) -> list[Handover]:
        """Return the offices that nobody holds and somebody is looked for."""
        return await self._where("state = 'vacant'")

    async def about(self, member: int) -> list[Handover]:
        """Return the handovers in which a member stands."""
        asked = "SELECT handover FROM leading_asked WHERE member = ?1"
        return await self._where(f"holder = ?1 OR taken_by = ?1 OR id IN ({asked})", member)

    async def add(
        self, group: str, office: Office, state: State, holder: int | None, now: datetime
    ) -> Handover:
        """Begin a handover."""
        number = await self._transaction.insert(
            "INSERT INTO leading_handover (group_slug, office, state, holder, begun_at) VALUES (?, ?, ?, ?, ?)",
            (group, office.value, state.value, holder, to_text(now)),
        )
        return Handover(number, group, office, state, now, holder)

    async def put(self, handover: Handover) -> None:
        """Write down where a handover stands, and who was asked."""
        await self._transaction.execute(
            "UPDATE leading_handover SET state = ?, holder = ?, taken_by = ?, ended_at = ? WHERE id = ?",
            (
                handover.state.value,
                handover.holder,
                handover.taken_by,
                to_optional_text(handover.ended),
                handover.id,
            ),
        )
        await self._transaction.execute_many(
            "INSERT INTO leading_asked (handover, member, declined_at) VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET declined_at = excluded.declined_at "
            "WHERE declined_at IS NOT excluded.declined_at",
            [(handover.id, member, to_optional_text(no)) for member, no in handover.asked.items()],
        )

    async def forget_asked(self, handover: int, member: int) -> None:
        """Ask somebody no more."""
        await self._transaction.execute(
            "DELETE FROM leading_asked WHERE handover = ? AND member = ?", (handover, member)
        )

    # ---- people ----------------------------------------------------------------------

    async def erase(self, member: int) -> int:
        """Let the member stand nowhere any more; return how many rows that changed."""
        execute = self._transaction.execute
        return (
            await execute("DELETE FROM leading_deputy WHERE member = ?", (member,))
            + await execute("DELETE FROM leading_asked WHERE member = ?", (member,))
            + await execute("UPDATE leading_handover SET holder = NULL WHERE holder = ?", (member,))
            + await execute("UPDATE leading_handover SET taken_by = NULL WHERE taken_by = ?", (member,))
        )

    async def forget_before(self, instant: datetime) -> None:
        """Forget the handovers that ended before."""
        await self._transaction.execute(
            "DELETE FROM leading_handover WHERE ended_at < ?", (to_text(instant),)
        )

    async def _where(self, condition: str, *values: SqlValue) -> list[Handover]:
        rows = await self._transaction.fetch_all(
            f"SELECT * FROM leading_handover WHERE {condition} ORDER BY id", values
        )
        return [await self._with_asked(row) for row in rows]

    async def _with_asked(self, row: Row) -> Handover:
        asked = await self._transaction.fetch_all(
            "SELECT member, declined_at FROM leading_asked WHERE handover = ? ORDER BY rowid", (row["id"],)
        )
        return Handover(
            row["id"],
            row["group_slug"],
            Office(row["office"]),
            State(row["state"]),
            from_text(row["begun_at"]),
            row["holder"],
            {one["member"]: from_optional_text(one["declined_at"]) for one in asked},
            row["taken_by"],
            from_optional_text(row["ended_at"]),
        )
