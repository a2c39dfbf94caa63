"""Profiles in the database."""

import json
from datetime import datetime
from typing import Final

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, to_optional_text, to_text
from cogs.experts.domain import Decision, Profile, State, Typed, settled

_SAVED: Final = (
    *("owner", "state", "country", "headline", "offer", "topics", "languages", "availability", "version"),
    *("round", "requests", "expires_at", "decided_by", "decided_at", "reason", "changed_at"),
)
_ALL: Final = ", ".join(("id", *_SAVED))


class ProfileRepository:
    """Profiles inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def get(self, profile: int) -> Profile | None:
        """Return the profile, if there is one."""
        found = await self._where("id = ?", profile)
        return found[0] if found else None

    async def of(self, owner: int) -> Profile | None:
        """Return a member's profile, if they have one."""
        found = await self._where("owner = ?", owner)
        return found[0] if found else None

    async def in_state(self, state: State) -> list[Profile]:
        """Return those that stand so, as they came to."""
        return await self._where("state = ? ORDER BY changed_at, id", state)

    async def shown(self, now: datetime) -> list[Profile]:
        """Return all that every member may see, the last changed first."""
        return await self._where(
            "state = 'published' AND expires_at > ? ORDER BY changed_at DESC, id DESC", to_text(now)
        )

    async def due(self, now: datetime) -> list[Profile]:
        """Return those that are published although their time is over."""
        return await self._where(
            "state = 'published' AND expires_at <= ? ORDER BY expires_at, id", to_text(now)
        )

    async def decided_by(self, member: int) -> list[Profile]:
        """Return what a member of staff decided last."""
        return await self._where("decided_by = ? ORDER BY id", member)

    async def resting_since(self, instant: datetime, *states: State) -> list[Profile]:
        """Return what has stood so since before an instant."""
        marks = ", ".join("?" * len(states))
        return await self._where(f"state IN ({marks}) AND changed_at < ?", *states, to_text(instant))

    async def add(self, owner: int, typed: Typed, now: datetime) -> int:
        """Begin a profile, and return its number."""
        marks = ", ".join("?" * len(_SAVED))
        return await self._transaction.insert(
            f"INSERT INTO expert_profile ({', '.join(_SAVED)}) VALUES ({marks})",
            (*_values(Profile(0, owner, typed)), to_text(now)),
        )

    async def save(self, profile: Profile, now: datetime) -> None:
        """Write down how a profile is now."""
        columns = ", ".join(f"{name} = ?" for name in _SAVED)
        await self._transaction.execute(
            f"UPDATE expert_profile SET {columns} WHERE id = ?",
            (*_values(profile), to_text(now), profile.id),
        )

    async def remove(self, profile: int) -> None:
        """Remove a profile."""
        await self._transaction.execute("DELETE FROM expert_profile WHERE id = ?", (profile,))

    async def disown_decisions(self, member: int) -> int:
        """Take a member of staff out of what they decided; return how many rows that were."""
        return await self._transaction.execute(
            "UPDATE expert_profile SET decided_by = NULL WHERE decided_by = ?", (member,)
        )

    async def _where(self, condition: str, *values: SqlValue) -> list[Profile]:
        rows = await self._transaction.fetch_all(
            f"SELECT {_ALL} FROM expert_profile WHERE {condition}", values
        )
        return [_profile(row) for row in rows]


def _profile(row: Row) -> Profile:
    state, typed = State(row["state"]), _typed(row)
    decided = from_optional_text(row["decided_at"])
    # What is a draft, or was one when it was withdrawn, need not be readable.
    read = row["round"] and state not in {State.DRAFT, State.WITHDRAWN}
    return Profile(
        id=row["id"],
        owner=row["owner"],
        typed=typed,
        state=state,
        content=settled(typed) if read else None,
        version=row["version"],
        round=row["round"],
        requests=bool(row["requests"]),
        expires=from_optional_text(row["expires_at"]),
        decision=Decision(row["decided_by"], decided, row["reason"]) if decided else None,
    )


def _typed(row: Row) -> Typed:
    return Typed(
        country=row["country"],
        headline=row["headline"],
        offer=row["offer"],
        topics=tuple(json.loads(row["topics"])),
        languages=tuple(json.loads(row["languages"])),
        availability=row["availability"],
    )


def _values(profile: Profile) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``_SAVED``, but for the last."""
    typed, decision = profile.typed, profile.decision
    return (
        *(profile.owner, profile.state, typed.country, typed.headline, typed.offer),
        json.dumps(typed.topics),
        json.dumps(typed.languages),
        *(typed.availability, profile.version, profile.round, int(profile.requests)),
        to_optional_text(profile.expires),
        decision.by if decision else None,
        to_optional_text(decision.at if decision else None),
        decision.reason if decision else "",
    )
