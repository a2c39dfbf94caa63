"""What stands of a card outside the bot: the thread under its post, and its public page. The whole bot, over real sockets."""

from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from bot.composition import website
from bot.practice.driver import readable
from bot.watch.look import Look
from bot.web.server import serving
from cogs.partners.domain import Act, Actor, Card, Typed
from cogs.partners.pages import LOOKS, LOOKS_PER_SECOND
from cogs.partners.repository import CardRepository
from cogs.partners.service import CardService, WritingService
from tests.asking import REFUSED, until_refused
from tests.house import House, house
from tests.partners.ground import OFFER, SEEK
from tests.waiting import until

STAFF, OWNER = Actor(7, staff=True), Actor(600123)
THREADS = r"/messages/\d+/threads$"


async def published(h: House, typed: Typed) -> Card:
    """Publish a card, past all buttons."""
    writing, cards = h.bot.service(WritingService), h.bot.service(CardService)
    draft = await writing.keep(0, OWNER.member, typed)
    for sort, values in (
        ("theme", [typed.theme]),
        ("purposes", typed.purposes),
        ("languages", typed.languages),
    ):
        draft = await writing.choose(draft.id, OWNER.member, draft.version, sort, values)
    waiting = await writing.submit(draft.id, OWNER.member, draft.version)
    return await cards.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)


async def threads(h: House) -> list[str]:
    return [one["name"] for one in await h.driver.get("threads")]


async def lacking(h: House) -> list[int]:
    """Return the published cards of whose thread the bot does not know."""
    async with h.bot.platform.database.reading() as transaction:
        return [one.id for one in await CardRepository(transaction).threadless()]


async def test_a_thread_is_made_once_whatever_cuts_in(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with house(tmp_path) as h:

        async def posted(title: str) -> bool:
            return any(title in readable(one) for one in await h.porto.messages("partners"))

        async def tried(times: int) -> bool:
            return caplog.text.count("has no thread yet") >= times

        async def none_is_lacking() -> bool:
            return not await lacking(h)

        # The thread was made, and the answer lost: after a restart it is found, and not made again.
        await h.driver.faults.add("503", method="POST", path=THREADS, when="after", times=1)
        offer = await published(h, OFFER)
        await until(lambda: tried(1))
        await h.restart()
        await until(none_is_lacking)
        # Discord makes none now: the card stands all the same, and its thread comes later.
        await h.driver.faults.add("503", method="POST", path=THREADS, when="before", times=1)
        seek = await published(h, SEEK)
        await until(lambda: posted("Storing hydrogen"))
        await until(lambda: tried(2))
        await until(none_is_lacking)
        assert sorted(await threads(h)) == [
            f"Offer {offer.id}: Norte (Portugal)",
            f"Search {seek.id}: Pohjois- ja Itä-Suomi (Finland)",
        ]

        # A card that has ended takes its thread along, also one that Discord has put away since.
        (put_away,) = [one for one in h.server.world.guild.threads.values() if one.name.startswith("Offer")]
        put_away.archived = True

        async def closed() -> list[str]:
            return [one.name for one in h.server.world.guild.threads.values() if one.locked and one.archived]

        for card in (offer, seek):
            await h.bot.service(CardService).decide(card.id, Act.WITHDRAW, OWNER, card.version)

        async def both() -> bool:
            return len(await closed()) == 2

        await until(both)


async def test_a_card_has_a_public_page_that_names_nobody(tmp_path: Path) -> None:
    async with house(tmp_path, start=True) as h:
        offer = await published(h, replace(OFFER, aboard="ES11", deadline="2099-12-31"))
        script = await published(h, replace(SEEK, title="<script>alert(1)</script>"))
        bot = h.bot
        async with (
            serving("127.0.0.1:0", website(bot, bot.service(Look))) as url,
            aiohttp.ClientSession(url, headers={"Accept": "text/html", "Accept-Language": "en"}) as client,
        ):

            async def read(path: str, status: int = 200) -> str:
                async with client.get(path) as answer:
                    assert answer.status == status
                    assert answer.headers["X-Robots-Tag"] == "noindex"
                    return await answer.text()

            every = await read("/partners")
            assert f'<a href="/partners/{offer.id}">Hydrogen in ports</a>' in every
            assert "&lt;script&gt;alert(1)&lt;/script&gt;" in every
            assert "2 cards fit; the first 2 are listed." in every
            narrowed = await read("/partners?side=seek&theme=energy&purpose=interreg&language=fi&q=nothing")
            assert "No card fits." in narrowed
            some = await read("/partners?q=hydrogen+volcano")
            assert "No card has all of “hydrogen volcano”" in some
            odd = await read("/partners?side=both&theme=x&purpose=y&language=zz")
            assert "2 cards fit" in odd
            page = await read(f"/partners/{offer.id}")
            for words in (
                "Offer from Norte (Portugal) · Energy",
                "Galicia (Spain)",
                "2 regions from 2 Member States",
                "31 December 2099",
                "Both sides learn who the other is once both agree.",
            ):
                assert words in page
            assert str(OWNER.member) not in page
            french = await read(f"/partners/{offer.id}?lang=fr")
            assert "Offre de la région Norte (Portugal)" in french
            assert 'href="/partners?lang=fr"' in french
            await bot.service(CardService).decide(script.id, Act.WITHDRAW, OWNER, script.version)
            gone = await read(f"/partners/{script.id}", 404)
            assert "This card is not shown" in gone

            async def look() -> int:
                async with client.get("/partners") as answer:
                    return answer.status

            looks = await until_refused(look, burst=LOOKS, per_second=LOOKS_PER_SECOND)
            assert looks[-1] == REFUSED
