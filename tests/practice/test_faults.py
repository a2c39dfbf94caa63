"""Faults on purpose, and what discord.py makes of each."""

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import discord
import pytest

from bot.practice.driver import Driver, Member
from bot.practice.errors import ControlError
from bot.practice.server import PracticeServer
from tests.practice.ground import Bot
from tests.waiting import PATIENCE, until

POSTS = r"/channels/\d+/messages$"


async def posted(driver: Driver) -> list[str]:
    return [message["content"] for _, message in await driver.posts()]


@pytest.mark.parametrize(
    ("do", "error"),
    [
        ("503", discord.DiscordServerError),
        ("reset", aiohttp.ClientError),
        ("429-cloudflare", discord.HTTPException),
        ("401", discord.HTTPException),
    ],
)
@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_fault_comes_before_or_after_the_effect(
    bot: Bot, driver: Driver, do: str, error: type[Exception], when: str
) -> None:
    await driver.faults.add(do, path=POSTS, times=1, when=when)
    with pytest.raises(error):
        await bot.channel("general").send("x")
    assert await posted(driver) == (["x"] if when == "after" else [])
    await bot.channel("general").send("y")


async def test_a_429_and_a_500_are_retried_inside_the_library(bot: Bot, driver: Driver) -> None:
    await driver.faults.add("429", path=POSTS, times=1, seconds=0.01)
    await bot.channel("general").send("x", nonce="a")
    await driver.faults.add("500", path=POSTS, times=1, when="after")
    await bot.channel("general").send("y", nonce="b")
    assert await posted(driver) == ["x", "y"]
    log = [one for one in await driver.requests() if one["path"].endswith("/messages")]
    assert [(one["status"], one["fault"], one["committed"]) for one in log] == [
        (429, "429", False),
        (200, None, True),
        (500, "500", True),
        (200, None, True),
    ]


async def test_a_slow_answer_and_one_that_never_comes(bot: Bot, driver: Driver) -> None:
    await driver.faults.add("timeout", path=POSTS, times=1, when="after", seconds=2 * PATIENCE)
    sending = asyncio.create_task(bot.channel("general").send("x"))

    async def arrived() -> bool:
        return await posted(driver) == ["x"]

    await until(arrived)
    assert not sending.done()
    sending.cancel()
    async with driver.faults.during("slow", path=POSTS, seconds=0.1):
        await bot.channel("general").send("y")
    assert await posted(driver) == ["x", "y"]


async def test_what_is_slow_takes_effect_before_the_clock_leaps(bot: Bot, driver: Driver) -> None:
    await driver.faults.add("slow", path=POSTS, times=1, when="before", seconds=2 * PATIENCE)
    sending = asyncio.create_task(bot.channel("general").send("x"))

    async def arrived() -> bool:
        return any(one["fault"] == "slow" for one in await driver.requests())

    await until(arrived)
    before = await driver.now()
    await driver.advance(timedelta(hours=3))
    assert (await sending).created_at < before + timedelta(hours=1)


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ({"do": "418"}, "no such fault"),
        ({"do": "500", "path": "("}, "no regular expression"),
        ({"do": "500", "when": "never"}, "before or after"),
        ({"do": "500", "pth": "x"}, "did you mean 'path'"),
    ],
)
async def test_a_wrong_fault_is_told(driver: Driver, fault: dict[str, Any], why: str) -> None:
    with pytest.raises(ControlError, match=why):
        await driver.post("faults", **fault)


async def test_strangers_are_turned_away(server: PracticeServer) -> None:
    async with aiohttp.ClientSession() as session:
        for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
            async with session.get(f"{server.address}/control/guild", headers=headers) as response:
                assert response.status == 403
        origin = server.address.rpartition("/")[0]
        async with session.get(f"{server.address}/control/guild", headers={"Origin": origin}) as response:
            assert response.status == 200
        async with session.get(f"{origin}/wrong/control/guild") as response:
            assert response.status == 404


async def test_the_page_is_served_and_nothing_beside_it(server: PracticeServer) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(server.address) as response:
            assert (response.status, response.content_type) == (200, "text/html")
            assert "script-src 'self'" in response.headers["Content-Security-Policy"]
        async with session.get(f"{server.address}/page/app.js") as response:
            assert response.content_type == "text/javascript"
        for name in ("..%2Fserver.py", "nothing.js", ".hidden"):
            async with session.get(f"{server.address}/page/{name}") as response:
                assert response.status == 404


async def test_updates_tell_each_member_what_they_see(
    server: PracticeServer, driver: Driver, porto: Member
) -> None:
    lapland = driver.member("lapland")
    url = f"{server.address}/control/updates"
    async with aiohttp.ClientSession() as session, session.get(url, params={"as": "lapland"}) as response:
        assert response.content_type == "text/event-stream"
        await porto.say("dm", "unseen by others")
        said = await lapland.say("general", "seen")
        text = b""
        while b"event: changed" not in text:
            text += await asyncio.wait_for(response.content.readany(), PATIENCE)
        assert text.decode().count("event: changed") == 1
        assert said["channel_id"] in text.decode()


async def test_the_whole_server_can_be_looked_at(bot: Bot, driver: Driver, porto: Member) -> None:
    await porto.say("general", "hello")
    everything = await driver.guild()
    channel = await driver.channel("general")
    assert [one["content"] for one in everything["messages"][channel["id"]]] == ["hello"]
    assert {one["handle"] for one in everything["members"]} == {"staff", "porto", "lapland", "bot"}
    view = await porto.view()
    assert view["me"]["handle"] == "porto"
    assert view["bot"]["connected"] is True
    assert {one["name"] for one in view["commands"]} >= {"hello", "me", "Quote"}
