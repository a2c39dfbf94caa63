"""The alarm: rings when the clock shows a given instant, also when the clock is moved."""

import asyncio
from datetime import UTC, datetime, timedelta

# APScheduler has no types; pyproject.toml says so in one place for the whole package.
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.kernel.clock import Clock

LONGEST_SLEEP = timedelta(minutes=5)
"""A suspended machine stops the timers and a corrected clock moves them: ring early rather than late."""


class Alarm:
    """Wakes one sleeper. Ringing early is harmless: the sleeper looks at its rows and sets it again."""

    def __init__(self, timer: AsyncIOScheduler, clock: Clock, name: str) -> None:
        """Ring by ``timer``'s one date job called ``name``."""
        self._timer = timer
        self._clock = clock
        self._name = name
        self._due: datetime | None = None
        self._bell = asyncio.Event()

    @property
    def due(self) -> datetime | None:
        """For when it is set, by the bot's clock."""
        return self._due

    def wake_at(self, due: datetime | None) -> None:
        """Ring when the clock shows ``due``; None: not at all. Replaces what was set before."""
        same, self._due = due == self._due, due
        if not (same and self._is_set()):
            self.clock_moved()

    def _is_set(self) -> bool:
        """Tell whether the timer stands for what is due, or rings before: sleepers often look, and rarely has anything changed."""
        ahead = self._due is not None and self._due > self._clock.now()
        return ahead and self._timer.get_job(self._name) is not None

    def wake_now(self) -> None:
        """Ring now. What is set stays set."""
        self._bell.set()

    async def changed(self) -> None:
        """Sleep until it rings."""
        await self._bell.wait()
        self._bell.clear()

    def clock_moved(self) -> None:
        """Set the timer anew: it follows the machine's clock and knows no other."""
        if self._timer.get_job(self._name) is not None:
            self._timer.remove_job(self._name)
        if self._due is None:
            return
        wait = self._due - self._clock.now()
        if wait <= timedelta(0):
            self._bell.set()
            return
        self._timer.add_job(
            self._rung,
            "date",
            run_date=datetime.now(UTC) + min(wait, LONGEST_SLEEP),
            id=self._name,
            # The default drops a job that is more than a second late.
            misfire_grace_time=None,
            coalesce=True,
        )

    async def _rung(self) -> None:
        # A coroutine, so that APScheduler runs it in the loop and not in a thread.
        self._bell.set()
