"""Check-in and roll, as people take them."""

from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from bot.composition import website
from bot.practice.driver import Answer, readable
from bot.watch.look import Look
from bot.web.server import serving
from cogs.attendance.service import CertificateService, RollCallService
from tests.events.office import Office, forbid_posting, office, public

AFTER = datetime(2023, 3, 30, 14, 5, tzinfo=UTC)
DURING = datetime(2023, 3, 30, 8, 0, tzinfo=UTC)


def select_of(answer: Answer, custom_id: str) -> list[dict[str, str]]:
    """Return the options of the select of that name."""
    rows = (answer.message or {})["components"]
    (found,) = [one for row in rows for one in row["components"] if one["custom_id"] == custom_id]
    return list(found["options"])


async def test_the_host_shows_a_code_members_check_in_and_organisers_correct_the_roll(tmp_path: Path) -> None:
    async with office(tmp_path) as desk:
        h = desk.house
        announced = await desk.publish()
        for member in (h.porto, h.lapland):
            await member.click(announced, "events:register:1")
        await h.driver.advance(to=DURING)
        await desk.settle()
        await forbid_posting(h, "announcements")
        untold = await h.secretariat.command("attendance open", channel="events", event="s3")
        assert "“Send Messages”" in untold.text
        assert "tell people yourself" in untold.text
        await desk.settle()
        assert "attendance:check-in" not in str(await h.porto.messages("announcements"))
        await forbid_posting(h, "announcements", deny=0)
        opened = await h.secretariat.command("attendance open", channel="events", event="s3")
        shown = readable(opened.message or {})
        code = next(line for line in shown.splitlines() if "# " in line).split("# ")[1]
        await desk.settle()
        post = public(await h.porto.messages("announcements"))[-1]
        form = await h.porto.click(post, "attendance:check-in:1")
        wrong = await h.porto.submit(form, {"code": "222222"})
        assert "You have 4 more tries" in wrong.text
        form = await h.porto.click(post, "attendance:check-in:1")
        assert "You are checked in: welcome!" in (await h.porto.submit(form, {"code": code})).text
        again = await h.porto.command("attendance check-in", channel="general", code=code.lower())
        assert "Nothing has changed." in again.text
        stranger = await h.reunion.command("attendance check-in", channel="general", code=code)
        assert "vous n’avez pas de place" in stranger.text
        roll = await h.secretariat.click(opened, "attendance:roll:1:0")
        assert "Present: 1 of 2." in roll.text
        first, second = [one["value"] for one in select_of(roll, "attendance:present:1:0")]
        assert first != second
        called = await h.secretariat.select(roll, "attendance:present:1:0", [second])
        assert "Present: 2 of 2." in called.text
        one = await h.secretariat.command(
            "attendance roll", channel="events", event="s3", person="porto", present=False
        )
        assert "Noted for one person." in one.text
        assert "Present: 1 of 2." in one.text
        back = await h.secretariat.select(roll, "attendance:present:1:0", [first])
        assert "Present: 2 of 2." in back.text
        closed = await h.secretariat.click(opened, "attendance:close:1")
        assert "2 people were there." in closed.text
        refused = await h.porto.command("attendance roll", channel="events", event="s3")
        assert "Present" not in refused.text
        await the_roll_has_pages(desk)
        early = await h.porto.command("attendance certificate", channel="events", event="s3")
        assert "is not over yet" in early.text
        await h.driver.advance(to=AFTER)
        await desk.settle()
        offer = (await h.porto.direct_messages())[-1]
        form = await h.porto.click(offer, "attendance:certify:1")
        assert "cannot be printed" in (await h.porto.submit(form, {"name": "🦊"})).text
        form = await h.porto.command("attendance certificate", channel="events", event="s3")
        made = await h.porto.submit(form, {"name": "Ana Silva"})
        (file,) = (made.message or {})["attachments"]
        assert (file["filename"], made.private) == ("certificate-1.pdf", True)
        await check_by_command_and_on_the_page(desk)


async def the_roll_has_pages(desk: Office) -> None:
    """Let so many guests come without a seat that the roll has a second page."""
    h = desk.house
    (found,) = await h.secretariat.complete("attendance open", "event", "s3", channel="events")
    assert found == ("S3 Conference", "1")
    assert await h.porto.complete("attendance certificate", "event", "nothing", channel="events") == []
    open_again = {"channel": "events", "event": "1"}
    assert "anybody" in (await h.secretariat.command("attendance open", **open_again, walk_ins=True)).text
    await h.bot.service(RollCallService).call(1, range(-25, 0), 1, present=True)
    first = await h.secretariat.command("attendance roll", **open_again)
    assert "Present: 27 of 27. Page 1 of 2." in first.text
    last = await h.secretariat.click(first, "attendance:roll:1:1:turn")
    assert "Page 2 of 2." in last.text
    assert len(select_of(last, "attendance:absent:1:1")) == 2
    assert "How one checks in to an event" in (await h.secretariat.command("delivery", channel="staff")).text
    assert "27 people" in (await h.secretariat.command("attendance close", **open_again)).text
    # Nobody reads the mailboxes of these, and letters that offer a certificate would wait for a mail server.
    await h.bot.service(RollCallService).call(1, range(-25, 0), 1, present=False)


async def check_by_command_and_on_the_page(desk: Office) -> None:
    """Let somebody check a certificate that is genuine, and one that bears another name."""
    h = desk.house
    number = int((await h.porto.view())["me"]["id"])
    made = await h.bot.service(CertificateService).issue(1, number, "Ана Николова")
    checked = await h.lapland.command(
        "attendance verify", channel="general", code=made.code, holder="Ана Николова"
    )
    assert "Genuine" in checked.text
    assert str(number) not in checked.text
    async with (
        serving("127.0.0.1:0", website(h.bot, h.bot.service(Look))) as url,
        aiohttp.ClientSession(url, headers={"Accept-Language": "fr"}) as browser,
    ):
        async with browser.get("/certificate") as page:
            assert "Vérifier une attestation" in await page.text()
        for name, status, words in (("Ана Николова", 200, "Authentique"), ("Eva", 409, "authentique")):
            async with browser.post("/certificate", data={"code": made.code, "name": name}) as page:
                assert (page.status, words in await page.text()) == (status, True)
