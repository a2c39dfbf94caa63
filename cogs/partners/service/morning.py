"""What waits for staff, for the card of a working day."""

from collections.abc import Mapping

from bot.storage.database import Transaction
from cogs.partners.domain import State
from cogs.partners.repository import CardRepository, ThreadRepository


async def waiting_for_staff(transaction: Transaction) -> Mapping[str, int]:
    """Return by the key of its line how many cards staff have before them, and threads that the bot may not close."""
    return {
        "partners-today-cards": len(await CardRepository(transaction).in_state(State.WAITING)),
        "partners-today-threads": await ThreadRepository(transaction).refused(),
    }
