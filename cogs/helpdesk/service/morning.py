"""The card for staff on the morning of each working day; other features may add lines to it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.errors import Detail
from bot.kernel.office_hours import OfficeHours
from bot.kernel.zones import LocalTime
from bot.storage.database import Database, Transaction
from cogs.helpdesk.service import promises
from cogs.helpdesk.service.turns import Turns


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the card, as a message with its details."""

    key: str
    details: Mapping[str, Detail] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Day:
    """A working day, from its local midnight to the next, as aware UTC."""

    start: datetime
    end: datetime


Section: TypeAlias = Callable[[Transaction, Day], Awaitable[Sequence[Line]]]
"""Says what matters to staff on a day, inside the transaction in which the card is put into words."""


class TodayPoint:
    """The sections of the card, in the order in which features added them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._sections: list[tuple[str, Section]] = []

    def add(self, heading: str, section: Section) -> None:
        """Let the card have a section under the message ``heading``; one without lines is left out."""
        self._sections.append((heading, section))

    async def told(self, transaction: Transaction, day: Day) -> list[tuple[str, Sequence[Line]]]:
        """Return the headings that have something to say, each with its lines."""
        found = [(heading, await section(transaction, day)) for heading, section in self._sections]
        return [(heading, lines) for heading, lines in found if lines]


class Morning:
    """What the desk does when a working day begins."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        hours: OfficeHours,
        turns: Turns,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._hours = hours
        self._turns = turns

    async def begin(self) -> None:
        """Look who is gone from the desk, and promise the card of the day; on other days do nothing."""
        now = self._clock.now()
        day = self._hours.local(now).date()
        if not self._hours.works_on(day):
            return
        await self._turns.look_at_desk()
        async with self._database.transaction() as transaction:
            staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
            if staff is not None:
                until = day_of(day, self._hours.zone).end
                due = self._hours.opening(day)
                await self._outbox.add(transaction, promises.today(day, staff.discord_id, due, until))


def day_of(day: date, zone: str) -> Day:
    """Return a local date of a zone as instants."""
    edges = [
        LocalTime(datetime.combine(day + timedelta(days=ahead), time()), zone).instant() for ahead in (0, 1)
    ]
    return Day(*edges)
