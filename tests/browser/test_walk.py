"""The walk of an event, by mouse and keyboard in a real browser, on a real bot in a process of its own."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from bot.practice.scene import load_scene
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from tests.browser.walker import Walker

pytestmark = [pytest.mark.browser, pytest.mark.tour, pytest.mark.asyncio(loop_scope="module")]

SCENE = Path(__file__).parents[2] / "data" / "practice" / "s3.toml"
CONFERENCE = "S3 Conference 2023"
FORM = {
    "Title": CONFERENCE,
    "When": "30 March 2023, 09:30-16:00 CET",
    "Where": "Online, from a studio in Brussels",
    "Seats": "1",
    "What it is about": "The launch of the **S3 Community of Practice**.",
}


@pytest_asyncio.fixture(loop_scope="module")
async def walker(page: Page, tmp_path: Path) -> AsyncIterator[Walker]:
    run = [sys.executable, "-m", "bot", "run", "--runtime", str(tmp_path), "--practice"]
    child = Supervisor(run, log=tmp_path / "bot.log")
    server = PracticeServer(load_scene(SCENE), child=child)
    async with server.running() as address, child.until_end():
        await server.child.start()
        await server.opened.wait()
        walker = Walker(page)
        await walker.arrive(address)
        yield walker
        assert server.strange == []


async def published(walker: Walker) -> None:
    """The Secretariat fills the form, is told how its time was read, and publishes."""
    await walker.act_as("Secretariat")
    await walker.open("staff")
    await walker.command("event create")
    await walker.fill(FORM)
    await walker.sees_privately("CET", "07:30")
    await walker.press("Publish", on=CONFERENCE)
    await walker.sees_privately("is published")


async def test_an_event_is_walked_from_the_form_to_the_last_reminder(walker: Walker) -> None:
    await published(walker)

    await walker.act_as("Practitioner, Porto")
    await expect(walker.channel("announcements")).to_contain_text("unread")
    await walker.open("announcements")
    await walker.press("Register", on=CONFERENCE)
    await walker.sees_privately("You are registered and have a seat", "08:30")
    await walker.look_into_the_calendar_file()
    await expect(walker.page.locator(".calendar-card")).to_contain_text(CONFERENCE)
    await walker.press("Register", on=CONFERENCE)
    await walker.sees_privately("Nothing has changed")

    await walker.kill_bot()
    await walker.start_bot()

    await walker.act_as("Agency, Lapland")
    await walker.open("events")
    await walker.command("event register", event=CONFERENCE)
    await walker.sees_privately("you are number 1 on the waiting list")
    await walker.press("Remind me by direct message", on="waiting list")

    await walker.act_as("Practitioner, Porto")
    await walker.open("announcements")
    await walker.press("Withdraw", on=CONFERENCE)
    await walker.sees_privately("You have withdrawn")

    await walker.act_as("Agency, Lapland")
    await walker.open_direct_messages()
    await walker.sees_once("a seat has become free and it is yours")
    for number, said in enumerate(("starts in 1 day", "starts in 1 hour", "starts now"), 1):
        await walker.to_next_post()
        await walker.sees(f"{CONFERENCE} {said}")
        # What was said before now reads "in 1 hour", too: it is the number that tells a repetition.
        await expect(walker.message(f"{CONFERENCE} starts")).to_have_count(number)
    await expect(walker.channel("announcements")).to_contain_text("unread")
    await walker.open("announcements")
    await walker.sees_once(f"{CONFERENCE} starts now")


async def test_a_bot_that_is_away_is_told_and_nothing_typed_is_lost(walker: Walker) -> None:
    await published(walker)
    await walker.act_as("Practitioner, Porto")
    await walker.open("announcements")
    await walker.kill_bot()
    await walker.press("Register", on=CONFERENCE)
    await walker.sees("The application did not respond")
    await expect(walker.page.get_by_text("What was planned is kept")).to_be_visible()
    await walker.start_bot()
    await expect(walker.page.get_by_text("What was planned is kept")).to_be_hidden()
    await walker.press("Register", on=CONFERENCE)
    await walker.sees_privately("You are registered and have a seat")


async def test_what_is_refused_is_refused_in_private_with_what_was_typed_kept(walker: Walker) -> None:
    await walker.open("staff")
    await walker.command("event create")
    await walker.fill(FORM | {"When": "26 March 2023, 02:30-04:00"})
    await walker.sees_privately("02:30")
    await walker.press("Correct what I typed", on="02:30")
    form = walker.page.get_by_role("dialog")
    await expect(form.get_by_label("Title")).to_have_value(CONFERENCE)
    await walker.page.keyboard.press("Escape")
    await expect(form).to_have_count(0)


async def test_a_member_reads_in_their_language_and_takes_their_data(walker: Walker) -> None:
    await walker.act_as("Région, La Réunion")
    await walker.open("events")
    await walker.command("moi fuseau", place="Réunion")
    await walker.sees_privately("Votre fuseau horaire est choisi")
    await walker.page.get_by_role("button", name="/moi fuseau", exact=True).last.click()
    await expect(walker.page.get_by_role("form", name="Options of /moi fuseau")).to_be_visible()
    await walker.page.keyboard.press("Escape")
    await walker.begin_by_keyboard("moi export")
    await walker.page.keyboard.press("Enter")
    await walker.page.keyboard.press("Enter")
    await expect(walker.page.locator(".file").last).to_contain_text("mes-donnees")


async def test_the_same_goes_by_keyboard_alone(walker: Walker) -> None:
    keys = walker.page.keyboard
    await walker.channel("staff").focus()
    await keys.press("Enter")
    await walker.begin_by_keyboard("event create")
    await keys.press("Enter")  # the command
    await expect(walker.page.get_by_role("form", name="Options of /event create")).to_be_visible()
    await keys.press("Enter")  # none of its options
    await expect(walker.page.get_by_role("dialog").get_by_label("Title")).to_be_focused()
    for value in FORM.values():
        await keys.type(value)
        await keys.press("Tab")
    await walker.page.get_by_role("dialog").get_by_label("Title").focus()
    await keys.press("Enter")
    await walker.sees_privately("07:30")
    await walker.page.get_by_role("button", name="Publish", exact=True).focus()
    await keys.press("Enter")
    await walker.sees_privately("is published")
    await walker.channel("announcements").focus()
    await keys.press("Enter")
    await walker.page.get_by_role("button", name="Register", exact=True).focus()
    await keys.press("Space")
    await walker.sees_privately("You are registered and have a seat")
