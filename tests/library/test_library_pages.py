"""The public pages of answers and resources, as browsers read them: the whole bot, over real sockets."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest_asyncio

from bot.composition import website
from bot.watch.look import Look
from bot.web.server import serving
from cogs.library.pages import LOOKS, LOOKS_PER_SECOND, SEARCH
from cogs.resources.domain import Act, Actor, Tags, Typed
from cogs.resources.service import ResourceService, ReviewService, WritingService
from tests.asking import REFUSED, until_refused
from tests.house import House, house

BROWSER = {"Accept": "text/html", "Accept-Language": "en"}
STAFF = Actor(7, staff=True)


@dataclass
class Page:
    """What a browser was shown."""

    status: int
    text: str
    headers: Mapping[str, str]


@dataclass
class Site:
    """The bot's pages, and somebody's browser on them."""

    house: House
    client: aiohttp.ClientSession

    async def open(self, path: str, **headers: str) -> Page:
        async with self.client.get(path, headers=headers) as answer:
            return Page(answer.status, await answer.text(), dict(answer.headers))


@pytest_asyncio.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with house(tmp_path) as h:
        bot = h.bot
        async with (
            serving("127.0.0.1:0", website(bot, bot.service(Look))) as url,
            aiohttp.ClientSession(url, headers=BROWSER) as client,
        ):
            yield Site(h, client)


async def test_an_answer_has_a_page_with_its_sources_and_is_found_by_topic_and_by_a_question(
    site: Site,
) -> None:
    page = await site.open("/answers/visit-another-region")
    assert page.status == 200
    assert "<h1>How can we visit or invite another region?</h1>" in page.text
    assert "<li><strong>Interreg Europe</strong>: matchmaking" in page.text
    assert "(leads to ec.europa.eu)" in page.text
    assert "22 November 2026" in page.text
    assert '<a href="/answers?topic=peers">Learning from other regions</a>' in page.text
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in page.text
    french = await site.open("/answers/visit-another-region?lang=fr")
    assert "Comment visiter une autre région" in french.text
    assert 'href="/answers?lang=fr"' in french.text

    # Found by its topic, and by a question of which nothing is kept.
    topics = await site.open("/answers")
    assert '<a href="/answers?topic=funding">Funding and instruments</a>' in topics.text
    funding = await site.open("/answers?topic=funding")
    assert '<a href="/answers/step">What is STEP?</a>' in funding.text
    found = await site.open("/answers?q=what+is+step", **{"Accept-Language": "fr"})
    assert "Voici ce qui peut y répondre" in found.text
    assert 'href="/answers/step"' in found.text
    unknown = await site.open("/answers?q=%3Cb%3Etravel+costs+on+mars%3C%2Fb%3E")
    assert "Nothing here answers this question for sure" in unknown.text
    assert "&lt;b&gt;travel costs" in unknown.text
    assert "<b>travel" not in unknown.text
    empty = await site.open("/answers?q=%3F%3F")
    assert "By topic" in empty.text
    async with site.house.bot.platform.database.reading() as transaction:
        kept = await transaction.fetch_one("SELECT count(*) AS number FROM faq_open")
    assert kept is not None
    assert kept["number"] == 0


async def test_resources_are_found_by_words_and_by_what_they_are_and_each_has_a_page(site: Site) -> None:
    everything = await site.open("/resources")
    assert "Eye@RIS3" in everything.text
    tools = await site.open("/resources?kind=tool&theme=no-such-theme&language=xx")
    assert "Eye@RIS3" in tools.text
    assert "Industrial transition</a>" not in tools.text
    assert '<option value="tool" selected>Tool</option>' in tools.text
    none = await site.open("/resources?kind=recording")
    assert "nothing of this kind yet" in none.text
    found = await site.open("/resources?q=compare+priorities+of+regions&lang=fr")
    assert "L’ancien outil du Centre commun de recherche" in found.text
    assert '<input type="hidden" name="lang" value="fr">' in found.text
    assert "Nothing here fits" in (await site.open("/resources?q=volcanoes")).text
    published = await site.house.bot.service(ResourceService).published()
    eye = next(one for one in published if one.link.endswith("/eye-ris3"))
    page = await site.open(f"/resources/{eye.id}")
    assert (
        '<a href="https://s3platform.jrc.ec.europa.eu/eye-ris3" rel="noopener noreferrer nofollow">'
        in page.text
    )
    assert "(leads to s3platform.jrc.ec.europa.eu)" in page.text
    assert "7. Cooperation beyond the Member State" in page.text

    await shown_is_what_staff_published_and_not_who_proposed_it(site)
    await what_is_not_there_leads_to_what_is_and_who_asks_too_often_waits(site)


async def shown_is_what_staff_published_and_not_who_proposed_it(site: Site) -> None:
    """Let a member propose words that would be markup, and staff publish them."""
    h = site.house
    writing, review = h.bot.service(WritingService), h.bot.service(ReviewService)
    porto = Actor(h.server.world.people["porto"].id)
    typed = Typed(
        "<script>alert(1)</script>", "https://example.org/a'b", '**Bold** & "quoted"', "tool", "pt", Tags()
    )
    draft = await writing.keep(0, porto.member, typed)
    made = await writing.submit(draft.id, porto, "fr")
    hidden = await site.open(f"/resources/{made.id}")
    assert hidden.status == 404
    assert hidden.headers["X-Robots-Tag"] == "noindex"
    await review.decide(made.id, Act.PUBLISH, STAFF, made.version)
    page = await site.open(f"/resources/{made.id}")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
    assert "<script" not in page.text
    assert 'lang="fr"' in page.text
    assert "Nobody has described it in your language yet" in page.text
    assert str(porto.member) not in page.text


async def what_is_not_there_leads_to_what_is_and_who_asks_too_often_waits(site: Site) -> None:
    """Open what is gone, then search until it is too much."""
    for path, place in (
        ("/answers/no-such-entry", "/answers"),
        ("/answers?topic=no-such-topic", "/answers"),
        ("/resources/999999", "/resources"),
    ):
        gone = await site.open(path)
        assert (gone.status, f'<a class="button" href="{place}">' in gone.text) == (404, True)

    async def search() -> int:
        return (await site.open("/resources?q=energy")).status

    # The page is looked at as well.
    searches = await until_refused(search, burst=LOOKS, per_second=LOOKS_PER_SECOND, cost=1 + SEARCH)
    assert (searches[0], searches[-1]) == (200, REFUSED)
