"""Approved minutes as pages: whom they are shown, and that nobody is named. The whole bot, over real sockets."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

from bot.composition import website
from bot.watch.look import Look
from bot.web.server import serving
from cogs.groups.service import Actor
from cogs.meetings.domain import Written
from cogs.meetings.pages import LOOKS, LOOKS_PER_SECOND
from cogs.meetings.service import MinutesService
from tests.asking import REFUSED, until_refused
from tests.events.ground import ENDS_AT
from tests.events.office import CONFERENCE, Office, office
from tests.groups.office import GROUP

SITE = "http://localhost"
WRITER, DESK = Actor(600123), Actor(600124, staff=True)
VIEW = str(1 << 10)


async def approved(desk: Office) -> None:
    """Let a meeting of the group pass, and its minutes be approved, past all buttons."""
    await desk.publish({**CONFERENCE, "title": "Spring meeting"}, group=GROUP)
    await desk.house.driver.advance(to=ENDS_AT)
    minutes = desk.house.bot.service(MinutesService)
    words = Written("Budget", "The budget is **adopted** <script>.", "- first\n- second")
    await minutes.write(1, 0, 0, words, Actor(WRITER.member, staff=True))
    paper = await minutes.read(1, DESK)
    await minutes.propose(1, paper.minutes.version, DESK)
    await minutes.approve(1, paper.minutes.version, DESK)


async def test_minutes_are_everybodys_where_everybody_reads_the_channel_and_else_staffs(
    tmp_path: Path,
) -> None:
    async with office(tmp_path, web_bind="127.0.0.1:0", public_url=SITE) as desk:
        await approved(desk)
        h, headers = desk.house, {"Accept": "text/html"}
        async with (
            serving("127.0.0.1:0", website(h.bot, h.bot.service(Look))) as url,
            aiohttp.ClientSession(url, headers=headers, cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser,
        ):

            async def read(path: str, status: int = 200, method: str = "GET", **form: str) -> str:
                asked = browser.request(method, path, data=form or None, allow_redirects=False)
                async with asked as answer:
                    assert answer.status == status, path
                    return await answer.text()

            page = await read("/minutes/1")
            for words in ("Spring meeting", "<strong>adopted</strong>", "&lt;script&gt;", "<li>first</li>"):
                assert words in page
            assert str(WRITER.member) not in page
            assert 'href="/minutes/1"' in await read(f"/groups/{GROUP}")
            assert "are not approved" in await read("/minutes/7", 404)

            # The group keeps its channel to itself from now on: not even that there is something can be told.
            channel = await h.driver.channel(GROUP)
            everyone = str(h.server.world.guild.id)
            await h.driver.post(
                f"channels/{channel['id']}/overwrite", id=everyone, type=0, allow="0", deny=VIEW
            )
            closed = await read("/minutes/1", 404)
            assert "Spring meeting" not in closed
            assert "Spring meeting" not in await read(f"/groups/{GROUP}")
            assert "Spring meeting" not in await read("/staff/minutes/1", 403)
            shown = await h.secretariat.command("office pages", channel="events")
            (link,) = re.findall(rf"<({SITE}/sign-in/[^>]+)>", shown.text)
            (seal,) = re.findall(r'name="seal" value="(\w+)"', await read(urlsplit(link).path))
            await read(urlsplit(link).path, 303, "POST", seal=seal)
            assert "Spring meeting" in await read("/staff/minutes/1")

            async def look() -> int:
                async with browser.get("/minutes/1") as answer:
                    return answer.status

            looks = await until_refused(look, burst=LOOKS, per_second=LOOKS_PER_SECOND)
            assert looks[-1] == REFUSED
