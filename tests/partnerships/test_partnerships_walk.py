"""A partnership from its regions to its page, in the whole bot, over real sockets."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest_asyncio

from bot.composition import website
from bot.watch.look import Look
from bot.web.server import serving
from cogs.partnerships.pages import LOOKS, LOOKS_PER_SECOND
from tests.asking import REFUSED, until_refused
from tests.groups.office import GROUP, Office, office


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_regions_come_aboard_and_everybody_sees_how_far_it_is(desk: Office) -> None:
    h = desk.house
    listed = await h.porto.command("group partnership list", channel="general", platform="energy")
    assert "Smart Grids" in listed.text
    assert "Photonics" not in listed.text
    assert "No region is named yet; a new partnership needs at least 3 from 3 Member States" in listed.text
    refused = await _region(desk, "porto", "Norte", "lead")
    assert "no leader at the moment" in refused
    for region, part in (("PT11", "lead"), ("Attiki", "co-lead"), ("Galicia", "participating")):
        shown = await _region(desk, "secretariat", region, part)
    assert "3 regions from 3 Member States: as many as a new partnership needs" in shown
    assert "Norte (Portugal)" in shown
    unknown = await _region(desk, "secretariat", "Nowhereland", "lead")
    assert "No country or region called “Nowhereland” is known" in unknown
    gone = await _region(desk, "secretariat", "Galicia", "gone")
    assert "2 regions from 2 Member States" in gone
    assert await h.porto.complete("group partnership show", "partnership", "grid", channel="general") == [
        ("Smart Grids", "smart-grids")
    ]
    assert ("Norte (PT11)", "PT11") in await h.porto.complete(
        "group partnership region", "region", "norte", channel="general"
    )

    form = await h.secretariat.command("group describe", channel="general", group="smart grids")
    described = await h.secretariat.submit(form, {"en": "Grids <b>that think</b>.", "fr": ""})
    assert "This is how it reads" in described.text
    assert ("Innovation Diffusion", GROUP) in await h.porto.complete(
        "group describe", "group", "diffusion", channel="general"
    )
    french = await h.reunion.command("group partnership show", channel="general", partnership="smart-grids")
    assert "Région chef de file" in french.text
    assert "2 régions, 2 États membres" in french.text

    await desk.open()
    async with (
        serving("127.0.0.1:0", website(h.bot, h.bot.service(Look))) as url,
        aiohttp.ClientSession(url, headers={"Accept": "text/html", "Accept-Language": "en"}) as browser,
    ):
        async with browser.get("/groups") as answer:
            every = await answer.text()
        assert every.index("Innovation Diffusion") < every.index("Smart Grids")
        async with browser.get("/groups/smart-grids") as answer:
            page = await answer.text()
        assert "Grids &lt;b&gt;that think&lt;/b&gt;." in page
        for words in ("Norte (Portugal)", "Lead region", "No event that is open to everybody"):
            assert words in page
        async with browser.get(f"/groups/{GROUP}", headers={"Accept-Language": "fr"}) as answer:
            page = await answer.text()
        assert "Groupe de travail" in page
        assert "Région chef de file" not in page
        for path in ("/groups/knitting", "/groups/grids"):
            async with browser.get(path) as answer:
                assert answer.status == 404, path

        async def look() -> int:
            async with browser.get("/groups/knitting") as answer:
                return answer.status

        looks = await until_refused(look, burst=LOOKS, per_second=LOOKS_PER_SECOND)
        assert looks[-1] == REFUSED


async def _region(desk: Office, handle: str, region: str, part: str) -> str:
    member = desk.house.driver.member(handle)
    options = {"partnership": "smart-grids", "region": region, "part": part}
    return (await member.command("group partnership region", channel="general", **options)).text
