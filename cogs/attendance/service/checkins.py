"""Check-in with the code that the host of an event shows."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.delivery.domain import Message, ToChannel
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.errors import DomainError
from bot.storage.database import Database, Transaction
from cogs.attendance.domain import (
    CheckIn,
    CodeWrong,
    Mark,
    as_typed,
    check_in,
    close,
    new_code,
    open_up,
    require_guesses,
    window,
)
from cogs.attendance.repository import CheckInRepository, MarkRepository, MissRepository
from cogs.attendance.service.promises import keep_offer
from cogs.events.domain import Event
from cogs.events.service import EventFinder, Preflight
from cogs.events.service.promises import prefix
from cogs.events.service.rolls import RollService

POST: Final = "attendance.check-in"
"""The kind of message that tells the event's channel how one checks in."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A check-in as its host sees it."""

    event: Event
    check_in: CheckIn
    present: int
    untold: DomainError | None = None
    """Why the event's channel cannot be told how one checks in."""


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """That somebody is there. ``already``: it was known before, and nothing has changed."""

    event: Event
    mark: Mark
    already: bool


class CheckInService:
    """What hosts and members do at the door."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        clock: Clock,
        finder: EventFinder,
        rolls: RollService,
        preflight: Preflight,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._finder = finder
        self._rolls = rolls
        self._preflight = preflight

    async def open(self, event: int, host: int, *, walk_ins: bool) -> Opened:
        """Open check-in and let its channel know; of one that is open already, show the code again.

        The code serves as well where the channel cannot be told; who opens it once more when it can be, has it told.

        Raises:
            EventNotFound, EventCancelled, NotPublished: there is nothing to come to.
            OpenedTooEarly, TooLate: it is not the time.
        """
        now, untold = self._clock.now(), await self._why_untold(event)
        async with self._database.transaction() as transaction:
            found = await self._finder.existing(transaction, event)
            check_ins = CheckInRepository(transaction)
            opened = open_up(found, await check_ins.of(event), new_code(), host, now, walk_ins=walk_ins)
            await check_ins.put(opened)
            if untold is None:
                await self._outbox.add(transaction, _post(found, now))
            return Opened(found, opened, await _present(transaction, event), untold)

    async def _why_untold(self, event: int) -> DomainError | None:
        # Asking Discord takes time, so it happens while no transaction is open.
        async with self._database.reading() as transaction:
            found = await self._finder.existing(transaction, event)
        try:
            await self._preflight.check(found.channel)
        except DomainError as refusal:
            return refusal
        return None

    async def close(self, event: int) -> Opened:
        """Close check-in: the code is worth nothing any more.

        Raises:
            EventNotFound: there is no such event.
            NotOpen: it is closed, or never was open.
        """
        async with self._database.transaction() as transaction:
            found = await self._finder.existing(transaction, event)
            check_ins = CheckInRepository(transaction)
            closed = close(found, await check_ins.of(event), self._clock.now())
            await check_ins.put(closed)
            await self._outbox.cancel(transaction, _post_key(event), why="closed")
            return Opened(found, closed, await _present(transaction, event))

    async def check_in(self, member: int, typed: str, event: int | None = None) -> CheckedIn:
        """Note that the member is at the event whose code they typed; at ``event``, if they pressed its button.

        Raises:
            TooManyWrongCodes: they have guessed too often.
            CodeWrong: no open check-in has that code; that is counted.
            EventCancelled, NotOpen, TooEarly, TooLate, MarkedAbsent, SeatWanted: the code is right, and yet.
        """
        async with self._database.transaction() as transaction:
            outcome = await self._check_in(transaction, member, as_typed(typed), event)
        # The wrong code is written down, although it is refused.
        if isinstance(outcome, CodeWrong):
            raise outcome
        return outcome

    async def _check_in(
        self, transaction: Transaction, member: int, code: str, event: int | None
    ) -> CheckedIn | CodeWrong:
        now, misses = self._clock.now(), MissRepository(transaction)
        left = require_guesses(await misses.of(member), now)
        known = await self._meant(transaction, code, event)
        if known is None:
            await misses.add(member, now)
            return CodeWrong(left=left - 1)
        found = await self._finder.existing(transaction, known.event)
        marks = MarkRepository(transaction)
        last = await marks.last(found.id, member)
        held = await self._rolls.held(transaction, found.id, member)
        mark = check_in(found, known, held, last, member, now)
        if mark is not None:
            await marks.add(mark)
            await keep_offer(transaction, self._outbox, found, mark)
        there = mark or last
        assert there is not None  # noqa: S101 - nothing new is to be said only of who was marked
        return CheckedIn(found, there, already=mark is None)

    async def _meant(self, transaction: Transaction, code: str, event: int | None) -> CheckIn | None:
        """Return the check-in with this code; none that was closed, and at ``event`` no other's."""
        check_ins = CheckInRepository(transaction)
        known = await (check_ins.with_code(code) if event is None else check_ins.of(event))
        if known is None or not known.open:
            return None
        return known if hmac.compare_digest(known.code.encode(), code.encode()) else None


async def _present(transaction: Transaction, event: int) -> int:
    return sum(mark.present for mark in (await MarkRepository(transaction).latest(event)).values())


def _post_key(event: int) -> str:
    # Among the event's own messages, so that a cancellation takes it back.
    return f"{prefix(event)}check-in"


def _post(event: Event, now: datetime) -> Message:
    """Tell the event's channel how one checks in, once one can."""
    begins, ends = window(event)
    return Message(
        key=_post_key(event.id),
        kind=POST,
        target=ToChannel(event.channel),
        due=max(now, begins),
        parameters={"event": event.id},
        not_after=ends,
    )
