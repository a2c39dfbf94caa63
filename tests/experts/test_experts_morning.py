"""What the card of a working day says of experts and partner searches."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest_asyncio

from bot.storage.database import Database
from cogs.experts.domain import NeedAct
from cogs.experts.service.morning import waiting_for_staff
from cogs.helpdesk.service import Day, counted
from cogs.partners.service.morning import waiting_for_staff as waiting_cards
from tests.events.ground import translator
from tests.experts.ground import CRETE, LAPLAND, NOW, OTHER, STAFF, Ground, ground
from tests.partners import ground as partners

DAY = Day(NOW, NOW + timedelta(days=1))


@pytest_asyncio.fixture
async def g(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as opened:
        yield opened


async def told(database: Database, locale: str = "en") -> list[str]:
    """Return the lines of experts, as staff read them."""
    async with database.reading() as transaction:
        lines = await counted(waiting_for_staff)(transaction, DAY)
    return [translator().text(locale, one.key, **one.details) for one in lines]


async def test_what_waits_for_staff_is_counted_and_nothing_is_said_where_nothing_waits(g: Ground) -> None:
    assert await told(g.database) == []
    await g.submit()
    await g.submit(OTHER, LAPLAND)
    need = await g.ask(member=CRETE)
    assert [line.partition(":")[0] for line in await told(g.database)] == [
        "2 profiles wait",
        "One request for support waits",
    ]
    await g.needs.decide(need.id, NeedAct.REFUSE, STAFF, need.version, "Ask elsewhere.")
    assert [line.partition("\N{NO-BREAK SPACE}:")[0] for line in await told(g.database, "fr")] == [
        "2 profils attendent"
    ]


async def test_a_request_for_which_nobody_is_left_is_told_until_staff_have_looked_at_it(g: Ground) -> None:
    await g.publish()
    need = await g.put(member=CRETE)
    (offer,) = (await g.offered(need)).values()
    await g.offers.answer(offer.id, offer.expert, yes=False)
    await g.offers.keep()
    (line,) = await told(g.database)
    assert line.startswith("For one request for support nobody is left to be asked")
    unmet = (await g.needs.desk(need.id)).need
    await g.needs.decide(need.id, NeedAct.CLOSE, STAFF, unmet.version)
    assert await told(g.database) == []


async def test_partner_cards_that_wait_are_counted(tmp_path: Path) -> None:
    async with partners.ground(tmp_path) as g:
        await g.submit()
        async with g.database.reading() as transaction:
            (line,) = await counted(waiting_cards)(transaction, DAY)
    assert (line.key, line.details) == ("partners-today-cards", {"number": 1})
