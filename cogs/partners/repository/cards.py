"""Cards in the database."""

import json
from datetime import datetime
from typing import Final

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, to_optional_text, to_text
from cogs.partners.domain import OPEN, Card, Decision, Side, State, Theme, Typed, settled

_TYPED: Final = (
    *("side", "region", "title", "offers", "seeks", "deadline", "aboard", "theme", "purposes"),
    "languages",
)
_SAVED: Final = (
    *("owner", "state", *_TYPED, "version", "round", "expires_at", "decided_by", "decided_at", "reason"),
    "changed_at",
)
_ALL: Final = ", ".join(("id", *_SAVED))


class CardRepository:
    """Cards inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def get(self, card: int) -> Card | None:
        """Return the card, if there is one."""
        found = await self._where("id = ?", card)
        return found[0] if found else None

    async def of(self, owner: int) -> list[Card]:
        """Return a member's cards, the last changed first."""
        return await self._where("owner = ? ORDER BY changed_at DESC, id DESC", owner)

    async def in_state(self, state: State) -> list[Card]:
        """Return those that stand so, as they came to."""
        return await self._where("state = ? ORDER BY changed_at, id", state)

    async def shown(self, now: datetime) -> list[Card]:
        """Return all that everybody may see, the last changed first."""
        return await self._where(
            "state = 'published' AND expires_at > ? ORDER BY changed_at DESC, id DESC", to_text(now)
        )

    async def shown_of(self, owner: int, now: datetime) -> list[Card]:
        """Return those of a member that everybody may see."""
        return await self._where("owner = ? AND state = 'published' AND expires_at > ?", owner, to_text(now))

    async def complements(self, theme: Theme, side: Side, now: datetime) -> list[Card]:
        """Return those of a theme and side that everybody may see."""
        return await self._where(
            "state = 'published' AND theme = ? AND side = ? AND expires_at > ?", theme, side, to_text(now)
        )

    async def due(self, now: datetime) -> list[Card]:
        """Return those that are published although their time is over."""
        return await self._where(
            "state = 'published' AND expires_at <= ? ORDER BY expires_at, id", to_text(now)
        )

    async def open_of(self, owner: int) -> int:
        """Return how many open cards a member has."""
        marks = ", ".join("?" * len(OPEN))
        return await self._count(f"owner = ? AND state IN ({marks})", owner, *sorted(OPEN))

    async def decided_by(self, member: int) -> list[Card]:
        """Return what a member of staff decided last."""
        return await self._where("decided_by = ? ORDER BY id", member)

    async def ended_before(self, instant: datetime) -> list[Card]:
        """Return what ended before an instant and stayed so."""
        return await self._where(
            "state IN ('expired', 'withdrawn', 'closed') AND changed_at < ?", to_text(instant)
        )

    async def untouched_since(self, instant: datetime) -> list[Card]:
        """Return what nobody has gone on writing since an instant."""
        return await self._where("state IN ('draft', 'sent-back') AND changed_at < ?", to_text(instant))

    async def add(self, owner: int, typed: Typed, now: datetime) -> int:
        """Begin a card, and return its number."""
        marks = ", ".join("?" * len(_SAVED))
        return await self._transaction.insert(
            f"INSERT INTO partner_card ({', '.join(_SAVED)}) VALUES ({marks})",
            (*_values(Card(0, owner, typed)), to_text(now)),
        )

    async def save(self, card: Card, now: datetime) -> None:
        """Write down how a card is now."""
        columns = ", ".join(f"{name} = ?" for name in _SAVED)
        await self._transaction.execute(
            f"UPDATE partner_card SET {columns} WHERE id = ?", (*_values(card), to_text(now), card.id)
        )

    async def remove(self, card: int) -> None:
        """Remove a card and every trace of it."""
        await self._transaction.execute("DELETE FROM partner_card WHERE id = ?", (card,))

    async def disown_decisions(self, member: int) -> int:
        """Take a member of staff out of what they decided; return how many rows that were."""
        return await self._transaction.execute(
            "UPDATE partner_card SET decided_by = NULL WHERE decided_by = ?", (member,)
        )

    # ---- the thread under its post -----------------------------------------------------

    async def threadless(self) -> list[Card]:
        """Return those that are published and have no thread yet."""
        return await self._where("state = 'published' AND thread IS NULL ORDER BY id")

    async def note_thread(self, card: int, thread: int) -> None:
        """Remember the thread of a card; 0: it can have none."""
        await self._transaction.execute("UPDATE partner_card SET thread = ? WHERE id = ?", (thread, card))

    async def _count(self, condition: str, *values: SqlValue) -> int:
        row = await self._transaction.fetch_one(
            f"SELECT count(*) AS number FROM partner_card WHERE {condition}", values
        )
        return row["number"] if row else 0

    async def _where(self, condition: str, *values: SqlValue) -> list[Card]:
        rows = await self._transaction.fetch_all(f"SELECT {_ALL} FROM partner_card WHERE {condition}", values)
        return [_card(row) for row in rows]


def _card(row: Row) -> Card:
    state, typed = State(row["state"]), _typed(row)
    decided = from_optional_text(row["decided_at"])
    # A draft that was withdrawn was never read, and nobody reads it again.
    written = bool(row["round"]) and state not in {State.DRAFT, State.WITHDRAWN}
    return Card(
        id=row["id"],
        owner=row["owner"],
        typed=typed,
        state=state,
        content=settled(typed) if written else None,
        version=row["version"],
        round=row["round"],
        expires=from_optional_text(row["expires_at"]),
        decision=Decision(row["decided_by"], decided, row["reason"]) if decided else None,
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


def _values(card: Card) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``_SAVED``, but for the last."""
    typed, decision = card.typed, card.decision
    return (
        card.owner,
        card.state,
        *(typed.side, typed.region, typed.title, typed.offers, typed.seeks, typed.deadline, typed.aboard),
        typed.theme,
        json.dumps(typed.purposes),
        json.dumps(typed.languages),
        card.version,
        card.round,
        to_optional_text(card.expires),
        decision.by if decision else None,
        to_optional_text(decision.at if decision else None),
        decision.reason if decision else "",
    )
