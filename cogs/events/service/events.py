"""What people do with events: publish, cancel, register, withdraw, find."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.text import fold
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    Card,
    Event,
    EventNotFound,
    NotRegistered,
    Phase,
    Registration,
    ReminderDue,
    Scope,
    Standing,
    Status,
    admit,
    cancel,
    matches,
    phase,
    publish,
    reminders_due,
    require_alive,
    withdraw,
)
from cogs.events.repository import DraftRepository, EventRepository
from cogs.events.service import promises
from cogs.events.service.roster import Roster

ANNOUNCEMENTS = "announcements"
"""The channel in which events are announced unless their organiser names another."""


class Preflight(Protocol):
    """Tells before anything is promised whether the bot could keep it."""

    async def check(self, channel: int) -> None:
        """Refuse a channel that is gone, or in which the bot may not post with embeds."""
        ...


class Wishes(Protocol):
    """Knows what members wish for without being asked each time."""

    async def wants_direct_reminders(self, transaction: Transaction, member: int) -> bool:
        """Tell whether the member wants reminders by direct message of everything they register for."""
        ...


@dataclass(frozen=True, slots=True)
class Registered:
    """The answer to a member who registers."""

    card: Card
    new: bool
    """False: they had registered before and nothing changed."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The answer to a member who gives their place back."""

    card: Card
    seated: bool
    """Whether it was a seat; else a place in line."""


@dataclass(frozen=True, slots=True)
class Reminding:
    """The answer to a member who asks for direct messages, or for none."""

    card: Card
    ahead: tuple[ReminderDue, ...]
    new: bool


class EventService:
    """The use cases of events, each in one transaction."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        preflight: Preflight,
        wishes: Wishes,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._preflight = preflight
        self._wishes = wishes

    # ---- organisers ------------------------------------------------------------------

    async def publish(self, event: int, channel: int | None = None, seen: int | None = None) -> Event:
        """Publish a draft: from now on it is announced, open, and its channel will be reminded.

        ``seen`` is the edition that whoever publishes it has before their eyes.

        Raises:
            DraftChanged: it is not what they saw any more.
            EventNotFound, AlreadyPublished, EventCancelled, EventInThePast, ClosingHasPassed: it cannot be.
            NotBound: nobody said which channel is for announcements.
            Refused: the bot cannot post there.
        """
        async with self._database.reading() as transaction:
            ready = await self._publishable(transaction, event, channel, seen)
        # Asking Discord takes time, so it happens while no transaction is open.
        await self._preflight.check(ready.channel)
        async with self._database.transaction() as transaction:
            ready = await self._publishable(transaction, event, channel, seen)
            return await self._publish(transaction, ready)

    async def _publishable(
        self, transaction: Transaction, number: int, channel: int | None, seen: int | None
    ) -> Event:
        event = await _event(transaction, number)
        wanted = channel or event.plan.channel or await self._places.channel(transaction, ANNOUNCEMENTS)
        return publish(event, wanted, self._clock.now(), seen)

    async def _publish(self, transaction: Transaction, event: Event) -> Event:
        await EventRepository(transaction).put(event)
        for message in promises.published(event, self._clock.now()):
            await self._outbox.add(transaction, message)
        await DraftRepository(transaction).remove_of_event(event.id)
        return event

    async def cancel(self, event: int) -> Card:
        """Cancel a published event: nothing planned is sent, and those concerned are told.

        Raises:
            EventNotFound, NotPublished, EventCancelled, EventOver: there is nothing to cancel.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            cancelled = cancel(await _event(transaction, event), now)
            await EventRepository(transaction).put(cancelled)
            await self._outbox.cancel(transaction, promises.prefix(event), why="event cancelled")
            await self._outbox.add(transaction, promises.cancelled(cancelled, now))
            roster = self._roster(transaction)
            for registration in await roster.registrations.wanting_reminders(event):
                message = promises.cancelled_personally(cancelled, registration, now)
                await self._outbox.add(transaction, message)
            return await roster.card(cancelled, None)

    async def readdress(self, transaction: Transaction, old: int, new: int) -> None:
        """Follow a channel that was bound in place of another: what is said later is said there."""
        await EventRepository(transaction).readdress(old, new)

    # ---- members ---------------------------------------------------------------------

    async def register(self, event: int, member: int) -> Registered:
        """Give the member a seat, or a place in line once every seat is taken.

        Raises:
            EventNotFound, EventCancelled, EventOver, RegistrationClosed: too early or too late.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            wanted = await _announced(transaction, event)
            roster = self._roster(transaction)
            mine = await roster.registrations.active(event, member)
            standing = admit(wanted, await roster.registrations.room(event), mine, now)
            if mine is None:
                entered = await roster.registrations.enter(event, member, standing, now)
                if await self._wishes.wants_direct_reminders(transaction, member):
                    await roster.promise_reminders(wanted, entered)
            return Registered(await roster.card(wanted, member), new=mine is None)

    async def withdraw(self, event: int, member: int) -> Withdrawn:
        """Give the member's place back; the first in line moves up and is told.

        Raises:
            EventNotFound, NotRegistered, EventCancelled, EventOver: nothing to give back.
        """
        async with self._database.transaction() as transaction:
            wanted = await _announced(transaction, event)
            roster = self._roster(transaction)
            mine = await roster.registrations.active(event, member)
            await roster.registrations.put(withdraw(wanted, mine, self._clock.now()))
            await roster.silence(event, member, why="withdrawn")
            await roster.move_up(wanted)
            seated = mine is not None and mine.standing is Standing.SEATED
            return Withdrawn(await roster.card(wanted, member), seated)

    async def remind_me(self, event: int, member: int) -> Reminding:
        """Promise the member reminders by direct message.

        Raises:
            EventNotFound, NotRegistered, EventCancelled, EventOver: nothing to remind of.
        """
        async with self._database.transaction() as transaction:
            wanted, mine = await self._alive(transaction, event, member)
            roster = self._roster(transaction)
            if not mine.wants_reminders:
                await roster.promise_reminders(wanted, mine)
            return await self._reminding(roster, wanted, member, new=not mine.wants_reminders)

    async def do_not_remind_me(self, event: int, member: int) -> Reminding:
        """Take the promised direct messages back; the seat or place in line stays.

        Raises:
            EventNotFound, NotRegistered, EventCancelled, EventOver: nothing to remind of.
        """
        async with self._database.transaction() as transaction:
            wanted, mine = await self._alive(transaction, event, member)
            roster = self._roster(transaction)
            if mine.wants_reminders:
                await roster.registrations.put(replace(mine, wants_reminders=False))
                await roster.silence(event, member, why="no longer wanted")
            return await self._reminding(roster, wanted, member, new=mine.wants_reminders)

    async def _alive(self, transaction: Transaction, number: int, member: int) -> tuple[Event, Registration]:
        event = await _announced(transaction, number)
        require_alive(event, self._clock.now())
        mine = await self._roster(transaction).registrations.active(number, member)
        if mine is None:
            raise NotRegistered(title=event.title)
        return event, mine

    async def _reminding(self, roster: Roster, event: Event, member: int, *, new: bool) -> Reminding:
        return Reminding(await roster.card(event, member), reminders_due(event, self._clock.now()), new)

    # ---- finding ---------------------------------------------------------------------

    async def card(self, event: int, member: int) -> Card:
        """Return the event as the member sees it.

        Raises:
            EventNotFound: there is none of that number, or nobody but staff may know of it yet.
        """
        async with self._database.reading() as transaction:
            return await self._roster(transaction).card(await _announced(transaction, event), member)

    async def upcoming(self, group: str | None = None) -> list[Event]:
        """Return the events that are published and not over, the next one first."""
        async with self._database.reading() as transaction:
            return [event for event in await self._ahead(transaction) if group in {None, event.plan.group}]

    async def mine(self, member: int) -> list[Card]:
        """Return the events ahead for which the member holds a seat or a place in line."""
        async with self._database.reading() as transaction:
            roster = self._roster(transaction)
            cards = [await roster.card(event, member) for event in await self._of(transaction, member)]
            return [card for card in cards if card.mine is not None]

    async def suggest(self, typed: str, scope: Scope, member: int, *, staff: bool) -> list[Event]:
        """Return the events in scope of which every typed word is in the title."""
        async with self._database.reading() as transaction:
            return await self._suggest(transaction, typed, scope, member, staff=staff)

    async def find(self, reference: str, scope: Scope, member: int, *, staff: bool) -> Event:
        """Return the event meant by its number, or by words of its title that fit no other.

        Raises:
            EventNotFound: there is none, or this person may not know of it.
        """
        async with self._database.reading() as transaction:
            event = await self._by_number(transaction, reference)
            if event is None:
                fitting = await self._suggest(transaction, reference, scope, member, staff=staff)
                event = _the_one(fitting, reference)
        if event is None or (event.status is Status.DRAFT and not staff):
            raise EventNotFound(reference=reference[:TITLE_SHOWN])
        return event

    async def _by_number(self, transaction: Transaction, reference: str) -> Event | None:
        number = reference.strip().removeprefix("#")
        if not number.isdecimal() or len(number) > LONGEST_NUMBER:
            return None
        return await EventRepository(transaction).get(int(number))

    async def _suggest(
        self, transaction: Transaction, typed: str, scope: Scope, member: int, *, staff: bool
    ) -> list[Event]:
        in_scope = await self._in_scope(transaction, scope, member, staff=staff)
        return [event for event in in_scope if matches(event.title, typed)]

    async def _in_scope(
        self, transaction: Transaction, scope: Scope, member: int, *, staff: bool
    ) -> Sequence[Event]:
        if scope is Scope.MINE:
            return await self._of(transaction, member)
        drafts = await EventRepository(transaction).drafts() if staff else []
        if scope is Scope.DRAFTS:
            return drafts
        ahead = await self._ahead(transaction)
        if scope is Scope.OPEN:
            return [event for event in ahead if phase(event, self._clock.now()) is Phase.OPEN]
        return ahead if scope is Scope.ALIVE else [*ahead, *drafts]

    async def _ahead(self, transaction: Transaction) -> list[Event]:
        now = self._clock.now()
        known = await EventRepository(transaction).published_since(now)
        ahead = [event for event in known if phase(event, now) is not Phase.OVER]
        return sorted(ahead, key=lambda event: (event.starts_at, event.id))

    async def _of(self, transaction: Transaction, member: int) -> list[Event]:
        mine = await self._roster(transaction).registrations.of(member)
        active = {
            registration.event for registration in mine if registration.standing is not Standing.WITHDRAWN
        }
        return [event for event in await self._ahead(transaction) if event.id in active]

    def _roster(self, transaction: Transaction) -> Roster:
        return Roster(transaction, self._outbox, self._places, self._clock.now())


TITLE_SHOWN = 80
LONGEST_NUMBER = 12


async def _event(transaction: Transaction, number: int) -> Event:
    event = await EventRepository(transaction).get(number)
    if event is None:
        raise EventNotFound(reference=f"#{number}")
    return event


async def _announced(transaction: Transaction, number: int) -> Event:
    """Return an event that members may know of: a draft is none to them, whatever they press."""
    event = await _event(transaction, number)
    if event.status is Status.DRAFT:
        raise EventNotFound(reference=f"#{number}")
    return event


def _the_one(fitting: Sequence[Event], typed: str) -> Event | None:
    """Return the event meant by words of a title, unless they could mean several."""
    exact = [event for event in fitting if fold(event.title) == fold(typed)]
    meant = exact or fitting
    return meant[0] if len(meant) == 1 and typed.strip() else None
