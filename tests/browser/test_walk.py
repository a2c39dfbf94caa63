"""The walk of an event, by mouse and keyboard in a real browser, on a real bot in a process of its own."""

import pytest
from playwright.async_api import expect

from tests.browser.hands import Keyboard
from tests.browser.walker import CONFERENCE, FORM, Walker

pytestmark = [
    pytest.mark.uncounted,
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
    await walker.sees_privately("As soon as you have a seat")

    await walker.act_as("Practitioner, Porto")
    await walker.open("announcements")
    await walker.press("Withdraw", on=CONFERENCE)
    await walker.press("Give up my seat", on="Do you want to give up your seat?")
    await walker.sees_privately("You have withdrawn")

    await walker.act_as("Agency, Lapland")
    await walker.open_direct_messages()
    await walker.sees_once("A seat has become free, and you are first in line")
    await walker.press("Take the seat", on="A seat has become free")
    await walker.sees_once("The seat is yours")
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


async def test_an_outage_is_seen_while_it_lasts_and_reported_to_staff_by_name(walker: Walker) -> None:
    page = walker.page
    await walker.act_as("Practitioner, Porto")
    await page.get_by_role("button", name="Play it").click()
    await expect(page.get_by_role("status").filter(has_text="The bot is away for 3 h")).to_be_visible()
    await expect(page.locator(".bot-state")).to_contain_text("Starting")
    await expect(page.get_by_role("status").filter(has_text="was away for 3 h and is back")).to_be_visible()
    await expect(page.locator(".bot-state")).to_contain_text("Ready")
    # Porto cannot see the channel; who plays the outage sees the whole server.
    await expect(walker.channel("staff")).to_have_count(0)
    await expect(page.locator(".posts")).to_contain_text("#staff")


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
