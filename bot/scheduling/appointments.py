"""Appointments: changes that rows of a feature say are due at an instant, and that no message brings about.

What is due is done once the clock shows it, after a restart at once. An offer of a seat that
passes on is one: nobody presses anything, and yet something becomes of it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from bot.scheduling.alarm import Alarm

Keep: TypeAlias = Callable[[], Awaitable[datetime | None]]
"""Does all that is due by now and returns when the next is due, as aware UTC; None: nothing is."""


class Appointments:
    """Those of one feature. Its rows are the truth: looking once too often is harmless."""

    def __init__(self, name: str, alarm: Alarm, keep: Keep, foresee: Keep | None = None) -> None:
        """Call ``keep`` whenever ``alarm`` rings; ``foresee`` does the same for who looks ahead, and asks nobody outside."""
        self.name = name
        self.foresee = foresee
        self.due: datetime | None = None
        """When the next one is due, as of the last look."""
        self._alarm = alarm
        self._keep = keep
        self._turn = asyncio.Lock()

    def wake(self) -> None:
        """Look again soon: what is due when has changed. For ``Transaction.after_commit``."""
        self._alarm.wake_now()

    async def keep(self) -> None:
        """Do all that is due now, and set the alarm for the next."""
        async with self._turn:
            self.due = await self._keep()
            self._alarm.wake_at(self.due)

    async def run(self) -> None:
        """Keep them until cancelled; whoever supervises the run begins it again after a failure."""
        while True:
            await self.keep()
            await self._alarm.changed()
