"""All SQL of half-yearly reports."""

import json
from datetime import date
from typing import Final

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from cogs.vitality.domain import Half, Number, Report, half_named

_KNOWN: Final = {number.value for number in Number}


class ReportRepository:
    """The reports that were kept, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, group: str, half: Half) -> Report | None:
        """Return what was kept of a group's half-year."""
        row = await self._transaction.fetch_one(
            "SELECT * FROM vitality_report WHERE group_slug = ? AND half = ?", (group, half.name)
        )
        return None if row is None else _report(row)

    async def add(self, report: Report) -> None:
        """Keep a report; a second one of the same half-year fails."""
        await self._transaction.execute(
            "INSERT INTO vitality_report (group_slug, half, counted_at, counted_on, numbers) VALUES (?, ?, ?, ?, ?)",
            (
                report.group,
                report.half.name,
                to_text(report.at),
                report.day.isoformat(),
                json.dumps(dict(report.numbers)),
            ),
        )

    async def before(self, group: str, half: Half) -> list[Report]:
        """Return a group's reports of the half-years before one, the oldest first."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM vitality_report WHERE group_slug = ? AND half < ? ORDER BY half",
            (group, half.name),
        )
        return [_report(row) for row in rows]

    async def halves(self, group: str | None = None) -> list[Half]:
        """Return the half-years of which a report was kept, of one group or of any, the latest first."""
        rows = await self._transaction.fetch_all(
            "SELECT DISTINCT half FROM vitality_report WHERE ?1 IS NULL OR group_slug = ?1 ORDER BY half DESC",
            (group,),
        )
        return [half_named(row["half"]) for row in rows]

    async def groups(self, half: Half) -> list[str]:
        """Return the groups whose report of a half-year was kept."""
        rows = await self._transaction.fetch_all(
            "SELECT group_slug FROM vitality_report WHERE half = ? ORDER BY group_slug", (half.name,)
        )
        return [row["group_slug"] for row in rows]


def _report(row: Row) -> Report:
    numbers = json.loads(row["numbers"])
    # What another version counted is not shown by a name that this one does not know.
    known = {Number(name): value for name, value in numbers.items() if name in _KNOWN}
    return Report(
        row["group_slug"],
        half_named(row["half"]),
        from_text(row["counted_at"]),
        date.fromisoformat(row["counted_on"]),
        known,
    )
