"""What goes on beside members: questions are brought to people, threads are looked at, mornings begin."""

import asyncio
import logging
from datetime import datetime, timedelta
from typing import Final

from bot.kernel.clock import Clock
from bot.kernel.office_hours import OfficeHours
from bot.scheduling.alarm import Alarm
from bot.scheduling.appointments import Keep
from bot.scheduling.calendar import Calendar
from cogs.helpdesk.service import DeskRecords, HelpdeskService, Morning, Turns

log = logging.getLogger(__name__)

AGAIN: Final = timedelta(minutes=5)
"""After so long a question that still waits is tried again."""


LOOK: Final = timedelta(minutes=1)
"""So often is looked whether somebody wrote: one request for all threads, and one for each with something new."""


def schedule(calendar: Calendar, records: DeskRecords, morning: Morning, hours: OfficeHours) -> None:
    """Forget every night what is old; begin every morning when the desk opens."""
    calendar.daily("helpdesk.retention", hour=3, minute=29, zone=hours.zone, call=records.forget_old)
    calendar.daily(
        "helpdesk.morning",
        hour=hours.opens.hour,
        minute=hours.opens.minute,
        zone=hours.zone,
        call=morning.begin,
    )


def patiently(keep: Keep, clock: Clock) -> Keep:
    """Return ``keep`` so that a failure is logged and what is due is looked at again later."""

    async def kept() -> datetime | None:
        try:
            return await keep()
        except Exception:
            log.exception("requests could not be looked at; trying again")
            return clock.now() + AGAIN

    return kept


class Listening:
    """Looks what was written in threads: without the leave to hear messages, nobody tells the bot."""

    def __init__(self, turns: Turns, alarm: Alarm, clock: Clock) -> None:
        """Let ``turns`` look whenever ``alarm`` rings."""
        self._turns = turns
        self._alarm = alarm
        self._clock = clock

    async def run(self, listening: asyncio.Event) -> None:
        """Work until cancelled, from when the bot knows its server."""
        await listening.wait()
        while True:
            try:
                await self._turns.listen()
            except Exception:
                log.exception("threads could not be looked at; trying again")
            self._alarm.wake_at(self._clock.now() + LOOK)
            await self._alarm.changed()


class Resumption:
    """Brings waiting questions to people: at the start, and again while any waits."""

    def __init__(self, service: HelpdeskService, alarm: Alarm, clock: Clock) -> None:
        """Let ``service`` do it whenever ``alarm`` rings."""
        self._service = service
        self._alarm = alarm
        self._clock = clock
        service.left_waiting = self._later

    async def run(self, listening: asyncio.Event) -> None:
        """Work until cancelled, from when the bot knows its server."""
        await listening.wait()
        while True:
            try:
                if await self._service.resume():
                    self._later()
            except Exception:
                log.exception("questions for people could not be brought to them; trying again")
                self._later()
            await self._alarm.changed()

    def _later(self) -> None:
        self._alarm.wake_at(self._clock.now() + AGAIN)
