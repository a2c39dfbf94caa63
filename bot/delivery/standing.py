"""How the promised messages stand, for who watches over them: counts, and the oldest that is overdue."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.delivery.repository import WAITING
from bot.storage.database import Transaction
from bot.storage.instants import from_optional_text, to_text

REACH: Final = timedelta(hours=1)
"""What is overdue is looked at again within this span; a row that rests longer does so at Discord's own wish."""

COUNTED: Final = 10_000
"""Pending messages are counted up to here: counting a million would hold everybody else up for a tenth of a second."""

# Rows that are to be looked at soon are found by the index, however many wait for next year.
NEAR = f"FROM outbox INDEXED BY outbox_by_wake WHERE {WAITING} AND wake_at <= :reach AND NOT paused"

STANDING = f"""
SELECT
    (SELECT count(*) FROM (SELECT 1 FROM outbox WHERE {WAITING} LIMIT {COUNTED})) AS pending,
    (SELECT count(*) {NEAR} AND due_at <= :now AND held = 0)
        + (SELECT count(*) FROM outbox WHERE state = 'sending' AND due_at <= :now) AS overdue,
    (SELECT count(*) {NEAR} AND held = 1) AS held,
    (SELECT min(due_at) {NEAR} AND due_at <= :now AND held = 0) AS oldest_waiting,
    (SELECT min(due_at) FROM outbox WHERE state = 'sending') AS oldest_sending,
    (SELECT count(*) FROM outbox INDEXED BY outbox_remembered WHERE state = 'failed'
        AND finished_at > :failed_since AND finished_at IS NOT NULL AND parameters <> '{{}}') AS failed
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the promised messages stand."""

    pending: int
    """Not ended and not on their way; :data:`COUNTED` means so many or more."""
    overdue: int
    held: int
    failed: int
    oldest_due: datetime | None
    """When the oldest overdue message was due; held ones, of which staff were told, do not count."""


async def standing(transaction: Transaction, now: datetime, *, failed_since: datetime) -> Standing:
    """Count what is promised, past its time, held, and failed since ``failed_since`` (aware UTC)."""
    instants = {"now": to_text(now), "reach": to_text(now + REACH), "failed_since": to_text(failed_since)}
    (row,) = await transaction.fetch_all(STANDING, instants)
    oldest = min((due for due in (row["oldest_waiting"], row["oldest_sending"]) if due), default=None)
    return Standing(
        pending=row["pending"],
        overdue=row["overdue"],
        held=row["held"],
        failed=row["failed"],
        oldest_due=from_optional_text(oldest),
    )
