"""Who sits and who waits: the moves that everything shares which may free a seat or fill one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.community.places import Places
from bot.delivery.domain import Message, State
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.quiet import QuietHours
from bot.storage.database import Transaction
from cogs.events.domain import Audience, Event, Mode, Registration, Room, Standing, call_off, lapse, offers
from cogs.events.repository import RegistrationRepository
from cogs.events.service import promises
from cogs.events.service.going_out import went_out

NOBODY = Room(0, 0)


class Wishes(Protocol):
    """Knows what members wish for without being asked each time."""

    async def wants_direct_reminders(self, transaction: Transaction, member: int) -> bool:
        """Tell whether the member wants reminders by direct message of everything they register for."""
        ...

    async def quiet_hours(self, transaction: Transaction, members: Iterable[int]) -> Mapping[int, QuietHours]:
        """Return when those among ``members`` who said so want to hear nothing."""
        ...


class Roster:
    """The registrations of events, moved inside one transaction together with their messages."""

    def __init__(
        self, transaction: Transaction, outbox: Outbox, places: Places, now: datetime, wishes: Wishes
    ) -> None:
        """Work inside ``transaction``, at ``now``; mind the ``wishes`` of members."""
        self._wishes = wishes
        self._transaction = transaction
        self._outbox = outbox
        self._places = places
        self._now = now
        self.registrations = RegistrationRepository(transaction)

    async def wanted_role(self, event: Event) -> int | None:
        """Return the role without which one may not come, if the server has it; None for everyone as well."""
        if event.terms.audience is not Audience.GROUP or event.plan.group is None:
            return event.terms.role
        binding = await self._places.find(self._transaction, "role", event.plan.group)
        return None if binding is None else binding.discord_id

    async def room(self, event: int, mode: Mode) -> Room:
        """Return how full the event is in one mode."""
        return (await self.registrations.rooms(event)).get(mode, NOBODY)

    async def welcome(self, event: Event, registration: Registration) -> None:
        """Promise reminders to who has just registered, if they want them of everything.

        A guest sees neither an answer on Discord nor a reminder in its channels: a letter brings both.
        """
        if registration.guest:
            await self.promise(promises.registered(event, registration, self._now))
        if registration.guest or await self._wishes.wants_direct_reminders(
            self._transaction, registration.member
        ):
            await self.promise_reminders(event, registration)

    async def promise_reminders(self, event: Event, registration: Registration) -> None:
        """Note that the member wants direct messages; promise them those that still lie ahead."""
        asked = replace(registration, wants_reminders=True)
        await self.registrations.put(asked)
        await self.remind(event, asked)

    async def remind(self, event: Event, registration: Registration) -> None:
        """Promise the reminders that somebody wants and that still lie ahead."""
        await self.remind_all(event, [registration])

    async def remind_all(self, event: Event, registrations: Iterable[Registration]) -> None:
        """Promise each of them the reminders that they want and that still lie ahead."""
        # Who waits is not reminded: there is nowhere for them to come to yet.
        wanted = [one for one in registrations if one.wants_reminders and one.standing is Standing.SEATED]
        if not wanted:
            return
        quiet = await self._wishes.quiet_hours(self._transaction, [one.member for one in wanted])
        await self.promise_all(
            message
            for one in wanted
            for message in promises.reminders_for(event, one, quiet.get(one.member), self._now)
        )

    async def silence(self, event: int, member: int, *, why: str) -> None:
        """Take back every direct message to the member about the event that was not sent yet."""
        await self.take_back(promises.personal_prefix(event, member), why=why)

    async def stop_reminding(self, event: int, member: int, *, why: str) -> None:
        """Take back the reminders alone: what has become of their place, the member is still told."""
        await self.take_back(promises.reminder_prefix(event, member), why=why)

    async def stop_reminding_all(self, event: int, *, why: str) -> None:
        """Take back the reminders of all who come."""
        prefix = promises.members_prefix(event)
        await self._outbox.cancel(self._transaction, prefix, why=why, part=promises.REMIND)

    async def settle(self, event: Event) -> list[Registration]:
        """End the offers whose time is up, offer each free seat to the next in line, and return those who are asked.

        Belongs after whatever may have freed a seat, in its transaction.
        """
        for offered in await self.registrations.offered(event.id, by=self._now):
            await self._end(event, lapse(event, offered, self._now))
        rooms = await self.registrations.rooms(event.id)
        asked = [await self._offer(event, mode, rooms) for mode in event.modes]
        return [registration for in_mode in asked for registration in in_mode]

    async def _end(self, event: Event, registration: Registration) -> None:
        await self.registrations.put(registration)
        if registration.standing is Standing.LAPSED:
            await self.promise(promises.offer_lapsed(event, registration, self._now))
        else:
            await self.promise(await self._offered(event, registration))

    async def _offer(self, event: Event, mode: Mode, rooms: Mapping[Mode, Room]) -> tuple[Registration, ...]:
        room, limit = rooms.get(mode, NOBODY), event.seats_in(mode)
        free = room.waiting if limit is None else max(0, limit - room.taken)
        if not room.waiting or not free:
            return ()
        line = await self.registrations.line(event.id, mode, free)
        asked = offers(event, room, line, self._now, mode)
        for registration in asked:
            await self.registrations.put(registration)
            await self.promise(await self._offered(event, registration))
        return asked

    async def _offered(self, event: Event, registration: Registration) -> Message:
        return promises.offer(event, registration, await self.events_channel(event), self._now)

    async def seat(self, event: Event, registration: Registration) -> None:
        """Write down that the member has a seat, and promise the reminders they want."""
        await self.registrations.put(registration)
        await self.remind(event, registration)

    async def call_off(self, event: Event) -> None:
        """End every offer of an event that was cancelled; who had one is first in line if it comes back."""
        for offered in await self.registrations.offered(event.id):
            await self.registrations.put(call_off(offered))

    async def ask_organisers(self, event: Event, registration: Registration) -> None:
        """Show an application to those who decide, if their channel is bound; else they find it in the list."""
        staff = await self._places.find(self._transaction, "channel", "staff")
        if staff is not None:
            await self.promise(promises.application(event, registration, staff.discord_id, self._now))

    async def tell_organiser(self, event: Event, planned: datetime) -> None:
        """Tell whoever organises the event that it has gone out as ``planned``; nobody, if nobody is known."""
        if event.organiser is not None:
            quiet = await self._wishes.quiet_hours(self._transaction, [event.organiser])
            known = quiet.get(event.organiser)
            await self.promise(went_out(event, event.organiser, planned, known, self._now))

    async def correct_application(self, registration: Registration) -> None:
        """Let the post that asked about an application say what has become of it."""
        parameters = {"event": registration.event, "registration": registration.id}
        await self._outbox.revise(self._transaction, promises.application_key(registration), parameters)

    async def take_application_back(self, registration: Registration, *, why: str) -> None:
        """Show the organisers no application that is none any more; a post that stands there says so."""
        key = promises.application_key(registration)
        await self.take_back(key, why=why)
        await self.correct_application(registration)

    async def promise(self, message: Message) -> None:
        """Promise a message in this transaction."""
        await self._outbox.add(self._transaction, message)

    async def promise_all(self, messages: Iterable[Message]) -> None:
        """Promise many messages in this transaction; they are made as they are written, and others have the loop meanwhile."""
        await self._outbox.add_all(self._transaction, messages)

    async def take_back(self, prefix: str, *, why: str) -> None:
        """Take back in this transaction what is promised under keys that begin with ``prefix``."""
        await self._outbox.cancel(self._transaction, prefix, why=why)

    async def correct_announcement(self, event: int) -> None:
        """Let the post that announced an event say what is true of it."""
        await self._outbox.revise(self._transaction, promises.announcement(event), {"event": event})

    async def is_announced(self, event: Event) -> bool:
        """Tell whether the channel has heard of an event; what will be announced later, it has not."""
        if event.terms.announced is None:
            return True
        row = await self._outbox.find(self._transaction, promises.announcement(event.id))
        return row is None or row.life.state is not State.PENDING

    async def plan_announcement(self, event: Event) -> None:
        """Let an event that is to be announced later be announced at the time that it has now."""
        if not await self.is_announced(event):
            await self.take_back(promises.announcement(event.id), why="changed")
            await self.promise(promises.announcing(event, self._now))

    async def plan_window(self, event: Event) -> None:
        """Let the notices about the window of registration come at the times that the event has now."""
        await self.take_back(promises.window_prefix(event.id), why="changed")
        for message in promises.window(event, self._now):
            await self.promise(message)

    async def events_channel(self, event: Event) -> int:
        """Return where is said without a name what could not be said by direct message."""
        binding = await self._places.find(self._transaction, "channel", "events")
        return event.channel if binding is None else binding.discord_id


class Rosters:
    """Opens the roster in the transaction of whoever changes something."""

    def __init__(self, outbox: Outbox, places: Places, clock: Clock, wishes: Wishes) -> None:
        """Work with exactly these collaborators."""
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._wishes = wishes

    def within(self, transaction: Transaction) -> Roster:
        """Return the roster as it stands inside ``transaction``, at the present."""
        return Roster(transaction, self._outbox, self._places, self._clock.now(), self._wishes)
