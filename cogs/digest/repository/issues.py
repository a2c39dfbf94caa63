"""Digests in the database, and for whom they come."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_text
from cogs.digest.domain import Issue, Slot, Stage

EVERYBODY: Final = ""
"""The scope of the community's own digest."""


class IssueRepository:
    """Digests, and for whom they come, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    # ---- the switch ------------------------------------------------------------------

    async def on_since(self, group: str | None) -> datetime | None:
        """Return since when a digest comes every week; None: it does not."""
        row = await self._transaction.fetch_one(
            "SELECT since FROM digest_switch WHERE scope = ?", (group or EVERYBODY,)
        )
        return None if row is None else from_text(row["since"])

    async def switch_on(self, group: str | None, actor: int, now: datetime) -> None:
        """Let it come from now on; if it does already, nothing changes."""
        await self._transaction.execute(
            "INSERT INTO digest_switch (scope, since, actor) VALUES (?, ?, ?) ON CONFLICT (scope) DO NOTHING",
            (group or EVERYBODY, to_text(now), actor),
        )

    async def switch_off(self, group: str | None) -> None:
        """Let it come no more."""
        await self._transaction.execute("DELETE FROM digest_switch WHERE scope = ?", (group or EVERYBODY,))

    # ---- the digests -----------------------------------------------------------------

    async def get(self, number: int) -> Issue | None:
        """Return the digest of that number."""
        return await self._one("id = ?", number)

    async def of(self, group: str | None, week: str) -> Issue | None:
        """Return the digest of a week."""
        return await self._one("scope = ? AND week = ?", group or EVERYBODY, week)

    async def told_until(self, group: str | None) -> datetime | None:
        """Return until when things were news in the last digest that was decided; before any was, since when they are."""
        row = await self._transaction.fetch_one(
            "SELECT coalesce(max(until) FILTER (WHERE stage != 'waiting'), min(since)) AS until "
            "FROM digest_issue WHERE scope = ?",
            (group or EVERYBODY,),
        )
        return None if row is None else from_optional_text(row["until"])

    async def remove(self, number: int) -> None:
        """Forget a digest that was taken back: what it would have told is news still."""
        await self._transaction.execute("DELETE FROM digest_issue WHERE id = ?", (number,))

    async def add(self, issue: Issue) -> Issue:
        """Write a digest down, with the number it gets."""
        (row,) = await self._transaction.fetch_all(
            "INSERT INTO digest_issue (scope, week, goes_local, zone, since, until, stage, refs) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
            (
                issue.group or EVERYBODY,
                issue.slot.week,
                issue.slot.local.isoformat(),
                issue.slot.zone,
                to_text(issue.since),
                to_text(issue.until),
                issue.stage.value,
                _json(issue.refs),
            ),
        )
        return _issue(row)

    async def decide(self, issue: Issue) -> None:
        """Write down what was decided about it."""
        await self._transaction.execute(
            "UPDATE digest_issue SET stage = ?, without = ?, decided_by = ? WHERE id = ?",
            (issue.stage.value, json.dumps(issue.without), issue.decided_by, issue.id),
        )

    async def deeds_of(self, member: int) -> list[Mapping[str, str]]:
        """Return what a member of staff has switched on and decided."""
        rows = await self._transaction.fetch_all(
            "SELECT scope, since AS what, 'weekly' AS deed FROM digest_switch WHERE actor = ? "
            "UNION ALL SELECT scope, week, stage FROM digest_issue WHERE decided_by = ?",
            (member, member),
        )
        return [{"group": row["scope"], "deed": row["deed"], "of": row["what"]} for row in rows]

    async def unname(self, member: int) -> int:
        """Take a member of staff out of what they did; return how many rows that were."""
        switched = await self._transaction.execute(
            "UPDATE digest_switch SET actor = NULL WHERE actor = ?", (member,)
        )
        decided = await self._transaction.execute(
            "UPDATE digest_issue SET decided_by = NULL WHERE decided_by = ?", (member,)
        )
        return switched + decided

    async def forget_before(self, instant: datetime) -> None:
        """Forget digests that were composed before an instant."""
        await self._transaction.execute("DELETE FROM digest_issue WHERE until < ?", (to_text(instant),))

    async def _one(self, condition: str, *values: SqlValue) -> Issue | None:
        row = await self._transaction.fetch_one(f"SELECT * FROM digest_issue WHERE {condition}", values)
        return None if row is None else _issue(row)


def _json(refs: Mapping[str, Sequence[str]]) -> str:
    return json.dumps({section: list(these) for section, these in refs.items()}, ensure_ascii=False)


def _issue(row: Row) -> Issue:
    return Issue(
        id=row["id"],
        group=row["scope"] or None,
        slot=Slot(datetime.fromisoformat(row["goes_local"]), row["zone"]),
        since=from_text(row["since"]),
        until=from_text(row["until"]),
        stage=Stage(row["stage"]),
        refs={section: tuple(these) for section, these in json.loads(row["refs"]).items()},
        without=tuple(json.loads(row["without"])),
        decided_by=row["decided_by"],
    )
