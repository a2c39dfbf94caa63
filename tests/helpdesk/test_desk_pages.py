"""The queue as pages: for staff who are signed in, and for nobody else."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest_asyncio

from bot.composition import website
from bot.watch.look import Look
from bot.web.server import serving
from cogs.helpdesk.service import DeskService
from tests.helpdesk.test_desk_walk import ask, handle, many
from tests.house import House, house
from tests.office.test_office_walk import SITE, Browser


@pytest_asyncio.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, web_bind="127.0.0.1:0", public_url=SITE) as opened:
        yield opened


async def test_staff_find_and_take_requests_on_a_page_and_nobody_else_sees_one(h: House) -> None:
    await ask(h, "Who parks <b>this</b>?", details="Before Friday")
    await many(h, 60)
    await h.bot.service(DeskService).note(1, 1, "Call them")
    async with (
        serving("127.0.0.1:0", website(h.bot, h.bot.service(Look))) as url,
        aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client,
        aiohttp.ClientSession() as stranger,
    ):
        for path in ("/staff/desk", "/staff/desk/1"):
            async with stranger.get(f"{url}{path}") as refused:
                assert refused.status == 403
                assert "Who parks" not in await refused.text()
        hers = Browser(client, url)
        told = await h.secretariat.command("desk page", channel="staff")
        (link,) = re.findall(rf"<({SITE}/sign-in/[^>]+)>", told.text)
        assert await hers.sign_in(link) == 200
        assert "61 waiting for us, 61 of them nobody’s yet" in hers.page
        assert "Page 1 of 2" in hers.page
        assert '<a href="/staff">Events</a>' in hers.page
        assert '<a href="/staff/desk" aria-current="true">Open requests</a>' in hers.page
        async with client.get(f"{url}/staff/desk?whose=mine&page=x") as mine:
            assert "Nothing is open here" in await mine.text()
        async with client.get(f"{url}/staff/desk?page=2") as second:
            assert "Page 2 of 2" in await second.text()

        assert await hers.open("/staff/desk/1") == 200
        assert "Who parks &lt;b&gt;this&lt;/b&gt;?" in hers.page
        assert "Before Friday" in hers.page
        assert "Call them" in hers.page
        assert await hers.forge("/staff/desk/1/claim") == 403
        assert await hers.send("/staff/desk/1/claim") == 303
        assert await hers.open("/staff/desk/1") == 200
        assert "Taken (Mine)" in re.sub(r"\s+", " ", hers.page)
        await h.bot.service(DeskService).propose(1, int(await handle(h, "secretariat")), "The host.")
        assert await hers.open("/staff/desk/1") == 200
        assert "The host." in hers.page
        assert "First answer after" in hers.page
        assert '<a href="/staff/desk" aria-current="true">Open requests</a>' in hers.page
        assert await hers.open("/staff") == 200
        assert '<a href="/staff" aria-current="true">Events</a>' in hers.page
        assert '<a href="/staff/desk">Open requests</a>' in hers.page
        assert await hers.open("/staff/desk/999") == 409
        assert "no such request" in hers.page
