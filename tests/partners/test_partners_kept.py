"""What is kept of partner searches: given out, erased, and forgotten in time."""

from datetime import timedelta

from cogs.partners.domain import (
    Outcome,
)
from cogs.partners.repository import CardRepository
from tests.partners.ground import (
    HELP,
    LAPLAND,
    PORTO,
    SEEK,
    STAFF,
    Ground,
)


async def test_an_export_holds_what_is_theirs_and_nothing_of_the_other_side(g: Ground) -> None:
    async with g.database.reading() as transaction:
        assert await g.records.export(transaction, PORTO) is None
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)
    await g.meeting.ask(offer.id, LAPLAND)
    await g.meeting.answer(1, PORTO, yes=True)
    await g.meeting.came_of(1, LAPLAND, Outcome.NOTHING)
    async with g.database.reading() as transaction:
        own = await g.records.export(transaction, PORTO)
        staff = await g.records.export(transaction, STAFF.member)
    assert isinstance(own, dict)
    (card,) = own["cards"]
    (pair,) = card["pairs"]
    assert (pair["with_card"], pair["standing"], pair["outcome"]) == (seek.id, "introduced", None)
    assert str(LAPLAND) not in str(own)
    assert isinstance(staff, dict)
    assert [one["card"] for one in staff["decided"]] == [offer.id, seek.id]


async def test_an_erasure_leaves_nothing_and_takes_back_what_was_promised(g: Ground) -> None:
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)
    await g.meeting.ask(offer.id, LAPLAND)
    await g.meeting.silence(PORTO)
    async with g.database.transaction() as transaction:
        assert await g.records.erase(transaction, PORTO) > 0
        assert await g.records.export(transaction, PORTO) is None
        await g.records.erase(transaction, STAFF.member)
        kept = await CardRepository(transaction).get(seek.id)
    assert kept is not None
    assert kept.decision is not None
    assert kept.decision.by is None
    keys = await g.promised()
    assert not [key for key in keys if key.startswith((f"partners:card:{offer.id}:", "partners:pair:1"))]


async def test_what_nobody_goes_on_with_is_forgotten_in_time(g: Ground) -> None:
    await g.write()
    ended = await g.publish()
    g.clock.advance(timedelta(days=31))
    await g.records.forget_old()
    assert [one.id for one in (await g.finding.mine(PORTO)).cards] == [ended.id]
    g.clock.advance(timedelta(days=60))
    await g.cards.expire_due()
    g.clock.advance(timedelta(days=179))
    await g.records.forget_old()
    assert (await g.finding.mine(PORTO)).cards
    g.clock.advance(timedelta(days=2))
    await g.records.forget_old()
    assert (await g.finding.mine(PORTO)).cards == ()


async def test_nothing_of_the_fallback_names_the_channel_of_the_cards(g: Ground) -> None:
    published = await g.publish()
    async with g.database.reading() as transaction:
        (prompt,) = await g.outbox.planned(transaction, f"partners:card:{published.id}:renewal")
    assert prompt.parameters["inbox"] == HELP
