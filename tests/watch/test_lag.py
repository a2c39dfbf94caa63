"""What blocks the event loop is seen."""

import asyncio
import time

from bot.watch.lag import StallKeeper, measure_lag
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


def test_the_longest_stall_of_ten_minutes_is_remembered_and_then_forgotten() -> None:
    now = 0.0
    stalls = StallKeeper(lambda: now)
    assert stalls.longest() == 0
    for at, seconds in ((0, 0.3), (60, 2.0), (120, 0.1), (500, 0.5), (550, 0.2)):
        now = float(at)
        stalls.note(seconds)
    told = {}
    for at in (600, 660, 661, 1100, 1101, 1150, 1151):
        now = float(at)
        told[at] = stalls.longest()
    assert told == {600: 2.0, 660: 2.0, 661: 0.5, 1100: 0.5, 1101: 0.2, 1150: 0.2, 1151: 0.0}
