"""What a member does with the reminders they have."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.text import fold, matches
from bot.storage.database import Database, Transaction
from cogs.reminders.domain import (
    NotYours,
    Reminder,
    ReminderNotFound,
    ReminderUnclear,
    finish,
    put_off,
    require_room,
    snooze,
)
from cogs.reminders.repository import ReminderRepository
from cogs.reminders.service import promises

Move = Callable[[Reminder], Reminder | None]


@dataclass(frozen=True, slots=True)
class Done:
    """A reminder that its member is done with, and what goes on of it if it repeats."""

    reminder: Reminder
    goes_on: Reminder | None


class ReminderService:
    """The use cases of a member who has reminders."""

    def __init__(self, database: Database, outbox: Outbox, clock: Clock) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._clock = clock

    async def mine(self, member: int) -> list[Reminder]:
        """Return the member's reminders: those that have come first, then as they will come."""
        async with self._database.reading() as transaction:
            return await ReminderRepository(transaction).of(member)

    async def get(self, reminder: int, member: int) -> Reminder:
        """Return one of the member's reminders.

        Raises:
            ReminderNotFound: there is none of that number any more.
            NotYours: it is another member's.
        """
        async with self._database.reading() as transaction:
            return await _owned(transaction, reminder, member)

    async def suggest(self, typed: str, member: int) -> list[Reminder]:
        """Return the member's reminders whose words hold what is typed so far."""
        return [one for one in await self.mine(member) if matches(one.wish.words, typed)]

    async def find(self, typed: str, member: int) -> Reminder:
        """Return the reminder meant by its number, or by words that fit just one.

        Raises:
            ReminderUnclear: none is meant, or several could be.
        """
        mine = await self.mine(member)
        by_number = [one for one in mine if str(one.id) == typed.strip()]
        fitting = [one for one in mine if matches(one.wish.words, typed)]
        exact = [one for one in fitting if fold(one.wish.words) == fold(typed)]
        meant = by_number or exact or fitting
        if len(meant) != 1 or not typed.strip():
            raise ReminderUnclear
        return meant[0]

    async def done(self, reminder: int, member: int) -> Done:
        """Let the member be done with it: it is removed, or goes on if it repeats.

        Raises:
            ReminderNotFound, NotYours: as for ``get``.
            SetForLater: it was given another time since it came.
        """
        before, after = await self._move(reminder, member, finish)
        return Done(before, after)

    async def put_off(self, reminder: int, member: int, choice: str) -> datetime:
        """Let it come again later ("10m", "1h", or "1d" for the same time tomorrow); return when.

        Raises:
            DomainError: as for ``get`` and the rule ``snooze``; or as many as there may be are open.
        """
        now = self._clock.now()
        before = await self.get(reminder, member)
        until = put_off(before, choice, now)
        await self._move(reminder, member, lambda known: snooze(known, until, now))
        return until

    async def delete(self, reminder: int, member: int) -> Reminder:
        """Remove it, and whatever it has promised.

        Raises:
            ReminderNotFound, NotYours: as for ``get``.
        """
        before, _ = await self._move(reminder, member, lambda _: None)
        return before

    async def _move(self, number: int, member: int, move: Move) -> tuple[Reminder, Reminder | None]:
        """Change a reminder, and what it promises, in one stroke."""
        async with self._database.transaction() as transaction:
            reminders = ReminderRepository(transaction)
            before = await _owned(transaction, number, member)
            after = move(before)
            await promises.exchange(transaction, self._outbox, before, after)
            if after is None:
                await reminders.remove(number)
                return before, None
            if before.next is None and after.next is not None:
                require_room(await reminders.count_open(member))
            await reminders.put(after)
            return before, after


async def _owned(transaction: Transaction, number: int, member: int) -> Reminder:
    reminder = await ReminderRepository(transaction).get(number)
    if reminder is None:
        raise ReminderNotFound
    if reminder.member != member:
        raise NotYours
    return reminder
