"""What a page is told while it is open, and what it is spared."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.practice.control import updates
from bot.practice.driver import Driver, Member
from bot.practice.server import PracticeServer
from tests.practice.ground import Bot
from tests.waiting import PATIENCE


class Page:
    """An open page: what has been streamed to it so far."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response
        self.told = ""

    async def hears(self, text: str) -> None:
        """Wait until the text has come."""
        async with asyncio.timeout(PATIENCE):
            while text not in self.told:
                self.told += (await self._response.content.readany()).decode()


@asynccontextmanager
async def page(server: PracticeServer, handle: str) -> AsyncIterator[Page]:
    url = f"{server.address}/control/updates"
    async with aiohttp.ClientSession() as session, session.get(url, params={"as": handle}) as response:
        opened = Page(response)
        await opened.hears("hello")
        yield opened


async def test_a_private_reply_is_news_to_its_member_only(
    bot: Bot, server: PracticeServer, porto: Member, staff: Member
) -> None:
    async with page(server, "porto") as mine, page(server, "lapland") as other:
        await porto.command("secret", channel="general")
        await mine.hears("event: changed")
        assert "event: changed" not in other.told
        # What is streamed keeps its order, so anything about the reply would have come before this.
        await staff.act("typing", channel="general")
        await other.hears("event: typing")
        assert "event: changed" not in other.told


async def test_a_page_on_which_nothing_happens_is_kept_open(
    server: PracticeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates, "KEEP_ALIVE", 0.01)
    async with page(server, "porto") as idle:
        await idle.hears(": still here")


async def test_a_channel_one_does_not_see_is_no_news(
    server: PracticeServer, driver: Driver, staff: Member
) -> None:
    await driver.post("channels/events/overwrite", id="everyone", type=0, allow="0", deny=str(1 << 10))
    async with page(server, "porto") as mine:
        await staff.act("typing", channel="events")
        await staff.act("typing", channel="general")
        await mine.hears("event: typing")
    general = next(one.id for one in server.world.guild.channels.values() if one.name == "general")
    assert mine.told.count("event: typing") == 1
    assert str(general) in mine.told
