"""A profile before staff, in the directory and at its end, on a real database."""

from dataclasses import replace
from datetime import time as clock_time
from datetime import timedelta
from pathlib import Path
from time import process_time

import pytest

from bot.kernel.quiet import QuietHours
from cogs.experts.domain import (
    SUBMISSIONS_LIMIT,
    Act,
    Actor,
    AlreadyDecided,
    Availability,
    Filters,
    Profile,
    ProfileGone,
    State,
    TooManySubmissions,
    TopicMissing,
)
from cogs.experts.repository import ProfileRepository
from tests.experts.ground import (
    CRETE,
    LAPLAND,
    NOW,
    OTHER,
    OWNER,
    PORTO,
    SECOND,
    STAFF,
    TYPED,
    Ground,
    ground,
)


async def test_a_profile_goes_before_staff_and_then_into_the_directory(g: Ground) -> None:
    assert await g.writing.of(PORTO) is None
    waiting = await g.submit()
    assert [one.id for one in await g.profiles.waiting()] == [waiting.id]
    assert await g.promised() == [f"experts:profile:{waiting.id}:review:1"]
    assert await g.finding.shown() == []
    published = await g.profiles.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert await g.promised() == [
        f"experts:profile:{waiting.id}:review:1",
        f"experts:profile:{waiting.id}:decided:{published.version}",
        f"experts:profile:{waiting.id}:renewal:{published.version}",
    ]
    found = await g.finding.search("surveys among firms", Filters())
    assert [one.id for one in found.profiles] == [waiting.id]


async def test_of_two_who_decide_at_once_the_second_is_told_and_changes_nothing(g: Ground) -> None:
    waiting = await g.submit()
    await g.profiles.decide(waiting.id, Act.SEND_BACK, STAFF, waiting.version, "Say more.")
    with pytest.raises(AlreadyDecided) as refused:
        await g.profiles.decide(waiting.id, Act.PUBLISH, SECOND, waiting.version)
    assert refused.value.details == {"state": "sent-back", "who": "<@7>"}
    kept = await g.profiles.show(waiting.id, OWNER)
    assert kept.decision is not None
    assert (kept.state, kept.decision.reason) == (State.SENT_BACK, "Say more.")


async def test_without_bound_channels_a_profile_lives_all_the_same(tmp_path: Path) -> None:
    async with ground(tmp_path) as bare:
        published = await bare.publish()
        assert [one.id for one in await bare.finding.shown()] == [published.id]
        assert not [key for key in await bare.promised() if ":review:" in key]


async def test_what_is_not_right_is_told_and_nothing_of_it_is_lost(g: Ground) -> None:
    draft = await g.writing.keep(PORTO, replace(TYPED, topics=()))
    reading = g.writing.read(draft)
    assert isinstance(reading.refusal, TopicMissing)
    assert reading.draft.typed.offer == TYPED.offer
    with pytest.raises(TopicMissing):
        await g.writing.submit(draft.id, PORTO, draft.version, requests=False)
    with pytest.raises(ProfileGone):
        await g.writing.submit(draft.id, CRETE, draft.version, requests=False)
    assert g.writing.read(await g.writing.keep(PORTO, TYPED)).content is not None


async def test_nobody_floods_staff(g: Ground) -> None:
    for _ in range(SUBMISSIONS_LIMIT):
        await g.submit()
    with pytest.raises(TooManySubmissions):
        await g.submit()
    g.clock.advance(timedelta(days=1, minutes=1))
    await g.submit()


async def test_who_is_asked_for_more_sees_only_what_is_theirs_to_see(g: Ground) -> None:
    draft = await g.writing.keep(PORTO, TYPED)
    for stranger in (Actor(CRETE), STAFF):
        with pytest.raises(ProfileGone):
            await g.profiles.show(draft.id, stranger)
    waiting = await g.submit()
    assert (await g.profiles.show(waiting.id, STAFF)).state is State.WAITING
    with pytest.raises(ProfileGone):
        await g.profiles.show(waiting.id, Actor(CRETE))
    with pytest.raises(ProfileGone):
        await g.profiles.decide(99, Act.PUBLISH, STAFF, 1)
    published = await g.profiles.decide(waiting.id, Act.PUBLISH, STAFF, waiting.version)
    assert await g.profiles.show(published.id, Actor(CRETE)) == published


async def test_a_member_says_at_once_that_they_have_no_time_or_want_no_requests(g: Ground) -> None:
    published = await g.publish()
    await g.profiles.be_available(published.id, PORTO, Availability.NOT_NOW)
    changed = await g.profiles.hear_requests(published.id, PORTO, wanted=False)
    assert not changed.requests
    assert (await g.finding.search("", Filters(availability=Availability.SOON))).profiles == ()
    with pytest.raises(ProfileGone):
        await g.profiles.be_available(published.id, CRETE, Availability.NOW)


async def test_who_takes_a_profile_back_is_not_found_any_more(g: Ground) -> None:
    published = await g.publish()
    await g.profiles.discard(published.id, PORTO)
    assert (await g.finding.search("surveys", Filters())).profiles == ()
    assert not [key for key in await g.promised() if ":renewal:" in key]
    draft = await g.writing.keep(LAPLAND, OTHER)
    await g.profiles.discard(draft.id, LAPLAND)
    assert await g.writing.of(LAPLAND) is None


async def test_a_profile_is_asked_about_ends_and_is_renewed(g: Ground) -> None:
    published = await g.publish()
    assert published.expires is not None
    g.wishes.quiet[PORTO] = QuietHours(clock_time(10), clock_time(18), "Europe/Lisbon")
    assert await g.profiles.expire_due() == 0
    g.clock.advance(timedelta(days=180))
    assert await g.finding.shown() == []
    assert await g.profiles.expire_due() == 1
    assert await g.profiles.expire_due() == 0
    keys = await g.promised(f"experts:profile:{published.id}:expired")
    async with g.database.reading() as transaction:
        (row,) = await g.outbox.planned(transaction, keys[0])
    assert row.due == (NOW + timedelta(days=180)).replace(hour=17)  # 18:00 in Lisbon's summer
    ended = await g.profiles.show(published.id, OWNER)
    renewed = await g.profiles.decide(ended.id, Act.RENEW, OWNER, ended.version)
    assert renewed.is_shown(g.clock.now())
    assert [one.id for one in (await g.finding.search("surveys", Filters())).profiles] == [published.id]


async def test_one_that_was_renewed_while_others_ended_is_left_alone(g: Ground) -> None:
    first, second = await g.publish(), await g.publish(OTHER, LAPLAND)
    g.clock.advance(timedelta(days=170))
    await g.profiles.decide(second.id, Act.RENEW, Actor(LAPLAND), second.version)
    g.clock.advance(timedelta(days=11))
    assert await g.profiles.expire_due() == 1
    assert (await g.profiles.show(first.id, OWNER)).state is State.EXPIRED


async def test_topics_are_found_by_their_names_in_every_language(g: Ground) -> None:
    await g.publish()
    await g.publish(OTHER, LAPLAND)
    found = await g.finding.search("énergie", Filters())
    assert [one.owner for one in found.profiles] == [LAPLAND]
    assert (await g.finding.search("énergie", Filters(country="PT"))).profiles == ()
    assert [one.owner for one in (await g.finding.search("", Filters())).profiles] == [PORTO, LAPLAND]


async def test_who_is_only_near_is_said_to_be(g: Ground) -> None:
    await g.publish()
    near = await g.finding.search("surveys of volcanoes, comets, glaciers, deserts and reefs", Filters())
    assert (len(near.profiles), near.sure) == (1, False)
    assert (await g.finding.search("volcanoes", Filters())).profiles == ()


async def test_600_experts_are_answered_within_100_ms(g: Ground) -> None:
    first, second = await g.publish(), await g.publish(OTHER, LAPLAND)
    async with g.database.transaction() as transaction:
        profiles = ProfileRepository(transaction)
        for number in range(598):
            like = second if number % 10 == 0 else first
            added = await profiles.add(Profile(0, 1000 + number, like.typed), NOW)
            more = replace(like.typed, offer=f"{like.typed.offer} Case {number}.")
            await profiles.save(replace(like, id=added, owner=1000 + number, typed=more), NOW)
        await g.finding.refresh(transaction)
    took = []
    for _ in range(3):
        begun = process_time()
        found = await g.finding.search("who knows hydrogen storage costs", Filters(language="fi"))
        took.append(process_time() - begun)
    assert {one.typed.headline for one in found.profiles} == {OTHER.headline}
    assert min(took) < 0.1, took
