"""What goes on beside members: questions that wait are brought to people, old ones are forgotten."""

import asyncio
import logging
from datetime import timedelta
from typing import Final

from bot.kernel.clock import Clock
from bot.scheduling.alarm import Alarm
from cogs.helpdesk.service import HelpdeskService

log = logging.getLogger(__name__)

AGAIN: Final = timedelta(minutes=5)
"""After so long a question that still waits is tried again."""


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
