"""Who is responsible for an event, and that it is somebody else from now on."""

from dataclasses import replace

from bot.storage.database import Transaction
from cogs.events.domain import Event
from cogs.events.repository import EventRepository
from cogs.events.service.finding import existing


class ResponsibleService:
    """Works inside the transaction of whoever hands an event over."""

    async def find(self, transaction: Transaction, event: int) -> Event | None:
        """Return the event; None if there is none of that number (any more)."""
        return await EventRepository(transaction).get(event)

    async def hand_over(self, transaction: Transaction, event: int, member: int) -> None:
        """Let the member be its organiser; what the event says stays as it is, so nobody is told.

        Raises:
            EventNotFound: there is none of that number.
        """
        known = await existing(transaction, event)
        await EventRepository(transaction).put(replace(known, organiser=member))
