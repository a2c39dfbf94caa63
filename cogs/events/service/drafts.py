"""Writing an event down: the form is kept as it was typed, read, shown, corrected or thrown away."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.dates import Reading, Remark, TimeReader
from bot.delivery.kinds import Reader
from bot.kernel.clock import Clock
from bot.kernel.zones import LocalTime
from bot.storage.database import Database, Transaction
from cogs.events.domain import (
    READY,
    Draft,
    DraftNotFound,
    Event,
    Plan,
    Readiness,
    TextMissing,
    Typed,
    closing_dropped,
    plan,
)
from cogs.events.repository import DraftRepository, EventRepository
from cogs.events.repository.events import NO_TERMS
from cogs.events.service.finding import existing
from cogs.events.service.reviewing import ReviewService


@dataclass(frozen=True, slots=True)
class Preview:
    """An event as it would be published, and what its author should know about how it was read."""

    event: Event
    draft: int
    remarks: tuple[Remark, ...] = ()
    readiness: Readiness = READY


class DraftService:
    """The use cases of those who prepare events."""

    def __init__(self, database: Database, clock: Clock, dates: TimeReader, reviews: ReviewService) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._dates = dates
        self._reviews = reviews

    async def begin(
        self,
        author: int,
        reader: Reader,
        *,
        channel: int | None = None,
        closes: str = "",
        group: str | None = None,
    ) -> Draft:
        """Begin an empty form.

        Raises:
            DomainError: the closing of registration cannot be read, or has passed.
        """
        closing = (await self._read(closes, reader)).promise if closes else None
        async with self._database.transaction() as transaction:
            drafts = DraftRepository(transaction)
            number = await drafts.add(author, channel, closing, group, self._clock.now())
            return await _draft(transaction, number)

    async def duplicate(self, event: int, author: int) -> Draft:
        """Begin a form with what another event says; only when it takes place is left to be typed.

        Raises:
            EventNotFound: there is no such event.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            plan = (await existing(transaction, event)).plan
            drafts = DraftRepository(transaction)
            number = await drafts.add(author, plan.channel, None, plan.group, now)
            seats = "" if plan.seats is None else str(plan.seats)
            typed = Typed(title=plan.title, place=plan.place, seats=seats, about=plan.about)
            await drafts.write(number, typed, now)
            await drafts.set_copies(number, event)
            return await _draft(transaction, number)

    async def get(self, draft: int) -> Draft:
        """Return the form as it was typed.

        Raises:
            DraftNotFound: it was published or discarded.
        """
        async with self._database.reading() as transaction:
            return await _draft(transaction, draft)

    async def keep(self, draft: int, author: int, typed: Typed) -> Draft:
        """Write down what was typed, readable or not; a form that is gone is begun anew."""
        async with self._database.transaction() as transaction:
            drafts = DraftRepository(transaction)
            known = await drafts.get(draft)
            number = draft if known else await drafts.add(author, None, None, None, self._clock.now())
            await drafts.write(number, typed, self._clock.now())
            return await _draft(transaction, number)

    async def read(self, draft: Draft, reader: Reader) -> Preview:
        """Read the form as its author means it and make the event ready to be published.

        Raises:
            DomainError: something in it is not right yet; the form stays as it is.
        """
        if not draft.typed.when.strip():
            raise TextMissing(field="when")
        reading = await self._read(draft.typed.when, reader)
        now = self._clock.now()
        ready = plan(draft, reading.promise, reading.end, now)
        remarks = (*reading.remarks, *_remarks(draft, reading.promise, now))
        async with self._database.transaction() as transaction:
            event = await self._write(transaction, draft, ready)
            return Preview(event, draft.id, remarks, await self._reviews.readiness(transaction, event))

    async def preview(self, event: int) -> Preview:
        """Return an event that waits to be published, as it was read.

        Raises:
            DraftNotFound: it waits no more.
        """
        async with self._database.reading() as transaction:
            return await self.waiting(transaction, event)

    async def announce_in(self, event: int, channel: int) -> Preview:
        """Let an event that waits to be published be announced in this channel, and return it as it is now.

        Raises:
            DraftNotFound: it waits no more.
        """
        async with self._database.transaction() as transaction:
            waiting = await self.waiting(transaction, event)
            moved = replace(waiting.event.plan, channel=channel)
            await EventRepository(transaction).put(
                replace(waiting.event, plan=moved, changed=self._clock.now())
            )
            await DraftRepository(transaction).set_channel(waiting.draft, channel)
            return await self.waiting(transaction, event)

    async def discard(self, draft: int) -> None:
        """Throw the form away, and the event that was made from it.

        Raises:
            DraftNotFound: it was published or discarded.
        """
        async with self._database.transaction() as transaction:
            await discard(transaction, await _draft(transaction, draft))

    async def waiting(self, transaction: Transaction, event: int) -> Preview:
        """Return an event that waits to be published, in the transaction of who asks.

        Raises:
            DraftNotFound: it waits no more.
        """
        draft = await DraftRepository(transaction).of_event(event)
        found = await EventRepository(transaction).get(event)
        if draft is None or found is None:
            raise DraftNotFound
        return Preview(found, draft.id, readiness=await self._reviews.readiness(transaction, found))

    async def _read(self, text: str, reader: Reader) -> Reading:
        now = self._clock.now()
        return await self._dates.read(
            text, now=now, zone=reader.zone, locales=reader.languages, not_before=now
        )

    async def _write(self, transaction: Transaction, draft: Draft, ready: Plan) -> Event:
        events = EventRepository(transaction)
        now = self._clock.now()
        written = await _draft(transaction, draft.id)
        number = written.event
        known = None if number is None else await events.get(number)
        if known is None:
            source = None if written.copies is None else await events.get(written.copies)
            # When registration opened was said for another date; and what is no date of a series is announced at once.
            terms = replace(source.terms, opens=None, announced=None) if source else NO_TERMS
            event = await events.add(ready, draft.author, now, terms)
            await DraftRepository(transaction).set_event(draft.id, event.id)
            return event
        corrected = replace(known, plan=ready, changed=now)
        await events.put(corrected)
        return corrected


async def discard(transaction: Transaction, draft: Draft) -> None:
    """Remove the form and the event that was made from it."""
    await DraftRepository(transaction).remove(draft.id)
    if draft.event is not None:
        await EventRepository(transaction).remove_unpublished(draft.event)


async def _draft(transaction: Transaction, number: int) -> Draft:
    draft = await DraftRepository(transaction).get(number)
    if draft is None:
        raise DraftNotFound
    return draft


def _remarks(draft: Draft, starts: LocalTime, now: datetime) -> tuple[Remark, ...]:
    if draft.closes is None or not closing_dropped(draft, starts, now):
        return ()
    return (Remark("events-closing-dropped", {"closes": draft.closes.instant(), "starts": starts.instant()}),)
