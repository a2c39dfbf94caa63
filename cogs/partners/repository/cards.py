"""Cards in the database."""

import json
from datetime import datetime
from functools import lru_cache

from bot.reviewing.repository import ENTRY, EntryRepository, entry_in, values_of_entry, was_read
from bot.storage.database import Row, SqlValue
from bot.storage.instants import to_text
from cogs.partners.domain import OPEN, Candidate, Card, Half, Purpose, Side, Theme, Typed, settled


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

    async def complements(self, card: Card, now: datetime) -> list[Candidate]:
        """Return those of its theme and the other side that everybody may see and are in no pair with it yet."""
        rows = await self._transaction.fetch_all(
            "SELECT id, owner, side, region, offers, seeks, theme, purposes, languages FROM partner_card AS other "
            "WHERE state = 'published' AND theme = :theme AND side = :side AND expires_at > :now "
            "AND NOT EXISTS (SELECT 1 FROM partner_pair "
            "WHERE first = min(other.id, :card) AND second = max(other.id, :card))",
            {
                "theme": card.said.theme,
                "side": card.said.side.other,
                "now": to_text(now),
                "card": card.id,
            },
        )
        return [Candidate(row["id"], row["owner"], _half(row)) for row in rows]

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


def _half(row: Row) -> Half:
    return Half(
        side=Side(row["side"]),
        region=row["region"],
        offers=row["offers"],
        seeks=row["seeks"],
        theme=Theme(row["theme"]),
        purposes=_purposes(row["purposes"]),
        languages=_languages(row["languages"]),
    )


@lru_cache(maxsize=256)
def _purposes(text: str) -> tuple[Purpose, ...]:
    """Return the purposes that a column names: thousands of rows name the same few."""
    return tuple(map(Purpose, json.loads(text)))


@lru_cache(maxsize=4096)
def _languages(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


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
