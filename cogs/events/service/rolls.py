"""Everybody who ever registered for an event: for those who make lists and figures of it."""

from dataclasses import dataclass

from bot.storage.database import Database, Transaction
from cogs.events.domain import Event, Registration
from cogs.events.repository import RegistrationRepository
from cogs.events.service.finding import announced


@dataclass(frozen=True, slots=True)
class Roll:
    """An event, and all registrations for it, those that ended included, in the order in which they came."""

    event: Event
    registrations: tuple[Registration, ...]


class RollService:
    """The rolls of events."""

    def __init__(self, database: Database) -> None:
        """Look into ``database``."""
        self._database = database

    async def of(self, event: int) -> Roll:
        """Return the roll of an event.

        Raises:
            EventNotFound: there is no such event, or it was not published yet.
        """
        async with self._database.reading() as transaction:
            return await self.within(transaction, event)

    async def within(self, transaction: Transaction, event: int) -> Roll:
        """Return the roll of an event, in the transaction of who asks.

        Raises:
            EventNotFound: there is no such event, or it was not published yet.
        """
        found = await announced(transaction, event)
        registrations = await RegistrationRepository(transaction).ever_at(event)
        return Roll(found, tuple(registrations))

    async def held(self, transaction: Transaction, event: int, member: int) -> Registration | None:
        """Return what somebody holds at an event, else what they held last."""
        return await RegistrationRepository(transaction).latest(event, member)
