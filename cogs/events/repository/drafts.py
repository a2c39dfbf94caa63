"""What was typed into the form of an event."""

from datetime import datetime
from typing import Final

from bot.kernel.zones import LocalTime
from bot.storage.database import Row, Transaction
from bot.storage.instants import to_text
from cogs.events.domain import Draft, Typed
from cogs.events.repository.local_times import local_time, local_values

_DRAFT: Final = (
    "id, author, title, when_typed, place, seats, about, channel, closes_local, closes_zone, group_slug, "
    "event_id, copies, edits, seen"
)


class DraftRepository:
    """What was typed into the form."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, draft: int) -> Draft | None:
        """Return the draft, if there is one."""
        row = await self._transaction.fetch_one(f"SELECT {_DRAFT} FROM event_draft WHERE id = ?", (draft,))
        return None if row is None else _draft(row)

    async def of_event(self, event: int) -> Draft | None:
        """Return the form from which the event was made, while it is a draft."""
        row = await self._transaction.fetch_one(
            f"SELECT {_DRAFT} FROM event_draft WHERE event_id = ?", (event,)
        )
        return None if row is None else _draft(row)

    async def by(self, author: int) -> list[Draft]:
        """Return the drafts of this member."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_DRAFT} FROM event_draft WHERE author = ? ORDER BY id", (author,)
        )
        return [_draft(row) for row in rows]

    async def add(
        self, author: int, channel: int | None, closes: LocalTime | None, group: str | None, now: datetime
    ) -> int:
        """Begin an empty form and return its number."""
        return await self._transaction.insert(
            "INSERT INTO event_draft (author, channel, closes_local, closes_zone, group_slug, written_at) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (author, channel, *local_values(closes), group, to_text(now)),
        )

    async def write(self, draft: int, typed: Typed, now: datetime) -> None:
        """Keep what was typed, whatever it is worth."""
        await self._transaction.execute(
            "UPDATE event_draft SET title = ?, when_typed = ?, place = ?, seats = ?, about = ?, written_at = ? "
            "WHERE id = ?",
            (typed.title, typed.when, typed.place, typed.seats, typed.about, to_text(now), draft),
        )

    async def set_copies(self, draft: int, event: int) -> None:
        """Remember from which event the form was begun."""
        await self._transaction.execute("UPDATE event_draft SET copies = ? WHERE id = ?", (event, draft))

    async def set_edits(self, draft: int, event: int, seen: int) -> None:
        """Remember which published event the form corrects, and which edition of it was seen."""
        await self._transaction.execute(
            "UPDATE event_draft SET edits = ?, seen = ? WHERE id = ?", (event, seen, draft)
        )

    async def set_channel(self, draft: int, channel: int) -> None:
        """Remember where the event is to be announced, whatever is corrected later."""
        await self._transaction.execute("UPDATE event_draft SET channel = ? WHERE id = ?", (channel, draft))

    async def set_event(self, draft: int, event: int | None) -> None:
        """Remember which event was made from the form, or that there is none any more."""
        await self._transaction.execute("UPDATE event_draft SET event_id = ? WHERE id = ?", (event, draft))

    async def remove(self, draft: int) -> None:
        """Remove the form."""
        await self._transaction.execute("DELETE FROM event_draft WHERE id = ?", (draft,))

    async def remove_of_event(self, event: int) -> None:
        """Remove the form from which the event was made."""
        await self._transaction.execute("DELETE FROM event_draft WHERE event_id = ?", (event,))

    async def untouched_since(self, instant: datetime) -> list[Draft]:
        """Return the drafts that nobody has written to since, and that nobody has planned to publish."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_DRAFT} FROM event_draft WHERE written_at < ? AND NOT EXISTS "
            "(SELECT 1 FROM event_publication WHERE event_publication.event_id = event_draft.event_id)",
            (to_text(instant),),
        )
        return [_draft(row) for row in rows]


def _draft(row: Row) -> Draft:
    return Draft(
        id=row["id"],
        author=row["author"],
        typed=Typed(row["title"], row["when_typed"], row["place"], row["seats"], row["about"]),
        channel=row["channel"],
        closes=local_time(row, "closes"),
        group=row["group_slug"],
        event=row["event_id"],
        copies=row["copies"],
        edits=row["edits"],
        seen=row["seen"] or 0,
    )
