"""The alarms and the calendar of the process, on one APScheduler."""

import logging
from datetime import UTC
from typing import Final

# APScheduler has no types; pyproject.toml says so in one place for the whole package.
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.kernel.clock import Clock
from bot.scheduling.alarm import Alarm
from bot.scheduling.calendar import Calendar
from bot.storage.database import Database
from bot.supervision import Supervisor

CALENDAR: Final = "calendar"


class Scheduler:
    """Wakes the delivery worker, keeps the calendar, and follows a clock that is moved."""

    def __init__(self, clock: Clock, database: Database, supervisor: Supervisor | None = None) -> None:
        """Tell the present by ``clock``; remember in ``database`` what the calendar has kept.

        ``supervisor`` runs the calendar again should it end; one of its own if none is given.
        """
        # It speaks at INFO each time an alarm is set, which is all the time.
        logging.getLogger("apscheduler").setLevel(logging.WARNING)
        self._timer = AsyncIOScheduler(timezone=UTC)
        self._clock = clock
        self._alarms: dict[str, Alarm] = {}
        self._supervisor = supervisor or Supervisor()
        self.alarm = self.new_alarm("delivery")
        self.calendar = Calendar(database, clock, self.new_alarm(CALENDAR))

    def new_alarm(self, name: str) -> Alarm:
        """Return an alarm of its own for another sleeper.

        Raises:
            ValueError: the name is taken.
        """
        if name in self._alarms:
            raise ValueError(f"there is an alarm {name} already")
        self._alarms[name] = Alarm(self._timer, self._clock, name)
        return self._alarms[name]

    async def start(self) -> None:
        """Begin to ring, and to keep the calendar."""
        self._timer.start()
        self._supervisor.watch(CALENDAR, self.calendar.run)

    async def stop(self) -> None:
        """Stop both. What was missed meanwhile is made up for after the next start."""
        await self._supervisor.stop(CALENDAR)
        if self._timer.running:
            self._timer.shutdown(wait=False)

    def clock_moved(self) -> None:
        """Set every alarm anew after the clock was moved."""
        for alarm in self._alarms.values():
            alarm.clock_moved()

    async def settled(self) -> None:
        """Return when the calendar has kept everything that is due by the clock."""
        await self.calendar.keep()
