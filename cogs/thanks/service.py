"""Reminding the organiser of an event that is over of what people expect now."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.delivery.domain import Message, ToMember
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.office_hours import OfficeHours
from bot.storage.database import Database, Transaction
from cogs.events.domain import Event
from cogs.events.service import EventFinder, promises
from cogs.thanks.domain import LOOKED_BACK, expected_until, is_expected, is_time
from cogs.thanks.repository import ThanksRepository

EXPECTED: Final = "thanks.expected"
"""The kind of message in which an organiser is reminded."""

Repeats = Callable[[Transaction, int], Awaitable[bool]]
"""Tells whether an event is one of a series."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """An event that is over: how many were expected, and until when they expect to hear of it, as aware UTC."""

    event: Event
    people: int
    until: datetime


class ThanksService:
    """Reminds once of each event, unless its people were written to already.

    Of a series nobody is reminded: to be told so every week would be what nobody reads.
    """

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        finder: EventFinder,
        repeats: Repeats,
        hours: OfficeHours,
        clock: Clock,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._finder = finder
        self._repeats = repeats
        self._hours = hours
        self._clock = clock

    async def remind(self) -> None:
        """Remind of each event for which it is time."""
        now = self._clock.now()
        async with self._database.reading() as transaction:
            held = await self._finder.held_since(transaction, now - LOOKED_BACK)
        for event in held:
            if is_time(event, self._hours, now):
                async with self._database.transaction() as transaction:
                    await self._remind(transaction, event.id)

    async def expectation(
        self, transaction: Transaction, number: int, organiser: int, now: datetime
    ) -> Expectation | None:
        """Return what people expect of this organiser; None if nothing (any more)."""
        event = await self._finder.existing(transaction, number)
        # Somebody else has taken over, or has written to them meanwhile.
        if event.organiser != organiser or not is_expected(event, self._hours, now):
            return None
        if await self._finder.written_to_since(transaction, number, event.ends_at):
            return None
        people = await self._finder.seated(transaction, number)
        return Expectation(event, people, expected_until(event, self._hours)) if people else None

    async def _remind(self, transaction: Transaction, number: int) -> None:
        done, now = ThanksRepository(transaction), self._clock.now()
        event = await self._finder.existing(transaction, number)
        if event.organiser is None or await done.is_done(number) or await self._repeats(transaction, number):
            return
        expected = await self.expectation(transaction, number, event.organiser, now)
        if expected is not None:
            await self._outbox.add(transaction, _message(expected, event.organiser, now))
            await done.note(number)


def _message(expected: Expectation, organiser: int, now: datetime) -> Message:
    event = expected.event.id
    return Message(
        # Among the event's own messages, where staff follow them.
        key=f"{promises.personal_prefix(event, organiser)}afterwards",
        kind=EXPECTED,
        target=ToMember(organiser),
        due=now,
        parameters={"event": event, "member": organiser},
        not_after=expected.until,
    )
