"""Asked to end, the process is gone within five seconds, and what was on its way is neither lost nor doubled."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.practice.births import spawned
from bot.practice.driver import Driver
from bot.practice.scene import load_scene
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from bot.settings import ROOT
from tests.waiting import until

pytestmark = pytest.mark.uncounted

if sys.platform == "win32":
    pytest.skip("there a process cannot be asked to end", allow_module_level=True)

LONGEST = 5.0


@asynccontextmanager
async def rehearsal(folder: Path) -> AsyncIterator[tuple[PracticeServer, Driver, Supervisor]]:
    """A practice server with the bot as another process, as in ``make practice``."""
    run = [sys.executable, "-m", "bot", "run", "--runtime", str(folder / "runtime"), "--practice"]
    child = Supervisor(spawned(run, {**os.environ, "PYTHONPATH": str(ROOT)}), log=folder / "bot.log")
    scene = replace(load_scene(ROOT / "data/practice/s3.toml"), opening=())
    server = PracticeServer(scene, child=child)
    async with server.running() as address:
        driver = Driver(address)
        try:
            await driver.start()
            yield server, driver, child
        finally:
            await child.kill()
            await driver.close()


async def ask_to_end(child: Supervisor) -> float:
    """Send SIGTERM; return after how many seconds the process was gone."""
    assert child.pid is not None
    began = time.monotonic()
    os.kill(child.pid, signal.SIGTERM)
    await until(lambda: not child.running)
    return time.monotonic() - began


async def promise_a_reminder(driver: Driver) -> None:
    porto = driver.member("porto")
    reading = await porto.command(
        "remind me", channel="general", when="in 10 minutes", what="Call the agency"
    )
    (confirm,) = [
        one["custom_id"]
        for row in (reading.message or {})["components"]
        for one in row["components"]
        if one["custom_id"].startswith("reminders:confirm")
    ]
    await porto.click(reading, confirm)


async def told(driver: Driver) -> int:
    """Return how many reminders the member sees."""
    messages = await driver.member("porto").direct_messages()
    return sum("Call the agency" in str(one) for one in messages if not one["private"])


def on_the_way(server: PracticeServer) -> bool:
    return any(one.fault == "slow" for one in server.http.exchanges)


@pytest.mark.tour
@pytest.mark.parametrize(
    ("seconds", "when"), [(1.0, "before"), (8.0, "after")], ids=["answered in time", "answered too late"]
)
async def test_a_slow_request_on_its_way_holds_the_end_no_longer_than_that_and_is_seen_once(
    tmp_path: Path, seconds: float, when: str
) -> None:
    async with rehearsal(tmp_path) as (server, driver, child):
        await promise_a_reminder(driver)
        await driver.faults.add(
            "slow", method="POST", path=r"/channels/\d+/messages$", when=when, seconds=seconds, times=1
        )
        moving = asyncio.create_task(driver.advance(next=True))
        await until(lambda: on_the_way(server))
        assert await ask_to_end(child) < LONGEST
        moving.cancel()
        await asyncio.wait([moving])
        await driver.faults.clear()
        await driver.start()
        await driver.advance(timedelta(minutes=5))
        assert await told(driver) == 1
