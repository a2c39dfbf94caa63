"""What waits for staff, for the card of a working day."""

from collections.abc import Mapping

from bot.storage.database import Transaction
from cogs.experts.domain import Stage, State
from cogs.experts.repository import NeedRepository, ProfileRepository


async def waiting_for_staff(transaction: Transaction) -> Mapping[str, int]:
    """Return by the key of its line how many profiles and requests staff have before them."""
    needs = NeedRepository(transaction)
    return {
        "experts-today-profiles": len(await ProfileRepository(transaction).in_state(State.WAITING)),
        "experts-today-needs": len(await needs.in_state(Stage.WAITING)),
        "experts-today-unmet": len(await needs.in_state(Stage.UNMET)),
    }
