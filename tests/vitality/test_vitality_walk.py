"""A leader asks for the report of their group, and staff print it: what everybody sees, in the whole bot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.client.bot import CommunityBot
from bot.composition import website
from bot.pictures import can_draw
from bot.practice.guild_life import create_thread
from bot.practice.kinds import ChannelKind
from bot.watch.look import Look
from bot.web.server import serving
from cogs.vitality.service import ThreadsUnclear
from cogs.vitality.views import DiscordThreads
from tests.groups.office import GROUP, Office
from tests.house import House, house
from tests.office.test_office_walk import SITE, Browser, link_in
from tests.vitality.ground import keep_halves, populate

SHARES = 'alt="Shares, in per cent: Active members 60%"'
COURSE = 'alt="Active members, by half-year: July to December 2021 9; July to December 2022 12"'


async def begin_thread(h: House, who: str, kind: ChannelKind = ChannelKind.PUBLIC_THREAD) -> str:
    """Let somebody begin a thread in the group's channel; return its number."""
    world = h.server.world
    (parent,) = [one for one in world.guild.channels.values() if one.name == GROUP]
    owner = world.bot if who == "bot" else world.people[who]
    return str(create_thread(world, parent, owner, {"name": "A question", "type": kind}).id)


async def test_threads_are_counted_by_who_wrote_when(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        for one in (h.lapland, h.porto):
            await one.set_roles("WG Innovation Diffusion")
        before = await h.driver.now()
        answered = await begin_thread(h, "porto")
        alone = await begin_thread(h, "porto")
        await begin_thread(h, "bot")
        await begin_thread(h, "porto", ChannelKind.PRIVATE_THREAD)
        put_away = await begin_thread(h, "porto")
        for thread in (answered, alone, put_away):
            await h.porto.say(thread, "And what is more")
        await h.driver.advance(timedelta(minutes=90))
        await h.lapland.say(answered, "Here is how")
        await h.lapland.say(put_away, "And here")
        h.server.world.guild.threads[int(put_away)].archived = True
        after = await h.driver.now()

        (channel,) = [one.id for one in h.server.world.guild.channels.values() if one.name == GROUP]
        threads = DiscordThreads(h.bot)
        found = await threads.answered(channel, before - timedelta(minutes=1), after)
        assert sorted(found or [], key=str) == [90, 90, None]
        assert await threads.answered(channel, after, after + timedelta(days=1)) == []
        # What is no channel, or not to be seen, is not known; where Discord does not answer, it is asked again.
        assert await threads.answered(int(alone), before, after) is None
        assert await threads.answered(1, before, after) is None
        async with h.driver.faults.during("503", path=r"/channels/\d+$"):
            with pytest.raises(ThreadsUnclear):
                await threads.answered(channel, before, after)


@asynccontextmanager
async def browser(bot: CommunityBot) -> AsyncIterator[Browser]:
    """Serve what the bot serves, and give a browser."""
    jar = aiohttp.CookieJar(unsafe=True)
    async with (
        serving("127.0.0.1:0", website(bot, bot.service(Look))) as url,
        aiohttp.ClientSession(cookie_jar=jar) as client,
    ):
        yield Browser(client, url)


async def test_who_runs_a_group_takes_its_report_with_them_and_staff_print_it(tmp_path: Path) -> None:
    async with house(tmp_path, web_bind="127.0.0.1:0", public_url=SITE) as h:
        await Office(h).appoint("reunion")
        async with h.bot.platform.database.transaction() as transaction:
            await populate(transaction)
            await keep_halves(transaction, {"2021-H2": 9, "2022-H1": None, "2022-H2": 12})
        refused = await h.porto.command("group report", channel=GROUP)
        assert "Only those who lead the group" in refused.text
        needed = await h.secretariat.command("group report", channel="staff")
        assert "Which group do you mean?" in needed.text
        offered = await h.secretariat.complete("group report", "half", channel="staff")
        assert [half for _, half in offered] == ["2023-H1", "2022-H2", "2022-H1", "2021-H2"]
        assert await h.secretariat.complete("group report", "group", "diffu", channel="staff") == [
            ("Innovation Diffusion", GROUP)
        ]

        shown = await h.reunion.command("group report", channel=GROUP)
        assert "Bilan semestriel" in shown.text
        file, *pictures = (shown.message or {})["attachments"]
        assert file["filename"] == f"report-{GROUP}-2023-h1.md"
        text = (await h.driver.file(file)).decode()
        assert text.startswith("# Bilan semestriel\u00a0: ")
        assert "en cours\u00a0: jusqu’au " in text
        told = [one["description"] for one in pictures]
        course = (
            "Membres actifs, par semestre\u00a0: Juillet à décembre 2021 9\u00a0; Juillet à décembre 2022 12"
        )
        assert told == ([course] if can_draw() else [])
        # discord.py does not say that it is one; Discord looks, and shows it.
        assert all(one["content_type"] == "image/png" for one in pictures)

        named = await h.secretariat.command("group report", channel="staff", group=GROUP, half="2023 h1")
        assert "I do not count messages" in named.text
        assert "In the group: 25" in named.text
        unread = await h.secretariat.command("group report", channel=GROUP, half="spring")
        assert "“spring” is no half-year" in unread.text

        link = link_in(await h.secretariat.command("office pages", channel="staff"))
        async with browser(h.bot) as hers:
            page, kept = f"/staff/reports/{GROUP}/2023-H1", f"/staff/reports/{GROUP}/2022-H2"
            assert await hers.open(page) == 403
            assert await hers.sign_in(link) == 200
            assert await hers.open("/staff/reports") == 200
            assert f'<a href="{page}">January to June 2023, so far</a>' in hers.page
            assert f'<a href="{kept}">July to December 2022</a>' in hers.page
            assert await hers.open(page) == 200
            assert "at least 10 of 25" in hers.page
            assert await hers.open(kept) == 200
            assert "12 of 20 (60%)" in hers.page
            for picture in (SHARES, COURSE):
                assert (picture in hers.page) is can_draw()
            if can_draw():
                assert await hers.open(f"{kept}/shares.png") == 200
                assert hers.headers["Content-Type"] == "image/png"
            assert await hers.open(f"{kept}/people.png") == 404
            assert await hers.open(f"{page}.md") == 200
            assert b"- In the group: 25" in hers.body
            assert await hers.open("/staff/reports/nobody/2023-H1") == 404
            assert await hers.open(f"/staff/reports/{GROUP}/2021-H1") == 409
            assert "No report was kept of 2021-H1" in hers.page
