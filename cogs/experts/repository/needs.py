"""Requests for support, and whom they were put to, in the database."""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Final

from bot.reviewing.repository import DECISION, DecidedRepository, decision_in, values_of_decision
from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.experts.domain import Ask, Need, Offer, Outcome, Side, Stage, Standing

_OFFER: Final = "id, need, expert, standing, until"


class NeedRepository(DecidedRepository[Need]):
    """Requests inside one transaction."""

    table = "expert_need"
    standing = "stage"
    columns = (
        *("member", "stage", "title", "text", "topics", "languages", "version", *DECISION),
        *("expert", "matched_at", "member_outcome", "expert_outcome"),
    )

    async def of(self, member: int) -> list[Need]:
        """Return a member's requests, the last changed first."""
        return await self._where("member = ? ORDER BY changed_at DESC, id DESC", member)

    async def disown(self, member: int) -> int:
        """Take somebody out of what they decided and of whom they helped; return how many rows that were."""
        return await self.disown_decisions(member) + await self._transaction.execute(
            "UPDATE expert_need SET expert = NULL, expert_outcome = NULL WHERE expert = ?", (member,)
        )

    def _read(self, row: Row) -> Need:
        said = {side: row[f"{side.value}_outcome"] for side in Side}
        topics, languages = (tuple(json.loads(row[name])) for name in ("topics", "languages"))
        return Need(
            id=row["id"],
            member=row["member"],
            ask=Ask(row["title"], row["text"], topics, languages),
            stage=Stage(row["stage"]),
            version=row["version"],
            decision=decision_in(row),
            expert=row["expert"],
            matched=from_optional_text(row["matched_at"]),
            outcomes={side: Outcome(outcome) for side, outcome in said.items() if outcome is not None},
        )

    def _values(self, one: Need) -> tuple[SqlValue, ...]:
        ask = one.ask
        return (
            *(one.member, one.stage, ask.title, ask.text, json.dumps(ask.topics), json.dumps(ask.languages)),
            *(one.version, *values_of_decision(one.decision)),
            *(one.expert, to_optional_text(one.matched)),
            *(one.outcomes.get(side) for side in (Side.MEMBER, Side.EXPERT)),
        )


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
