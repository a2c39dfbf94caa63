"""What is counted of requests that were forgotten."""

from bot.storage.database import Transaction
from cogs.helpdesk.domain import Measure


class MeasureRepository:
    """Measures inside one transaction; they name nobody."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def add(self, month: str, measure: Measure) -> None:
        """Keep what is counted of a request that is forgotten now; ``month`` is when it was asked, e.g. 2023-03."""
        await self._transaction.execute(
            "INSERT INTO helpdesk_measure (month, category, answered, resolved, reopened, rating)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                month,
                measure.category,
                measure.answered,
                measure.resolved,
                int(measure.reopened),
                measure.rating,
            ),
        )

    async def of(self, month: str) -> list[Measure]:
        """Return what was kept of a month's forgotten requests."""
        rows = await self._transaction.fetch_all(
            "SELECT category, answered, resolved, reopened, rating FROM helpdesk_measure WHERE month = ?",
            (month,),
        )
        return [
            Measure(row["category"], row["answered"], row["resolved"], bool(row["reopened"]), row["rating"])
            for row in rows
        ]
