"""What blocks the event loop is seen."""

import asyncio
import time

from bot.watch.lag import measure_lag
from tests.waiting import until


async def test_whoever_blocks_the_loop_is_seen() -> None:
    lags: list[float] = []
    measuring = asyncio.create_task(measure_lag(lags.append, every=0.01))
    await until(lambda: len(lags) > 2)
    began = time.monotonic()
    while time.monotonic() - began < 0.2:
        pass
    await until(lambda: max(lags) > 0.15)
    measuring.cancel()
