"""The bot as a child of the server: killed, started, away for a while."""

from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest

from bot.practice.driver import Driver
from bot.practice.errors import ControlError
from bot.practice.scene import Scene
from bot.practice.server import PracticeServer


class FakeChild:
    """Tells the server at once that it is ready, or dies at its start."""

    def __init__(self) -> None:
        self.running = False
        self.starts = 0
        self.breaks = False

    @property
    def pid(self) -> int | None:
        return 42 if self.running else None

    async def start(self, address: str) -> None:
        self.starts += 1
        self.running = not self.breaks
        if self.running:
            async with aiohttp.ClientSession() as session, session.post(f"{address}/bot/ready") as response:
                assert response.status == 200

    async def kill(self) -> None:
        self.running = False

    async def restart(self, address: str) -> None:
        await self.kill()
        await self.start(address)


@pytest.fixture
def child() -> FakeChild:
    return FakeChild()


@pytest.fixture
async def driver(scene: Scene, child: FakeChild) -> AsyncIterator[Driver]:
    server = PracticeServer(scene, child=child)
    async with server.running() as address, Driver(address) as made:
        yield made


async def test_it_is_started_killed_and_started_again(driver: Driver, child: FakeChild) -> None:
    started = await driver.start()
    assert (started["running"], started["ready"], started["pid"], started["child"]) == (True, True, 42, True)
    killed = await driver.kill()
    assert (killed["running"], killed["ready"]) == (False, False)
    assert (await driver.restart())["starts"] == 2


async def test_an_outage_passes_without_it(driver: Driver, child: FakeChild) -> None:
    await driver.start()
    before = await driver.now()
    await driver.outage(timedelta(hours=5))
    assert timedelta(hours=5) <= await driver.now() - before < timedelta(hours=5, minutes=1)
    assert child.starts == 2


async def test_one_that_does_not_become_ready_is_told(driver: Driver, child: FakeChild) -> None:
    child.breaks = True
    with pytest.raises(ControlError, match="ended before it was ready"):
        await driver.start()


async def test_a_server_without_a_child_says_so(scene: Scene) -> None:
    async with PracticeServer(scene).running() as address, Driver(address) as driver:
        with pytest.raises(ControlError, match="no bot of its own"):
            await driver.kill()
