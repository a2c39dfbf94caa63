"""A request before staff, put to experts and chosen among, on a real database."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time as clock_time
from datetime import timedelta

import pytest

from bot.kernel.quiet import QuietHours
from cogs.experts.domain import (
    NEEDS_LIMIT,
    Act,
    Actor,
    Availability,
    ContactInside,
    ExpertGone,
    NeedAct,
    NeedChanged,
    NeedDecided,
    NeedGone,
    NeedTitleMissing,
    NobodyFits,
    NotYourNeed,
    OfferGone,
    Outcome,
    OutcomeKnown,
    ProfileOver,
    Stage,
    Standing,
    TooManyNeeds,
    TooManySubmissions,
)
from cogs.experts.repository import ProfileRepository
from tests.experts.ground import (
    ASK,
    CRETE,
    LAPLAND,
    NOW,
    PORTO,
    SECOND,
    STAFF,
    TYPED,
    Ground,
)

AUTHOR = Actor(CRETE)
MADEIRA = 77
DAYS_5 = timedelta(days=5)


async def pool(g: Ground, *members: int) -> None:
    for member in members:
        await g.publish(TYPED, member)


async def standings(g: Ground, number: int) -> dict[int, Standing]:
    return {one.expert: one.standing for one in (await g.needs.desk(number)).offers}


async def run_out(g: Ground, *members: int) -> None:
    """Let profiles have run out: an instant ago, so that nothing else is due by then."""
    async with g.database.transaction() as transaction:
        for member in members:
            profile = await ProfileRepository(transaction).of(member)
            assert profile is not None
            await ProfileRepository(transaction).save(replace(profile, expires=g.clock.now()), g.clock.now())


def ends(keys: Sequence[str]) -> list[str]:
    return sorted(key.split(":", 3)[3] for key in keys)


async def test_a_request_goes_before_staff_and_then_to_a_few_experts(g: Ground) -> None:
    await pool(g, PORTO, LAPLAND, MADEIRA)
    waiting = await g.ask()
    assert [one.id for one in await g.needs.open()] == [waiting.id]
    assert (await g.needs.desk(waiting.id)).fitting == 3
    assert await g.promised(f"experts:need:{waiting.id}") == [f"experts:need:{waiting.id}:review"]
    offered = await g.needs.decide(waiting.id, NeedAct.OFFER, STAFF, waiting.version)
    # A kill here loses nothing: what is due is done when somebody looks again.
    assert await g.offered(offered) == {}
    due = await g.offers.keep()
    put = await g.offered(offered)
    assert set(put) == {PORTO, LAPLAND}
    assert await g.offers.keep() == due == put[PORTO].until
    assert len(await g.promised("experts:offer")) == 2
    assert f"experts:need:{offered.id}:told:{offered.version}" in await g.promised()


async def test_the_next_are_asked_after_a_no_and_after_the_deadline(g: Ground) -> None:
    await pool(g, PORTO, LAPLAND, MADEIRA)
    need = await g.put()
    first = await g.offered(need)
    await g.offers.answer(first[PORTO].id, PORTO, yes=False)
    await g.offers.keep()
    assert await standings(g, need.id) == {
        PORTO: Standing.DECLINED,
        LAPLAND: Standing.ASKED,
        MADEIRA: Standing.ASKED,
    }
    g.clock.advance(DAYS_5)
    assert await g.offers.keep() is None
    # Nobody is left: staff and the author are told, and a late yes is welcome all the same.
    assert await g.stage(need) is Stage.UNMET
    keys = await g.promised(f"experts:need:{need.id}")
    assert [part for part in ends(keys) if part.startswith("unmet")]
    await g.offers.answer(first[LAPLAND].id, LAPLAND, yes=True)
    assert await g.stage(need) is Stage.OFFERED
    with pytest.raises(OfferGone):
        await g.offers.answer(first[LAPLAND].id, PORTO, yes=True)


async def test_the_author_chooses_and_both_learn_of_it_at_once(g: Ground) -> None:
    await pool(g, PORTO, LAPLAND)
    need = await g.put()
    offers = await g.offered(need)
    for expert in (PORTO, LAPLAND):
        await g.offers.answer(offers[expert].id, expert, yes=True)
    with pytest.raises(NotYourNeed):
        await g.offers.choose(offers[PORTO].id, Actor(LAPLAND))
    await g.offers.choose(offers[PORTO].id, AUTHOR)
    assert await standings(g, need.id) == {PORTO: Standing.CHOSEN, LAPLAND: Standing.OVER}
    mine = await g.promised(f"experts:offer:{offers[PORTO].id}")
    told = {"introduced:member", "introduced:expert", "outcome:member", "outcome:expert"}
    assert told <= {key.split(":", 3)[3] for key in mine}
    assert f"experts:offer:{offers[LAPLAND].id}:passed:expert" in await g.promised()
    # The desk is too late, and so is the other expert.
    with pytest.raises(NeedDecided) as refused:
        await g.offers.choose(offers[LAPLAND].id, STAFF)
    assert refused.value.details == {"stage": "matched", "who": "nobody"}
    with pytest.raises(NeedDecided):
        await g.offers.answer(offers[LAPLAND].id, LAPLAND, yes=False)
    with pytest.raises(NeedDecided):
        await g.offers.pass_over(offers[LAPLAND].id, AUTHOR)


async def test_what_came_of_it_each_side_says_once(g: Ground) -> None:
    await pool(g, PORTO)
    need = await g.put()
    offers = await g.offered(need)
    await g.offers.answer(offers[PORTO].id, PORTO, yes=True)
    await g.offers.choose(offers[PORTO].id, STAFF)
    await g.offers.came_of(need.id, CRETE, Outcome.HELPED)
    with pytest.raises(OutcomeKnown):
        await g.offers.came_of(need.id, CRETE, Outcome.NOTHING)
    for number, member in ((need.id, LAPLAND), (99, CRETE)):
        with pytest.raises(NeedGone):
            await g.offers.came_of(number, member, Outcome.HELPED)


async def test_an_expert_who_withdraws_during_a_match_is_not_introduced(g: Ground) -> None:
    await pool(g, PORTO, LAPLAND, MADEIRA)
    need = await g.put()
    offers = await g.offered(need)
    await g.offers.answer(offers[PORTO].id, PORTO, yes=True)
    profile = await g.writing.of(PORTO)
    assert profile is not None
    await g.profiles.decide(profile.id, Act.WITHDRAW, Actor(PORTO), profile.version)
    assert f"experts:need:{need.id}:gone:{offers[PORTO].id}" in await g.promised()
    with pytest.raises(ExpertGone):
        await g.offers.choose(offers[PORTO].id, AUTHOR)
    with pytest.raises(OfferGone):
        await g.offers.answer(offers[PORTO].id, PORTO, yes=True)
    await g.offers.keep()
    assert await standings(g, need.id) == {
        PORTO: Standing.GONE,
        LAPLAND: Standing.ASKED,
        MADEIRA: Standing.ASKED,
    }


async def test_a_profile_that_runs_out_takes_back_neither_what_was_asked_nor_a_yes(g: Ground) -> None:
    await pool(g, PORTO, LAPLAND)
    need = await g.put()
    offers = await g.offered(need)
    g.clock.advance(DAYS_5 / 2)
    await g.offers.answer(offers[LAPLAND].id, LAPLAND, yes=True)
    await run_out(g, PORTO, LAPLAND)
    # Asked for help that they would give: with their yes its author reads their profile, so they renew it first.
    with pytest.raises(ProfileOver):
        await g.offers.answer(offers[PORTO].id, PORTO, yes=True)
    assert await standings(g, need.id) == {PORTO: Standing.ASKED, LAPLAND: Standing.READY}
    assert await g.profiles.expire_due() == 2
    with pytest.raises(ProfileOver):
        await g.offers.answer(offers[PORTO].id, PORTO, yes=True)
    profile = await g.writing.of(PORTO)
    assert profile is not None
    await g.profiles.decide(profile.id, Act.RENEW, Actor(PORTO), profile.version)
    await g.offers.answer(offers[PORTO].id, PORTO, yes=True)
    # A yes was to this very request: it needs no profile that everybody finds.
    await g.offers.choose(offers[LAPLAND].id, AUTHOR)
    assert await standings(g, need.id) == {PORTO: Standing.OVER, LAPLAND: Standing.CHOSEN}


async def test_who_can_be_found_from_now_on_is_asked_at_once_where_there_is_room(g: Ground) -> None:
    await pool(g, PORTO)
    need = await g.put()
    looked: list[bool] = []
    g.offers._tracker.moved = lambda: looked.append(True)
    await g.publish(TYPED, LAPLAND)
    assert looked
    await g.offers.keep()
    assert await standings(g, need.id) == {PORTO: Standing.ASKED, LAPLAND: Standing.ASKED}


async def test_who_takes_a_profile_back_that_has_run_out_is_asked_no_more(g: Ground) -> None:
    await pool(g, PORTO, LAPLAND)
    need = await g.put()
    offers = await g.offered(need)
    await run_out(g, PORTO, LAPLAND)
    await g.profiles.expire_due()
    await g.offers.answer(offers[LAPLAND].id, LAPLAND, yes=False)
    profile = await g.writing.of(PORTO)
    assert profile is not None
    await g.profiles.decide(profile.id, Act.WITHDRAW, Actor(PORTO), profile.version)
    assert await standings(g, need.id) == {PORTO: Standing.GONE, LAPLAND: Standing.DECLINED}
    with pytest.raises(OfferGone):
        await g.offers.answer(offers[PORTO].id, PORTO, yes=True)


async def test_an_expert_takes_a_yes_back_and_the_next_are_asked(g: Ground) -> None:
    await pool(g, PORTO)
    need = await g.put()
    number = (await g.offered(need))[PORTO].id
    await g.offers.answer(number, PORTO, yes=True)
    await g.offers.answer(number, PORTO, yes=False)
    assert not [key for key in await g.promised() if key.endswith(":ready:member")]
    await g.offers.keep()
    assert await g.stage(need) is Stage.UNMET


async def test_nobody_is_introduced_to_who_has_left(g: Ground) -> None:
    await pool(g, PORTO, LAPLAND)
    need = await g.put()
    offers = await g.offered(need)
    for expert in (PORTO, LAPLAND):
        await g.offers.answer(offers[expert].id, expert, yes=True)
    g.wishes.gone = {PORTO}
    with pytest.raises(ExpertGone):
        await g.offers.choose(offers[PORTO].id, AUTHOR)
    g.wishes.gone = {CRETE}
    with pytest.raises(NeedDecided) as refused:
        await g.offers.choose(offers[LAPLAND].id, STAFF)
    assert refused.value.details["stage"] == "withdrawn"


async def test_the_author_would_rather_have_somebody_else(g: Ground) -> None:
    await pool(g, PORTO, LAPLAND, MADEIRA)
    need = await g.put()
    offers = await g.offered(need)
    await g.offers.answer(offers[PORTO].id, PORTO, yes=True)
    await g.offers.pass_over(offers[PORTO].id, AUTHOR)
    await g.offers.keep()
    assert await standings(g, need.id) == {
        PORTO: Standing.PASSED,
        LAPLAND: Standing.ASKED,
        MADEIRA: Standing.ASKED,
    }
    for number in (offers[PORTO].id, 99):
        with pytest.raises((ExpertGone, OfferGone)):
            await g.offers.pass_over(number, AUTHOR)


async def test_staff_shape_refuse_or_end_a_request_and_of_two_the_second_is_told(g: Ground) -> None:
    await pool(g, PORTO)
    waiting = await g.ask()
    wrong = replace(ASK, text="Write to ana@example.org")
    reading = await g.needs.shape(waiting.id, STAFF, waiting.version, wrong)
    assert isinstance(reading.refusal, ContactInside)
    with pytest.raises(ContactInside):
        await g.needs.decide(waiting.id, NeedAct.OFFER, STAFF, reading.draft.version)
    with pytest.raises(NeedChanged):
        await g.needs.decide(waiting.id, NeedAct.OFFER, SECOND, waiting.version)
    shaped = await g.needs.shape(waiting.id, STAFF, reading.draft.version, replace(ASK, title="Surveys"))
    offered = await g.needs.decide(waiting.id, NeedAct.OFFER, STAFF, shaped.draft.version)
    assert offered.ask.title == "Surveys"
    with pytest.raises(NeedDecided):
        await g.needs.decide(waiting.id, NeedAct.REFUSE, SECOND, shaped.draft.version, "No.")
    closed = await g.needs.decide(waiting.id, NeedAct.CLOSE, SECOND, offered.version)
    assert closed.stage is Stage.CLOSED
    refused = await g.ask()
    await g.needs.decide(refused.id, NeedAct.REFUSE, STAFF, refused.version, "Ask your agency.")
    assert (await g.needs.get(refused.id, CRETE)).decision is not None


async def test_a_request_that_fits_nobody_is_put_to_nobody(g: Ground) -> None:
    await g.publish(TYPED, PORTO, requests=False)
    waiting = await g.ask()
    with pytest.raises(NobodyFits):
        await g.needs.decide(waiting.id, NeedAct.OFFER, STAFF, waiting.version)
    assert await g.stage(waiting) is Stage.WAITING
    with pytest.raises(NeedGone):
        await g.needs.decide(99, NeedAct.OFFER, STAFF, 1)


async def test_its_author_takes_a_request_back_and_who_was_ready_is_told(g: Ground) -> None:
    await pool(g, PORTO, LAPLAND)
    need = await g.put()
    offers = await g.offered(need)
    await g.offers.answer(offers[PORTO].id, PORTO, yes=True)
    _, waiting = await g.needs.of(LAPLAND)
    assert [one.need.id for one in waiting] == [need.id]
    await g.needs.withdraw(need.id, CRETE)
    assert f"experts:offer:{offers[PORTO].id}:passed:expert" in await g.promised()
    assert await standings(g, need.id) == {PORTO: Standing.OVER, LAPLAND: Standing.OVER}
    with pytest.raises(NeedDecided):
        await g.needs.withdraw(need.id, CRETE)


async def test_a_draft_is_kept_as_it_was_typed_and_is_nobody_elses(g: Ground) -> None:
    draft = await g.needs.keep(0, CRETE, replace(ASK, title=""))
    assert isinstance(g.needs.read(draft).refusal, NeedTitleMissing)
    with pytest.raises(NeedTitleMissing):
        await g.needs.submit(draft.id, CRETE, draft.version)
    for member in (PORTO, STAFF.member):
        with pytest.raises(NeedGone):
            await g.needs.get(draft.id, member)
    with pytest.raises(NeedGone):
        await g.needs.desk(draft.id)
    better = await g.needs.keep(draft.id, CRETE, ASK)
    assert g.needs.read(better).content == ASK
    sent = await g.needs.submit(better.id, CRETE, better.version)
    with pytest.raises(NeedDecided):
        await g.needs.submit(sent.id, CRETE, sent.version)
    thrown = await g.needs.keep(0, CRETE, ASK)
    assert await g.needs.withdraw(thrown.id, CRETE) is None


async def test_nobody_asks_for_everything_at_once(g: Ground) -> None:
    for _ in range(NEEDS_LIMIT):
        await g.needs.keep(0, CRETE, ASK)
    for admit in (g.needs.admit(CRETE), g.needs.keep(0, CRETE, ASK)):
        with pytest.raises(TooManyNeeds):
            await admit
    for _ in range(10):
        await g.submit()
    draft = await g.needs.keep(0, PORTO, ASK)
    with pytest.raises(TooManySubmissions):
        await g.needs.submit(draft.id, PORTO, draft.version)


async def test_who_has_two_requests_before_them_is_asked_a_third_time_later(g: Ground) -> None:
    await pool(g, PORTO)
    first, second = await g.put(), await g.put(member=LAPLAND)
    third = await g.put(member=MADEIRA)
    assert await g.offered(third) == {}
    assert await g.stage(third) is Stage.OFFERED
    await g.offers.answer((await g.offered(first))[PORTO].id, PORTO, yes=False)
    await g.offers.keep()
    assert set(await g.offered(third)) == {PORTO}
    # What lapses for one request frees its expert for another in the same look.
    fourth = await g.put(member=STAFF.member)
    assert await g.offered(fourth) == {}
    g.clock.advance(DAYS_5)
    await g.offers.keep()
    assert set(await g.offered(fourth)) == {PORTO}
    assert await g.stage(second) is Stage.UNMET


async def test_in_quiet_hours_nobody_is_asked_and_nobody_has_less_time(g: Ground) -> None:
    g.wishes.quiet[PORTO] = QuietHours(clock_time(10), clock_time(18), "Europe/Lisbon")
    await pool(g, PORTO)
    need = await g.put()
    offer = (await g.offered(need))[PORTO]
    async with g.database.reading() as transaction:
        (row,) = await g.outbox.planned(transaction, f"experts:offer:{offer.id}")
    assert row.due == NOW.replace(hour=18)
    assert offer.until == row.due + DAYS_5


async def test_who_has_no_time_any_more_keeps_what_was_put_to_them(g: Ground) -> None:
    await pool(g, PORTO)
    need = await g.put()
    profile = await g.writing.of(PORTO)
    assert profile is not None
    await g.profiles.be_available(profile.id, PORTO, Availability.NOT_NOW)
    offer = (await g.offered(need))[PORTO]
    assert (await g.offers.show(offer.id, Actor(PORTO))).offer.standing is Standing.ASKED
    with pytest.raises(OfferGone):
        await g.offers.show(offer.id, Actor(MADEIRA))
