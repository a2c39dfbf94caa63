"""Measuring how late the event loop wakes up: what blocks it blocks every member and every message."""

import asyncio
from collections.abc import Callable
from typing import Final

EVERY: Final = 0.5
"""Seconds between two looks; a stall shorter than that is seen with the chance it deserves."""


async def measure_lag(lagged: Callable[[float], None], every: float = EVERY) -> None:
    """Tell ``lagged`` the seconds by which each wake-up was late, until cancelled."""
    loop = asyncio.get_running_loop()
    while True:
        wanted = loop.time() + every
        await asyncio.sleep(every)
        lagged(max(0.0, loop.time() - wanted))
