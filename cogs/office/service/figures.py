"""The figures of an event, counted when somebody asks."""

from bot.delivery.kinds import Kinds
from bot.delivery.ledger import Ledger, Scope, Tally
from bot.delivery.messages import State
from bot.kernel.clock import Clock
from bot.storage.database import Database
from cogs.attendance.service import RollCallService
from cogs.events.service.rolls import RollService
from cogs.office.domain import Figures, Reach, figures

ENDED_BADLY = frozenset({State.FAILED, State.EXPIRED})


class FigureService:
    """Counts; it tells no number that points at somebody."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rolls: RollService,
        attendance: RollCallService,
        kinds: Kinds,
        zone: str,
    ) -> None:
        """Count the days of ``zone``, and messages of the ``kinds`` there are."""
        self._attendance = attendance
        self._database = database
        self._clock = clock
        self._rolls = rolls
        self._kinds = kinds
        self._zone = zone

    async def of(self, event: int) -> Figures:
        """Return the figures of an event as they are now.

        Raises:
            EventNotFound: there is no such event, or it was not published yet.
        """
        roll = await self._rolls.of(event)
        came = await self._attendance.came(event)
        personal = frozenset(name for name in self._kinds if self._kinds[name].personal)
        # Counting many messages keeps nobody waiting.
        async with self._database.aside() as transaction:
            ledger = Ledger(transaction, personal, self._clock.now())
            tallies = await ledger.tallies(Scope(prefix=f"events:{event}"))
        now = self._clock.now()
        return figures(roll.event, roll.registrations, _reach(tallies), self._zone, now, came)


def _reach(tallies: list[Tally]) -> list[tuple[Reach, int]]:
    missed = [tally for tally in tallies if tally.state in ENDED_BADLY]
    elsewhere = sum(tally.reached for tally in missed)
    return [
        (Reach.SENT, sum(tally.count for tally in tallies if tally.state is State.SENT)),
        (Reach.ELSEWHERE, elsewhere),
        (Reach.MISSED, sum(tally.count for tally in missed) - elsewhere),
    ]
