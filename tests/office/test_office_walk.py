"""The pages of staff as an organiser uses them, and as somebody tries who should not be let in."""

import csv
import io
import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import discord
import pytest
import pytest_asyncio

from bot.composition import website
from bot.pictures import can_draw
from bot.practice.driver import Answer
from bot.storage.instants import to_text
from bot.watch.look import Look
from bot.web.server import serving
from tests.events.office import CONFERENCE, Office, button, office

SITE = "http://localhost"
AS_CSV = {"format": "csv"}


class Browser:
    """A browser of somebody's: it keeps cookies, follows nothing by itself, and remembers the page it saw."""

    def __init__(self, client: aiohttp.ClientSession, url: str) -> None:
        self._client = client
        self._url = url
        self.page = ""
        self.mark = ""
        self.headers: Mapping[str, str] = {}
        self.body = b""

    async def open(self, address: str) -> int:
        """Open an address of the site, or a link to it; return the status."""
        return await self._ask("GET", address, None)

    async def send(self, address: str, **fields: str) -> int:
        """Send a form that the page seen last could send: with its mark."""
        return await self._ask("POST", address, {"seal": self.mark, **fields})

    async def upload(self, address: str, content: bytes) -> int:
        """Send a file by the form of the page seen last."""
        form = aiohttp.FormData({"seal": self.mark, "lines": ""})
        form.add_field("file", content, filename="list.csv", content_type="text/csv")
        return await self._ask("POST", address, form)

    async def forge(self, address: str, **fields: str) -> int:
        """Send a form of one's own."""
        return await self._ask("POST", address, fields)

    async def sign_in(self, link: str) -> int:
        """Open a link and press; return the status of the page that it leads to."""
        assert await self.open(link) == 200, self.page
        assert await self.send(link) == 303, self.page
        return await self.open(self.headers["Location"])

    async def _ask(
        self, method: str, address: str, fields: Mapping[str, str] | aiohttp.FormData | None
    ) -> int:
        path = urlsplit(address).path
        headers = {"Accept": "text/html"}
        async with self._client.request(
            method, f"{self._url}{path}", data=fields, headers=headers, allow_redirects=False
        ) as answer:
            self.body, self.headers = await answer.read(), answer.headers
            if answer.content_type == "text/html":
                self.page = self.body.decode()
                self.mark = next(iter(re.findall(r'name="seal" value="(\w+)"', self.page)), self.mark)
            return answer.status


class Desk:
    """The secretariat's desk, and the site that the bot serves."""

    def __init__(self, desk: Office, url: str) -> None:
        self.office = desk
        self.house = desk.house
        self.url = url

    @asynccontextmanager
    async def browser(self) -> AsyncIterator[Browser]:
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(cookie_jar=jar) as client:
            yield Browser(client, self.url)

    async def link(self, command: str = "office pages", **options: object) -> str:
        return link_in(await self.house.secretariat.command(command, channel="events", **options))


def link_in(answer: Answer) -> str:
    (found,) = re.findall(rf"<({SITE}/sign-in/[^>]+)>", answer.text)
    return str(found)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with office(tmp_path, web_bind="127.0.0.1:0", public_url=SITE) as opened:
        bot = opened.house.bot
        async with serving("127.0.0.1:0", website(bot, bot.service(Look))) as url:
            yield Desk(opened, url)


async def test_the_page_of_an_event_is_found_by_a_word_of_its_title(desk: Desk) -> None:
    await desk.office.publish()
    offered = await desk.house.secretariat.complete("office pages", "event", "conf", channel="events")
    assert offered == [("S3 Conference", "1")]
    async with desk.browser() as hers:
        assert await hers.sign_in(await desk.link(event="conference")) == 200
        assert "Nobody who has a seat has agreed" in hers.page
        assert await hers.send("/staff/events/1/list", **AS_CSV) == 409
        assert "nobody has a seat yet" in hers.page


async def conference(desk: Desk) -> None:
    """Publish an event that asks for consent, to which one agreed and one did not."""
    staff, h = desk.house.secretariat, desk.house
    await desk.office.create({**CONFERENCE, "seats": "3"})
    await staff.command("event form", channel="events", event="s3", organisation=True, listing=True)
    shown = await staff.command("event publish", channel="events", event="s3")
    await staff.click(shown, button(shown, "publish"))
    post = await desk.office.announcement()
    for member, organisation, word in ((h.porto, "=1+1 & Sons", "yes"), (h.lapland, "Hidden Ltd", "no")):
        form = await member.click(post, button(post, "register"))
        said = {"organisation": organisation, "organisation-type": ["firm"], "listing": [word]}
        kept = await member.submit(form, said)
        assert "You have a seat" in kept.text or "seat" in kept.text, kept.text


async def test_an_organiser_fetches_the_list_and_an_attacker_fetches_nothing(desk: Desk) -> None:
    await conference(desk)
    staff = desk.house.secretariat
    shown = await staff.command("office export", channel="events", event="s3")
    assert "One person who has a seat has agreed" in shown.text
    assert shown.private
    link = link_in(shown)
    async with desk.browser() as hers, desk.browser() as his:
        # A program that looks at links uses nothing up, and is told no name before it is a person's link.
        assert await his.open(link) == 200
        assert "Secretariat" in his.page
        # A press that comes from no page of this browser.
        assert await his.forge(link) == 403
        assert await his.forge(link, seal="0" * 64) == 403
        assert await hers.sign_in(link) == 200
        assert "S3 Conference" in hers.page
        assert "=1+1 &amp; Sons" in hers.page
        assert "Hidden" not in hers.page
        # The link again: from elsewhere it opens nothing; here it leads on.
        assert await his.open(link) == 410
        assert await his.send(link) == 410
        assert "has been used" in his.page
        assert "/office pages" in his.page
        assert await hers.open(link) == 303
        assert hers.headers["Location"] == "/staff"
        # Without a session there is nothing, not even whether an event exists.
        for path in ("/staff", "/staff/events/1", "/staff/events/999", "/staff/downloads/x"):
            assert await his.open(path) == 403
            assert "You are not signed in" in his.page
        # A form without the mark of the session changes nothing.
        assert await hers.open("/staff/events/1") == 200
        assert await hers.forge("/staff/events/1/list", **AS_CSV) == 403
        assert await hers.forge("/sign-out") == 403
        assert await hers.open("/staff/events/1") == 200
        assert "Nobody has fetched the list yet" in hers.page
        assert await hers.send("/staff/events/1/list", format="exe") == 400
        assert await hers.open("/staff/events/1") == 200
        assert await hers.send("/staff/events/1/list", **AS_CSV) == 303
        download = hers.headers["Location"]
        assert await hers.open(download) == 200
        assert hers.headers["Content-Disposition"] == 'attachment; filename="participants-1.csv"'
        rows = list(csv.reader(io.StringIO(hers.body.decode("utf-8-sig"))))
        assert rows[0][:3] == ["Name", "Organisation", "Type of organisation"]
        # What would be calculated in a spreadsheet is text there.
        assert rows[1:] == [["Practitioner, Porto", "'=1+1 & Sons", "Firm", "", "", "2026-11"]]
        assert await his.open(download) == 403
        # Another member of staff's link to a file is none for oneself.
        await desk.house.azores.set_roles("Secretariat")
        azores = await desk.house.azores.command("office pages", channel="events")
        assert await his.sign_in(link_in(azores)) == 200
        assert await his.open(download) == 409
        assert "There is no such file for you" in his.page
        # Who loses the role is out at once.
        await desk.house.azores.set_roles()
        assert await his.open("/staff") == 403
        assert "Secretariat" in his.page
        await desk.house.azores.set_roles("Secretariat")
        assert await his.open("/staff") == 403
        # The workbook, and who did what.
        assert await hers.open("/staff/events/1") == 200
        assert await hers.send("/staff/events/1/list", format="xlsx") == 303
        assert await hers.open(hers.headers["Location"]) == 200
        assert hers.body.startswith(b"PK")
        assert await hers.open("/staff/events/1") == 200
        assert "Fetched the list as XLSX, one person" in hers.page
        # In time, and not later.
        await desk.house.driver.advance(timedelta(minutes=11))
        assert await hers.open(download) == 409
        assert "could be fetched for 10 minutes" in hers.page
        assert await hers.open("/staff") == 200
        assert await hers.send("/sign-out") == 200
        assert "You are signed out" in hers.page
        assert await hers.open("/staff") == 403


async def test_while_discord_says_nothing_nobody_is_let_in_and_no_list_is_made(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await conference(desk)
    link, bot = await desk.link(event="s3"), desk.house.bot

    async def silent(*_: object, **__: object) -> None:
        raise aiohttp.ClientConnectionError

    async with desk.browser() as hers:
        assert await hers.sign_in(link) == 200
        with monkeypatch.context() as patched:
            patched.setattr(bot.http, "get_member", silent)
            assert await hers.open("/staff") == 503
            assert "Discord does not answer at the moment" in hers.page
        with monkeypatch.context() as patched:
            patched.setattr(discord.Guild, "query_members", silent)
            assert await hers.open("/staff/events/1") == 409
            assert "Discord does not say at the moment what people are called" in hers.page


async def test_who_is_no_staff_gets_no_link_and_who_signs_out_everywhere_is_out(desk: Desk) -> None:
    h = desk.house
    # Discord shows the command to whoever may manage events, and that alone makes nobody staff.
    await h.driver.post("roles", name="Events", permissions=str(1 << 33))
    await h.porto.set_roles("Events")
    for command in ("office pages", "office export"):
        options = {"event": "s3"} if command == "office export" else {}
        refused = await h.porto.command(command, channel="events", **options)
        assert refused.private
        assert "Only the Secretariat can do this" in refused.content
    link = await desk.link()
    async with desk.browser() as hers:
        assert await hers.sign_in(link) == 200
        unused = await h.secretariat.command("office pages", channel="events")
        out = await h.secretariat.click(unused, "office:sign-out")
        assert "signed out on every device" in out.text
        assert await hers.open("/staff") == 403
        assert await hers.open(link_in(unused)) == 404


async def test_figures_are_shown_in_discord_and_on_a_page_and_none_of_them_is_small(desk: Desk) -> None:
    await conference(desk)
    staff = desk.house.secretariat
    link = await desk.link(event="s3")
    await _more(desk, 9)
    shown = await staff.command("office figures", channel="events", event="s3")
    assert shown.private
    # Nine said Portugal and two nothing: to tell the nine would tell the two.
    assert "Portugal" not in shown.text
    assert "Firm: 11" in shown.text
    told = {one["filename"]: one.get("description") for one in (shown.message or {})["attachments"]}
    assert set(told) == ({"growth.png", "organisations.png"} if can_draw() else set())
    if told:
        assert told["organisations.png"] == "By type of organisation: Firm 11"
    handed = await staff.command("office report", channel="events", event="s3")
    (file,) = (handed.message or {})["attachments"]
    assert "# S3 Conference" in (await desk.house.driver.file(file)).decode()
    async with desk.browser() as hers:
        assert await hers.sign_in(link) == 200
        assert await hers.open("/staff/events/1/figures") == 200
        assert "Firm" in hers.page
        assert ('alt="By type of organisation: Firm 11"' in hers.page) is can_draw()
        if can_draw():
            assert await hers.open("/staff/events/1/figures/organisations.png") == 200
            assert hers.headers["Content-Type"] == "image/png"
        assert await hers.open("/staff/events/1/figures/people.png") == 404
        assert await hers.open("/staff/events/1/report") == 200
        assert "The community begins." in hers.page
        assert await hers.open("/staff/events/1/report.md") == 200
        assert hers.headers["Content-Disposition"] == 'attachment; filename="report-1.md"'
        assert b"- Firm: 11" in hers.body
        assert await hers.open("/staff/events/2/figures") == 409


async def test_people_are_entered_from_a_list_that_is_looked_at_first(desk: Desk) -> None:
    await desk.office.publish_on_terms({**CONFERENCE, "seats": "2"}, attendance="both", online_seats="-")
    h = desk.house
    lapland = next(one for one in await h.driver.get("members") if one["handle"] == "lapland")
    async with desk.browser() as hers, desk.browser() as his:
        assert await hers.sign_in(await desk.link(event="s3")) == 200
        assert await hers.open("/staff/events/1/import") == 200
        assert await hers.forge("/staff/events/1/import", lines="Porto") == 403
        assert await hers.send("/staff/events/1/import", lines="") == 409
        assert "There is nobody on this list" in hers.page
        assert await hers.send("/staff/events/1/import", lines="Vorname;Ort\nAna;Porto") == 409
        # What was pasted is not lost.
        assert "Vorname;Ort" in hers.page
        table = f'member;mode\n"Practitioner, Porto";sur place\n{lapland["id"]};online\nS3 Desk;online\nZorro;online'
        assert await hers.upload("/staff/events/1/import", table.encode("cp1252")) == 303
        page = hers.headers["Location"]
        assert await hers.open(page) == 200
        assert "2 people would be entered" in hers.page
        assert "2 lines are wrong and are left out" in hers.page
        assert hers.page.count("Nobody on the server is called that") == 2
        assert await h.porto.direct_messages() == []
        azores = await other_staff(desk)
        assert await his.sign_in(azores) == 200
        assert await his.open(page) == 409
        assert await his.send(f"{page}/enter") == 409
        assert await hers.forge(f"{page}/enter") == 403
        for _ in range(2):
            assert await hers.send(f"{page}/enter") == 303
        assert await hers.open(page) == 200
        assert "2 people were entered" in hers.page
        assert await hers.upload("/staff/events/1/import", b"PK" + bytes(9)) == 409
        assert await hers.upload("/staff/events/1/import", b"a" * 600_000) == 413
    await desk.office.settle()
    (told,) = await h.porto.direct_messages()
    assert "The organisers have registered you for this event" in str(told["embeds"])
    given_back = await h.porto.click(told, button(told, "withdraw"))
    assert "back" in given_back.text or "withdrawn" in given_back.text, given_back.text


async def other_staff(desk: Desk) -> str:
    """Make somebody else staff too, and return their link."""
    await desk.house.azores.set_roles("Secretariat")
    return link_in(await desk.house.azores.command("office pages", channel="events"))


async def _more(desk: Desk, number: int) -> None:
    """Let so many more wait for a seat, of one country and in firms."""
    said = json.dumps({"country": "PT", "organisation-type": "firm"})
    async with desk.house.bot.platform.database.transaction() as transaction:
        for member in range(number):
            await transaction.execute(
                "INSERT INTO event_registration (event_id, member, standing, queue, registered_at, answers) "
                "VALUES (1, ?, 'waiting', ?, ?, ?)",
                (1000 + member, 100 + member, to_text(desk.house.bot.platform.clock.now()), said),
            )
