"""Cards in the database."""

import json
from datetime import datetime

from bot.reviewing.repository import ENTRY, EntryRepository, entry_in, values_of_entry, was_read
from bot.storage.database import Row, SqlValue
from bot.storage.instants import to_text
from cogs.partners.domain import OPEN, Card, Side, Theme, Typed, settled


class CardRepository(EntryRepository[Card]):
    """Cards inside one transaction."""

    table = "partner_card"
    columns = (
        *ENTRY,
        *("side", "region", "title", "offers", "seeks", "deadline", "aboard", "theme", "purposes"),
        "languages",
    )

    async def of(self, owner: int) -> list[Card]:
        """Return a member's cards, the last changed first."""
        return await self._where("owner = ? ORDER BY changed_at DESC, id DESC", owner)

    async def shown_of(self, owner: int, now: datetime) -> list[Card]:
        """Return those of a member that everybody may see."""
        return await self._where("owner = ? AND state = 'published' AND expires_at > ?", owner, to_text(now))

    async def complements(self, theme: Theme, side: Side, now: datetime) -> list[Card]:
        """Return those of a theme and side that everybody may see."""
        return await self._where(
            "state = 'published' AND theme = ? AND side = ? AND expires_at > ?", theme, side, to_text(now)
        )

    async def open_of(self, owner: int) -> int:
        """Return how many open cards a member has."""
        marks = ", ".join("?" * len(OPEN))
        return await self._count(f"owner = ? AND state IN ({marks})", owner, *sorted(OPEN))

    # ---- the thread under its post -----------------------------------------------------

    async def threadless(self) -> list[Card]:
        """Return those that are published and have no thread yet."""
        return await self._where("state = 'published' AND thread IS NULL ORDER BY id")

    async def note_thread(self, card: int, thread: int) -> None:
        """Remember the thread of a card; 0: it can have none."""
        await self._transaction.execute("UPDATE partner_card SET thread = ? WHERE id = ?", (thread, card))

    def _read(self, row: Row) -> Card:
        typed = _typed(row)
        return Card(typed=typed, content=settled(typed) if was_read(row) else None, **entry_in(row))

    def _values(self, one: Card) -> tuple[SqlValue, ...]:
        typed = one.typed
        return (
            *values_of_entry(one),
            *(typed.side, typed.region, typed.title, typed.offers, typed.seeks, typed.deadline, typed.aboard),
            *(typed.theme, json.dumps(typed.purposes), json.dumps(typed.languages)),
        )


def _typed(row: Row) -> Typed:
    return Typed(
        side=Side(row["side"]),
        region=row["region"],
        title=row["title"],
        offers=row["offers"],
        seeks=row["seeks"],
        deadline=row["deadline"],
        aboard=row["aboard"],
        theme=row["theme"],
        purposes=tuple(json.loads(row["purposes"])),
        languages=tuple(json.loads(row["languages"])),
    )
