"""What people do with events: cancel, reopen, register, withdraw."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    ALIVE,
    Card,
    Event,
    Mode,
    NotRegistered,
    Reach,
    Registration,
    Standing,
    admit,
    cancel,
    choose_mode,
    held_mode,
    is_final,
    let_pass,
    phase,
    reopen,
    require_alive,
    require_answers,
    require_audience,
    require_same_questions,
    withdraw,
)
from cogs.events.domain.finding import Reads, everything
from cogs.events.repository import EventRepository, FormRepository
from cogs.events.service import promises
from cogs.events.service.companions import Company
from cogs.events.service.finding import announced, card, existing
from cogs.events.service.roster import Rosters


@dataclass(frozen=True, slots=True)
class Registered:
    """The answer to a member who registers."""

    card: Card
    new: bool
    """False: they had registered before."""
    changed: bool = False
    """Whether the answers they gave before were changed."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The answer to a member who gives their place back."""

    card: Card
    standing: Standing
    """What they gave back: a seat, an offer, a place in line, an application."""
    passed_on: bool = False
    """Whether the seat is offered to somebody who waited."""
    unlimited: bool = False
    """Whether there was no seat in it for anybody else."""

    @property
    def seated(self) -> bool:
        """Whether it was a seat that is free now for others."""
        return self.standing.takes_seat


@dataclass(frozen=True, slots=True)
class CalledOff:
    """What was cancelled: an event, and so many others of its series."""

    card: Card
    others: int
    announced: bool = True
    """Whether its channel had heard of it, and hears of this."""


@dataclass(frozen=True, slots=True)
class AskFirst:
    """The answer to a member who might not have their place again: nothing has changed yet."""

    card: Card


@dataclass(frozen=True, slots=True)
class Reminding:
    """The answer to a member who asks for direct messages, or for none."""

    card: Card
    new: bool


class EventService:
    """The use cases of events, each in one transaction."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rosters: Rosters,
        company: Company,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._rosters = rosters
        self._company = company

    # ---- organisers ------------------------------------------------------------------

    async def cancel(self, event: int, reach: Reach = Reach.ONE) -> CalledOff:
        """Cancel a published event: nothing planned is sent; its channel and all who are registered are told.

        The post that announced it says so from then on, and offers no place any more. Of a
        series, others are cancelled alike, as far as ``reach`` says.

        Raises:
            EventNotFound, NotPublished, EventCancelled, EventOver: there is nothing to cancel.
        """
        async with self._database.transaction() as transaction:
            known = await existing(transaction, event)
            announced_before = await self._rosters.within(transaction).is_announced(known)
            others = await self._company.companions.end(transaction, known, reach)
            cancelled = await self._cancel(transaction, known)
            for other in others:
                await self._cancel(transaction, other)
            shown = await card(transaction, cancelled, None, self._clock.now())
            return CalledOff(shown, len(others), announced_before)

    async def _cancel(self, transaction: Transaction, known: Event) -> Event:
        now = self._clock.now()
        cancelled = cancel(known, now)
        await EventRepository(transaction).put(cancelled)
        roster = self._rosters.within(transaction)
        announced_before = await roster.is_announced(known)
        await roster.take_back(promises.prefix(known.id), why="event cancelled")
        if announced_before:
            await roster.promise(promises.cancelled(cancelled, now))
        await roster.correct_announcement(known.id)
        await roster.call_off(cancelled)
        people = await roster.registrations.at(known.id)
        await roster.promise_all(promises.cancelled_personally(cancelled, one, now) for one in people)
        return cancelled

    async def reopen(self, event: int) -> Card:
        """Let a cancelled event take place after all: what was planned is planned again, and all are told.

        Raises:
            EventNotFound, NotPublished, AlreadyPublished, EventInThePast: it cannot be.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            reopened = reopen(await existing(transaction, event), now)
            await EventRepository(transaction).put(reopened)
            roster = self._rosters.within(transaction)
            for message in (*promises.published(reopened, now), promises.reopened(reopened, now)):
                await roster.promise(message)
            await roster.correct_announcement(event)
            people = await roster.registrations.at(event)
            await roster.promise_all(promises.reopened_personally(reopened, one, now) for one in people)
            await roster.remind_all(reopened, people)
            await roster.settle(reopened)
            return await card(transaction, reopened, None, now)

    async def readdress(self, transaction: Transaction, old: int, new: int) -> None:
        """Follow a channel that was bound in place of another: what is said later is said there."""
        await EventRepository(transaction).readdress(old, new)

    # ---- members ---------------------------------------------------------------------

    async def register(
        self,
        event: int,
        member: int,
        *,
        mode: Mode | None = None,
        roles: Collection[int] = (),
        answers: Mapping[str, str] | None = None,
        answered: str | None = None,
        reads: Reads = everything,
    ) -> Registered:
        """Give the member a seat, a place in line once every seat is taken, or bring it before the organiser.

        ``roles`` are those the member holds, by Discord's ids; ``answers`` what they said in the form
        (``FormService`` reads them), ``answered`` the mark of the questions that they were asked there; ``reads``
        tells where they could know of the event from. Who is registered already and sends the form changes the answers.

        Raises:
            EventNotFound, EventCancelled, EventOver, NotOpenYet, RegistrationClosed: too early or too late.
            NotForYou, DeclinedBefore: they may not.
            FormWanted: the event asks something that they have not answered, or something else by now.
            ModeNotSaid, ModeNotOffered: it has to be said whether they come on site or online.
            ModeHeld: they are registered, and not in the way they say now.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            wanted = await announced(transaction, event, reads=reads, member=member)
            roster = self._rosters.within(transaction)
            mine = await roster.registrations.latest(event, member)
            held = mine is not None and mine.standing.active
            if not held:
                require_audience(wanted, roles, await roster.wanted_role(wanted))
                require_answers(wanted, answers, now)
            require_same_questions(wanted, answered)
            chosen = (
                held_mode(wanted, mine, mode) if mine is not None and held else choose_mode(wanted, mode, now)
            )
            standing = admit(wanted, await roster.room(event, chosen), mine, now, chosen)
            if mine is None or not held:
                await self._enter(transaction, wanted, member, standing, chosen, answers or {})
            elif answers is not None:
                await roster.registrations.put(replace(mine, answers=answers))
                await roster.correct_application(mine)
            await FormRepository(transaction).remove(event, member)
            changed = held and answers is not None
            return Registered(await card(transaction, wanted, member, now), not held, changed)

    async def _enter(
        self,
        transaction: Transaction,
        event: Event,
        member: int,
        standing: Standing,
        mode: Mode,
        answers: Mapping[str, str],
    ) -> None:
        roster, now = self._rosters.within(transaction), self._clock.now()
        entered = await roster.registrations.enter(event.id, member, standing, now, mode, answers)
        if entered.standing is Standing.APPLIED:
            await roster.ask_organisers(event, entered)
        await roster.welcome(event, entered)

    async def withdraw(self, event: int, member: int) -> Withdrawn:
        """Give the member's place back; a seat is offered to the first in line.

        Raises:
            EventNotFound, NotRegistered, EventCancelled, EventOver: nothing to give back.
        """
        async with self._database.transaction() as transaction:
            return await self._withdraw(transaction, await self._held(transaction, event, member))

    async def withdraw_unless_final(self, event: int, member: int) -> Withdrawn | AskFirst:
        """Give the member's place back, but not one that they might not have again.

        Raises:
            EventNotFound, NotRegistered, EventCancelled, EventOver: nothing to give back.
        """
        async with self._database.transaction() as transaction:
            held = await self._held(transaction, event, member)
            withdraw(held.event, held.mine, self._clock.now())
            return AskFirst(held) if is_final(held) else await self._withdraw(transaction, held)

    async def let_pass(self, event: int, member: int) -> Withdrawn:
        """Offer to the next in line what was offered to the member; a seat that they have stays theirs.

        Raises:
            SeatIsYours, NothingOffered, NotRegistered: nothing is offered to them.
            EventNotFound, EventCancelled, EventOver: there is nothing left to come to.
        """
        async with self._database.transaction() as transaction:
            held = await self._held(transaction, event, member)
            let_pass(held.event, held.mine, self._clock.now())
            return await self._withdraw(transaction, held)

    async def _held(self, transaction: Transaction, event: int, member: int) -> Card:
        return await card(transaction, await announced(transaction, event), member, self._clock.now())

    async def _withdraw(self, transaction: Transaction, held: Card) -> Withdrawn:
        event, roster = held.event, self._rosters.within(transaction)
        gone = withdraw(event, held.mine, self._clock.now())
        await roster.registrations.put(gone)
        await roster.silence(event.id, gone.member, why="withdrawn")
        if held.mine is not None and held.mine.standing is Standing.APPLIED:
            await roster.take_application_back(gone, why="withdrawn")
        moved = await roster.settle(event)
        return Withdrawn(
            await self._held(transaction, event.id, gone.member),
            held.mine.standing if held.mine else gone.standing,
            passed_on=bool(moved),
            unlimited=event.seats_in(gone.mode) is None,
        )

    async def remind_me(self, event: int, member: int) -> Reminding:
        """Promise the member reminders by direct message.

        Raises:
            EventNotFound, NotRegistered, EventCancelled, EventOver: nothing to remind of.
        """
        async with self._database.transaction() as transaction:
            wanted, mine = await self._alive(transaction, event, member)
            roster = self._rosters.within(transaction)
            if not mine.wants_reminders:
                await roster.promise_reminders(wanted, mine)
            return await self._reminding(transaction, wanted, member, new=not mine.wants_reminders)

    async def do_not_remind_me(self, event: int, member: int) -> Reminding:
        """Take the promised reminders back; the seat or place in line stays, and what is said of it.

        Raises:
            EventNotFound, NotRegistered, EventCancelled, EventOver: nothing to remind of.
        """
        async with self._database.transaction() as transaction:
            wanted, mine = await self._alive(transaction, event, member)
            roster = self._rosters.within(transaction)
            if mine.wants_reminders:
                await roster.registrations.put(replace(mine, wants_reminders=False))
                await roster.stop_reminding(event, member, why="no longer wanted")
            return await self._reminding(transaction, wanted, member, new=mine.wants_reminders)

    async def _alive(self, transaction: Transaction, number: int, member: int) -> tuple[Event, Registration]:
        event = await announced(transaction, number)
        require_alive(event, self._clock.now())
        mine = await self._rosters.within(transaction).registrations.active(number, member)
        if mine is None:
            raise NotRegistered(title=event.title)
        return event, mine

    async def _reminding(
        self, transaction: Transaction, event: Event, member: int, *, new: bool
    ) -> Reminding:
        return Reminding(await card(transaction, event, member, self._clock.now()), new)

    # ---- other features --------------------------------------------------------------

    async def replan(self, transaction: Transaction, member: int) -> None:
        """Plan the member's reminders anew, in the transaction in which they chose other hours or another zone."""
        roster = self._rosters.within(transaction)
        for mine in await roster.registrations.of(member):
            event = await EventRepository(transaction).get(mine.event)
            if event is not None and mine.wants_reminders and phase(event, self._clock.now()) in ALIVE:
                await roster.stop_reminding(event.id, member, why="other hours")
                await roster.remind(event, mine)
