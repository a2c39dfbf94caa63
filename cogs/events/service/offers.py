"""Seats that are offered: accepted in time, or passed on."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import Card, accept, require_role_for
from cogs.events.repository import EventRepository, RegistrationRepository
from cogs.events.service import promises
from cogs.events.service.finding import announced, card
from cogs.events.service.roster import Rosters


@dataclass(frozen=True, slots=True)
class Accepted:
    """The answer to a member who takes the seat that was offered to them."""

    card: Card
    new: bool
    """False: they had it already."""


class OfferService:
    """What becomes of offers, each change in one transaction with its messages."""

    def __init__(self, database: Database, clock: Clock, rosters: Rosters) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._rosters = rosters

    async def accept(self, event: int, member: int, *, roles: Collection[int] = ()) -> Accepted:
        """Give the member the seat that is kept for them; ``roles`` are those they hold, by Discord's ids.

        Who does not want it withdraws: ``EventService.withdraw``.

        Raises:
            OfferPassed, NothingOffered, NotRegistered: none is kept for them.
            SeatNeedsRole: they lost the role that the event is for; the offer stays theirs until its end.
            EventNotFound, EventCancelled, EventOver: there is nothing left to come to.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            wanted = await announced(transaction, event)
            roster = self._rosters.within(transaction)
            mine = await roster.registrations.latest(event, member)
            seated = accept(wanted, mine, now)
            if seated != mine:
                require_role_for(wanted, mine, roles, await roster.wanted_role(wanted))
                await roster.seat(wanted, seated)
                if seated.guest:
                    await roster.promise(promises.accepted(wanted, seated, now))
            return Accepted(await card(transaction, wanted, member, now), new=seated != mine)

    async def keep(self) -> datetime | None:
        """Pass on what was offered and not accepted in time; return when the next offer ends."""
        async with self._database.reading() as transaction:
            due = await RegistrationRepository(transaction).events_with_offers_due(self._clock.now())
        for event in due:
            async with self._database.transaction() as transaction:
                await self._settle(transaction, event)
        async with self._database.reading() as transaction:
            return await RegistrationRepository(transaction).next_deadline()

    async def _settle(self, transaction: Transaction, number: int) -> None:
        event = await EventRepository(transaction).get(number)
        if event is not None:
            await self._rosters.within(transaction).settle(event)
