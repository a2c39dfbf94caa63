"""Finding events and looking at them: whatever is asked here changes nothing."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.kernel.clock import Clock
from bot.kernel.text import matches
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    REFERENCE_SHOWN,
    Card,
    Event,
    EventNotFound,
    NotPublished,
    Phase,
    Room,
    Scope,
    Standing,
    Status,
    Wanted,
    is_offered,
    may_know_of,
    number_in,
    phase,
    reminders_due,
    the_one,
)
from cogs.events.domain.finding import Reads, everything
from cogs.events.repository import EventRepository, LetterRepository, RegistrationRepository
from cogs.events.service.roster import NOBODY

WITH_DRAFTS: Final = frozenset({Scope.ALL, Scope.DRAFTS, Scope.RECENT})

REMEMBERED: Final = timedelta(days=30)
"""So long after its end an event is still found by its title where staff follow its messages."""
"""The scopes of what can be done to a draft."""

WIDER: Final = (Scope.ALL, Scope.RECENT)
"""Where a title is looked for that fits nothing in scope: the use case says then why it is not for that event."""


class EventFinder:
    """The events as one person may know of them at one moment."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Look into ``database`` at the time of ``clock``."""
        self._database = database
        self._clock = clock

    async def card(self, event: int, member: int, *, reads: Reads = everything) -> Card:
        """Return the event as the member sees it, who ``reads`` where it was announced.

        Raises:
            EventNotFound: there is none of that number, or they may not know of it (yet).
        """
        async with self._database.reading() as transaction:
            found = await announced(transaction, event, reads=reads, member=member)
            return await card(transaction, found, member, self._clock.now())

    async def existing(self, transaction: Transaction, event: int) -> Event:
        """Return an event, draft or not, in the transaction of who asks.

        Raises:
            EventNotFound: there is none of that number.
        """
        return await existing(transaction, event)

    async def alive(self, transaction: Transaction) -> Sequence[Event]:
        """Return the events that are published and not over, in the transaction of who asks."""
        return await self._offered(transaction, Scope.ALIVE)

    async def held_since(self, transaction: Transaction, instant: datetime) -> Sequence[Event]:
        """Return the events that took place and ended at or after an instant."""
        known, now = await EventRepository(transaction).published_since(instant), self._clock.now()
        return [one for one in known if phase(one, now) is Phase.OVER and one.ends_at >= instant]

    async def of_group(self, transaction: Transaction, group: str, since: datetime) -> Sequence[Event]:
        """Return a group's published events that are ahead, or ended at or after an instant."""
        known = await EventRepository(transaction).published_since(since)
        return [one for one in known if one.plan.group == group and one.ends_at >= since]

    async def seated(self, transaction: Transaction, event: int) -> int:
        """Return how many hold a seat."""
        return total((await RegistrationRepository(transaction).rooms(event)).values()).seated

    async def written_to_since(self, transaction: Transaction, event: int, instant: datetime) -> bool:
        """Tell whether an organiser has written to people of an event at or after an instant."""
        return await LetterRepository(transaction).sent_since(event, instant)

    async def answered(self, transaction: Transaction, event: int) -> frozenset[int]:
        """Return who has ever registered for an event, whatever became of it."""
        return await RegistrationRepository(transaction).members_of(event)

    async def has_answered(self, transaction: Transaction, event: int, member: int) -> bool:
        """Tell whether a member has ever registered for an event, whatever became of it."""
        return await RegistrationRepository(transaction).latest(event, member) is not None

    async def upcoming(self, wanted: Wanted | str | None = None) -> list[Event]:
        """Return the events that are published and not over, the next one first; of a sort, or of a group."""
        sort = wanted if isinstance(wanted, Wanted) else Wanted(group=wanted)
        async with self._database.reading() as transaction:
            ahead = await self._offered(transaction, Scope.ALIVE)
        return [event for event in ahead if sort.includes(event)]

    async def is_theirs(self, event: int, member: int) -> bool:
        """Tell whether a member ever registered for an event: of that they may know for good."""
        async with self._database.reading() as transaction:
            return await self.has_answered(transaction, event, member)

    async def ahead(
        self, member: int, reads: Reads, wanted: Wanted | None = None, *, staff: bool = False
    ) -> list[Event]:
        """Return the events of :meth:`upcoming` of which a member may know: announced where they read, or theirs."""
        sort = wanted or Wanted()
        async with self._database.reading() as transaction:
            listed = [one for one in await self._offered(transaction, Scope.ALIVE) if sort.includes(one)]
            return listed if staff else await known_to(transaction, listed, member, reads)

    async def mine(self, member: int) -> list[Card]:
        """Return the events ahead for which the member holds a seat or a place in line."""
        async with self._database.reading() as transaction:
            ahead = await self._offered(transaction, Scope.MINE, member)
            return [await card(transaction, event, member, self._clock.now()) for event in ahead]

    async def suggest(
        self, typed: str, scope: Scope, member: int, *, staff: bool, reads: Reads = everything
    ) -> list[Event]:
        """Return the events in scope of which every typed word is in the title, and of which the member may know."""
        async with self._database.reading() as transaction:
            return await self._fitting(transaction, typed, scope, member, reads, staff=staff)

    def suggesting(
        self, typed: str, scope: Scope, reads: Reads
    ) -> Callable[[int, bool], Awaitable[Sequence[Event]]]:
        """Return :meth:`suggest` for whoever types, as commands ask for it."""

        async def suggest(member: int, staff: bool) -> Sequence[Event]:  # noqa: FBT001 - asked by position
            return await self.suggest(typed, scope, member, staff=staff, reads=reads)

        return suggest

    async def find(
        self, reference: str, scope: Scope, member: int, *, staff: bool, reads: Reads = everything
    ) -> Event:
        """Return the event meant by its number, or by words of its title that fit no other.

        Raises:
            EventNotFound: there is none, or this person may not know of it.
            EventUnclear: the words fit several.
            NotPublished: it is a draft, and what is asked for is done to published events.
        """
        number = number_in(reference)
        async with self._database.reading() as transaction:
            event = None if number is None else await EventRepository(transaction).get(number)
            if event is None:
                event = await self._titled(transaction, reference, scope, member, reads, staff=staff)
            found = [event] if event is not None and may_know_of(event, staff=staff) else []
            known = found if staff else await known_to(transaction, found, member, reads)
        if event is None or not known:
            raise EventNotFound(reference=reference[:REFERENCE_SHOWN])
        if event.status is Status.DRAFT and scope not in WITH_DRAFTS:
            raise NotPublished(title=event.title)
        return event

    async def _titled(
        self,
        transaction: Transaction,
        reference: str,
        scope: Scope,
        member: int,
        reads: Reads,
        *,
        staff: bool,
    ) -> Event | None:
        for looked_in in (scope, *WIDER):
            fitting = await self._fitting(transaction, reference, looked_in, member, reads, staff=staff)
            if fitting:
                return the_one(fitting, reference)
        return None

    async def _fitting(
        self, transaction: Transaction, typed: str, scope: Scope, member: int, reads: Reads, *, staff: bool
    ) -> list[Event]:
        offered = await self._offered(transaction, scope, member)
        fitting = [one for one in offered if may_know_of(one, staff=staff) and matches(one.title, typed)]
        return fitting if staff else await known_to(transaction, fitting, member, reads)

    async def _offered(
        self, transaction: Transaction, scope: Scope, member: int | None = None
    ) -> Sequence[Event]:
        """Return what is in scope: what is ahead, the next one first, then drafts, the newest first."""
        events, now = EventRepository(transaction), self._clock.now()
        if scope is Scope.RECENT:
            published = await events.announced_since(now - REMEMBERED)
        else:
            published = await events.published_since(now)
        known = [*sorted(published, key=lambda event: (event.starts_at, event.id)), *await events.drafts()]
        offered = [event for event in known if is_offered(event, scope, now)]
        if scope is not Scope.MINE or member is None:
            return offered
        mine = await RegistrationRepository(transaction).of(member)
        held = {one.event for one in mine if one.standing.active}
        return [event for event in offered if event.id in held]


async def existing(transaction: Transaction, number: int) -> Event:
    """Return the event, draft or not.

    Raises:
        EventNotFound: there is none of that number.
    """
    event = await EventRepository(transaction).get(number)
    if event is None:
        raise EventNotFound(reference=f"#{number}")
    return event


async def announced(
    transaction: Transaction, number: int, *, reads: Reads = everything, member: int = 0
) -> Event:
    """Return an event that members may know of: a draft is none to them, whatever they press.

    Nor is what was announced where ``member`` does not read: a program of their own may press any number.

    Raises:
        EventNotFound: there is none of that number, it is a draft, or they may not know of it.
    """
    event = await existing(transaction, number)
    if not may_know_of(event, staff=False) or not await known_to(transaction, [event], member, reads):
        raise EventNotFound(reference=f"#{number}")
    return event


async def known_to(
    transaction: Transaction, events: Sequence[Event], member: int, reads: Reads
) -> list[Event]:
    """Return those of published ``events`` that were announced where a member ``reads``, or that they ever registered for."""
    closed = {event.id for event in events if not reads(event.channel)}
    if closed:
        closed -= {one.event for one in await RegistrationRepository(transaction).of(member)}
    return [event for event in events if event.id not in closed]


async def card(transaction: Transaction, event: Event, member: int | None, now: datetime) -> Card:
    """Return the event as the member sees it, or as somebody sees it who is not registered."""
    registrations = RegistrationRepository(transaction)
    last = None if member is None else await registrations.latest(event.id, member)
    mine = last if last is not None and last.standing.active else None
    waits = mine is not None and mine.standing is Standing.WAITING
    rooms = await registrations.rooms(event.id)
    return Card(
        event=event,
        phase=phase(event, now),
        room=total(rooms.values()),
        mine=mine,
        position=await registrations.position(mine) if mine is not None and waits else None,
        ahead=reminders_due(event, now),
        rooms={mode: rooms.get(mode, NOBODY) for mode in event.modes},
        declined=last is not None and last.standing is Standing.DECLINED,
    )


def total(rooms: Iterable[Room]) -> Room:
    """Return how full an event is altogether."""
    each = list(rooms)
    return Room(
        seated=sum(room.seated for room in each),
        waiting=sum(room.waiting for room in each),
        offered=sum(room.offered for room in each),
        applied=sum(room.applied for room in each),
    )
