"""All SQL of keeping: cards and drafts, inside the caller's transaction."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from cogs.keeping.domain import Card, Draft, Origin, Typed


class CardRepository:
    """Who answers for which entry."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, entry: str) -> Card:
        """Return the card of an entry; one that says nothing if there is none."""
        row = await self._transaction.fetch_one("SELECT * FROM keeping_card WHERE entry = ?", (entry,))
        return _card(row) if row else Card(entry)

    async def every(self) -> dict[str, Card]:
        """Return all cards, by entry."""
        rows = await self._transaction.fetch_all("SELECT * FROM keeping_card")
        return {row["entry"]: _card(row) for row in rows}

    async def put(self, card: Card) -> None:
        """Keep a card; whoever was found to be gone is not looked for any more."""
        await self._transaction.execute(
            "INSERT INTO keeping_card (entry, owner, reviewer, review_on) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (entry) DO UPDATE SET owner = excluded.owner, reviewer = excluded.reviewer,"
            " review_on = excluded.review_on, left_at = iif(excluded.owner IS NULL, left_at, NULL)",
            (
                card.entry,
                card.owner,
                card.reviewer,
                card.review_on.isoformat() if card.review_on else None,
            ),
        )

    async def people(self) -> list[int]:
        """Return everybody who answers for an entry or looks one over."""
        rows = await self._transaction.fetch_all(
            "SELECT owner AS member FROM keeping_card WHERE owner IS NOT NULL"
            " UNION SELECT reviewer FROM keeping_card WHERE reviewer IS NOT NULL ORDER BY member"
        )
        return [row["member"] for row in rows]

    async def of(self, member: int) -> list[Card]:
        """Return the cards on which a member stands."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM keeping_card WHERE owner = ? OR reviewer = ? ORDER BY entry", (member, member)
        )
        return [_card(row) for row in rows]

    async def leave(self, member: int, at: datetime) -> int:
        """Take a member off every card; return how many entries have lost their owner by it."""
        await self._transaction.execute(
            "UPDATE keeping_card SET reviewer = NULL WHERE reviewer = ?", (member,)
        )
        return await self._transaction.execute(
            "UPDATE keeping_card SET owner = NULL, left_at = ? WHERE owner = ?", (to_text(at), member)
        )


class DistinctRepository:
    """Pairs of entries that seem to say the same and do not."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def every(self) -> set[tuple[str, str]]:
        """Return all pairs, each in the order of the alphabet."""
        rows = await self._transaction.fetch_all("SELECT one, other FROM keeping_distinct")
        return {(row["one"], row["other"]) for row in rows}

    async def add(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Remember pairs."""
        await self._transaction.execute_many(
            "INSERT OR IGNORE INTO keeping_distinct (one, other) VALUES (?, ?)",
            [(min(pair), max(pair)) for pair in pairs],
        )


class DraftRepository:
    """What was typed and is not published."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def add(
        self, draft: Draft, at: datetime, *, occasion: str | None = None, words_of: int | None = None
    ) -> int:
        """Keep a new draft; return its number."""
        return await self._transaction.insert(
            "INSERT INTO keeping_draft"
            " (author, words_of, entry, locale, base, origin, occasion, typed, changed_at, held)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                draft.author,
                words_of,
                draft.entry,
                draft.locale,
                draft.base,
                draft.origin.value,
                occasion,
                _said(draft.typed),
                to_text(at),
                int(draft.held),
            ),
        )

    async def get(self, number: int) -> Draft | None:
        """Return a draft."""
        row = await self._transaction.fetch_one("SELECT * FROM keeping_draft WHERE id = ?", (number,))
        return _draft(row) if row else None

    async def made_of(self, occasion: str) -> Draft | None:
        """Return the draft that was made of something."""
        row = await self._transaction.fetch_one("SELECT * FROM keeping_draft WHERE occasion = ?", (occasion,))
        return _draft(row) if row else None

    async def every(self, limit: int, *, desk: bool) -> list[Draft]:
        """Return the drafts that were touched last, the newest first; those that the desk holds only for the ``desk``."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM keeping_draft WHERE held <= ? ORDER BY changed_at DESC, id DESC LIMIT ?",
            (int(desk), limit),
        )
        return [_draft(row) for row in rows]

    async def count(self) -> int:
        """Return how many there are."""
        row = await self._transaction.fetch_one("SELECT count(*) AS drafts FROM keeping_draft")
        return row["drafts"] if row else 0

    async def put(self, number: int, typed: Typed, base: int | None, author: int, at: datetime) -> None:
        """Let a draft say something else; who typed it is its author from then on."""
        await self._transaction.execute(
            "UPDATE keeping_draft SET typed = ?, base = ?, author = ?, changed_at = ?, version = version + 1"
            " WHERE id = ?",
            (_said(typed), base, author, to_text(at), number),
        )

    async def release(self, number: int) -> None:
        """Let all editors see a draft from now on."""
        await self._transaction.execute("UPDATE keeping_draft SET held = 0 WHERE id = ?", (number,))

    async def remove(self, number: int) -> bool:
        """Forget a draft; tell whether there was one."""
        return bool(await self._transaction.execute("DELETE FROM keeping_draft WHERE id = ?", (number,)))

    async def of(self, author: int) -> list[Draft]:
        """Return the drafts that somebody is at."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM keeping_draft WHERE author = ? ORDER BY id", (author,)
        )
        return [_draft(row) for row in rows]

    async def erase(self, member: int) -> int:
        """Forget a member's drafts and those that began with their words; of a request's, only who was at it."""
        forgotten = await self._transaction.execute(
            "DELETE FROM keeping_draft WHERE words_of = ? OR (author = ? AND origin = 'form')",
            (member, member),
        )
        return forgotten + await self._transaction.execute(
            "UPDATE keeping_draft SET author = NULL WHERE author = ?", (member,)
        )

    async def forget_before(self, instant: datetime) -> int:
        """Forget the drafts that nobody has touched since; return how many."""
        return await self._transaction.execute(
            "DELETE FROM keeping_draft WHERE changed_at < ?", (to_text(instant),)
        )


def _card(row: Row) -> Card:
    day = date.fromisoformat(row["review_on"]) if row["review_on"] else None
    return Card(row["entry"], row["owner"], row["reviewer"], day, row["left_at"] is not None)


def _draft(row: Row) -> Draft:
    typed: dict[str, Any] = json.loads(row["typed"])
    return Draft(
        row["id"],
        Typed(**typed | {"topics": tuple(typed["topics"])}),
        row["locale"],
        row["entry"],
        row["base"],
        Origin(row["origin"]),
        row["author"],
        row["version"],
        from_text(row["changed_at"]),
        bool(row["held"]),
    )


def _said(typed: Typed) -> str:
    return json.dumps(asdict(typed), ensure_ascii=False)
