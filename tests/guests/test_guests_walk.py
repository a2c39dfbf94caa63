"""Somebody without Discord takes part in an event: pages as browsers read them, letters as a mailbox holds them."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest_asyncio

from bot.composition import website
from bot.practice.kinds import JsonObject
from bot.watch.look import Look
from bot.web.server import serving
from cogs.attendance.service import RollCallService
from cogs.guests.pages import TRIES
from tests.events.office import CONFERENCE, Office, button, office
from tests.waiting import until

DURING, AFTER = datetime(2023, 3, 30, 8, 0, tzinfo=UTC), datetime(2023, 3, 30, 14, 1, tzinfo=UTC)
SITE = "https://bot.example.org"
BROWSER = {"Accept": "text/html", "Accept-Language": "en"}


@dataclass
class Page:
    """What a browser was shown."""

    status: int
    text: str
    headers: dict[str, str]

    def __contains__(self, words: str) -> bool:
        return words in self.text


class Browser:
    """Somebody's browser on the pages that the bot serves."""

    def __init__(self, client: aiohttp.ClientSession) -> None:
        self.client = client

    async def open(self, at: str, **headers: str) -> Page:
        async with self.client.get(at.removeprefix(SITE), headers=headers) as answer:
            return Page(answer.status, await answer.text(), dict(answer.headers))

    async def press(self, at: str, /, **typed: str) -> Page:
        async with self.client.post(at.removeprefix(SITE), data=typed) as answer:
            return Page(answer.status, await answer.text(), dict(answer.headers))


@asynccontextmanager
async def browser(desk: Office) -> AsyncIterator[Browser]:
    """Serve what the bot that runs now serves, and give a browser."""
    bot = desk.house.bot
    async with (
        serving("127.0.0.1:0", website(bot, bot.service(Look))) as url,
        aiohttp.ClientSession(url, headers=BROWSER) as client,
    ):
        yield Browser(client)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path, web_bind="127.0.0.1:0", public_url=SITE) as opened:
        yield opened


async def letters(desk: Office, number: int) -> list[JsonObject]:
    """Return the letters once so many have come, and no more than that."""

    async def came() -> bool:
        return len(await desk.house.driver.mail()) >= number

    await until(came)
    found = await desk.house.driver.mail()
    assert len(found) == number, [one["subject"] for one in found]
    return found


def link(letter: JsonObject, words: str) -> str:
    found = re.search(rf"{re.escape(words)}\n({SITE}\S+)", letter["text"])
    assert found, letter["text"]
    return found[1]


async def test_a_guest_registers_is_told_of_a_change_and_withdraws_by_the_link(desk: Office) -> None:
    await desk.publish({**CONFERENCE, "seats": "1"})
    async with browser(desk) as ana:
        shown = await desk.house.porto.command("event show", channel="events", event="1")
        assert f"{SITE}/events/1" in shown.text
        assert "S3 Conference" in await ana.open("/events")
        page = await ana.open("/events/1")
        assert "1 of 1 free" in page
        assert '<form method="post" action="/events/1"' in page.text
        # What is wrong is told beside its field, and nothing typed is lost.
        page = await ana.press(
            "/events/1", name="Ana <b>Costa</b>", address="ana@example.pt\r\nBcc: all@x.eu"
        )
        assert page.status == 422
        assert "There is a line break" in page
        assert 'value="Ana &lt;b&gt;Costa&lt;/b&gt;"' in page.text
        assert await desk.house.driver.mail() == []
        page = await ana.press("/events/1", name="Ana Costa", address="ana@example.pt")
        assert "A letter to ana@example.pt brings the link" in page

        (letter,) = await letters(desk, 1)
        assert letter["subject"] == "Please confirm: S3 Conference"
        assert letter["to"] == ["ana@example.pt"]
        confirm = link(letter, "Confirm your registration")
        # A scanner that follows the link changes nothing.
        page = await ana.open(confirm)
        assert "You are about to register as Ana Costa" in page
        assert page.headers["X-Robots-Tag"] == "noindex"
        assert "1 of 1 free" in await ana.open("/events/1")
        # Nor does a press, once the organisers ask something else than what she answered.
        ask = {"event": "s3", "question": "May we film you?", "kind": "yes-no"}
        await desk.house.secretariat.command("event question", channel="staff", **ask)
        page = await ana.press(confirm)
        assert (page.status, "have changed their questions" in page) == (409, True)
        assert 'value="Ana Costa"' in page.text
        assert "May we film you?" in page
        await desk.house.secretariat.command("event form", channel="staff", event="s3", clear_questions=True)
        assert "You have a seat." in await ana.press(confirm)
        assert "The only seat is taken" in await ana.open("/events/1")
        assert "confirmed already" in await ana.open(confirm)

        letter = (await letters(desk, 2))[1]
        assert "Hello Ana Costa,\n\nyou are registered and have a seat." in letter["text"]
        assert letter["files"] == ["event.ics"]
        people = await desk.house.secretariat.command("event people", channel="staff", event="1")
        assert "Ana Costa (not on Discord)" in people.text
        staff, chosen = desk.house.secretariat, {"event": "1", "to": "seat"}
        choices = await staff.complete("event move", "guest", "cos", channel="staff", options=chosen)
        assert choices == [("Ana Costa · has a seat", "-1")]
        for named in ({}, {"guest": "-1", "member": "porto"}):
            refused = await staff.command("event move", channel="staff", **chosen, **named)
            assert "Say whom you mean" in refused.text
        kept = await staff.command("event move", channel="staff", **chosen, guest="Ana Costa")
        assert "They have a seat" in kept.text

        form = await desk.house.secretariat.command("event edit", channel="events", event="1")
        shown = await desk.house.secretariat.submit(form, {**CONFERENCE, "seats": "1", "place": "Porto"})
        await desk.house.secretariat.click(shown, button(shown, "apply"))
        letter = (await letters(desk, 3))[2]
        assert letter["subject"] == "Changed: S3 Conference"
        assert "Where\nwas: Online\nis now: Porto" in letter["text"]

        await desk.house.driver.advance(timedelta(days=28))
        letter = (await letters(desk, 4))[3]
        assert letter["subject"] == "Reminder: S3 Conference"
        mine = link(letter, "What you have, and how to withdraw")
        assert "You have a seat." in await ana.open(mine)
        assert "You have withdrawn" in await ana.press(f"{mine}/events/1/withdraw")
        assert "1 of 1 free" in await ana.open("/events/1")
        assert (await ana.press(f"{mine}/events/1/withdraw")).status == 409
        await desk.house.driver.advance(timedelta(days=2))
        # Nothing more is said to who has withdrawn.
        await letters(desk, 4)


async def test_a_guest_who_waits_is_offered_a_seat_by_letter_and_has_everything_erased(desk: Office) -> None:
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    await desk.house.porto.click(post, button(post, "register"))
    asks = {"region": True, "listing": True}
    await desk.house.secretariat.command("event form", channel="staff", event="s3", **asks)
    async with browser(desk) as bo:
        said = {"region": "norte", "listing": "yes"}
        await bo.press("/events/1?lang=fr", name="Bo", address="Bo@Example.dk", **said)
        (letter,) = await letters(desk, 1)
        assert letter["subject"] == "Merci de confirmer\u00a0: S3 Conference"
        # Anybody may have typed it: what its reader agrees to, they see before they press.
        path = link(letter, "Confirmer l’inscription") + "?lang=fr"
        page = await bo.open(path)
        for words in ("Voici ce qui a été indiqué", "<dd>Portugal (PT11)</dd>", "<dd>Oui</dd>", "2026-11"):
            assert words in page.text, words
        page = await bo.press(path)
        assert "au rang 1 de la liste d’attente" in page
        await letters(desk, 2)
        asked = await desk.house.porto.click(post, button(post, "withdraw"))
        await desk.house.porto.click(asked, button(asked, "give-up"))
        letter = (await letters(desk, 3))[2]
        assert letter["subject"] == "Une place pour vous\u00a0: S3 Conference"
        mine = link(letter, "Prendre la place, ou la laisser")
        assert "La place est à vous." in await bo.press(f"{mine}/events/1/accept?lang=fr")
        assert (await letters(desk, 4))[3]["files"] == ["event.ics"]
        data = await bo.open(f"{mine}/data.json")
        assert '"address": "Bo@example.dk"' in data.text
        assert "attachment" in data.headers["Content-Disposition"]
        assert "one click" not in data.text
        assert (await bo.press(f"{mine}/events/1/calm")).status == 200
        assert "your place goes to others" in await bo.open(f"{mine}/erase")
        assert "Nothing is kept about you any more" in await bo.press(f"{mine}/erase")
        page = await bo.open(mine)
        assert page.status == 410
        assert "This link opens nothing any more" in page
        assert "1 of 1 free" in await bo.open("/events/1")
        # One visitor causes two letters to one reader an hour; what is typed then waits behind those.
        sent = await bo.press("/events/1", name="Eve", address="bo@example.dk", **said)
        letter = (await letters(desk, 5))[4]
        again = await bo.press("/events/1", name="Bo Berg", address="bo@example.dk", **said)
        assert (again.status, again.text) == (sent.status, sent.text)
        confirm = link(letter, "Confirm your registration")
        assert "See all that was entered for your address" in await bo.open(confirm)
        mine, number = re.split("/confirm/", confirm)
        page = await bo.open(mine)
        assert "Not confirmed yet" in page
        assert page.text.index("As Bo Berg") < page.text.index("As Eve")
        page = await bo.press(f"{mine}/confirm/{int(number) + 1}")
        assert "You have a seat." in page
        assert "Not confirmed yet" not in page
        assert "Nothing is kept about you any more" in await bo.press(f"{mine}/erase")
        async with desk.house.bot.platform.database.reading() as transaction:
            tables = ("guest", "guest_key", "guest_sign_up", "event_registration WHERE member < 0")
            for table in tables:
                assert await transaction.fetch_all(f"SELECT 1 FROM {table}") == []
            assert await transaction.fetch_all("SELECT 1 FROM outbox WHERE target GLOB 'member:-*'") == []


async def test_a_guest_who_was_there_has_their_certificate_made_behind_a_letter(desk: Office) -> None:
    await desk.publish(CONFERENCE)
    h = desk.house
    async with browser(desk) as ana:
        await ana.press("/events/1", name="Ana Costa", address="ana@example.pt")
        (letter,) = await letters(desk, 1)
        await ana.press(link(letter, "Confirm your registration"))
        mine = link((await letters(desk, 2))[1], "What you have, and how to withdraw")
        early = await ana.open(f"{mine}/events/1/certificate")
        assert (early.status, "is not over yet" in early) == (409, True)
        await h.driver.advance(to=DURING)
        await h.bot.service(RollCallService).call(1, [-1], 1, present=True)
        await h.driver.advance(to=AFTER)
        letter = (await letters(desk, 5))[-1]
        assert letter["subject"] == "Certificate of attendance: S3 Conference"
        page = await ana.open(path := link(letter, "Certificate of attendance"))
        assert 'value="Ana Costa"' in page.text
        assert page.headers["X-Robots-Tag"] == "noindex"
        wrong = await ana.press(path, name="🦊")
        assert (wrong.status, "cannot be printed" in wrong) == (422, True)
        async with ana.client.post(path.removeprefix(SITE), data={"name": "Ana Costa"}) as made:
            assert made.headers["Content-Disposition"] == 'attachment; filename="certificate-1.pdf"'
            assert (await made.read()).startswith(b"%PDF")
        assert (await ana.open("/guests/none/events/1/certificate")).status == 409
        # What others did not come to, they are told nothing of.
        assert "S3 Conference" not in await ana.open(path.replace("/1/", "/2/"))


async def test_events_that_are_off_closed_full_or_unknown_say_so(desk: Office) -> None:
    await desk.publish({**CONFERENCE, "seats": "1"})
    h = desk.house
    async with browser(desk) as eve:
        for path in ("/events/99", "/events/x"):
            assert (await eve.open(path)).status == 404
        await h.secretariat.command(
            "event registration", channel="events", event="1", opens="20 March 2023, 10:00"
        )
        page = await eve.open("/events/1")
        assert "Registration opens on Monday 20 March 2023, 10:00 (Brussels)" in page
        assert "<form" not in page.text
        assert "opens" in await eve.press("/events/1", name="Eve", address="eve@example.org")
        await h.secretariat.command("event registration", channel="events", event="1", opens="-")
        question = await h.secretariat.command("event cancel", channel="events", event="1")
        await h.secretariat.click(question, button(question, "cancel"))
        assert "This event has been cancelled." in await eve.open("/events/1")
        shown = await h.porto.command("event show", channel="events", event="1")
        assert SITE not in shown.text
        assert "Nothing is planned" in await eve.open("/events")
        assert (await eve.open("/guests/abc")).status == 410
        assert "say your address" in await eve.open("/guests")
        assert "This is not an e-mail address" in await eve.press("/guests", address="eve")
        known = await eve.press("/guests", address="eve@example.org")
        assert "If eve@example.org has registered" in known
        # Of a thousand registrations from one address on the network, few are even read.
        tried = [(await eve.press("/events/1", name="Eve", address=f"e{n}@example.org")) for n in range(25)]
        assert [page.status for page in tried].count(409) <= TRIES
        assert (tried[-1].status, "too much in a short time" in tried[-1]) == (429, True)
        for _ in range(7):
            page = await eve.open("/guests/abc")
        assert page.status == 429
        assert "too much in a short time" in page
        assert await h.driver.mail() == []
