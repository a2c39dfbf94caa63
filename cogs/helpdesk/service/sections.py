"""What the card of a day says by itself: the desk, the day's events, what broke, what waits elsewhere."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import Final, TypeAlias

from bot.delivery.kinds import Kinds
from bot.delivery.ledger import Ledger, Scope
from bot.delivery.messages import State
from bot.delivery.obstacles import Obstacles
from bot.delivery.repository import OutboxRow
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from cogs.events.domain import Status
from cogs.events.service import Agenda
from cogs.helpdesk.repository import LifeRepository, Part
from cogs.helpdesk.service.morning import Day, Line, Section

LOOKED_AT: Final = 50
"""So many posts that did not go well are looked at; those of the last day are counted."""

Waiting: TypeAlias = Callable[[Transaction], Awaitable[Mapping[str, int]]]
"""Returns by the key of its line how many of something wait for staff; the line says it with ``number``."""

A_DAY: Final = timedelta(days=1)
BROKEN: Final = frozenset({State.FAILED, State.EXPIRED})


async def desk(transaction: Transaction, _day: Day) -> Sequence[Line]:
    """Say how many requests are open, and since when the oldest waits."""
    counts = await LifeRepository(transaction).counts(Part())
    if not counts.for_us + counts.for_you:
        return []
    details = {"ours": counts.for_us, "unclaimed": counts.unclaimed, "theirs": counts.for_you}
    lines = [Line("helpdesk-queue", details)]
    if counts.oldest is not None:
        lines.append(Line("helpdesk-today-oldest", {"since": counts.oldest}))
    return lines


def counted(waiting: Waiting) -> Section:
    """Return the section that says how many wait of what; of what does not, nothing."""

    async def section(transaction: Transaction, _day: Day) -> Sequence[Line]:
        found = await waiting(transaction)
        return [Line(key, {"number": number}) for key, number in found.items() if number]

    return section


class DayOfEvents:
    """Says which events begin on a day."""

    def __init__(self, agenda: Agenda) -> None:
        """Look into ``agenda``."""
        self._agenda = agenda

    async def __call__(self, transaction: Transaction, day: Day) -> Sequence[Line]:
        """Return a line for each that takes place, in order."""
        return [
            Line("helpdesk-today-event", {"title": event.title, "at": event.starts_at})
            for event in await self._agenda.announced(transaction)
            if event.status is Status.PUBLISHED and day.start <= event.starts_at < day.end
        ]


class Breakage:
    """Says what could not be sent since the day before, and what is in the way of what is planned."""

    def __init__(self, kinds: Kinds, obstacles: Obstacles, clock: Clock) -> None:
        """Look at what messages of ``kinds`` have come to."""
        self._kinds = kinds
        self._obstacles = obstacles
        self._clock = clock

    async def __call__(self, transaction: Transaction, _day: Day) -> Sequence[Line]:
        """Return what there is to say."""
        lines = []
        if failed := len([row for row in await self._posts(transaction) if self._is_news(row)]):
            lines.append(Line("helpdesk-today-failed", {"count": failed}))
        if places := len(await self._obstacles.known(transaction)):
            lines.append(Line("helpdesk-today-in-the-way", {"count": places}))
        return lines

    async def _posts(self, transaction: Transaction) -> Sequence[OutboxRow]:
        personal = [name for name in self._kinds if self._kinds[name].personal]
        return await Ledger(transaction, personal, self._clock.now()).page(Scope(), 0, LOOKED_AT)

    def _is_news(self, row: OutboxRow) -> bool:
        if row.life.held:
            return True
        return (
            row.life.state in BROKEN and row.finished is not None and row.finished > self._clock.now() - A_DAY
        )
