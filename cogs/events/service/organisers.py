"""What organisers do with those who want to come: approve, decline, move."""

from dataclasses import dataclass
from typing import Final

from bot.kernel.clock import Clock
from bot.kernel.text import matches
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    Card,
    Event,
    Mode,
    Registration,
    RegistrationGone,
    Standing,
    Verdict,
    Wish,
    decide,
    move,
    remove,
    the_guest,
)
from cogs.events.repository import RegistrationRepository
from cogs.events.service import promises
from cogs.events.service.finding import announced, card
from cogs.events.service.roster import NOBODY, Roster, Rosters

PAGE: Final = 15
"""So many people stand on one page."""


@dataclass(frozen=True, slots=True)
class Handled:
    """The answer to an organiser who decided about somebody."""

    card: Card
    registration: Registration
    """As it is now; ``card.mine`` is the same while it is active."""


@dataclass(frozen=True, slots=True)
class People:
    """Some of those who registered for an event."""

    event: Event
    wish: Wish
    page: int
    shown: list[Registration]
    number: int
    """How many there are on all pages."""

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return max(1, -(-self.number // PAGE))


class OrganiserService:
    """The use cases of those who organise, each in one transaction with its messages."""

    def __init__(self, database: Database, clock: Clock, rosters: Rosters) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._rosters = rosters

    async def people(self, event: int, wish: Wish, page: int = 0) -> People:
        """Return a page of those who registered and are as the organiser wishes.

        Raises:
            EventNotFound: there is no such event.
        """
        async with self._database.reading() as transaction:
            found = await announced(transaction, event)
            registrations = RegistrationRepository(transaction)
            shown, number = await registrations.people(event, wish, PAGE, page * PAGE)
            if not shown and page:
                page = max(0, (number - 1) // PAGE)
                shown, number = await registrations.people(event, wish, PAGE, page * PAGE)
        return People(found, wish, page, shown, number)

    async def guests(self, event: int, typed: str) -> list[Registration]:
        """Return the guests without Discord of whose names every typed word is a part."""
        async with self._database.reading() as transaction:
            known = await RegistrationRepository(transaction).guests(event)
        return [one for one in known if matches(one.name, typed)]

    async def guest(self, event: int, typed: str) -> int:
        """Return the number below zero of the guest who is meant.

        Raises:
            GuestUnclear: none is, or several may be.
        """
        return the_guest(await self.guests(event, ""), typed).member

    async def decide(self, event: int, member: int, verdict: Verdict, by: int) -> Handled:
        """Approve or decline an application; whoever asked for it is told.

        Raises:
            AlreadyDecided, ApplicationWithdrawn: there is nothing to decide any more.
            EventNotFound, EventCancelled, EventOver: there is nothing left to come to.
        """
        async with self._database.transaction() as transaction:
            wanted = await announced(transaction, event)
            mine = await RegistrationRepository(transaction).latest(event, member)
            return await self._decide(transaction, wanted, mine, verdict, by)

    async def decide_on(self, registration: int, verdict: Verdict, by: int) -> Handled:
        """Decide as :meth:`decide` about this very application, and not about a later one of the same member.

        Raises:
            RegistrationGone: it was erased.
            AlreadyDecided, ApplicationWithdrawn: there is nothing to decide any more.
            EventNotFound, EventCancelled, EventOver: there is nothing left to come to.
        """
        async with self._database.transaction() as transaction:
            mine = await RegistrationRepository(transaction).get(registration)
            if mine is None:
                raise RegistrationGone
            return await self._decide(
                transaction, await announced(transaction, mine.event), mine, verdict, by
            )

    async def _decide(
        self, transaction: Transaction, event: Event, mine: Registration | None, verdict: Verdict, by: int
    ) -> Handled:
        roster, now = self._rosters.within(transaction), self._clock.now()
        room = await roster.room(event.id, mine.mode) if mine else NOBODY
        decided = decide(event, mine, room, verdict, by, now)
        await self._write(roster, event, decided)
        await roster.correct_application(decided)
        await roster.promise(promises.decided(event, decided, now))
        return await self._handled(transaction, event, decided)

    async def move(self, event: int, member: int, mode: Mode | None = None) -> Handled:
        """Give somebody a seat, past the line if need be, or let them take part in another way.

        Without ``mode`` they stay in the one they are in.

        Raises:
            Stranger, ModeNotOffered, NoSeatFree: they cannot be moved there.
            EventNotFound, EventCancelled, EventOver: there is nothing left to come to.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            wanted = await announced(transaction, event)
            roster = self._rosters.within(transaction)
            mine = await roster.registrations.latest(event, member)
            target = mode or (mine.mode if mine else wanted.modes[0])
            moved = move(wanted, mine, target, await roster.room(event, target), now)
            if moved != mine:
                await roster.seat(wanted, moved)
                channel = await roster.events_channel(wanted)
                await roster.promise(promises.promoted(wanted, moved, channel, now))
                await roster.correct_application(moved)
                await roster.settle(wanted)
            return await self._handled(transaction, wanted, moved)

    async def remove(self, event: int, member: int, by: int) -> Handled:
        """End somebody's registration; they are told, and a seat is offered to the next in line.

        Raises:
            Stranger: there is none.
            EventNotFound, EventCancelled, EventOver: there is nothing left to come to.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            wanted = await announced(transaction, event)
            roster = self._rosters.within(transaction)
            removed = remove(wanted, await roster.registrations.active(event, member), by, now)
            await roster.registrations.put(removed)
            await roster.silence(event, member, why="removed")
            await roster.take_application_back(removed, why="removed")
            await roster.promise(promises.decided(wanted, removed, now))
            await roster.settle(wanted)
            return await self._handled(transaction, wanted, removed)

    async def _write(self, roster: Roster, event: Event, decided: Registration) -> None:
        if decided.standing is Standing.SEATED:
            await roster.seat(event, decided)
            return
        await roster.registrations.put(decided)
        if decided.standing is Standing.WAITING:
            # Whoever waited before has been told their place: nobody slips in front of them.
            await roster.registrations.to_the_end(decided)

    async def _handled(self, transaction: Transaction, event: Event, mine: Registration) -> Handled:
        return Handled(await card(transaction, event, mine.member, self._clock.now()), mine)
