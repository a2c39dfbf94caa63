"""What is decided about, in the database: each sort in a table of its feature, with columns that are called alike."""

from abc import ABC, abstractmethod
from collections.abc import Collection
from datetime import datetime
from typing import Any, ClassVar, Final, Generic, Protocol, TypeVar

from bot.reviewing.domain.facts import Decision, State
from bot.reviewing.domain.life import EntryT
from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, to_optional_text, to_text

DECISION: Final = ("decided_by", "decided_at", "reason")
ENTRY: Final = ("owner", "state", "version", "round", "expires_at", *DECISION)


class Numbered(Protocol):
    """Has a number."""

    @property
    def id(self) -> int:
        """Return it."""
        ...


NumberedT = TypeVar("NumberedT", bound=Numbered)


class DecidedRepository(ABC, Generic[NumberedT]):
    """What is decided about, inside one transaction."""

    table: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]
    """What is written down of each, beside its number and when it changed."""
    standing: ClassVar[str] = "state"
    """The column that says how it stands."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    @abstractmethod
    def _read(self, row: Row) -> NumberedT:
        """Return what a row says."""

    @abstractmethod
    def _values(self, one: NumberedT) -> tuple[SqlValue, ...]:
        """Return the values in the order of ``columns``."""

    async def get(self, number: int) -> NumberedT | None:
        """Return the one of that number, if there is one."""
        found = await self._where("id = ?", number)
        return found[0] if found else None

    async def in_state(self, *states: str) -> list[NumberedT]:
        """Return those that stand so, as they came to."""
        return await self._where(f"{self.standing} IN ({_marks(states)}) ORDER BY changed_at, id", *states)

    async def resting_since(self, instant: datetime, *states: str) -> list[NumberedT]:
        """Return what has stood so since before an instant."""
        condition = f"{self.standing} IN ({_marks(states)}) AND changed_at < ?"
        return await self._where(condition, *states, to_text(instant))

    async def decided_by(self, member: int) -> list[NumberedT]:
        """Return what a member of staff decided last."""
        return await self._where("decided_by = ? ORDER BY id", member)

    async def add(self, one: NumberedT, now: datetime) -> int:
        """Write down a new one, and return its number."""
        names = (*self.columns, "changed_at")
        return await self._transaction.insert(
            f"INSERT INTO {self.table} ({', '.join(names)}) VALUES ({_marks(names)})",
            (*self._values(one), to_text(now)),
        )

    async def save(self, one: NumberedT, now: datetime) -> None:
        """Write down how one is now."""
        assignments = ", ".join(f"{name} = ?" for name in (*self.columns, "changed_at"))
        await self._transaction.execute(
            f"UPDATE {self.table} SET {assignments} WHERE id = ?",
            (*self._values(one), to_text(now), one.id),
        )

    async def remove(self, number: int) -> None:
        """Remove one and every trace of it."""
        await self._transaction.execute(f"DELETE FROM {self.table} WHERE id = ?", (number,))

    async def disown_decisions(self, member: int) -> int:
        """Take a member of staff out of what they decided; return how many rows that were."""
        return await self._transaction.execute(
            f"UPDATE {self.table} SET decided_by = NULL WHERE decided_by = ?", (member,)
        )

    async def _count(self, condition: str, *values: SqlValue) -> int:
        row = await self._transaction.fetch_one(
            f"SELECT count(*) AS number FROM {self.table} WHERE {condition}", values
        )
        return row["number"] if row else 0

    async def _where(self, condition: str, *values: SqlValue) -> list[NumberedT]:
        rows = await self._transaction.fetch_all(
            f"SELECT id, {', '.join(self.columns)} FROM {self.table} WHERE {condition}", values
        )
        return [self._read(row) for row in rows]


class EntryRepository(DecidedRepository[EntryT]):
    """Entries inside one transaction; among the columns are those of ``ENTRY``."""

    async def shown(self, now: datetime) -> list[EntryT]:
        """Return all that others may see, the last changed first."""
        return await self._where(
            "state = 'published' AND expires_at > ? ORDER BY changed_at DESC, id DESC", to_text(now)
        )

    async def due(self, now: datetime) -> list[EntryT]:
        """Return those that are published although their time is over."""
        return await self._where(
            "state = 'published' AND expires_at <= ? ORDER BY expires_at, id", to_text(now)
        )


class SubmissionRepository:
    """How often members put something before staff, inside one transaction."""

    table: ClassVar[str]

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def note(self, member: int, now: datetime) -> None:
        """Note that a member put something before staff."""
        await self._transaction.execute(
            f"INSERT INTO {self.table} (member, at) VALUES (?, ?)", (member, to_text(now))
        )

    async def since(self, member: int, since: datetime) -> int:
        """Return how often a member did so since an instant."""
        row = await self._transaction.fetch_one(
            f"SELECT count(*) AS number FROM {self.table} WHERE member = ? AND at > ?",
            (member, to_text(since)),
        )
        return row["number"] if row else 0

    async def forget(self, before: datetime) -> None:
        """Forget what was noted before an instant."""
        await self._transaction.execute(f"DELETE FROM {self.table} WHERE at < ?", (to_text(before),))

    async def erase(self, member: int) -> int:
        """Forget a member; return how many rows that were."""
        return await self._transaction.execute(f"DELETE FROM {self.table} WHERE member = ?", (member,))


def decision_in(row: Row) -> Decision | None:
    """Return what was decided last, if anything was."""
    at = from_optional_text(row["decided_at"])
    return Decision(row["decided_by"], at, row["reason"]) if at else None


def values_of_decision(decision: Decision | None) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``DECISION``."""
    return (decision.by, to_optional_text(decision.at), decision.reason) if decision else (None, None, "")


def entry_in(row: Row) -> dict[str, Any]:
    """Return what a row says of an entry, but for its words."""
    return {
        "id": row["id"],
        "owner": row["owner"],
        "state": State(row["state"]),
        "version": row["version"],
        "round": row["round"],
        "expires": from_optional_text(row["expires_at"]),
        "decision": decision_in(row),
    }


def was_read(row: Row) -> bool:
    """Tell whether what was typed is what was read: what is a draft, or was one when it was withdrawn, need not be."""
    return bool(row["round"]) and row["state"] not in {State.DRAFT, State.WITHDRAWN}


def values_of_entry(one: EntryT) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``ENTRY``."""
    expires = to_optional_text(one.expires)
    return (one.owner, one.state, one.version, one.round, expires, *values_of_decision(one.decision))


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
