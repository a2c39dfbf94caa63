"""What members and staff do with partner searches, on a real database."""

import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time as clock_time
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.kernel.errors import DomainError
from bot.kernel.quiet import QuietHours
from cogs.partners.domain import (
    ALERTS_LIMIT,
    ASKS_LIMIT,
    BEST,
    CARDS_LIMIT,
    SUBMISSIONS_LIMIT,
    Act,
    Actor,
    AlreadyAsked,
    AlreadyDecided,
    CardGone,
    CardNeeded,
    CardNotShown,
    ChangedMeanwhile,
    NotWished,
    Outcome,
    OwnCard,
    PairGone,
    Side,
    Standing,
    State,
    Theme,
    TooManyAsks,
    TooManyCards,
    TooManySubmissions,
)
from cogs.partners.repository import CardRepository, PairRepository
from cogs.partners.service import Filters
from tests.partners.ground import (
    CRETE,
    HELP,
    LAPLAND,
    NOW,
    OFFER,
    PORTO,
    SECOND,
    SEEK,
    STAFF,
    Ground,
    ground,
)

OWNER = Actor(PORTO)


@pytest_asyncio.fixture
async def g(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as opened:
        await opened.bind()
        yield opened


# ---- writing ------------------------------------------------------------------------


async def test_what_is_unreadable_is_kept_and_told(g: Ground) -> None:
    draft = await g.writing.keep(0, PORTO, replace(OFFER, deadline="soon"))
    reading = await g.writing.read(draft)
    assert reading.refusal is not None
    assert (await g.writing.get(draft.id, PORTO)).typed.deadline == "soon"
    with pytest.raises(DomainError):
        await g.writing.submit(draft.id, PORTO, draft.version)
    assert (await g.writing.get(draft.id, PORTO)).state is State.DRAFT


async def test_a_draft_is_seen_by_its_owner_alone(g: Ground) -> None:
    draft = await g.write()
    for other in (Actor(LAPLAND), STAFF):
        with pytest.raises(CardGone):
            await g.finding.show(draft.id, other)
    with pytest.raises(CardGone):
        await g.writing.get(draft.id, LAPLAND)
    with pytest.raises(CardGone):
        await g.cards.decide(draft.id, Act.PUBLISH, STAFF, draft.version)
    assert (await g.finding.show(draft.id, OWNER)).id == draft.id


async def test_a_member_has_so_many_open_cards_and_no_more(g: Ground) -> None:
    for _ in range(CARDS_LIMIT):
        await g.write()
    with pytest.raises(TooManyCards):
        await g.writing.admit(PORTO)
    with pytest.raises(TooManyCards):
        await g.write()
    mine = (await g.finding.mine(PORTO)).cards
    await g.cards.discard(mine[0].id, PORTO)
    await g.write()


async def test_an_ended_card_comes_back_only_where_there_is_room(g: Ground) -> None:
    ended = await g.publish()
    g.clock.advance(timedelta(days=91))
    assert await g.cards.expire_due() == 1
    for _ in range(CARDS_LIMIT):
        await g.write()
    with pytest.raises(TooManyCards):
        await g.cards.decide(ended.id, Act.RENEW, OWNER, ended.version + 1)
    with pytest.raises(TooManyCards):
        await g.writing.keep(ended.id, PORTO, OFFER)


async def test_staff_are_not_flooded_by_one_member(g: Ground) -> None:
    card = await g.submit()
    for _ in range(SUBMISSIONS_LIMIT - 1):
        draft = await g.writing.keep(card.id, PORTO, OFFER)
        card = await g.writing.submit(draft.id, PORTO, draft.version)
    draft = await g.writing.keep(card.id, PORTO, OFFER)
    with pytest.raises(TooManySubmissions):
        await g.writing.submit(draft.id, PORTO, draft.version)
    g.clock.advance(timedelta(days=1, seconds=1))
    assert (await g.writing.submit(draft.id, PORTO, draft.version)).state is State.WAITING


async def test_a_late_choice_takes_nothing_back_that_was_submitted(g: Ground) -> None:
    draft = await g.write()
    with pytest.raises(ChangedMeanwhile):
        await g.writing.choose(draft.id, PORTO, draft.version - 1, "theme", ["energy"])
    await g.writing.submit(draft.id, PORTO, draft.version)
    with pytest.raises(AlreadyDecided):
        await g.writing.choose(draft.id, PORTO, draft.version, "theme", ["energy"])
    assert (await g.writing.get(draft.id, PORTO)).state is State.WAITING


async def test_what_was_never_submitted_is_thrown_away_and_what_was_is_withdrawn(g: Ground) -> None:
    draft, waiting = await g.write(), await g.submit()
    with pytest.raises(CardGone):
        await g.cards.discard(draft.id, LAPLAND)
    await g.cards.discard(draft.id, PORTO)
    await g.cards.discard(waiting.id, PORTO)
    assert [one.state for one in (await g.finding.mine(PORTO)).cards] == [State.WITHDRAWN]
    with pytest.raises(AlreadyDecided):
        await g.cards.discard(waiting.id, PORTO)


# ---- reviewing and showing ----------------------------------------------------------


async def test_a_card_goes_before_staff_and_then_into_its_channel(g: Ground) -> None:
    waiting = await g.submit()
    assert [one.id for one in await g.cards.waiting()] == [waiting.id]
    assert await g.promised() == [f"partners:card:{waiting.id}:review:1"]
    published = await g.cards.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert sorted(await g.promised()) == [
        f"partners:card:{waiting.id}:decided:{published.version}",
        f"partners:card:{waiting.id}:post",
        f"partners:card:{waiting.id}:renewal:{published.version}",
        f"partners:card:{waiting.id}:review:1",
    ]
    assert [one.id for one in await g.finding.shown()] == [waiting.id]


async def test_of_two_who_decide_at_once_the_second_is_told_and_changes_nothing(g: Ground) -> None:
    waiting = await g.submit()
    await g.cards.decide(waiting.id, Act.SEND_BACK, STAFF, waiting.version, "Say more.")
    with pytest.raises(AlreadyDecided) as refused:
        await g.cards.decide(waiting.id, Act.PUBLISH, SECOND, waiting.version)
    assert refused.value.details == {"state": "sent-back", "who": "<@7>"}
    kept = await g.finding.show(waiting.id, OWNER)
    assert kept.decision is not None
    assert (kept.state, kept.decision.reason) == (State.SENT_BACK, "Say more.")


async def test_without_bound_channels_a_card_lives_all_the_same(tmp_path: Path) -> None:
    async with ground(tmp_path) as bare:
        published = await bare.publish()
        assert await bare.finding.shown() == [published]
        assert not [key for key in await bare.promised() if key.endswith((":post", ":review:1"))]


async def test_a_changed_card_is_not_shown_before_it_is_reviewed_again(g: Ground) -> None:
    published = await g.publish()
    draft = await g.writing.keep(published.id, PORTO, replace(OFFER, title="Hydrogen everywhere"))
    assert await g.finding.shown() == []
    assert draft.typed.theme == "energy"
    waiting = await g.writing.submit(draft.id, PORTO, draft.version)
    again = await g.cards.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert (again.round, [one.said.title for one in await g.finding.shown()]) == (2, ["Hydrogen everywhere"])


async def test_a_card_is_renewed_on_a_prompt_and_ends_without(g: Ground) -> None:
    published = await g.publish()
    assert published.expires is not None
    g.clock.advance(timedelta(days=84))
    renewed = await g.cards.decide(published.id, Act.RENEW, OWNER, published.version)
    prompts = [key for key in await g.promised() if ":renewal:" in key]
    assert prompts == [f"partners:card:{published.id}:renewal:{renewed.version}"]
    assert await g.cards.expire_due() == 0
    g.clock.advance(timedelta(days=91))
    assert await g.finding.shown() == []
    assert await g.cards.expire_due() == 1
    assert await g.cards.expire_due() == 0
    keys = await g.promised(f"partners:card:{published.id}")
    assert not [key for key in keys if ":renewal:" in key]
    assert [key for key in keys if ":expired:" in key]


async def test_a_prompt_waits_for_the_end_of_quiet_hours(g: Ground) -> None:
    g.wishes.quiet[PORTO] = QuietHours(clock_time(8), clock_time(20), "UTC")
    published = await g.publish()
    async with g.database.reading() as transaction:
        (prompt,) = await g.outbox.planned(transaction, f"partners:card:{published.id}:renewal")
    assert prompt.due == (NOW + timedelta(days=83)).replace(hour=20)


# ---- matches ------------------------------------------------------------------------


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


# ---- introductions ------------------------------------------------------------------


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
    assert (await g.finding.show(seek.id, Actor(LAPLAND))).state is State.WITHDRAWN
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


# ---- finding ------------------------------------------------------------------------


async def test_cards_are_found_by_what_they_are_and_by_words_with_most_of_them_first(g: Ground) -> None:
    offer, seek = await g.publish(), await g.publish(SEEK, LAPLAND)

    async def numbers(**filters: object) -> list[int]:
        found = await g.finding.search(Filters(**filters))  # type: ignore[arg-type]  # of every kind
        return [card.id for card in found.cards]

    assert await numbers() == [seek.id, offer.id]
    assert await numbers(side=Side.OFFER) == [offer.id]
    assert await numbers(country="FI") == [seek.id]
    assert await numbers(country="FI1D", language="fi", theme=Theme.ENERGY) == [seek.id]
    assert await numbers(words="HARBOURS hydrogen") == [offer.id]
    some = await g.finding.search(Filters(words="hydrogen volcano"))
    assert (len(some.cards), some.sure) == (2, False)
    assert await numbers(words="volcano") == []


# ---- what is kept -------------------------------------------------------------------


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


# ---- how long it takes --------------------------------------------------------------


async def test_a_card_finds_its_complements_among_two_thousand_at_once(g: Ground) -> None:
    """Its goal is 100 ms on a quiet machine; here it only must not take more than all with all would."""
    async with g.database.transaction() as transaction:
        cards = CardRepository(transaction)
        for number in range(2000):
            theme = tuple(Theme)[number % 4]
            typed = replace(SEEK, theme=theme.value, title=f"Search {number}")
            added = await cards.add(1000 + number, typed, NOW)
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
