"""Following feeds: what staff look at, what is posted once, and what staff hear, on a real database."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.messages import ToChannel
from bot.delivery.outbox import Outbox, OutboxRow
from bot.delivery.repository import OutboxRepository
from bot.kernel.clock import StillClock
from bot.kernel.errors import DomainError
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.resources.domain import LinkNotPublic, LinkUnreadable
from cogs.syndication.domain import (
    EVERY,
    MOST_AT_ONCE,
    MOST_FEEDS,
    AlreadyFollowed,
    Ending,
    Feed,
    FeedDown,
    FeedMalformed,
    FeedUnknown,
    ProposalGone,
    State,
    TooManyFeeds,
    Why,
)
from cogs.syndication.repository import FeedRepository
from cogs.syndication.service import ITEM, TOLD, FollowingService
from tests.syndication.website import Website, entry, rss, website

NOW = datetime(2023, 3, 1, 9, tzinfo=UTC)
CHANNEL, OTHER, STAFF = 11, 12, 13
LATER = EVERY + timedelta(minutes=10)


@dataclass
class Gate:
    """Lets the bot post wherever no refusal is set."""

    refusal: DomainError | None = None

    async def check(self, channel: int) -> None:
        if self.refusal is not None:
            raise self.refusal


@dataclass
class Ground:
    """A database, a clock that stands still, and somebody else's site."""

    database: Database
    clock: StillClock
    places: Places
    site: Website
    gate: Gate = field(default_factory=Gate)
    closed: set[int] = field(default_factory=set)
    woken: int = 0

    def __post_init__(self) -> None:
        self.outbox = Outbox(self.clock)
        self.following = self.begin()

    def begin(self) -> FollowingService:
        """Return the service as a new process has it."""
        made = FollowingService(
            self.database,
            self.clock,
            self.outbox,
            self.places,
            self.gate,
            lambda channel: channel not in self.closed,
            self.site.fetcher(),
        )
        made.waken = self.wake
        return made

    def wake(self) -> None:
        self.woken += 1

    async def followed(self, *items: str, channel: int = CHANNEL) -> Feed:
        """Follow the feed with these items in it."""
        self.site.publish(rss(*items))
        proposal = await self.following.propose(self.site.link(), channel)
        return await self.following.follow(proposal.feed.id)

    async def look(self, span: timedelta = LATER) -> None:
        """Let time pass, and everything that is due be looked at."""
        self.clock.advance(span)
        await self.following.keep()

    async def rows(self, kind: str = ITEM) -> list[OutboxRow]:
        async with self.database.reading() as transaction:
            found = await transaction.fetch_all("SELECT id FROM outbox WHERE kind = ? ORDER BY id", (kind,))
            repository = OutboxRepository(transaction)
            rows = [await repository.get(row["id"]) for row in found]
        return [row for row in rows if row is not None]

    async def titles(self) -> list[object]:
        return [row.parameters["title"] for row in await self.rows()]

    async def words(self) -> list[object]:
        return [row.parameters["word"] for row in await self.rows(TOLD)]

    async def feed(self, number: int) -> Feed:
        async with self.database.reading() as transaction:
            found = await FeedRepository(transaction).get(number)
        assert found is not None
        return found


@pytest_asyncio.fixture
async def g(tmp_path: Path) -> AsyncIterator[Ground]:
    parts = ("bot.community", "bot.delivery", "cogs.syndication")
    migrations = [one for part in parts for one in migrations_of(part)]
    async with (
        website() as site,
        Database.open(
            tmp_path / "feeds.sqlite3", world="practice", application_id=None, migrations=migrations, now=NOW
        ) as database,
    ):
        ground = Ground(database, StillClock(NOW), Places(), site)
        async with database.transaction() as transaction:
            await ground.places.bind(transaction, "channel", STAFF_CHANNEL, STAFF, made_by_bot=True)
        yield ground


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
    g.site.says["/other.xml"] = lambda _request: _said(rss(entry(1)))
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
        return _said(rss(entry(1)))

    g.site.says["/feed.xml"] = lambda _request: stop_meanwhile()
    await g.look()
    assert await g.titles() == []
    assert (await g.feed(feed.id)).ending is Ending.STOPPED


async def test_what_staff_stop_while_its_site_fails_stays_stopped(g: Ground) -> None:
    feed = await g.followed()

    async def stop_meanwhile() -> web.Response:
        await g.following.stop(str(feed.id))
        return _said("no feed")

    g.site.says["/feed.xml"] = lambda _request: stop_meanwhile()
    await g.look()
    stopped = await g.feed(feed.id)
    assert (stopped.state, stopped.failures) == (State.ENDED, 0)


# ---- what staff do ------------------------------------------------------------------


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


def _said(text: str) -> web.Response:
    return web.Response(text=text)
