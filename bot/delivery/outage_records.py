"""All SQL about outages: the pulse, the gaps in it, and what became of messages due in a gap."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.delivery.messages import State
from bot.delivery.repository import NOTICE, OUTAGE
from bot.delivery.rows import OutboxRow, row_of
from bot.storage.database import Transaction
from bot.storage.instants import from_text, to_text

# What was due shortly before, and was being tried when it began, is part of it, too.
# Both halves go by an index, for a million messages may be waiting for next year: what is overdue is looked at
# again within minutes (SOON), whatever it waits for.
DUE_UNTIL = f"""
SELECT * FROM outbox WHERE finished_at >= :began AND finished_at IS NOT NULL AND parameters <> '{{}}'
    AND due_at <= :ended AND kind NOT IN ('{NOTICE}', '{OUTAGE}')
UNION ALL
SELECT * FROM outbox INDEXED BY outbox_by_wake WHERE wake_at <= :soon AND state IN ('pending', 'unknown')
    AND due_at <= :ended AND kind NOT IN ('{NOTICE}', '{OUTAGE}')
ORDER BY due_at, id
"""


SOON = timedelta(minutes=15)


class Fate(StrEnum):
    """What an outage did to a message."""

    LATE = "late"
    EXPIRED = "expired"
    FAILED = "failed"
    HELD = "held"
    WAITING = "waiting"


class OutageRecords:
    """The pulse and its gaps inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def last_alive(self) -> datetime | None:
        """Return when all was last known to be well."""
        row = await self._transaction.fetch_one("SELECT at FROM alive")
        return None if row is None else from_text(row["at"])

    async def mark(self, now: datetime) -> None:
        """Write down that all is well."""
        await self._transaction.execute(
            "INSERT INTO alive (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
            (to_text(now),),
        )

    async def add(self, began: datetime, ended: datetime) -> None:
        """Write an outage down."""
        await self._transaction.execute(
            "INSERT INTO outage (began, ended) VALUES (?, ?)", (to_text(began), to_text(ended))
        )

    async def untold(self) -> list[tuple[int, datetime, datetime]]:
        """Return number, begin and end of each outage of which staff are still to be told."""
        rows = await self._transaction.fetch_all("SELECT * FROM outage WHERE told = 0 ORDER BY id")
        return [(row["id"], from_text(row["began"]), from_text(row["ended"])) for row in rows]

    async def set_told(self, number: int) -> None:
        """Write down that its report is promised."""
        await self._transaction.execute("UPDATE outage SET told = 1 WHERE id = ?", (number,))

    async def reports_on(self, due: datetime) -> bool:
        """Tell whether a report that is still to be sent speaks of what was due at an instant."""
        row = await self._transaction.fetch_one(
            "SELECT 1 FROM outage LEFT JOIN outbox ON dedup_key = :kind || ':' || outage.id"
            " WHERE :due <= ended AND (told = 0 OR state = 'pending') LIMIT 1",
            {"kind": OUTAGE, "due": to_text(due)},
        )
        return row is not None

    async def fates(
        self, began: datetime, ended: datetime, *, late: timedelta, now: datetime
    ) -> dict[Fate, list[OutboxRow]]:
        """Return the messages that should have arrived by the end of a span and did not, by what became of them."""
        rows = await self._transaction.fetch_all(
            DUE_UNTIL, {"began": to_text(began), "ended": to_text(ended), "soon": to_text(now + SOON)}
        )
        fates: dict[Fate, list[OutboxRow]] = {}
        for row in map(row_of, rows):
            fate = _fate(row, late)
            if fate is not None:
                fates.setdefault(fate, []).append(row)
        return fates


def _fate(row: OutboxRow, late: timedelta) -> Fate | None:
    match row.life.state:
        case State.EXPIRED:
            return Fate.EXPIRED
        case State.FAILED:
            return Fate.FAILED
        case State.SENT if row.finished is not None and row.finished - row.due > late:
            return Fate.LATE
        case State.PENDING | State.UNKNOWN:
            return Fate.HELD if row.life.held else Fate.WAITING
    return None
