"""The alarms and the calendar of the process, on one APScheduler."""

import logging
from datetime import UTC, datetime
from typing import Final

# APScheduler has no types; pyproject.toml says so in one place for the whole package.
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.kernel.clock import Clock
from bot.scheduling.alarm import Alarm
from bot.scheduling.appointments import Appointments, Keep
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
        self._appointments: list[Appointments] = []
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

    def appointments(self, name: str, keep: Keep, foresee: Keep | None = None) -> Appointments:
        """Return appointments that are kept by ``keep`` from the start on: what its rows say is due.

        ``foresee`` does the same on a copy, for who looks ahead: it asks nobody outside. Without it they are not foreseen.

        Raises:
            ValueError: the name is taken.
        """
        made = Appointments(name, self.new_alarm(name), keep, foresee)
        self._appointments.append(made)
        return made

    async def start(self) -> None:
        """Begin to ring, and to keep the calendar and the appointments."""
        self._timer.start()
        self._supervisor.watch(CALENDAR, self.calendar.run)
        for one in self._appointments:
            self._supervisor.watch(one.name, one.run)

    async def stop(self) -> None:
        """Stop all of it. What was missed meanwhile is made up for after the next start."""
        for name in (CALENDAR, *(one.name for one in self._appointments)):
            await self._supervisor.stop(name)
        if self._timer.running:
            self._timer.shutdown(wait=False)

    def clock_moved(self) -> None:
        """Set every alarm anew after the clock was moved."""
        for alarm in self._alarms.values():
            alarm.clock_moved()

    async def settled(self) -> None:
        """Return when everything is kept that is due by the clock."""
        await self.calendar.keep()
        for one in self._appointments:
            await one.keep()

    def next_appointment(self) -> datetime | None:
        """Return when the next appointment is due, as of the last look; the calendar's are not counted."""
        return min((one.due for one in self._appointments if one.due is not None), default=None)

    async def foresee(self) -> datetime | None:
        """Keep what is due by the clock and can be foreseen, on a copy; return when the next of it is due."""
        dues = [await one.foresee() for one in self._appointments if one.foresee is not None]
        return min((due for due in dues if due is not None), default=None)
