"""A reminder comes: what is looked up, and what moves on, at the moment at which it is put into words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from bot.storage.instants import from_text
from bot.storage.personal_data import Json
from cogs.reminders.domain import Reminder, come, is_about, missed
from cogs.reminders.repository import ReminderRepository
from cogs.reminders.service import promises


@dataclass(frozen=True, slots=True)
class Told:
    """A reminder that comes now."""

    reminder: Reminder
    at: datetime
    """The moment for which it was promised."""
    missed: int = 0
    """How many more times it would have come since: they are left out."""
    missed_channel: int | None = None
    """The channel where it could not be posted."""


class Teller:
    """Moves a reminder on as its message is claimed: in the same transaction, so that no repeat is ever lost."""

    def __init__(self, outbox: Outbox, clock: Clock) -> None:
        """Promise the next time to ``outbox``, as seen from the present."""
        self._outbox = outbox
        self._clock = clock

    async def tell(
        self,
        transaction: Transaction,
        parameters: Mapping[str, Json],
        now: datetime,
        *,
        only_looking: bool = False,
    ) -> Told | None:
        """Return what is to be said at ``now``; nothing if the reminder is gone or was given another time.

        Whoever is ``only_looking`` has nothing moved on: nothing is said.

        May be asked again for the same message: it moves on only once. The delivery also asks
        what would have been said in time, to look for that in the history; the next time is
        therefore counted from the present and not from ``now``.
        """
        reminder = await self._reminder(transaction, parameters)
        if reminder is None:
            return None
        at, lost = from_text(str(parameters["at"])), parameters.get("missed_channel")
        if lost is not None:
            return Told(reminder, at, missed_channel=int(str(lost)))
        if not is_about(reminder, at):
            return None
        after = come(reminder, at, self._clock.now())
        if after != reminder and not only_looking:
            await ReminderRepository(transaction).put(after)
            await promises.exchange(transaction, self._outbox, None, after)
        return Told(after, at, missed(reminder, at, now))

    async def _reminder(self, transaction: Transaction, parameters: Mapping[str, Json]) -> Reminder | None:
        number = parameters.get("reminder")
        return await ReminderRepository(transaction).get(number) if isinstance(number, int) else None
