"""Virtual time: a follower is led from due time to due time."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from bot.practice.driver import Driver, Member
from bot.practice.errors import ControlError
from bot.practice.server import PracticeServer
from tests.practice.ground import Bot
from tests.waiting import PATIENCE

START = datetime(2023, 3, 1, 9, tzinfo=UTC)
SOON = timedelta(seconds=PATIENCE)
"""Virtual time runs on while a test is busy; what is due next is hours away."""


class Follower:
    """A bot that has some things to do and does each when its time has come."""

    def __init__(self, dues: list[datetime]) -> None:
        self.dues = sorted(dues)
        self.done: list[tuple[datetime, datetime]] = []
        self.socket: Any = None
        self.told = asyncio.Event()

    async def follow(self, address: str, session: aiohttp.ClientSession) -> None:
        async with session.ws_connect(f"{address}/bot/clock") as self.socket:
            async for frame in self.socket:
                news = frame.json()
                now = datetime.fromisoformat(news["now"])
                self.done += [(due, now) for due in self.dues if due <= now]
                self.dues = [due for due in self.dues if due > now]
                await self.tell(news["step"])

    async def tell(self, settled: int | None) -> None:
        planned = [
            {"due": due.isoformat(), "kind": "post", "to": "events", "key": str(due)} for due in self.dues
        ]
        await self.socket.send_json(
            {"settled": settled, "next": planned[0]["due"] if planned else None, "planned": planned}
        )
        self.told.set()


@pytest.fixture
async def follower(server: PracticeServer) -> AsyncIterator[Follower]:
    made = Follower([START + timedelta(hours=hours) for hours in (1, 2, 30)])
    async with aiohttp.ClientSession() as session:
        task = asyncio.create_task(made.follow(server.address, session))
        await asyncio.wait_for(made.told.wait(), PATIENCE)
        yield made
        task.cancel()
        await asyncio.wait([task])


async def test_a_day_passes_from_due_time_to_due_time(follower: Follower, driver: Driver) -> None:
    moved = await driver.advance(timedelta(days=1))
    assert (moved.steps, moved.settled) == (3, True)
    assert moved.next == START + timedelta(hours=30)
    assert all(now - due < SOON for due, now in follower.done)
    assert len(follower.done) == 2


async def test_to_the_next_thing_planned(follower: Follower, driver: Driver) -> None:
    moved = await driver.advance(next=True)
    assert moved.steps == 1
    assert timedelta(0) <= moved.now - (START + timedelta(hours=1)) < SOON


async def test_the_plan_is_shown(follower: Follower, driver: Driver) -> None:
    clock = await driver.clock()
    assert clock.followed
    assert [one["kind"] for one in clock.planned] == ["post"] * 3


async def test_time_never_runs_backwards(driver: Driver) -> None:
    with pytest.raises(ControlError, match="never runs backwards"):
        await driver.advance(to=START - timedelta(days=1))
    with pytest.raises(ControlError, match="nothing is planned"):
        await driver.advance(next=True)


async def test_a_move_begins_where_the_one_under_way_ends(follower: Follower, driver: Driver) -> None:
    day, minute = await asyncio.gather(
        driver.advance(timedelta(days=1)), driver.advance(timedelta(minutes=1))
    )
    assert abs(day.now - minute.now) < timedelta(minutes=1) + SOON
    assert max(day.now, minute.now) >= START + timedelta(days=1, minutes=1)


async def test_a_token_dies_after_fifteen_virtual_minutes(
    bot: Bot, porto: Member, driver: Driver, server: PracticeServer
) -> None:
    answer = await porto.command("secret", channel="general")
    interaction = server.interactions.find(int(answer.interaction))
    assert interaction is not None
    url = f"{server.address}/api/v10/webhooks/{server.world.application_id}/{interaction.token}/messages/@original"
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            assert response.status == 200
        await driver.advance(timedelta(minutes=16))
        async with session.get(url) as response:
            assert (response.status, (await response.json())["code"]) == (401, 50027)


async def test_an_interaction_is_answered_once_and_in_time(
    bot: Bot, porto: Member, server: PracticeServer
) -> None:
    answered = await porto.command("secret", channel="general")
    late = await porto.command("mute", channel="general")
    async with aiohttp.ClientSession() as session:
        for number, expected in ((answered.interaction, (400, 40060)), (late.interaction, (404, 10062))):
            found = server.interactions.find(int(number))
            assert found is not None
            url = f"{server.address}/api/v10/interactions/{number}/{found.token}/callback"
            async with session.post(url, json={"type": 4, "data": {"content": "x"}}) as response:
                assert (response.status, (await response.json())["code"]) == expected
