"""Pairs of cards in the database."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, to_optional_text, to_text
from cogs.partners.domain import Outcome, Pair, Standing

_PAIR: Final = "id, first, second, standing, by_card, introduced_at, first_outcome, second_outcome"


class PairRepository:
    """Pairs inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def get(self, pair: int) -> Pair | None:
        """Return the pair, if there is one."""
        found = await self._where("id = ?", pair)
        return found[0] if found else None

    async def between(self, one: int, other: int) -> Pair | None:
        """Return the pair of two cards, if there is one."""
        found = await self._where("first = ? AND second = ?", min(one, other), max(one, other))
        return found[0] if found else None

    async def of(self, card: int) -> list[Pair]:
        """Return the pairs that a card is part of, the newest first."""
        return await self._where("first = ? OR second = ? ORDER BY id DESC", card, card)

    async def add(self, one: int, other: int, now: datetime) -> Pair | None:
        """Take down that two cards belong together; None: that stands there already."""
        first, second = min(one, other), max(one, other)
        added = await self._transaction.execute(
            "INSERT INTO partner_pair (first, second, found_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (first, second, to_text(now)),
        )
        return await self.between(first, second) if added else None

    async def save(self, pair: Pair, now: datetime) -> None:
        """Write down how a pair stands now."""
        asked = to_text(now) if pair.standing is Standing.ASKED else None
        await self._transaction.execute(
            "UPDATE partner_pair SET standing = ?, by_card = ?, introduced_at = ?, "
            "first_outcome = ?, second_outcome = ?, asked_at = coalesce(?, asked_at) WHERE id = ?",
            (
                pair.standing,
                pair.by,
                to_optional_text(pair.introduced),
                pair.outcomes.get(pair.first),
                pair.outcomes.get(pair.second),
                asked,
                pair.id,
            ),
        )

    async def note_told(self, pair: Pair, card: int, now: datetime) -> None:
        """Remember that the side of a card was alerted."""
        column = "first_told_at" if card == pair.first else "second_told_at"
        await self._transaction.execute(
            f"UPDATE partner_pair SET {column} = ? WHERE id = ?", (to_text(now), pair.id)
        )

    async def alerts_since(self, members: Collection[int], since: datetime) -> dict[int, int]:
        """Return how many alerts each of those members got since an instant; who got none is not in it."""
        marks, when = ", ".join("?" * len(members)), to_text(since)
        rows = await self._transaction.fetch_all(
            "SELECT owner, count(*) AS number FROM partner_card AS card JOIN partner_pair "
            "ON (first = card.id AND first_told_at > ?) OR (second = card.id AND second_told_at > ?) "
            f"WHERE owner IN ({marks}) GROUP BY owner",
            (when, when, *members),
        )
        return {row["owner"]: row["number"] for row in rows}

    async def asks_since(self, member: int, since: datetime) -> int:
        """Return for how many introductions a member asked since an instant."""
        row = await self._transaction.fetch_one(
            "SELECT count(*) AS number FROM partner_pair JOIN partner_card AS card ON card.id = by_card "
            "WHERE owner = ? AND asked_at > ?",
            (member, to_text(since)),
        )
        return row["number"] if row else 0

    async def _where(self, condition: str, *values: SqlValue) -> list[Pair]:
        rows = await self._transaction.fetch_all(
            f"SELECT {_PAIR} FROM partner_pair WHERE {condition}", values
        )
        return [_pair(row) for row in rows]


def _pair(row: Row) -> Pair:
    said = {row["first"]: row["first_outcome"], row["second"]: row["second_outcome"]}
    return Pair(
        id=row["id"],
        first=row["first"],
        second=row["second"],
        standing=Standing(row["standing"]),
        by=row["by_card"],
        introduced=from_optional_text(row["introduced_at"]),
        outcomes={card: Outcome(outcome) for card, outcome in said.items() if outcome is not None},
    )
