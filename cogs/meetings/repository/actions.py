"""Rows of actions."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Final

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_text, to_text
from cogs.meetings.domain import Action, State

_COLUMNS: Final = (
    "group_slug, event, what, owner, given_by, due, state, version, made_on, changed_at, chased_on"
)


class ActionRepository:
    """What was taken on in the groups."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, number: int) -> Action | None:
        """Return the action of that number."""
        found = await self._where("id = ?", number)
        return found[0] if found else None

    async def add(self, action: Action) -> Action:
        """Write a new one down, with the number it gets."""
        values = _values(action)
        (row,) = await self._transaction.fetch_all(
            f"INSERT INTO meeting_action ({_COLUMNS}) VALUES ({', '.join('?' * len(values))}) RETURNING *",
            values,
        )
        return _action(row)

    async def put(self, action: Action) -> None:
        """Write down what has changed of it."""
        columns = ", ".join(f"{name} = ?" for name in _COLUMNS.split(", "))
        await self._transaction.execute(
            f"UPDATE meeting_action SET {columns} WHERE id = ?", (*_values(action), action.id)
        )

    async def count_open(self, group: str) -> int:
        """Return how many are open in a group."""
        row = await self._transaction.fetch_one(
            "SELECT count(*) AS number FROM meeting_action WHERE state = 'open' AND group_slug = ?", (group,)
        )
        return 0 if row is None else int(row["number"])

    async def of_groups(self, groups: Collection[str]) -> list[Action]:
        """Return those of these groups, ended or not."""
        marks = ", ".join("?" * len(groups))
        return await self._where(f"group_slug IN ({marks})", *groups)

    async def of_meeting(self, event: int) -> list[Action]:
        """Return what was agreed at a meeting, ended or not."""
        return await self._where("event = ?", event)

    async def open(self) -> list[Action]:
        """Return all that are open."""
        return await self._where("state = 'open'")

    async def owned_by(self, member: int) -> list[Action]:
        """Return what a member has taken on, ended or not."""
        return await self._where("owner = ?", member)

    async def given_by(self, member: int) -> list[Action]:
        """Return what a member has given to others, ended or not."""
        return await self._where("given_by = ? AND owner IS NOT given_by", member)

    async def erase(self, member: int) -> int:
        """Forget what the member has done or dropped, and let what is open, or given to others, name them no more."""
        removed = await self._transaction.execute(
            "DELETE FROM meeting_action WHERE owner = ? AND state <> 'open'", (member,)
        )
        freed = await self._transaction.execute(
            "UPDATE meeting_action SET owner = NULL WHERE owner = ?", (member,)
        )
        named = await self._transaction.execute(
            "UPDATE meeting_action SET given_by = NULL WHERE given_by = ?", (member,)
        )
        return removed + freed + named

    async def forget_ended_before(self, instant: datetime) -> int:
        """Forget what was done or dropped before an instant."""
        return await self._transaction.execute(
            "DELETE FROM meeting_action WHERE state <> 'open' AND changed_at < ?", (to_text(instant),)
        )

    async def _where(self, condition: str, *values: SqlValue) -> list[Action]:
        rows = await self._transaction.fetch_all(
            f"SELECT * FROM meeting_action WHERE {condition} ORDER BY due, id", values
        )
        return [_action(row) for row in rows]


def _values(action: Action) -> tuple[SqlValue, ...]:
    return (
        action.group,
        action.event,
        action.what,
        action.owner,
        action.given_by,
        action.due.isoformat(),
        action.state.value,
        action.version,
        action.made.isoformat(),
        to_text(action.changed),
        action.chased.isoformat() if action.chased else None,
    )


def _action(row: Row) -> Action:
    return Action(
        id=row["id"],
        group=row["group_slug"],
        event=row["event"],
        what=row["what"],
        owner=row["owner"],
        given_by=row["given_by"],
        due=date.fromisoformat(row["due"]),
        state=State(row["state"]),
        version=row["version"],
        made=date.fromisoformat(row["made_on"]),
        changed=from_text(row["changed_at"]),
        chased=date.fromisoformat(row["chased_on"]) if row["chased_on"] else None,
    )
