"""A request for which nobody was left, and somebody who could be asked by now: staff are told, once."""

from dataclasses import replace
from pathlib import Path

import pytest

from cogs.experts.domain import Act, Actor, Availability, Need, NeedAct, Stage
from cogs.experts.domain.hoping import unasked
from cogs.experts.service.hoping import HopeService
from tests.experts.ground import ASK, CRETE, LAPLAND, OTHER, PORTO, STAFF, TYPED, Ground, ground, profile

MADEIRA = 77


async def unmet(g: Ground) -> Need:
    """Return a request that Porto was asked for and declined."""
    await g.publish()
    need = await g.put()
    (offer,) = (await g.offered(need)).values()
    await g.offers.answer(offer.id, PORTO, yes=False)
    await g.offers.keep()
    found = (await g.needs.desk(need.id)).need
    assert found.stage is Stage.UNMET
    return found


async def hopes(g: Ground) -> list[str]:
    return [key for key in await g.promised("experts:need") if ":hope:" in key]


async def told(g: Ground, need: Need) -> int | None:
    """Return how many could be asked, as staff would read it now."""
    async with g.database.reading() as transaction:
        found = await HopeService(g.means).find(transaction, need.id, need.version)
    return None if found is None else found.unasked


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.UNMET])
def test_only_of_a_request_that_is_unmet_it_is_news_whom_it_fits(stage: Stage) -> None:
    need = Need(1, CRETE, ASK, stage=Stage.UNMET)
    assert [match.profile.owner for match in unasked(need, (), [profile()])] == [PORTO]
    assert unasked(replace(need, stage=stage), (), [profile()]) == []


async def test_staff_are_told_once_when_a_new_profile_fits_an_unmet_request(g: Ground) -> None:
    need = await unmet(g)
    await g.publish(OTHER, LAPLAND)
    assert await hopes(g) == [], "it does not fit"
    waiting = await g.submit(TYPED, MADEIRA)
    assert await hopes(g) == [], "it is not published"
    published = await g.profiles.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert await hopes(g) == [f"experts:need:{need.id}:hope:{need.version}"]
    assert await told(g, need) == 1
    await g.publish(TYPED, 78)
    assert len(await hopes(g)) == 1
    assert await told(g, need) == 2
    # What nobody could do any more by the time it is read is not told.
    await g.profiles.decide(published.id, Act.WITHDRAW, Actor(MADEIRA), published.version)
    await g.profiles.hear_requests((await g.writing.of(78)).id, 78, wanted=False)  # type: ignore[union-attr]  # they have one
    assert await told(g, need) is None


async def test_who_has_time_again_is_news_and_who_was_asked_is_not(g: Ground) -> None:
    busy = await g.publish(replace(TYPED, availability="not-now"), MADEIRA)
    need = await unmet(g)
    own = await g.writing.of(PORTO)
    assert own is not None
    await g.profiles.be_available(own.id, PORTO, Availability.SOON)
    assert await hopes(g) == []
    await g.profiles.be_available(busy.id, MADEIRA, Availability.NOW)
    assert len(await hopes(g)) == 1
    offered = await g.needs.decide(need.id, NeedAct.OFFER, STAFF, need.version)
    assert await told(g, need) is None, "it lies with experts again"
    await g.offers.keep()
    (asked,) = [one for one in (await g.offered(offered)).values() if one.expert == MADEIRA]
    await g.offers.answer(asked.id, MADEIRA, yes=False)
    await g.offers.keep()
    await g.publish(TYPED, 78)
    assert len(await hopes(g)) == 2, "nobody was left a second time"


async def test_without_a_channel_of_staff_nothing_is_told_and_nothing_breaks(tmp_path: Path) -> None:
    async with ground(tmp_path) as g:
        await unmet(g)
        await g.publish(TYPED, MADEIRA)
        assert await hopes(g) == []


async def test_what_staff_were_told_is_forgotten_with_the_request(g: Ground) -> None:
    need = await unmet(g)
    await g.publish(TYPED, MADEIRA)
    async with g.database.transaction() as transaction:
        await g.records.erase(transaction, CRETE)
    assert await hopes(g) == []
    assert await told(g, need) is None
