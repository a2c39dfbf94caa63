"""Measuring how late the event loop wakes up: what blocks it blocks every member and every message."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Final

EVERY: Final = 0.1
"""Seconds between two looks; a stall shorter than that is seen with the chance it deserves."""

REMEMBERED: Final = 600.0
"""Seconds; who looks after a complaint still sees what it was about."""


async def measure_lag(lagged: Callable[[float], None], every: float = EVERY) -> None:
    """Tell ``lagged`` the seconds by which each wake-up was late, until cancelled."""
    loop = asyncio.get_running_loop()
    while True:
        wanted = loop.time() + every
        await asyncio.sleep(every)
        lagged(max(0.0, loop.time() - wanted))


class StallKeeper:
    """Remembers the longest stall of the last ten minutes. By the machine's own time, which never jumps."""

    def __init__(self, time_of: Callable[[], float] = time.monotonic) -> None:
        """Begin with none."""
        self._time = time_of
        # The longest first, and each later one shorter: whatever a later and longer one outlives is of no use.
        self._stalls: deque[tuple[float, float]] = deque()

    def note(self, seconds: float) -> None:
        """Note by how much a wake-up was late."""
        while self._stalls and self._stalls[-1][1] <= seconds:
            self._stalls.pop()
        self._stalls.append((self._time(), seconds))
        self._forget()

    def longest(self) -> float:
        """Return the seconds of the longest one; 0 if there was none."""
        self._forget()
        return self._stalls[0][1] if self._stalls else 0.0

    def _forget(self) -> None:
        while self._stalls and self._time() - self._stalls[0][0] > REMEMBERED:
            self._stalls.popleft()
