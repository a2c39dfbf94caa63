"""Fetching from sites that are down, slow, huge, hostile: over real sockets of this machine."""

import asyncio
import gzip
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import web

from bot.client.destination import Rehearsed, in_practice, pointed_at
from cogs.syndication.domain import (
    FeedAstray,
    FeedDown,
    FeedGone,
    FeedMalformed,
    FeedPrivate,
    FeedRefused,
    FeedSlow,
    FeedTooLarge,
    FeedTrouble,
    Validators,
)
from cogs.syndication.service import Answer, Fetcher, PublicResolver, is_public, read
from tests.syndication.website import (
    FEED,
    INSIDE,
    LOOPBACK,
    PRIVATE,
    Names,
    Website,
    bomb,
    entry,
    rss,
    website,
)


@pytest_asyncio.fixture
async def site() -> AsyncIterator[Website]:
    async with website() as opened:
        yield opened


async def fetch(site: Website, path: str = "/feed.xml") -> Answer:
    answer = await site.fetcher().fetch(site.link(path))
    assert answer is not None
    return answer


async def test_a_feed_is_fetched_once_and_only_asked_for_changes_after_that(site: Website) -> None:
    def feed(request: web.Request) -> web.Response:
        known = request.headers.get("If-None-Match") == '"v1"' and "If-Modified-Since" in request.headers
        told = {"ETag": '"v1"', "Last-Modified": "Wed, 01 Mar 2023 09:00:00 GMT"}
        return web.Response(status=304) if known else web.Response(text=rss(entry(1)), headers=told)

    site.says["/feed.xml"] = feed
    answer = await fetch(site)
    assert read(answer).items[0].title == "Item 1"
    assert await site.fetcher().fetch(site.link(), answer.validators) is None
    agent = site.requests[0].headers["User-Agent"]
    assert agent.startswith("community-bot/")


async def test_what_a_site_sets_as_headers_is_handed_back_only_if_it_is_one(site: Website) -> None:
    site.publish(rss(), ETag="x" * 5_000)
    assert (await fetch(site)).validators == Validators()


async def test_what_is_packed_is_unpacked(site: Website) -> None:
    site.publish(gzip.compress(rss(entry(1)).encode()), **{"Content-Encoding": "gzip"})
    assert len(read(await fetch(site)).items) == 1


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (404, FeedRefused),
        (401, FeedRefused),
        (410, FeedGone),
        (500, FeedDown),
        (429, FeedRefused),
        (204, FeedDown),
    ],
)
async def test_a_site_that_does_not_hand_it_out(
    site: Website, status: int, trouble: type[FeedTrouble]
) -> None:
    site.fail(status)
    with pytest.raises(trouble):
        await fetch(site)


async def test_nobody_answers(site: Website) -> None:
    with pytest.raises(FeedDown):
        await site.fetcher().fetch("http://nowhere.example/feed.xml")
    with pytest.raises(FeedDown):
        await site.fetcher().fetch(f"http://{FEED}:1/feed.xml")


async def test_a_site_that_dribbles_is_given_up(site: Website) -> None:
    async def dribble(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.01)

    site.says["/feed.xml"] = dribble
    with pytest.raises(FeedSlow):
        await site.fetcher(seconds=0.1).fetch(site.link())


async def test_a_huge_feed_is_given_up_as_soon_as_it_is_known_to_be_one(site: Website) -> None:
    sent = 0

    async def flood(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(10_000):
            await response.write(bytes(10_000))
            sent += 10_000
        return response

    site.says["/feed.xml"] = flood
    with pytest.raises(FeedTooLarge):
        await fetch(site)
    assert sent < 50_000_000


async def test_a_bomb_is_not_unpacked(site: Website) -> None:
    site.publish(bomb(20_000_000), **{"Content-Encoding": "gzip"})
    with pytest.raises(FeedTooLarge):
        await site.fetcher(size=1_000_000).fetch(site.link())


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "zstd", "gzip"])
async def test_what_is_packed_in_another_way_or_broken_is_no_feed(site: Website, encoding: str) -> None:
    site.publish(b"not packed", **{"Content-Encoding": encoding})
    with pytest.raises(FeedMalformed):
        await fetch(site)


# ---- where it may be led ------------------------------------------------------------


def lead(site: Website, to: str, status: int = 302) -> None:
    site.says["/feed.xml"] = lambda _request: web.Response(status=status, headers={"Location": to})


async def test_a_redirect_is_followed_and_the_feed_is_known_by_where_it_is(site: Website) -> None:
    lead(site, "/moved.xml", 301)
    site.says["/moved.xml"] = lambda _request: web.Response(text=rss())
    assert (await fetch(site)).link == site.link("/moved.xml")


@pytest.mark.parametrize(
    "to",
    [
        "http://127.0.0.1:{port}/secret",
        "http://[::1]:{port}/secret",
        "http://2130706433:{port}/secret",
        "http://0x7f.1:{port}/secret",
        "http://localhost:{port}/secret",
        f"http://{INSIDE}:{{port}}/secret",
        "http://169.254.169.254/latest/meta-data",
    ],
)
async def test_a_redirect_to_a_private_address_is_not_followed(site: Website, to: str) -> None:
    lead(site, to.format(port=site.port))
    with pytest.raises(FeedPrivate):
        await fetch(site)
    assert [request.path for request in site.requests] == ["/feed.xml"]


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://feeds.example/x", "http://a:b@feeds.example/", ""]
)
async def test_a_redirect_to_something_else_than_a_site_is_not_followed(site: Website, to: str) -> None:
    lead(site, to)
    with pytest.raises(FeedMalformed):
        await fetch(site)


async def test_an_address_in_numbers_is_not_asked_whoever_gives_it(site: Website) -> None:
    with pytest.raises(FeedPrivate):
        await site.fetcher().fetch(f"http://{LOOPBACK}:{site.port}/feed.xml")
    assert site.requests == []


async def test_redirects_are_counted(site: Website) -> None:
    lead(site, "/feed.xml")
    with pytest.raises(FeedAstray):
        await fetch(site)
    assert len(site.requests) == 6


async def test_a_name_that_means_another_machine_a_moment_later_changes_nothing(site: Website) -> None:
    # What was looked at is what is connected to: the name is asked for once for each request.
    site.publish(rss())
    site.names = Names({FEED: [LOOPBACK, PRIVATE]})
    await fetch(site)
    assert site.names.asked == [FEED]
    with pytest.raises(FeedPrivate):
        await fetch(site)


async def test_on_the_real_network_this_machine_is_private(site: Website) -> None:
    site.publish(rss())
    real = Fetcher(resolver=lambda: PublicResolver(site.names))
    with pytest.raises(FeedPrivate):
        await real.fetch(site.link())
    assert site.requests == []


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        "0.0.0.0",  # noqa: S104 - an address to be refused
        *("224.0.0.1", "255.255.255.255", "240.0.0.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0"),
        *("fc00::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"),
        *("2001:0:7f00:1::1", "no address"),
    ],
)
def test_an_address_that_is_not_everybodys(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2a00:1450:4001:81b::200e", "64:ff9b::808:808"])
def test_an_address_that_is_everybodys(address: str) -> None:
    assert is_public(address)


def test_only_who_speaks_to_a_practice_server_looks_for_sites_there() -> None:
    assert in_practice() is None
    with pointed_at("http://127.0.0.1:9/token"):
        assert in_practice() == Rehearsed("http://127.0.0.1:9/token")
        assert (
            Rehearsed("http://127.0.0.1:9/t").site("https://a.example/f?x=1")
            == "http://127.0.0.1:9/t/sites/a.example/f"
        )
    assert in_practice() is None
