"""Feeds as members make them and as calendar programs read them: the whole bot, over real sockets."""

import logging
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bot.composition import website
from bot.practice.driver import Answer
from bot.watch.look import Look
from bot.web.server import serving
from cogs.feeds.service import FeedService
from tests.events.office import CONFERENCE, Office, button, office
from tests.ical import libical

SITE = "https://bot.example.org"


@dataclass
class Reading:
    """What a calendar program was answered."""

    status: int
    text: str
    headers: Mapping[str, str]


class Programs:
    """Calendar programs that read what the bot serves."""

    def __init__(self, client: aiohttp.ClientSession, url: str) -> None:
        self._client = client
        self._url = url

    async def read(self, address: str, **headers: str) -> Reading:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self._client.get(self._url + address.removeprefix(SITE), headers=named) as answer:
            return Reading(answer.status, await answer.text(), answer.headers)


@asynccontextmanager
async def programs(desk: Office) -> AsyncIterator[Programs]:
    """Serve what the bot that runs now serves, and give programs that read it."""
    bot = desk.house.bot
    async with (
        serving("127.0.0.1:0", website(bot, bot.service(Look))) as url,
        aiohttp.ClientSession() as client,
    ):
        yield Programs(client, url)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path, web_bind="127.0.0.1:0", public_url=SITE) as opened:
        yield opened


def address_in(answer: Answer, path: str) -> str:
    (found,) = re.findall(rf"`({SITE}/calendar/{path}[^`]*)`", answer.text)
    return str(found)


def control(answer: Answer, name: str) -> str:
    rows = (answer.message or {})["components"]
    (found,) = [one["custom_id"] for row in rows for one in row["components"] if name in one["custom_id"]]
    return str(found)


async def titles(read: Reading) -> list[str]:
    assert read.status == 200
    return [event.summary for event in libical.events_in(read.text)]


async def own_link(desk: Office) -> str:
    h = desk.house
    shown = await h.porto.command("event calendar", channel="events")
    made = await h.porto.click(shown, "feeds:open")
    assert made.private
    return address_in(made, "mine/")


async def test_a_member_subscribes_to_their_own_events_by_a_link_that_is_shown_once(desk: Office) -> None:
    h = desk.house
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    other = await desk.publish({**CONFERENCE, "title": "Another one"})
    await h.porto.click(post, button(post, "register"))
    address = await own_link(desk)
    async with programs(desk) as calendar:
        read = await calendar.read(address)
    (event,) = libical.events_in(read.text)
    assert (event.summary, event.alarms, event.sequence) == ("S3 Conference", 1, 0)
    assert read.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "NAME:S3 CoP: my events" in read.text
    assert "STATUS:CONFIRMED" in read.text
    for name in ("Porto", "Practitioner", str((await h.porto.view())["me"]["id"])):
        assert name not in read.text

    again = await h.porto.command("event calendar", channel="events")
    assert "cannot be shown again" in again.text
    assert "/calendar/mine/" not in again.text
    assert again.message is not None
    (file,) = again.message["attachments"]
    assert [one.summary for one in libical.events_in((await h.driver.file(file)).decode())] == [
        "S3 Conference"
    ]
    pressed = await h.porto.click(other, button(other, "register"))
    assert pressed.private
    async with programs(desk) as calendar:
        assert await titles(await calendar.read(address)) == ["S3 Conference", "Another one"]


async def test_whoever_waits_has_it_as_uncertain_and_without_an_alarm(desk: Office) -> None:
    h = desk.house
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    await h.lapland.click(post, button(post, "register"))
    await h.porto.click(post, button(post, "register"))
    address = await own_link(desk)
    async with programs(desk) as calendar:
        read = await calendar.read(address)
    (event,) = libical.events_in(read.text)
    assert "STATUS:TENTATIVE" in read.text
    assert event.alarms == 0


async def test_a_cancelled_event_stays_as_cancelled_and_is_forgotten_after_a_month(desk: Office) -> None:
    h = desk.house
    post = await desk.publish({**CONFERENCE, "place": "Lyon, https://meet.example/abc"})
    await h.porto.click(post, button(post, "register"))
    address = await own_link(desk)
    async with programs(desk) as calendar:
        before = await calendar.read(address)
        # Anybody may subscribe to the public one: how to join is for who comes.
        assert "meet.example" in before.text
        assert "meet.example" not in (await calendar.read(f"{SITE}/calendar/community.ics")).text
        same = await calendar.read(address, If_None_Match=before.headers["ETag"])
        assert (same.status, same.text) == (304, "")
        assert same.headers["ETag"] == before.headers["ETag"]
        weak = await calendar.read(address, If_None_Match=f'"other", W/{before.headers["ETag"]}')
        assert weak.status == 304

        question = await h.secretariat.command("event cancel", channel="events", event="Conference")
        await h.secretariat.click(question, button(question, "cancel"))
        after = await calendar.read(address, If_None_Match=before.headers["ETag"])
        public = await calendar.read(f"{SITE}/calendar/community.ics")
    for read in (after, public):
        assert read.status == 200
        (event,) = libical.events_in(read.text)
        assert (event.sequence, event.alarms) == (1, 0)
        assert "STATUS:CANCELLED" in read.text
        assert "METHOD:PUBLISH" in read.text
    assert libical.events_in(before.text)[0].uid == event.uid
    await h.driver.advance(timedelta(days=70))
    async with programs(desk) as calendar:
        assert await titles(await calendar.read(address)) == []


async def test_a_new_link_ends_the_old_one_and_pressing_twice_makes_one(desk: Office) -> None:
    h = desk.house
    first = await own_link(desk)
    shown = await h.porto.command("event calendar", channel="events")
    made = await h.porto.click(shown, control(shown, "feeds:renew:"))
    second = address_in(made, "mine/")
    twice = await h.porto.click(shown, control(shown, "feeds:renew:"))
    assert "replaced or ended since" in twice.text
    async with programs(desk) as calendar:
        gone = await calendar.read(first)
        assert gone.status == 410
        assert "This calendar has ended" in gone.text
        assert "Cet agenda a pris fin" in gone.text
        assert (await calendar.read(second)).status == 200
        ended = await h.porto.click(made, control(made, "feeds:end:"))
        assert "shows nothing any more" in ended.text
        assert (await calendar.read(second)).status == 410
    assert "/calendar/mine/" in (await h.porto.click(ended, "feeds:open")).text
    assert "You have a link already" in (await h.porto.click(ended, "feeds:open")).text


async def test_the_link_of_who_leaves_the_server_ends_and_does_not_come_back_with_them(desk: Office) -> None:
    h = desk.house
    address = await own_link(desk)
    await h.porto.leave()
    async with programs(desk) as calendar:
        assert (await calendar.read(address)).status == 200, "who was here a moment ago is not asked for"
        await h.driver.advance(timedelta(minutes=16))
        assert (await calendar.read(address)).status == 410
        await h.porto.join()
        assert (await calendar.read(address)).status == 410
    async with h.bot.platform.database.reading() as transaction:
        assert await transaction.fetch_all("SELECT * FROM feed_link") == []


async def test_while_discord_does_not_answer_a_calendar_is_shown_for_a_day_and_then_later(
    desk: Office,
) -> None:
    h = desk.house
    address = await own_link(desk)
    async with h.driver.faults.during("503", path="/members/"), programs(desk) as calendar:
        await h.driver.advance(timedelta(hours=23))
        assert (await calendar.read(address)).status == 200
        await h.driver.advance(timedelta(hours=2))
        later = await calendar.read(address)
        assert (later.status, later.headers["Retry-After"]) == (503, "60")
    async with programs(desk) as calendar:
        assert (await calendar.read(address)).status == 200


async def test_erasure_ends_the_link_and_nobody_could_have_read_it_from_the_database(
    desk: Office, tmp_path: Path
) -> None:
    h = desk.house
    address = await own_link(desk)
    secret = address.rpartition("/")[2].removesuffix(".ics")[8:]
    stored = b"".join(one.read_bytes() for one in tmp_path.rglob("*sqlite3*") if one.is_file())
    assert secret.encode() not in stored
    question = await h.porto.command("me erase")
    number = (await h.porto.view())["me"]["id"]
    await h.porto.click(question, f"members:erase:{number}")
    async with programs(desk) as calendar:
        assert (await calendar.read(address)).status == 410


async def test_no_secret_and_no_member_is_logged_whatever_happens(
    desk: Office, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("aiosqlite").setLevel(logging.WARNING)
    logging.getLogger("discord").setLevel(logging.INFO)
    h = desk.house
    address = await own_link(desk)
    token = address.rpartition("/")[2].removesuffix(".ics")
    async with programs(desk) as calendar:
        await calendar.read(address)
        h.bot.service(FeedService)._agenda = None  # type: ignore[assignment]  # so that reading fails
        assert (await calendar.read(address)).status == 500
        assert (await calendar.read(f"/calendar/mine/{'x' * 30}.ics")).status == 410
    assert "GET /calendar/mine/{token}.ics failed" in caplog.text
    assert token not in caplog.text
    assert token[8:] not in caplog.text


async def test_what_only_some_may_read_is_in_nobodys_public_calendar(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    staff = await h.driver.channel("staff")
    await desk.create({**CONFERENCE, "title": "Among ourselves"})
    options = {"event": "among", "channel": staff["id"]}
    shown = Answer(
        **await h.secretariat.act("command", channel="events", name="event publish", options=options)
    )
    await h.secretariat.click(shown, button(shown, "publish"))
    assert "Among ourselves" in (await h.secretariat.command("event list", channel="events")).text
    assert "Among ourselves" not in (await h.porto.command("event list", channel="events")).text
    async with programs(desk) as calendar:
        assert await titles(await calendar.read(f"{SITE}/calendar/community.ics")) == ["S3 Conference"]


async def test_an_open_group_has_a_feed_and_a_closed_one_has_none(desk: Office) -> None:
    h = desk.house
    slug = "innovation-diffusion"
    await desk.publish()
    await desk.publish({**CONFERENCE, "title": "Of the group"}, group=slug)
    async with programs(desk) as calendar:
        closed = await calendar.read(f"{SITE}/calendar/groups/{slug}.ics")
        assert closed.status == 404
        await h.secretariat.command("group settings", channel="general", group=slug, admission="open")
        shown = await h.porto.command("event calendar", channel="events")
        assert "Innovation Diffusion" in shown.text
        read = await calendar.read(address_in(shown, "groups/"))
        assert await titles(read) == ["Of the group"]
        assert "NAME:S3 CoP: Innovation Diffusion" in read.text
        assert await titles(await calendar.read(address_in(shown, "community"))) == [
            "S3 Conference",
            "Of the group",
        ]


async def test_before_discord_has_told_of_the_server_public_feeds_ask_to_come_again(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    async with programs(desk) as calendar:
        h.bot._connection._guilds.clear()
        later = await calendar.read(f"{SITE}/calendar/community.ics")
        assert (later.status, later.headers["Retry-After"]) == (503, "60")


async def test_somebody_who_tries_links_is_stopped_and_the_rest_are_not(desk: Office) -> None:
    address = await own_link(desk)
    async with programs(desk) as calendar:
        tried = [
            (await calendar.read(f"/calendar/mine/{number:030}.ics", X_Forwarded_For="203.0.113.9")).status
            for number in range(20)
        ]
        assert tried[0] == 410
        assert tried[-1] == 429
        assert (await calendar.read(address, X_Forwarded_For="203.0.113.9")).status in {200, 429}
        assert (await calendar.read(address, X_Forwarded_For="198.51.100.7")).status == 200


async def test_without_an_address_on_the_web_there_are_no_links_and_the_file_all_the_same(
    tmp_path: Path,
) -> None:
    async with office(tmp_path) as desk:
        h = desk.house
        none = await h.porto.command("event calendar", channel="events")
        assert "There are no calendar links here" in none.text
        assert "You are not registered for anything" in none.text
        post = await desk.publish()
        await h.porto.click(post, button(post, "register"))
        shown = await h.porto.command("event calendar", channel="events")
        assert "The attached file has the event that you are registered for" in shown.text
        assert shown.message is not None
        assert shown.message["components"] == []
        assert len(shown.message["attachments"]) == 1
