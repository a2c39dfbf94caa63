"""Cards that fit each other: who is alerted, who is introduced to whom, and how long it takes to find out."""

import time
from dataclasses import replace
from datetime import time as clock_time
from datetime import timedelta

import pytest

from bot.kernel.quiet import QuietHours
from cogs.partners.domain import (
    ALERTS_LIMIT,
    ASKS_LIMIT,
    BEST,
    Act,
    Actor,
    AlreadyAsked,
    Card,
    CardGone,
    CardNeeded,
    CardNotShown,
    NotWished,
    Outcome,
    OwnCard,
    PairGone,
    Standing,
    State,
    TooManyAsks,
)
from cogs.partners.repository import CardRepository, PairRepository
from tests.partners.ground import (
    CRETE,
    LAPLAND,
    NOW,
    OFFER,
    PORTO,
    SEEK,
    STAFF,
    Ground,
)


async def test_a_published_card_alerts_both_sides_once(g: Ground) -> None:
    offer = await g.publish()
    seek = await g.publish(SEEK, LAPLAND)
    alerts = [key for key in await g.promised("partners:pair") if ":match:" in key]
    assert sorted(alerts) == [f"partners:pair:1:match:{offer.id}", f"partners:pair:1:match:{seek.id}"]
    draft = await g.writing.keep(offer.id, PORTO, OFFER)
    waiting = await g.writing.submit(draft.id, PORTO, draft.version)
    await g.cards.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert [key for key in await g.promised("partners:pair") if ":match:" in key] == alerts


async def test_who_wants_no_alerts_gets_none_and_finds_the_pair_among_their_own(g: Ground) -> None:
    await g.meeting.silence(PORTO)
    g.wishes.refusing = {LAPLAND}
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)
    assert await g.promised("partners:pair") == []
    mine = await g.finding.mine(PORTO)
    assert [(one.own.id, one.card.id) for one in mine.complements] == [(offer.id, seek.id)]
    assert not mine.hears
    await g.meeting.hear(PORTO)
    assert (await g.finding.mine(PORTO)).hears
    async with g.database.reading() as transaction:
        assert await g.meeting.is_wanted(transaction, PORTO)
        assert not await g.meeting.is_wanted(transaction, LAPLAND)


async def test_alerts_wait_for_the_end_of_quiet_hours(g: Ground) -> None:
    g.wishes.quiet[PORTO] = QuietHours(clock_time(8), clock_time(20), "UTC")
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)
    async with g.database.reading() as transaction:
        due = {row.key: row.due for row in await g.outbox.planned(transaction, "partners:pair")}
    assert due[f"partners:pair:1:match:{offer.id}"] == NOW.replace(hour=20)
    assert due[f"partners:pair:1:match:{seek.id}"] < NOW + timedelta(minutes=5)


async def test_nobody_is_flooded_with_alerts(g: Ground) -> None:
    members = range(100, 100 + BEST + 2)
    for member in members:
        await g.publish(SEEK, member)
    offer = await g.publish()
    alerts = await g.promised("partners:pair")
    assert len([key for key in alerts if key.endswith(f":match:{offer.id}")]) == ALERTS_LIMIT
    assert len([key for key in alerts if ":match:" in key]) == ALERTS_LIMIT + BEST
    assert len((await g.finding.mine(PORTO)).complements) == BEST
    g.clock.advance(timedelta(days=1, seconds=1))
    late = await g.publish(SEEK, LAPLAND)
    assert [key for key in await g.promised() if key.endswith((f":match:{offer.id}", f":match:{late.id}"))]


async def test_a_card_finds_its_complements_among_two_thousand_at_once(g: Ground) -> None:
    """All of them complete it. Its goal is 100 ms on a quiet machine; here it only must not take more than all with all would."""
    async with g.database.transaction() as transaction:
        cards = CardRepository(transaction)
        for number in range(2000):
            typed = replace(SEEK, title=f"Search {number}", seeks=f"{SEEK.seeks} Number {number}.")
            added = await cards.add(Card(0, 1000 + number, typed), NOW)
            await transaction.execute(
                "UPDATE partner_card SET state = 'published', round = 1, expires_at = '2027-01-01T00:00:00.000000Z' "
                "WHERE id = ?",
                (added,),
            )
    waiting = await g.submit()
    began = time.process_time()
    await g.cards.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert time.process_time() - began < 1.0
    assert len((await g.finding.mine(PORTO)).complements) == BEST


async def test_two_who_agree_learn_of_each_other_in_one_transaction(g: Ground) -> None:
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)
    asked = await g.meeting.ask(offer.id, LAPLAND)
    assert (asked.pair.standing, asked.own.id, asked.other.id) == (Standing.ASKED, seek.id, offer.id)
    assert f"partners:pair:1:asked:{offer.id}" in await g.promised()
    assert not [key for key in await g.promised() if ":introduced:" in key]
    with pytest.raises(AlreadyAsked):
        await g.meeting.ask(offer.id, LAPLAND)
    met = await g.meeting.answer(1, PORTO, yes=True)
    assert met.pair.standing is Standing.INTRODUCED
    keys = await g.promised("partners:pair")
    for side in (offer, seek):
        assert f"partners:pair:1:introduced:{side.id}" in keys
        assert f"partners:pair:1:outcome:{side.id}" in keys
    async with g.database.reading() as transaction:
        planned = await g.outbox.planned(transaction, "partners:pair")
    (due,) = {row.due for row in planned if ":outcome:" in row.key}
    assert timedelta(0) <= due - NOW - timedelta(days=60) < timedelta(minutes=5)


async def test_a_no_is_told_to_who_asked_and_holds(g: Ground) -> None:
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)
    await g.meeting.ask(offer.id, LAPLAND)
    await g.meeting.answer(1, PORTO, yes=False)
    assert f"partners:pair:1:declined:{seek.id}" in await g.promised()
    with pytest.raises(NotWished):
        await g.meeting.ask(offer.id, LAPLAND)
    assert (await g.finding.mine(LAPLAND)).complements == ()


async def test_a_no_to_an_alert_is_told_to_nobody(g: Ground) -> None:
    await g.publish()
    await g.publish(SEEK, LAPLAND)
    await g.meeting.answer(1, PORTO, yes=False)
    assert not [key for key in await g.promised() if ":declined:" in key]


async def test_who_asks_needs_a_card_that_is_shown_and_another_ones(g: Ground) -> None:
    offer = await g.publish()
    draft = await g.write(SEEK, CRETE)
    with pytest.raises(CardNeeded):
        await g.meeting.ask(offer.id, CRETE)
    with pytest.raises(OwnCard):
        await g.meeting.ask(offer.id, PORTO)
    with pytest.raises(CardGone):
        await g.meeting.ask(draft.id, PORTO)


async def test_cards_that_do_not_fit_can_be_introduced_all_the_same(g: Ground) -> None:
    offer = await g.publish()
    await g.publish(replace(SEEK, theme="agri-food"), LAPLAND)
    asked = await g.meeting.ask(offer.id, LAPLAND)
    assert asked.pair.standing is Standing.ASKED
    assert [one.reasons for one in (await g.finding.mine(PORTO)).complements] == [None]


async def test_nobody_answers_for_others_or_about_a_card_that_is_gone(g: Ground) -> None:
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)
    with pytest.raises(PairGone):
        await g.meeting.answer(1, CRETE, yes=True)
    with pytest.raises(PairGone):
        await g.meeting.answer(99, PORTO, yes=True)
    await g.meeting.ask(offer.id, LAPLAND)
    await g.cards.decide(seek.id, Act.WITHDRAW, Actor(LAPLAND), seek.version)
    with pytest.raises(CardNotShown):
        await g.meeting.answer(1, PORTO, yes=True)
    async with g.database.transaction() as transaction:
        await g.records.erase(transaction, LAPLAND)
    with pytest.raises(PairGone):
        await g.meeting.answer(1, PORTO, yes=True)


async def test_nobody_is_introduced_to_somebody_who_has_left(g: Ground) -> None:
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)
    await g.meeting.ask(offer.id, LAPLAND)
    g.wishes.gone = {LAPLAND}
    with pytest.raises(CardNotShown):
        await g.meeting.answer(1, PORTO, yes=True)
    assert (await g.cards.show(seek.id, Actor(LAPLAND))).state is State.WITHDRAWN
    assert not [key for key in await g.promised() if ":introduced:" in key]


async def test_a_member_asks_for_so_many_introductions_a_day(g: Ground) -> None:
    await g.publish(replace(SEEK, theme="agri-food"), LAPLAND)
    offers = [await g.publish(OFFER, 100 + number) for number in range(ASKS_LIMIT + 1)]
    for offer in offers[:-1]:
        await g.meeting.ask(offer.id, LAPLAND)
    with pytest.raises(TooManyAsks):
        await g.meeting.ask(offers[-1].id, LAPLAND)


async def test_who_could_not_be_asked_is_asked_once_the_card_is_shown_again(g: Ground) -> None:
    offer = await g.publish()
    await g.publish(SEEK, LAPLAND)
    await g.meeting.ask(offer.id, LAPLAND)
    async with g.database.transaction() as transaction:
        await g.outbox.cancel(transaction, "partners:pair:1:asked", why="moot")
    draft = await g.writing.keep(offer.id, PORTO, OFFER)
    waiting = await g.writing.submit(draft.id, PORTO, draft.version)
    await g.cards.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert f"partners:pair:1:asked:{offer.id}" in await g.promised()


async def test_each_side_says_once_what_came_of_it(g: Ground) -> None:
    offer = await g.publish()
    await g.publish(SEEK, LAPLAND)
    with pytest.raises(PairGone):
        await g.meeting.came_of(1, PORTO, Outcome.TALKING)
    await g.meeting.ask(offer.id, LAPLAND)
    await g.meeting.answer(1, PORTO, yes=True)
    await g.meeting.came_of(1, PORTO, Outcome.WORKING)
    async with g.database.reading() as transaction:
        pair = await PairRepository(transaction).get(1)
    assert pair is not None
    assert pair.outcomes == {offer.id: Outcome.WORKING}
