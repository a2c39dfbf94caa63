"""What staff do with feeds: propose, follow, stop, and what is refused."""

from datetime import timedelta

import pytest

from cogs.resources.domain import LinkNotPublic, LinkUnreadable
from cogs.syndication.domain import (
    MOST_FEEDS,
    AlreadyFollowed,
    Ending,
    FeedDown,
    FeedMalformed,
    FeedUnknown,
    ProposalGone,
    TooManyFeeds,
)
from tests.syndication.ground import CHANNEL, OTHER, Ground
from tests.syndication.website import entry, rss


async def test_a_feed_that_ended_is_followed_again_and_posts_nothing_old(g: Ground) -> None:
    feed = await g.followed(entry(1))
    await g.following.stop("regions")
    again = await g.followed(entry(2), entry(1))
    assert (again.id, again.ending, again.ended_at) == (feed.id, Ending.NONE, None)
    await g.look()
    assert await g.titles() == []


async def test_a_proposal_waits_a_day_and_can_be_discarded(g: Ground) -> None:
    g.site.publish(rss())
    first = await g.following.propose(g.site.link(), CHANNEL)
    await g.following.discard(first.feed.id)
    with pytest.raises(ProposalGone):
        await g.following.discard(first.feed.id)
    second = await g.following.propose(g.site.link(), CHANNEL)
    g.clock.advance(timedelta(days=2))
    await g.following.forget()
    with pytest.raises(ProposalGone):
        await g.following.follow(second.feed.id)


async def test_a_second_press_changes_nothing(g: Ground) -> None:
    feed = await g.followed()
    assert await g.following.follow(feed.id) == feed
    with pytest.raises(ProposalGone):
        await g.following.discard(feed.id)


async def test_what_goes_there_already_is_refused_and_into_another_channel_it_may_go(g: Ground) -> None:
    await g.followed()
    with pytest.raises(AlreadyFollowed):
        await g.following.propose(g.site.link(), CHANNEL)
    await g.followed(channel=OTHER)
    assert len(await g.following.listed()) == 2


async def test_there_is_room_for_so_many_and_a_preview_takes_none(g: Ground) -> None:
    g.site.publish(rss())
    waiting = await g.following.propose(g.site.link(), CHANNEL)
    for channel in range(100, 100 + MOST_FEEDS):
        await g.followed(channel=channel)
    with pytest.raises(TooManyFeeds):
        await g.following.follow(waiting.feed.id)
    with pytest.raises(TooManyFeeds):
        await g.following.propose(g.site.link(), OTHER)


async def test_a_feed_is_named_by_words_and_an_unclear_name_stops_none(g: Ground) -> None:
    await g.followed()
    await g.followed(channel=OTHER)
    for typed in ("regions", "nothing like it", "999"):
        with pytest.raises(FeedUnknown):
            await g.following.stop(typed)
    assert len(await g.following.suggest("REGIONS")) == 2
    assert await g.following.suggest("nothing like it") == []


@pytest.mark.parametrize("typed", ["feed", "file:///etc/passwd", "https://a:b@site.example/"])
async def test_what_is_no_address_is_not_fetched(g: Ground, typed: str) -> None:
    with pytest.raises(LinkUnreadable):
        await g.following.propose(typed, CHANNEL)


async def test_an_address_of_this_network_is_not_fetched(g: Ground) -> None:
    with pytest.raises(LinkNotPublic):
        await g.following.propose(f"http://127.0.0.1:{g.site.port}/feed.xml", CHANNEL)
    assert g.site.requests == []


async def test_what_cannot_be_read_is_refused_and_leaves_nothing(g: Ground) -> None:
    g.site.fail(503)
    with pytest.raises(FeedDown):
        await g.following.propose(g.site.link(), CHANNEL)
    g.site.fail(304)
    with pytest.raises(FeedMalformed):
        await g.following.propose(g.site.link(), CHANNEL)
    g.gate.refusal = FeedDown(host="nowhere")
    g.site.publish(rss())
    with pytest.raises(FeedDown):
        await g.following.propose(g.site.link(), CHANNEL)
    async with g.database.reading() as transaction:
        assert await transaction.fetch_all("SELECT id FROM syndication_feed") == []


async def test_feeds_follow_their_channel_where_another_is_bound_in_its_place(g: Ground) -> None:
    await g.followed()
    await g.followed(channel=OTHER)
    async with g.database.transaction() as transaction:
        await g.following.moved(transaction, CHANNEL, 99)
        # What goes there already is not doubled.
        await g.following.moved(transaction, OTHER, 99)
    assert sorted(feed.channel for feed in await g.following.listed()) == [OTHER, 99]
