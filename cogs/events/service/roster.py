"""Who sits and who waits: the moves that withdrawal, erasure and promotion share."""

from dataclasses import replace
from datetime import datetime

from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.storage.database import Transaction
from cogs.events.domain import Event, Registration, Standing, promote
from cogs.events.repository import RegistrationRepository
from cogs.events.service import promises


class Roster:
    """The registrations of events, moved inside one transaction together with their messages."""

    def __init__(self, transaction: Transaction, outbox: Outbox, places: Places, now: datetime) -> None:
        """Work inside ``transaction``, at ``now``."""
        self._transaction = transaction
        self._outbox = outbox
        self._places = places
        self._now = now
        self.registrations = RegistrationRepository(transaction)

    async def promise_reminders(self, event: Event, registration: Registration) -> None:
        """Note that the member wants direct messages; promise them those that still lie ahead."""
        asked = replace(registration, wants_reminders=True)
        await self.registrations.put(asked)
        await self._remind(event, asked)

    async def _remind(self, event: Event, registration: Registration) -> None:
        # Who waits is not reminded: there is nowhere for them to come to yet.
        if registration.wants_reminders and registration.standing is Standing.SEATED:
            for message in promises.reminders_for(event, registration, self._now):
                await self._outbox.add(self._transaction, message)

    async def silence(self, event: int, member: int, *, why: str) -> None:
        """Take back every direct message to the member about the event that was not sent yet."""
        await self._outbox.cancel(self._transaction, promises.personal_prefix(event, member), why=why)

    async def stop_reminding(self, event: int, member: int, *, why: str) -> None:
        """Take back the reminders alone: that a seat has become theirs, the member is still told."""
        await self._outbox.cancel(self._transaction, promises.reminder_prefix(event, member), why=why)

    async def move_up(self, event: Event) -> list[Registration]:
        """Give free seats to those who wait, and tell each of them."""
        room = await self.registrations.room(event.id)
        free = room.waiting if event.plan.seats is None else event.plan.seats - room.seated
        line = await self.registrations.line(event.id, max(0, free))
        moved = list(promote(event, room.seated, line, self._now))
        for registration in moved:
            await self._seat(event, registration)
        return moved

    async def _seat(self, event: Event, registration: Registration) -> None:
        await self.registrations.put(registration)
        channel = await self._events_channel(event)
        message = promises.promoted(event, registration, channel, self._now)
        await self._outbox.add(self._transaction, message)
        await self._remind(event, registration)

    async def _events_channel(self, event: Event) -> int:
        binding = await self._places.find(self._transaction, "channel", "events")
        return event.channel if binding is None else binding.discord_id
