"""Asking for a reminder: what was typed is kept, read, shown, corrected, and confirmed or thrown away."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Protocol

from bot.dates import Remark, Repeat, TimeReader
from bot.delivery.kinds import Reader
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.reminders.domain import (
    Draft,
    DraftNotFound,
    NotYours,
    Reminder,
    Timing,
    Typed,
    Wish,
    first,
    require_room,
    require_the_same,
    snooze,
    wish,
)
from cogs.reminders.repository import DraftRepository, ReminderRepository
from cogs.reminders.service import promises

CLOSED_DIRECT_MESSAGES: Final = 50007
REMEMBERED: Final = timedelta(days=7)
"""So long a direct message that could not be delivered is a reason to warn: doors are opened again."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A draft as it was read, and what its author should know about that."""

    draft: Draft
    wish: Wish
    first: datetime
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What is promised now."""

    reminder: Reminder
    unreached: datetime | None = None
    """For when the last direct message to the member could not be delivered, if it goes by one."""


class Preflight(Protocol):
    """Knows whether the bot could write in a channel."""

    async def check(self, channel: int) -> None:
        """Raise a DomainError that says what is missing, or return."""
        ...


class DraftService:
    """The use cases of a member on the way to a reminder."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        clock: Clock,
        times: TimeReader,
        preflight: Preflight,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._times = times
        self._preflight = preflight

    async def begin(self, draft: Draft) -> Draft:
        """Keep what was typed, or an empty form; return it with its number."""
        async with self._database.transaction() as transaction:
            return await DraftRepository(transaction).add(draft, self._clock.now())

    async def get(self, draft: int, member: int) -> Draft:
        """Return the draft as it was typed.

        Raises:
            DraftNotFound: it was confirmed or discarded.
            NotYours: another member typed it.
        """
        async with self._database.reading() as transaction:
            return await _draft(transaction, draft, member)

    async def keep(self, draft: int, member: int, typed: Typed) -> Draft:
        """Write down what was typed, readable or not; a draft that is gone is begun anew."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            drafts = DraftRepository(transaction)
            known = await drafts.get(draft)
            if known is None:
                return await drafts.add(Draft(0, member, typed), now)
            await _draft(transaction, draft, member)
            # Who puts a reminder off is not asked for its words again.
            words = known.typed.words if known.snoozing else typed.words
            kept = replace(known, typed=Typed(typed.when, words), timing=None)
            await drafts.put(kept, now)
            return kept

    async def privately(self, draft: int, member: int) -> Draft:
        """Let it come by direct message instead of in a channel.

        Raises:
            DraftNotFound, NotYours: as for ``get``.
        """
        async with self._database.transaction() as transaction:
            private = replace(await _draft(transaction, draft, member), channel=None, timing=None)
            await DraftRepository(transaction).put(private, self._clock.now())
            return private

    async def read(self, draft: Draft, reader: Reader) -> Preview:
        """Read the draft as its author means it, and keep the reading for them to confirm.

        Raises:
            DomainError: something in it is not right yet; what was typed stays as it is.
        """
        timing, remarks = await self._timing(draft, reader)
        wanted, begins = wish(draft, timing), first(timing, self._clock.now())
        if wanted.channel is not None:
            await self._preflight.check(wanted.channel)
        read = replace(draft, timing=timing, revision=draft.revision + 1)
        async with self._database.transaction() as transaction:
            known = await _reminder(transaction, draft)
            await self._require_room(transaction, draft.member, known)
            if draft.snoozing and known is not None:
                snooze(known, begins, self._clock.now())
            await DraftRepository(transaction).put(read, self._clock.now())
        return Preview(read, wanted, begins, remarks)

    async def confirm(self, draft: int, revision: int, member: int) -> Confirmed:
        """Promise what the member saw.

        Raises:
            ReadingChanged: it was read anew since.
            DomainError: it cannot be promised any more; what was typed stays.
        """
        seen = await self.get(draft, member)
        if seen.channel is not None:
            await self._preflight.check(seen.channel)
        async with self._database.transaction() as transaction:
            known = await _draft(transaction, draft, member)
            wanted = wish(known, require_the_same(known, revision))
            reminder = await self._promise(transaction, known, wanted)
            await DraftRepository(transaction).remove(draft)
            return Confirmed(reminder, await self._unreached(transaction, reminder))

    async def discard(self, draft: int, member: int) -> None:
        """Throw away what was typed.

        Raises:
            DraftNotFound, NotYours: as for ``get``.
        """
        async with self._database.transaction() as transaction:
            await _draft(transaction, draft, member)
            await DraftRepository(transaction).remove(draft)

    async def _timing(self, draft: Draft, reader: Reader) -> tuple[Timing, tuple[Remark, ...]]:
        typed = draft.typed.when.strip()
        if draft.reminder is not None and typed and typed == draft.when_before:
            async with self._database.reading() as transaction:
                if known := await _reminder(transaction, draft):
                    return known.wish.timing, ()
        now = self._clock.now()
        read = await self._times.read_any(
            typed, now=now, zone=reader.zone, locales=reader.languages, not_before=now
        )
        if isinstance(read, Repeat):
            return read.recurrence, read.remarks
        ends = () if read.end is None else (Remark("reminders-remark-start"),)
        return read.promise, (*read.remarks, *ends)

    async def _promise(self, transaction: Transaction, draft: Draft, wanted: Wish) -> Reminder:
        now, reminders = self._clock.now(), ReminderRepository(transaction)
        begins, known = first(wanted.timing, now), await _reminder(transaction, draft)
        await self._require_room(transaction, draft.member, known)
        if known is None:
            reminder = await reminders.add(draft.member, wanted, begins, draft.asked_in, now)
        else:
            reminder = (
                snooze(known, begins, now)
                if draft.snoozing
                else replace(known, wish=wanted, due=begins, snoozed=None)
            )
            await reminders.put(reminder)
        await promises.exchange(transaction, self._outbox, known, reminder)
        return reminder

    async def _require_room(self, transaction: Transaction, member: int, known: Reminder | None) -> None:
        if known is None or known.next is None:
            require_room(await ReminderRepository(transaction).count_open(member))

    async def _unreached(self, transaction: Transaction, reminder: Reminder) -> datetime | None:
        if reminder.wish.channel is not None:
            return None
        since = self._clock.now() - REMEMBERED
        failed = await self._outbox.undelivered(transaction, reminder.member, 1)
        closed = (row.due for row in failed if row.life.code == CLOSED_DIRECT_MESSAGES)
        return next((due for due in closed if due > since), None)


async def _draft(transaction: Transaction, number: int, member: int) -> Draft:
    draft = await DraftRepository(transaction).get(number)
    if draft is None:
        raise DraftNotFound
    if draft.member != member:
        raise NotYours
    return draft


async def _reminder(transaction: Transaction, draft: Draft) -> Reminder | None:
    """Return the reminder that the draft changes; None if it makes a new one, or that one is gone."""
    if draft.reminder is None:
        return None
    return await ReminderRepository(transaction).get(draft.reminder)
