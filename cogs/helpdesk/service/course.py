"""One step of a request: its life, what is written down of it, and what it promises, in one transaction."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.office_hours import OfficeHours
from bot.kernel.quiet import calm
from bot.storage.database import Transaction
from cogs.helpdesk.domain import Event, Life, Request, Say, TimePassed, next_look, step
from cogs.helpdesk.repository import Case, Entry, EntryRepository, LifeRepository
from cogs.helpdesk.service import promises
from cogs.helpdesk.service.server import Wishes

GENTLE: Final = frozenset({Say.REMIND_DESK, Say.REMIND_REQUESTER, Say.CLOSING, Say.CLOSED_SILENTLY})
"""What waits for the end of its reader's quiet hours."""

SOON: Final = timedelta(hours=1)
"""After so long is looked again at what could not be done yet."""


class Course:
    """Takes requests from step to step."""

    def __init__(
        self, outbox: Outbox, places: Places, clock: Clock, hours: OfficeHours, wishes: Wishes
    ) -> None:
        """Count time in the desk's ``hours``; mind the ``wishes`` of members."""
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self.hours = hours
        self._wishes = wishes
        self.changed: Callable[[], None] = lambda: None
        """Called after each commit of a step: when time does something next may have changed."""

    async def take(
        self, transaction: Transaction, case: Case, event: Event, entry: Entry | None = None
    ) -> Case:
        """Let an event happen to a request; return how it stands then.

        Raises:
            DomainError: it cannot happen to it.
        """
        now = self._clock.now()
        life, said = step(case.life, event, now, self.hours)
        if life == case.life:
            if isinstance(event, TimePassed):
                await LifeRepository(transaction).look_again(case.request.id, now + SOON)
            return case
        lives = LifeRepository(transaction)
        await lives.save(case.request.id, life, next_look(life, self.hours))
        if not isinstance(event, TimePassed):
            # To be reminded is nothing that happened: what nobody moves is forgotten in time.
            await lives.move(case.request.id, now)
        transaction.after_commit(self.changed)
        if entry is not None:
            await EntryRepository(transaction).add(case.request.id, entry)
        for say in said:
            await self._promise(transaction, case.request, life, say)
        if (life.desk, life.is_open) != (case.life.desk, case.life.is_open):
            await self.show_anew(transaction, case.request.id)
        return Case(case.request, life)

    async def show_anew(self, transaction: Transaction, request: int) -> None:
        """Have the message that put the question before the desk say what is true now."""
        for key in (promises.opening_key(request), promises.to_staff_key(request)):
            row = await self._outbox.find(transaction, key)
            if row is not None:
                await self._outbox.revise(transaction, key, promises.again(row.parameters))

    async def _promise(self, transaction: Transaction, request: Request, life: Life, say: Say) -> None:
        staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
        channel = staff.discord_id if staff else None
        now = self._clock.now()
        if say is Say.BACK:
            if channel is not None:
                message = promises.news(request.id, promises.BACK, life.version, channel, now)
                await self._outbox.add(transaction, message)
            return
        due = await self._due(transaction, request, life, say, now)
        told = promises.step_of(request, life, say, channel, due)
        if told is not None:
            await self._outbox.add(transaction, told)

    async def _due(
        self, transaction: Transaction, request: Request, life: Life, say: Say, now: datetime
    ) -> datetime:
        reader = life.desk if say in promises.TO_THE_DESK else request.member
        quiet = await self._wishes.quiet_hours(transaction, reader) if say in GENTLE and reader else None
        return calm(quiet, now)
