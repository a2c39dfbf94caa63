"""Entering people from a list, in the transaction of whoever has read it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from cogs.events.domain import Decision, Event, Mode, Registration, Standing, Verdict
from cogs.events.domain.entering import Outlook, foresee, outlook
from cogs.events.repository import RegistrationRepository
from cogs.events.service import promises
from cogs.events.service.finding import announced
from cogs.events.service.roster import Rosters


class EntryService:
    """Enters people; each is told that somebody did."""

    def __init__(self, clock: Clock, rosters: Rosters) -> None:
        """Work with exactly these collaborators."""
        self._clock = clock
        self._rosters = rosters

    async def event(self, transaction: Transaction, event: int) -> Event:
        """Return the event that people are to be entered for.

        Raises:
            EventNotFound: there is none, or it was not published yet.
        """
        return await announced(transaction, event)

    async def foresee(
        self, transaction: Transaction, event: Event, wanted: Sequence[tuple[int, Mode]]
    ) -> list[Outlook]:
        """Return what would become of these members, entered one after the other; nothing changes.

        Raises:
            NotPublished, EventCancelled, EventOver: there is nothing to come to.
        """
        registrations = RegistrationRepository(transaction)
        held: dict[int, Registration] = {}
        for one in await registrations.ever_at(event.id):
            before = held.get(one.member)
            if before is None or not before.standing.active:
                held[one.member] = one
        rooms = await registrations.rooms(event.id)
        return foresee(event, held, rooms, wanted, self._clock.now())

    async def enter(
        self,
        transaction: Transaction,
        event: Event,
        member: int,
        mode: Mode,
        by: int | None,
        answers: Mapping[str, str] | None = None,
    ) -> Outlook:
        """Enter the member in ``transaction``, or leave them as they are; return what came of it.

        ``answers`` are what they have said of themselves, as far as they did.

        Raises:
            NotPublished, EventCancelled, EventOver: there is nothing to come to.
        """
        now, roster = self._clock.now(), self._rosters.within(transaction)
        mine = await roster.registrations.latest(event.id, member)
        found = outlook(event, mine, await roster.room(event.id, mode), mode, now)
        if found.enters:
            wanted = Standing.SEATED if found is Outlook.SEAT else Standing.WAITING
            entered = await roster.registrations.enter(event.id, member, wanted, now, mode, answers)
            # Whoever enters somebody approves them by that.
            decided = replace(entered, decision=Decision(Verdict.APPROVED, by, now))
            await roster.registrations.put(decided)
            await roster.welcome(event, decided)
            if not decided.guest:
                # A guest has asked for it by a press, and the letter that welcomes them says what they have got.
                await roster.promise(promises.entered(event, decided, now))
        return found
