"""The walk of an event, by mouse and keyboard in a real browser, on a real bot in a process of its own."""

import pytest
from playwright.async_api import expect

from tests.browser.hands import Keyboard
from tests.browser.walker import CONFERENCE, FORM, Walker

pytestmark = [
    pytest.mark.browser,
    pytest.mark.tour,
    pytest.mark.timeout(240),
    pytest.mark.asyncio(loop_scope="module"),
]


async def test_an_event_is_walked_from_the_form_to_the_last_reminder(walker: Walker) -> None:
    await walker.publishes(FORM)
    plan = walker.page.get_by_role("complementary", name="Clock, next posts and the bot")
    for said in ("starts in 1 day", "starts in 1 hour", "starts now"):
        await expect(plan.get_by_text(f"{CONFERENCE} {said}")).to_have_count(1)

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
    await walker.publishes(FORM)
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
    await walker.sees("Région, La Réunion used /moi fuseau")
    await walker.page.get_by_role("button", name="/moi fuseau", exact=True).last.click()
    await expect(walker.page.get_by_role("form", name="Options of /moi fuseau")).to_be_visible()
    await walker.page.keyboard.press("Escape")
    # The name as it is in the first language finds it, too, before what only holds these letters ("événement").
    await walker.begin_by_keyboard("me ")
    await expect(walker.commands.get_by_role("option").first).to_contain_text("/moi")
    await walker.message_box.fill("")
    await walker.begin_by_keyboard("moi export")
    await walker.page.keyboard.press("Enter")
    await walker.page.keyboard.press("Enter")
    await expect(walker.page.locator(".file").last).to_contain_text("mes-donnees")


async def test_the_same_goes_by_keyboard_alone(walker: Walker) -> None:
    page = walker.page
    walker.hands = Keyboard(page)
    await walker.publishes(FORM)
    await walker.act_as("Practitioner, Porto")
    await expect(page.get_by_role("combobox", name="Act as: Practitioner, Porto")).to_be_focused()
    await walker.open("announcements")
    await walker.press("Register", on=CONFERENCE)
    await walker.sees_privately("You are registered and have a seat")
    await walker.look_into_the_calendar_file()
    await expect(page.locator(".calendar-card")).to_contain_text(CONFERENCE)
    await walker.to_next_post()
    await walker.sees_once(f"{CONFERENCE} starts")
    await walker.kill_bot()
