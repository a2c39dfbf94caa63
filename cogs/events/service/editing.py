"""Correcting an event that is published, by one organiser or by two at once."""

from dataclasses import dataclass

from bot.dates import TimeReader
from bot.delivery.kinds import Reader
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    Card,
    Difference,
    Draft,
    DraftNotFound,
    Event,
    Plan,
    Reach,
    TextMissing,
    corrected,
    differences,
    is_told,
    plan,
    require_room,
    typed,
)
from cogs.events.domain.editing import require_correctable
from cogs.events.repository import DraftRepository, EventRepository
from cogs.events.service import promises
from cogs.events.service.companions import Company
from cogs.events.service.finding import card, existing
from cogs.events.service.roster import Rosters


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an event would be, beside what it is now."""

    event: Event
    """As it stands now, whoever made it so."""
    wanted: Plan
    draft: int
    differences: tuple[Difference, ...]
    overtaken: bool
    """Somebody corrected the event since the form was opened."""
    repeats: bool = False
    """It is one of several, and the others may be meant as well."""


@dataclass(frozen=True, slots=True)
class Edited:
    """What an event is now, and how many others were corrected with it."""

    card: Card
    others: int
    announced: bool = True
    """Whether its channel has heard of it."""


class EditService:
    """The use cases of those who correct what is published."""

    def __init__(
        self, database: Database, clock: Clock, dates: TimeReader, rosters: Rosters, company: Company
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._dates = dates
        self._rosters = rosters
        self._company = company

    async def begin(self, event: int, author: int) -> Draft:
        """Begin a form with what the event says now.

        Raises:
            EventNotFound, NotPublished, CancelledAhead, EventCancelled, EventOver: there is nothing to correct.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            found = await existing(transaction, event)
            require_correctable(found, now)
            drafts = DraftRepository(transaction)
            number = await drafts.add(author, found.plan.channel, None, found.plan.group, now)
            await drafts.write(number, typed(found.plan), now)
            await drafts.set_edits(number, event, found.edition)
            return await _draft(transaction, number)

    async def propose(self, draft: int, reader: Reader) -> Proposal:
        """Read the form and return what would change; from now on its author has seen the event as it stands.

        Raises:
            DraftNotFound: it was applied or thrown away.
            DomainError: something in it is not right yet; the form stays as it is.
        """
        async with self._database.reading() as transaction:
            form = await _draft(transaction, draft)
        wanted = await self._read(form, reader)
        async with self._database.transaction() as transaction:
            event = await existing(transaction, form.edits or 0)
            require_correctable(event, self._clock.now())
            await DraftRepository(transaction).set_edits(draft, event.id, event.edition)
            repeats = await self._company.companions.repeats(transaction, event.id)
        found = differences(event.plan, wanted)
        return Proposal(event, wanted, draft, found, overtaken=form.seen != event.edition, repeats=repeats)

    async def apply(self, draft: int, reader: Reader, reach: Reach = Reach.ONE) -> Edited:
        """Correct the event: what is planned follows, what was announced says so, and whoever comes is told.

        Of a series, others are corrected alike, as far as ``reach`` says: all of them or none.

        Raises:
            EventChanged: somebody was faster; nothing of theirs is overwritten, nothing typed is lost.
            DraftNotFound, NothingToSet, EventInThePast, SeatsTaken, DomainError: it cannot be.
        """
        async with self._database.reading() as transaction:
            form = await _draft(transaction, draft)
        wanted = await self._read(form, reader)
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            known = await existing(transaction, form.edits or 0)
            event = corrected(known, wanted, form.seen, now)
            others = await self._company.companions.carry(transaction, known, event.plan, reach)
            await self._put(transaction, known, event)
            for other, becomes in others:
                await self._put(transaction, other, corrected(other, becomes, other.edition, now))
            await DraftRepository(transaction).remove(draft)
            announced = await self._rosters.within(transaction).is_announced(event)
            return Edited(await card(transaction, event, None, now), len(others), announced)

    async def _put(self, transaction: Transaction, known: Event, event: Event) -> None:
        """Write the event, and let everything that hangs on it be as it says now."""
        now = self._clock.now()
        await EventRepository(transaction).put(event)
        roster = self._rosters.within(transaction)
        require_room(event, await roster.registrations.rooms(event.id))
        await roster.take_back(promises.channel_reminder_prefix(event.id), why="changed")
        for message in promises.reminders(event, now):
            await roster.promise(message)
        await roster.plan_window(event)
        await roster.plan_announcement(event)
        await roster.correct_announcement(event.id)
        told = is_told(differences(known.plan, event.plan))
        if told and await roster.is_announced(event):
            await roster.promise(promises.changed(event, known.plan, now))
        people = await roster.registrations.at(event.id)
        await roster.stop_reminding_all(event.id, why="changed")
        await roster.remind_all(event, people)
        if told:
            await roster.promise_all(
                promises.changed_personally(event, one, known.plan, now) for one in people
            )
        await roster.settle(event)

    async def _read(self, form: Draft, reader: Reader) -> Plan:
        if not form.typed.when.strip():
            raise TextMissing(field="when")
        now = self._clock.now()
        reading = await self._dates.read(form.typed.when, now=now, zone=reader.zone, locales=reader.languages)
        return plan(form, reading.promise, reading.end, now)


async def _draft(transaction: Transaction, number: int) -> Draft:
    draft = await DraftRepository(transaction).get(number)
    if draft is None or draft.edits is None:
        raise DraftNotFound
    return draft
