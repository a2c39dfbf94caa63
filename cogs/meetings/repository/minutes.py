"""Rows of minutes, their parts, and what was kept for who was overtaken."""

from datetime import datetime

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.meetings.domain import Kept, Minutes, Part, Stage, Written


class MinutesRepository:
    """The minutes of meetings."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    # ---- the whole -------------------------------------------------------------------

    async def get(self, event: int) -> Minutes | None:
        """Return the minutes of a meeting, if anything was written."""
        row = await self._transaction.fetch_one("SELECT * FROM meeting_minutes WHERE event = ?", (event,))
        return None if row is None else _minutes(row)

    async def proposed(self, group: str) -> list[Minutes]:
        """Return the minutes of a group that wait for approval."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM meeting_minutes WHERE state = 'proposed' AND group_slug = ? ORDER BY event",
            (group,),
        )
        return [_minutes(row) for row in rows]

    async def approved_between(self, since: datetime, until: datetime) -> list[Minutes]:
        """Return the minutes that were approved from ``since`` to before ``until`` and are so still, in order."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM meeting_minutes WHERE state = 'approved' AND approved_at >= ? AND approved_at < ? "
            "ORDER BY approved_at, event",
            (to_text(since), to_text(until)),
        )
        return [_minutes(row) for row in rows]

    async def approved(self, group: str) -> list[int]:
        """Return the meetings of a group whose minutes are approved."""
        rows = await self._transaction.fetch_all(
            "SELECT event FROM meeting_minutes WHERE state = 'approved' AND group_slug = ? ORDER BY event",
            (group,),
        )
        return [row["event"] for row in rows]

    async def put(self, minutes: Minutes) -> None:
        """Write down where minutes stand."""
        await self._transaction.execute(
            "INSERT INTO meeting_minutes (event, group_slug, state, version, edition, proposed_by, approved_by, "
            "approved_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event) DO UPDATE SET "
            "state = excluded.state, version = excluded.version, edition = excluded.edition, "
            "proposed_by = excluded.proposed_by, approved_by = excluded.approved_by, "
            "approved_at = excluded.approved_at, changed_at = excluded.changed_at",
            (
                minutes.event,
                minutes.group,
                minutes.stage.value,
                minutes.version,
                minutes.edition,
                minutes.proposed_by,
                minutes.approved_by,
                to_optional_text(minutes.approved),
                to_text(minutes.changed),
            ),
        )

    # ---- parts -----------------------------------------------------------------------

    async def parts(self, event: int) -> list[Part]:
        """Return the parts in the order in which they were begun."""
        return await self._parts("event = ?", event)

    async def part(self, number: int) -> Part | None:
        """Return one part."""
        found = await self._parts("id = ?", number)
        return found[0] if found else None

    async def add_part(self, part: Part) -> None:
        """Write a new part down."""
        await self._transaction.execute(
            "INSERT INTO meeting_minutes_part (event, heading, decisions, notes, version, writer, written_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (part.event, *_texts(part.written), part.version, part.writer, to_text(part.at)),
        )

    async def put_part(self, part: Part) -> None:
        """Write down what a part says now."""
        await self._transaction.execute(
            "UPDATE meeting_minutes_part SET heading = ?, decisions = ?, notes = ?, version = ?, writer = ?, "
            "written_at = ? WHERE id = ?",
            (*_texts(part.written), part.version, part.writer, to_text(part.at), part.id),
        )

    async def remove_part(self, number: int) -> None:
        """Remove a part."""
        await self._transaction.execute("DELETE FROM meeting_minutes_part WHERE id = ?", (number,))

    async def written_by(self, member: int) -> list[Part]:
        """Return the parts that a member wrote."""
        return await self._parts("writer = ?", member)

    # ---- what was kept ---------------------------------------------------------------

    async def keep(self, kept: Kept) -> int:
        """Keep what somebody typed; return its number."""
        return await self._transaction.insert(
            "INSERT INTO meeting_minutes_kept (event, part, author, heading, decisions, notes, kept_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (kept.event, kept.part, kept.author, *_texts(kept.written), to_text(kept.at)),
        )

    async def kept(self, number: int) -> Kept | None:
        """Return what was kept under a number."""
        found = await self._kept("id = ?", number)
        return found[0] if found else None

    async def kept_by(self, member: int) -> list[Kept]:
        """Return what is kept for a member."""
        return await self._kept("author = ?", member)

    async def drop(self, number: int) -> None:
        """Keep it no longer."""
        await self._transaction.execute("DELETE FROM meeting_minutes_kept WHERE id = ?", (number,))

    # ---- people ----------------------------------------------------------------------

    async def erase(self, member: int) -> int:
        """Let minutes name the member no more, and throw away what was kept for them."""
        dropped = await self._transaction.execute(
            "DELETE FROM meeting_minutes_kept WHERE author = ?", (member,)
        )
        return dropped + await self._unname(member)

    async def _unname(self, member: int) -> int:
        written = await self._transaction.execute(
            "UPDATE meeting_minutes_part SET writer = NULL WHERE writer = ?", (member,)
        )
        proposed = await self._transaction.execute(
            "UPDATE meeting_minutes SET proposed_by = NULL WHERE proposed_by = ?", (member,)
        )
        approved = await self._transaction.execute(
            "UPDATE meeting_minutes SET approved_by = NULL WHERE approved_by = ?", (member,)
        )
        return written + proposed + approved

    async def forget_before(self, kept: datetime, written: datetime) -> None:
        """Throw away what was kept before the one instant, and forget who wrote what before the other."""
        await self._transaction.execute(
            "DELETE FROM meeting_minutes_kept WHERE kept_at < ?", (to_text(kept),)
        )
        await self._transaction.execute(
            "UPDATE meeting_minutes_part SET writer = NULL WHERE written_at < ? AND writer IS NOT NULL",
            (to_text(written),),
        )
        await self._transaction.execute(
            "UPDATE meeting_minutes SET proposed_by = NULL, approved_by = NULL WHERE changed_at < ?",
            (to_text(written),),
        )

    async def _parts(self, condition: str, *values: SqlValue) -> list[Part]:
        rows = await self._transaction.fetch_all(
            f"SELECT * FROM meeting_minutes_part WHERE {condition} ORDER BY id", values
        )
        return [
            Part(
                row["id"],
                row["event"],
                _written(row),
                row["version"],
                row["writer"],
                from_text(row["written_at"]),
            )
            for row in rows
        ]

    async def _kept(self, condition: str, *values: SqlValue) -> list[Kept]:
        rows = await self._transaction.fetch_all(
            f"SELECT * FROM meeting_minutes_kept WHERE {condition} ORDER BY id", values
        )
        return [
            Kept(
                row["id"], row["event"], row["part"], row["author"], _written(row), from_text(row["kept_at"])
            )
            for row in rows
        ]


def _texts(written: Written) -> tuple[str, str, str]:
    return written.heading, written.decisions, written.notes


def _written(row: Row) -> Written:
    return Written(row["heading"], row["decisions"], row["notes"])


def _minutes(row: Row) -> Minutes:
    return Minutes(
        event=row["event"],
        group=row["group_slug"],
        changed=from_text(row["changed_at"]),
        stage=Stage(row["state"]),
        version=row["version"],
        edition=row["edition"],
        proposed_by=row["proposed_by"],
        approved_by=row["approved_by"],
        approved=from_optional_text(row["approved_at"]),
    )
