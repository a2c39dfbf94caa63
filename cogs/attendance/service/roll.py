"""The roll of the organisers: who was there, said by those who saw it."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.attendance.domain import Mark, RollPage, Way, call, page_of, roll
from cogs.attendance.repository import CheckInRepository, MarkRepository
from cogs.attendance.service.promises import keep_offer
from cogs.events.service.rolls import Roll, RollService


@dataclass(frozen=True, slots=True)
class Called:
    """What the organisers have said, and the page of the roll as it is now."""

    page: RollPage
    changed: int
    """Of how many something else was known before."""


class RollCallService:
    """What organisers do with the roll of an event."""

    def __init__(self, database: Database, outbox: Outbox, clock: Clock, rolls: RollService) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._rolls = rolls

    async def page(self, event: int, page: int = 0) -> RollPage:
        """Return a page of the roll; the last one instead of one that is not there any more.

        Raises:
            EventNotFound: there is no such event, or it was not published yet.
        """
        async with self._database.reading() as transaction:
            return await self._page(transaction, await self._rolls.within(transaction, event), page)

    async def came(self, event: int) -> int | None:
        """Return how many were at an event; None if nobody has said it of anybody."""
        async with self._database.reading() as transaction:
            return await self.came_to(transaction, event)

    async def came_to(self, transaction: Transaction, event: int) -> int | None:
        """Return the same, in the transaction of who asks."""
        marks = await MarkRepository(transaction).latest(event)
        return sum(mark.present for mark in marks.values()) if marks else None

    async def there(self, transaction: Transaction, event: int) -> list[int]:
        """Return who was at an event, in the transaction of who asks."""
        marks = await MarkRepository(transaction).latest(event)
        return [member for member, mark in marks.items() if mark.present]

    async def call(
        self, event: int, people: Collection[int], organiser: int, *, present: bool, page: int = 0
    ) -> Called:
        """Say of people that they were there, or were not; whatever was known before is kept as well.

        Raises:
            EventNotFound: there is no such event, or it was not published yet.
            EventCancelled, TooEarly: nobody can have been there.
            NotOnRoll: one of them has no business there; then nothing is said of the others either.
        """
        async with self._database.transaction() as transaction:
            known = await self._rolls.within(transaction, event)
            said = [await self._said(transaction, known, one, organiser, present=present) for one in people]
            return Called(await self._page(transaction, known, page), sum(said))

    async def _said(
        self, transaction: Transaction, known: Roll, member: int, organiser: int, *, present: bool
    ) -> bool:
        event, marks = known.event, MarkRepository(transaction)
        check_in = await CheckInRepository(transaction).of(event.id)
        held = await self._rolls.held(transaction, event.id, member)
        wanted = Mark(event.id, member, present, Way.ROLL, organiser, self._clock.now())
        mark = call(event, check_in, held, await marks.last(event.id, member), wanted)
        if mark is not None:
            await marks.add(mark)
            await keep_offer(transaction, self._outbox, event, mark)
        return mark is not None

    async def _page(self, transaction: Transaction, known: Roll, page: int) -> RollPage:
        marks = await MarkRepository(transaction).latest(known.event.id)
        check_in = await CheckInRepository(transaction).of(known.event.id)
        return page_of(known.event, check_in, roll(known.registrations, marks), page)
