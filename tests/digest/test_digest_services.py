from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.community.places import NotBound
from bot.delivery.messages import ToChannel
from cogs.digest.domain import DigestGone, DigestLapsed, Stage
from cogs.digest.repository import IssueRepository
from cogs.digest.service import DigestPoint
from tests.digest.ground import (
    ANNOUNCEMENTS,
    COMPOSED,
    GOES,
    GROUP,
    GROUP_ROOM,
    NOW,
    OTHER,
    STAFF,
    WATCHED,
    Ground,
    News,
    ground,
)

A_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)


@pytest_asyncio.fixture
async def here(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as opened:
        await opened.digests.start(None, STAFF)
        yield opened


@pytest_asyncio.fixture
async def watched(tmp_path: Path) -> AsyncIterator[Ground]:
    """Return a house where staff look first, with a digest that waits for them."""
    async with ground(tmp_path, WATCHED) as opened:
        await opened.digests.start(None, STAFF)
        opened.news.items["new"] = opened.others.items["other"] = NOW
        await opened.compose_at(COMPOSED)
        yield opened


async def waiting(watched: Ground) -> int:
    issue = await watched.issue("2023-W10")
    assert issue is not None
    assert issue.stage is Stage.WAITING
    return issue.id


async def test_a_digest_is_promised_a_day_before_for_its_hour_and_once(here: Ground) -> None:
    here.news.items["new"] = NOW
    await here.compose_at(COMPOSED)
    await here.compose_at(COMPOSED + A_DAY)
    (row,) = await here.planned()
    assert (row.key, row.due, row.target) == (
        "digest:community:2023-W10:post",
        GOES,
        ToChannel(ANNOUNCEMENTS),
    )
    assert row.life.not_after == GOES + A_WEEK


async def test_a_group_has_a_digest_of_its_own_in_its_channel(here: Ground) -> None:
    here.news.items["new"] = NOW
    await here.digests.start(GROUP, STAFF)
    await here.compose_at(COMPOSED)
    assert await here.keys() == [
        "digest:community:2023-W10:post",
        f"digest:group:{GROUP}:2023-W10:post",
    ]
    (row,) = await here.planned(f"digest:group:{GROUP}")
    assert row.target == ToChannel(GROUP_ROOM)


async def test_nothing_comes_before_staff_have_begun_it_nor_for_a_week_that_began_earlier(
    tmp_path: Path,
) -> None:
    async with ground(tmp_path) as here:
        here.news.items["new"] = NOW
        await here.compose_at(COMPOSED)
        await here.digests.start(None, STAFF)
        await here.digests.compose()
        assert await here.issue("2023-W10") is not None, "from this very moment on"
        await here.digests.start(GROUP, STAFF)
        await here.compose_at(COMPOSED + A_DAY)
        assert await here.issue("2023-W10", GROUP) is not None


async def test_a_digest_begun_after_its_hour_of_composing_comes_the_week_after(tmp_path: Path) -> None:
    async with ground(tmp_path) as here:
        here.news.items["new"] = COMPOSED
        here.clock.set(COMPOSED + timedelta(minutes=1))
        seen = await here.digests.start(None, STAFF)
        assert seen.next.week == "2023-W11"
        await here.compose_at(COMPOSED + A_DAY)
        assert await here.keys() == []


async def test_a_quiet_week_has_none_even_if_something_happens_after_it_was_composed(here: Ground) -> None:
    await here.compose_at(COMPOSED)
    here.news.items["late"] = COMPOSED
    await here.compose_at(COMPOSED + A_DAY)
    assert await here.keys() == []
    await here.compose_at(COMPOSED + A_WEEK)
    assert await here.keys() == ["digest:community:2023-W11:post"], "it is news of the week after"


async def test_what_one_digest_has_told_the_next_does_not(here: Ground) -> None:
    here.news.items["new"] = NOW
    await here.compose_at(COMPOSED)
    await here.compose_at(COMPOSED + A_WEEK)
    issue = await here.issue("2023-W11")
    assert issue is not None
    assert (issue.stage, issue.since) == (Stage.QUIET, COMPOSED)


async def test_after_weeks_away_one_digest_is_composed_and_tells_them_all(here: Ground) -> None:
    await here.compose_at(COMPOSED)
    here.news.items["new"] = COMPOSED + A_DAY
    await here.compose_at(COMPOSED + 3 * A_WEEK + A_DAY)
    assert await here.keys() == ["digest:community:2023-W13:post"]


async def test_one_digest_that_fails_stops_no_other_and_is_composed_a_day_later(here: Ground) -> None:
    here.news.items["new"] = NOW
    await here.digests.start(GROUP, STAFF)
    async with here.database.transaction() as transaction:
        await transaction.execute("DELETE FROM binding WHERE slug = 'announcements'")
    with pytest.raises(ExceptionGroup) as failed:
        await here.compose_at(COMPOSED)
    assert [type(one) for one in failed.value.exceptions] == [NotBound]
    assert await here.keys() == [f"digest:group:{GROUP}:2023-W10:post"]
    assert await here.issue("2023-W10") is None, "a digest and its promise are one"


async def test_what_is_no_longer_so_when_it_is_sent_is_not_told(here: Ground) -> None:
    here.news.items |= {"stays": NOW, "goes": NOW}
    await here.compose_at(COMPOSED)
    here.news.items.pop("goes")
    here.news.items["late"] = NOW
    issue = await here.issue("2023-W10")
    assert issue is not None
    async with here.database.reading() as transaction:
        shown = await here.digests.shown(transaction, issue.id, "en")
    assert shown is not None
    assert [item.ref for section in shown.told for item in section.items] == ["stays"]


async def test_staff_can_let_it_come_no_more_and_take_back_what_was_not_sent(here: Ground) -> None:
    here.news.items["new"] = NOW
    await here.compose_at(COMPOSED)
    stopped = await here.digests.stop(None)
    assert not stopped.on
    assert stopped.told, "what was not sent is news still"
    assert await here.keys() == []
    await here.compose_at(COMPOSED + A_WEEK)
    assert await here.issue("2023-W11") is None


async def test_a_group_that_is_not_in_the_file_has_none(here: Ground) -> None:
    for deed in (here.digests.look("gone"), here.digests.start("gone", STAFF), here.digests.stop("gone")):
        with pytest.raises(DigestGone):
            await deed
    with pytest.raises(DigestGone):
        await here.digests.send(99, STAFF)


async def test_a_section_is_added_once() -> None:
    point = DigestPoint()
    point.add("faq-digest-title", News())
    with pytest.raises(ValueError, match="faq-digest-title already"):
        point.add("faq-digest-title", News())


# ---- where staff look first ----------------------------------------------------------


async def test_a_digest_that_staff_look_at_first_is_not_promised_before_they_send_it(watched: Ground) -> None:
    assert await watched.keys() == [
        "digest:community:2023-W10:lapsed:1",
        "digest:community:2023-W10:preview:1",
    ]
    await watched.digests.send(await waiting(watched), STAFF)
    (post,) = await watched.planned("digest:community:2023-W10:post")
    assert post.due == GOES
    assert await watched.planned("digest:community:2023-W10:lapsed") == []


async def test_approved_after_its_hour_it_goes_at_once(watched: Ground) -> None:
    watched.clock.set(GOES + timedelta(hours=3))
    await watched.digests.send(await waiting(watched), STAFF)
    (post,) = await watched.planned("digest:community:2023-W10:post")
    assert post.due == GOES + timedelta(hours=3)


async def test_staff_leave_a_section_out(watched: Ground) -> None:
    shown = await watched.digests.send(await waiting(watched), STAFF, ["faq-digest-title"])
    assert [section.heading for section in shown.told] == ["resources-digest-title"]


async def test_two_of_staff_who_press_at_once_send_it_once(watched: Ground) -> None:
    number = await waiting(watched)
    first, second = await watched.digests.send(number, STAFF), await watched.digests.send(number, OTHER)
    assert first == second
    assert len(await watched.planned("digest:community:2023-W10:post")) == 1


async def test_a_skipped_digest_is_not_sent_and_its_news_do_not_come_again(watched: Ground) -> None:
    await watched.digests.skip(await waiting(watched), STAFF)
    assert await watched.planned("digest:community:2023-W10:post") == []
    await watched.compose_at(COMPOSED + A_WEEK)
    issue = await watched.issue("2023-W11")
    assert issue is not None
    assert issue.stage is Stage.QUIET


async def test_a_digest_nobody_sent_lapses_and_its_news_stand_in_the_next(watched: Ground) -> None:
    number = await waiting(watched)
    watched.clock.set(GOES + A_DAY)
    with pytest.raises(DigestLapsed):
        await watched.digests.send(number, STAFF)
    (lapsed,) = await watched.planned("digest:community:2023-W10:lapsed")
    assert lapsed.due == GOES + A_DAY
    await watched.compose_at(COMPOSED + A_WEEK)
    issue = await watched.issue("2023-W11")
    assert issue is not None
    assert issue.refs["faq-digest-title"] == ("new",)


async def test_composed_late_it_waits_a_day_for_staff_all_the_same(tmp_path: Path) -> None:
    async with ground(tmp_path, WATCHED) as here:
        await here.digests.start(None, STAFF)
        here.news.items["new"] = GOES
        await here.compose_at(GOES + 3 * A_DAY)
        await here.digests.send(await waiting(here), STAFF)
        (post,) = await here.planned("digest:community:2023-W10:post")
        assert post.due == GOES + 3 * A_DAY


async def test_who_of_staff_decided_is_handed_out_erased_and_forgotten(watched: Ground) -> None:
    await watched.digests.send(await waiting(watched), STAFF)

    async with watched.database.transaction() as transaction:
        kept = await watched.records.export(transaction, STAFF)
        assert isinstance(kept, dict)
        assert [(one["group"], one["deed"]) for one in kept["decided"]] == [
            ("", "weekly"),
            ("", "approved"),
        ]
        assert await watched.records.erase(transaction, STAFF) == 2
        assert await watched.records.export(transaction, STAFF) is None
        assert await IssueRepository(transaction).on_since(None) is not None, "the digest still comes"
    watched.clock.set(COMPOSED + timedelta(days=366))
    await watched.records.forget_old()
    assert await watched.issue("2023-W10") is None
