"""Requests for support, and whom they were put to, in the database."""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Final

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.experts.domain import Ask, Decision, Need, Offer, Outcome, Side, Stage, Standing

_SAVED: Final = (
    *("member", "stage", "title", "text", "topics", "languages", "version", "decided_by", "decided_at"),
    *("reason", "expert", "matched_at", "member_outcome", "expert_outcome", "changed_at"),
)
_ALL: Final = ", ".join(("id", *_SAVED))
_OFFER: Final = "id, need, expert, standing, until"


class NeedRepository:
    """Requests inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def get(self, need: int) -> Need | None:
        """Return the request, if there is one."""
        found = await self._where("id = ?", need)
        return found[0] if found else None

    async def of(self, member: int) -> list[Need]:
        """Return a member's requests, the last changed first."""
        return await self._where("member = ? ORDER BY changed_at DESC, id DESC", member)

    async def in_stage(self, *stages: Stage) -> list[Need]:
        """Return those that stand so, as they came to."""
        return await self._where(f"stage IN ({_marks(stages)}) ORDER BY changed_at, id", *stages)

    async def decided_by(self, member: int) -> list[Need]:
        """Return what a member of staff decided last."""
        return await self._where("decided_by = ? ORDER BY id", member)

    async def resting_since(self, instant: datetime, *stages: Stage) -> list[Need]:
        """Return what has stood so since before an instant."""
        return await self._where(f"stage IN ({_marks(stages)}) AND changed_at < ?", *stages, to_text(instant))

    async def add(self, member: int, ask: Ask, now: datetime) -> int:
        """Begin a request, and return its number."""
        return await self._transaction.insert(
            f"INSERT INTO expert_need ({', '.join(_SAVED)}) VALUES ({_marks(_SAVED)})",
            (*_values(Need(0, member, ask)), to_text(now)),
        )

    async def save(self, need: Need, now: datetime) -> None:
        """Write down how a request is now."""
        columns = ", ".join(f"{name} = ?" for name in _SAVED)
        await self._transaction.execute(
            f"UPDATE expert_need SET {columns} WHERE id = ?", (*_values(need), to_text(now), need.id)
        )

    async def remove(self, need: int) -> None:
        """Remove a request, with whom it was put to."""
        await self._transaction.execute("DELETE FROM expert_need WHERE id = ?", (need,))

    async def disown(self, member: int) -> int:
        """Take somebody out of what they decided and of whom they helped; return how many rows that were."""
        decided = await self._transaction.execute(
            "UPDATE expert_need SET decided_by = NULL WHERE decided_by = ?", (member,)
        )
        return decided + await self._transaction.execute(
            "UPDATE expert_need SET expert = NULL, expert_outcome = NULL WHERE expert = ?", (member,)
        )

    async def _where(self, condition: str, *values: SqlValue) -> list[Need]:
        rows = await self._transaction.fetch_all(f"SELECT {_ALL} FROM expert_need WHERE {condition}", values)
        return [_need(row) for row in rows]


class OfferRepository:
    """Whom requests were put to, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def get(self, offer: int) -> Offer | None:
        """Return the offer, if there is one."""
        found = await self._where("id = ?", offer)
        return found[0] if found else None

    async def of_need(self, need: int) -> list[Offer]:
        """Return whom a request was put to, as they were asked."""
        return await self._where("need = ? ORDER BY id", need)

    async def of_expert(self, expert: int, *standings: Standing) -> list[Offer]:
        """Return what was put to somebody and stands so, the newest first."""
        return await self._where(
            f"expert = ? AND standing IN ({_marks(standings)}) ORDER BY id DESC", expert, *standings
        )

    async def busy(self, most: int) -> frozenset[int]:
        """Return who has ``most`` requests or more before them."""
        rows = await self._transaction.fetch_all(
            "SELECT expert FROM expert_offer WHERE standing = 'asked' GROUP BY expert HAVING count(*) >= ?",
            (most,),
        )
        return frozenset(row["expert"] for row in rows)

    async def next_deadline(self) -> datetime | None:
        """Return until when the first of those who were asked has time to answer."""
        row = await self._transaction.fetch_one(
            "SELECT min(until) AS first FROM expert_offer WHERE standing = 'asked'"
        )
        return from_optional_text(row["first"]) if row else None

    async def add(self, need: int, expert: int, now: datetime, until: datetime) -> Offer:
        """Put a request to an expert."""
        number = await self._transaction.insert(
            "INSERT INTO expert_offer (need, expert, standing, made_at, until) VALUES (?, ?, 'asked', ?, ?)",
            (need, expert, to_text(now), to_text(until)),
        )
        return Offer(number, need, expert, Standing.ASKED, until)

    async def save(self, offer: Offer) -> None:
        """Write down how an offer stands."""
        await self._transaction.execute(
            "UPDATE expert_offer SET standing = ? WHERE id = ?", (offer.standing, offer.id)
        )

    async def remove_of(self, expert: int) -> int:
        """Remove what was put to somebody; return how many rows that were."""
        return await self._transaction.execute("DELETE FROM expert_offer WHERE expert = ?", (expert,))

    async def _where(self, condition: str, *values: SqlValue) -> list[Offer]:
        rows = await self._transaction.fetch_all(
            f"SELECT {_OFFER} FROM expert_offer WHERE {condition}", values
        )
        return [
            Offer(row["id"], row["need"], row["expert"], Standing(row["standing"]), from_text(row["until"]))
            for row in rows
        ]


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _need(row: Row) -> Need:
    decided = from_optional_text(row["decided_at"])
    said = {side: row[f"{side.value}_outcome"] for side in Side}
    return Need(
        id=row["id"],
        member=row["member"],
        ask=Ask(
            row["title"],
            row["text"],
            tuple(json.loads(row["topics"])),
            tuple(json.loads(row["languages"])),
        ),
        stage=Stage(row["stage"]),
        version=row["version"],
        decision=Decision(row["decided_by"], decided, row["reason"]) if decided else None,
        expert=row["expert"],
        matched=from_optional_text(row["matched_at"]),
        outcomes={side: Outcome(outcome) for side, outcome in said.items() if outcome is not None},
    )


def _values(need: Need) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``_SAVED``, but for the last."""
    ask, decision = need.ask, need.decision
    return (
        *(need.member, need.stage, ask.title, ask.text, json.dumps(ask.topics), json.dumps(ask.languages)),
        need.version,
        decision.by if decision else None,
        to_optional_text(decision.at if decision else None),
        decision.reason if decision else "",
        need.expert,
        to_optional_text(need.matched),
        *(need.outcomes.get(side) for side in (Side.MEMBER, Side.EXPERT)),
    )
