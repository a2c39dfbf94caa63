"""All SQL of the reminders after an event."""

from bot.storage.database import Transaction


class ThanksRepository:
    """Of which events was reminded, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def is_done(self, event: int) -> bool:
        """Tell whether was reminded of the event."""
        row = await self._transaction.fetch_one("SELECT 1 FROM thanks WHERE event = ?", (event,))
        return row is not None

    async def note(self, event: int) -> None:
        """Note that was reminded of an event; a second time fails."""
        await self._transaction.execute("INSERT INTO thanks (event) VALUES (?)", (event,))
