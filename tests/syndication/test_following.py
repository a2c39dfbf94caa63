"""Following feeds: what is posted once, and what staff hear, on a real database."""

from datetime import timedelta

import pytest
from aiohttp import web

from bot.delivery.messages import ToChannel
from cogs.syndication.domain import (
    MOST_AT_ONCE,
    Ending,
    State,
    Why,
)
from cogs.syndication.repository import FeedRepository
from cogs.syndication.service import TOLD
from tests.syndication.ground import CHANNEL, NOW, OTHER, STAFF, Ground
from tests.syndication.website import entry, rss, said


async def test_what_stands_in_a_feed_is_shown_and_not_posted_and_what_comes_is_posted_once(g: Ground) -> None:
    g.site.publish(rss(entry(2), entry(1)))
    proposal = await g.following.propose(f" {g.site.link()} ", CHANNEL)
    assert [one.title for one in proposal.items] == ["Item 1", "Item 2"]
    assert await g.following.keep() is None
    feed = await g.following.follow(proposal.feed.id)
    assert (feed.state, g.woken) == (State.FOLLOWED, 1)
    g.site.publish(rss(entry(3), entry(2), entry(1)))
    await g.following.keep()
    assert await g.titles() == ["Item 3"]
    (row,) = await g.rows()
    assert row.target == ToChannel(CHANNEL)
    assert row.parameters["link"] == "https://site.example/3"
    for _ in range(3):
        await g.look()
    assert await g.titles() == ["Item 3"]


async def test_items_that_come_again_with_new_dates_are_not_posted_again(g: Ground) -> None:
    await g.followed(entry(1, NOW))
    for day in range(1, 4):
        g.site.publish(rss(entry(2, NOW + timedelta(days=day)), entry(1, NOW + timedelta(days=day))))
        await g.look(timedelta(days=1))
    assert await g.titles() == ["Item 2"]


async def test_items_whose_guids_change_are_not_posted_again(g: Ground) -> None:
    await g.followed(entry(1))
    g.site.publish(rss(entry(2, guid="other-2"), entry(1, guid="other-1")))
    await g.look()
    assert await g.titles() == ["Item 2"]


async def test_an_item_that_leaves_its_feed_and_comes_back_is_not_posted_again(g: Ground) -> None:
    await g.followed(entry(1))
    g.site.publish(rss(entry(2)))
    await g.look()
    g.site.publish(rss(entry(2), entry(1)))
    await g.following.forget()
    await g.look(timedelta(days=170))
    assert await g.titles() == ["Item 2"]


async def test_a_flood_is_a_few_posts_of_which_the_last_tells_the_rest(g: Ground) -> None:
    await g.followed()
    g.site.publish(rss(*(entry(number) for number in range(30, 0, -1))))
    await g.look()
    rows = await g.rows()
    assert [row.parameters["title"] for row in rows] == [f"Item {number}" for number in range(26, 31)]
    assert [row.parameters["more"] for row in rows] == [0] * (MOST_AT_ONCE - 1) + [25]
    await g.look()
    assert len(await g.rows()) == MOST_AT_ONCE


async def test_a_kill_before_the_commit_posts_it_later_and_after_it_not_again(
    g: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    await g.followed(entry(1))
    g.site.publish(rss(entry(2), entry(1)))
    killed = FeedRepository.put

    async def kill(*_: object) -> None:
        raise RuntimeError("killed")

    monkeypatch.setattr(FeedRepository, "put", kill)
    with pytest.raises(RuntimeError):
        await g.look()
    assert await g.titles() == []
    monkeypatch.setattr(FeedRepository, "put", killed)
    await g.begin().keep()
    assert await g.titles() == ["Item 2"]
    await g.begin().keep()
    await g.look()
    assert await g.titles() == ["Item 2"]


async def test_a_site_is_asked_only_whether_anything_has_changed(g: Ground) -> None:
    g.site.publish(rss(entry(1)), ETag='"v1"')
    proposal = await g.following.propose(g.site.link(), CHANNEL)
    await g.following.follow(proposal.feed.id)
    g.site.fail(304)
    await g.look()
    assert g.site.requests[-1].headers["If-None-Match"] == '"v1"'
    assert (await g.feed(proposal.feed.id)).failures == 0
    # Half a year of "unchanged" later, all that stood there is known still.
    for _ in range(2):
        await g.look(timedelta(days=190))
        await g.following.forget()
    g.site.publish(rss(entry(2), entry(1)))
    await g.look()
    assert await g.titles() == ["Item 2"]


async def test_staff_hear_once_that_a_feed_breaks_and_once_that_it_works_again(g: Ground) -> None:
    feed = await g.followed(entry(1))
    g.site.publish("<html>We are moving</html>")
    for _ in range(6):
        await g.look(timedelta(hours=13))
    assert await g.words() == ["broken"]
    assert [row.parameters["why"] for row in await g.rows(TOLD)] == ["malformed"]
    assert (await g.feed(feed.id)).why is Why.MALFORMED
    g.site.publish(rss(entry(2), entry(1)))
    await g.look(timedelta(hours=13))
    await g.look()
    assert await g.words() == ["broken", "works"]
    assert await g.titles() == ["Item 2"]
    assert {row.target for row in await g.rows(TOLD)} == {ToChannel(STAFF)}


async def test_a_feed_that_stays_broken_ends_and_is_left_alone_then(g: Ground) -> None:
    feed = await g.followed()
    g.site.fail(404)
    for _ in range(80):
        await g.look(timedelta(hours=13))
    assert await g.words() == ["broken", "ended"]
    ended = await g.feed(feed.id)
    assert (ended.ending, ended.state) == (Ending.FAILING, State.ENDED)
    asked = len(g.site.requests)
    await g.look(timedelta(days=30))
    assert len(g.site.requests) == asked
    assert await g.following.next_due() is None
    await g.look(timedelta(days=90))
    await g.following.forget()
    assert await g.following.listed() == []


async def test_one_feed_that_fails_holds_up_no_other(g: Ground) -> None:
    await g.followed()
    g.site.says["/other.xml"] = g.site.says["/feed.xml"]
    other = await g.following.propose(g.site.link("/other.xml"), OTHER)
    await g.following.follow(other.feed.id)
    g.site.fail(500)
    g.site.says["/other.xml"] = lambda _request: said(rss(entry(1)))
    await g.look()
    assert await g.titles() == ["Item 1"]


async def test_what_is_new_waits_while_its_channel_is_closed_to_the_bot(g: Ground) -> None:
    await g.followed(entry(1))
    g.site.publish(rss(entry(2), entry(1)))
    g.closed.add(CHANNEL)
    for _ in range(4):
        await g.look(timedelta(hours=13))
    assert (await g.titles(), await g.words()) == ([], ["broken"])
    assert [row.parameters["why"] for row in await g.rows(TOLD)] == ["channel"]
    assert [feed.why for feed in await g.following.listed()] == [Why.CHANNEL]
    g.closed.clear()
    await g.look(timedelta(hours=13))
    assert (await g.titles(), await g.words()) == (["Item 2"], ["broken", "works"])


async def test_without_a_staff_channel_a_feed_breaks_quietly(g: Ground) -> None:
    feed = await g.followed()
    async with g.database.transaction() as transaction:
        await transaction.execute("DELETE FROM binding")
    g.site.fail(500)
    for _ in range(4):
        await g.look(timedelta(hours=13))
    assert await g.words() == []
    assert (await g.feed(feed.id)).told


async def test_what_staff_stop_while_its_site_is_asked_posts_nothing(g: Ground) -> None:
    feed = await g.followed()

    async def stop_meanwhile() -> web.Response:
        await g.following.stop(str(feed.id))
        return said(rss(entry(1)))

    g.site.says["/feed.xml"] = lambda _request: stop_meanwhile()
    await g.look()
    assert await g.titles() == []
    assert (await g.feed(feed.id)).ending is Ending.STOPPED


async def test_what_staff_stop_while_its_site_fails_stays_stopped(g: Ground) -> None:
    feed = await g.followed()

    async def stop_meanwhile() -> web.Response:
        await g.following.stop(str(feed.id))
        return said("no feed")

    g.site.says["/feed.xml"] = lambda _request: stop_meanwhile()
    await g.look()
    stopped = await g.feed(feed.id)
    assert (stopped.state, stopped.failures) == (State.ENDED, 0)
