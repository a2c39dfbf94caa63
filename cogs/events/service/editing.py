"""Correcting an event that is published, by one organiser or by two at once."""

from dataclasses import dataclass

from bot.community.places import Places
from bot.dates import DateReader
from bot.delivery.kinds import Reader
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    Card,
    Difference,
    Draft,
    DraftNotFound,
    Event,
    Plan,
    TextMissing,
    corrected,
    differences,
    is_told,
    plan,
    require_alive,
    require_room,
    typed,
)
from cogs.events.repository import DraftRepository, EventRepository
from cogs.events.service import promises
from cogs.events.service.finding import card, existing
from cogs.events.service.roster import Roster, Wishes


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an event would be, beside what it is now."""

    event: Event
    """As it stands now, whoever made it so."""
    draft: int
    differences: tuple[Difference, ...]
    overtaken: bool
    """Somebody corrected the event since the form was opened."""


class EditService:
    """The use cases of those who correct what is published."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        dates: DateReader,
        wishes: Wishes,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._dates = dates
        self._wishes = wishes

    async def begin(self, event: int, author: int) -> Draft:
        """Begin a form with what the event says now.

        Raises:
            EventNotFound, NotPublished, EventCancelled, EventOver: there is nothing to correct.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            found = await existing(transaction, event)
            require_alive(found, now)
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
            require_alive(event, self._clock.now())
            await DraftRepository(transaction).set_edits(draft, event.id, event.edition)
        found = differences(event.plan, wanted)
        return Proposal(event, draft, found, overtaken=form.seen != event.edition)

    async def apply(self, draft: int, reader: Reader) -> Card:
        """Correct the event: what is planned follows, what was announced says so, and whoever comes is told.

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
            await EventRepository(transaction).put(event)
            await DraftRepository(transaction).remove(draft)
            await self._follow(transaction, known, event)
            return await card(transaction, event, None, now)

    async def _follow(self, transaction: Transaction, known: Event, event: Event) -> None:
        """Let everything that hangs on the event be as it says now."""
        now = self._clock.now()
        roster = Roster(transaction, self._outbox, self._places, now, self._wishes)
        require_room(event, await roster.registrations.rooms(event.id))
        for prefix in (promises.channel_reminder_prefix(event.id), promises.window_prefix(event.id)):
            await self._outbox.cancel(transaction, prefix, why="changed")
        for message in (*promises.reminders(event, now), *promises.window(event, now)):
            await roster.promise(message)
        await self._outbox.revise(transaction, promises.announcement(event.id), {"event": event.id})
        told = is_told(differences(known.plan, event.plan))
        if told:
            await roster.promise(promises.changed(event, known.plan, now))
        for registration in await roster.registrations.at(event.id):
            await roster.stop_reminding(event.id, registration.member, why="changed")
            await roster.remind(event, registration)
            if told:
                await roster.promise(promises.changed_personally(event, registration, known.plan, now))
        await roster.settle(event)

    async def _read(self, form: Draft, reader: Reader) -> Plan:
        if not form.typed.when.strip():
            raise TextMissing(field="when")
        now = self._clock.now()
        reading = await self._dates.read(form.typed.when, now=now, zone=reader.zone, locales=(reader.locale,))
        return plan(form, reading.promise, reading.end, now)


async def _draft(transaction: Transaction, number: int) -> Draft:
    draft = await DraftRepository(transaction).get(number)
    if draft is None or draft.edits is None:
        raise DraftNotFound
    return draft
