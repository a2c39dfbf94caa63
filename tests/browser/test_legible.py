"""Everybody can read and use the page: contrast in light and dark, a name on every control, Tab to each of them."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.async_api import Page, expect

from tests.browser.walker import CONFERENCE, FORM, Walker

pytestmark = [
    pytest.mark.uncounted,
    pytest.mark.browser,
    pytest.mark.tour,
    pytest.mark.timeout(240),
    pytest.mark.asyncio(loop_scope="module"),
]

TOO_FAINT = (Path(__file__).parent / "legibility.js").read_text(encoding="utf-8")
NARROW = 390
LIGHTS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
CONTROLS = {
    "button",
    "link",
    "textbox",
    "combobox",
    "listbox",
    "option",
    "checkbox",
    "spinbutton",
    "DisclosureTriangle",
    "dialog",
    "img",
}
FINGER = 44
"""So many pixels a finger needs, each way."""
TOO_SMALL = """(least) => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=option]")]
  .filter((one) => one.checkVisibility() && !one.matches(".skip, .mention, .lines a"))
  .map((one) => [(one.closest("label") ?? one).getBoundingClientRect(), one])
  .filter(([box]) => Math.round(box.width) < least || Math.round(box.height) < least)
  .map(([box, one]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.getAttribute("aria-label") ?? one.textContent}`)"""
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility())"""
COUNT = f"() => ({REACHABLE})().length"
# The place among all, anew each time: news may have drawn a part of the page again.
FOCUSED = f"""() => {{
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const seen = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || one.closest(".write") !== null;
  return [({REACHABLE})().indexOf(one), seen];
}}"""


async def faults(page: Page) -> list[str]:
    """Return what is too faint, in either light, and which controls have no name."""
    found: list[str] = []
    for light in LIGHTS:
        await page.emulate_media(color_scheme=light, reduced_motion="reduce")
        found += [f"{light}, {fault}" for fault in await page.evaluate(TOO_FAINT)]
    return found + await nameless(page)


async def nameless(page: Page) -> list[str]:
    """Return the controls that a screen reader could only call by their kind, as the browser itself computes it."""
    session = await page.context.new_cdp_session(page)
    nodes = (await session.send("Accessibility.getFullAXTree"))["nodes"]
    await session.detach()
    there = [node for node in nodes if not node["ignored"] and node["role"]["value"] in CONTROLS]
    assert there
    return [
        f"without a name: {node['role']['value']} {node.get('properties')}"
        for node in there
        if not str(node.get("name", {}).get("value", "")).strip()
    ]


async def test_everything_on_the_page_can_be_read_and_has_a_name(guest: Walker) -> None:
    page = guest.page
    await guest.open("staff")
    await guest.begin("event create")
    assert await faults(page) == []
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_be_visible()
    assert await faults(page) == []
    await page.keyboard.press("Escape")
    await guest.publishes(FORM)
    await guest.act_as("Practitioner, Porto")
    assert await faults(page) == []  # an unread channel, the next posts
    await guest.open("announcements")
    await guest.press("Register", on=CONFERENCE)
    await guest.look_into_the_calendar_file()
    await expect(page.locator(".calendar-card")).to_be_visible()
    await page.get_by_text("Change this member").click()
    assert await faults(page) == []
    await guest.begin("event register")
    await page.locator("[data-option='event']").fill("conf")
    await expect(page.get_by_role("option", name=CONFERENCE).first).to_be_visible()
    assert await faults(page) == []
    await page.get_by_role("button", name="Back to writing a message").click()
    await page.get_by_role("combobox", name="Act as").click()
    assert await faults(page) == []
    await page.keyboard.press("Escape")
    await guest.kill_bot()
    await guest.press("Register", on="Press “Register”")
    await guest.sees("The application did not respond")
    assert await faults(page) == []
    await guest.start_bot()  # for the others who share it


async def astray(page: Page) -> list[str]:
    """Go through the page with Tab, from its first control on; return what is out of order or shows no focus."""
    await page.locator(".skip").focus()
    faults = []
    for wanted in range(1, await page.evaluate(COUNT)):
        await page.keyboard.press("Tab")
        place, seen = await page.evaluate(FOCUSED)
        faults += [] if (place, seen) == (wanted, True) else [f"{wanted}: at {place}, focus seen: {seen}"]
    return faults


async def test_tab_goes_to_every_control_of_every_room_in_the_order_of_the_page(guest: Walker) -> None:
    page = guest.page
    await guest.publishes(FORM)
    # The draft's buttons go when its answer has come.
    await guest.sees_privately("is published")
    await expect(page.get_by_role("button", name="Publish")).to_have_count(0)
    assert await astray(page) == []
    await guest.act_as("Practitioner, Porto")
    for room in ("welcome", "events", "help", "innovation-diffusion", "announcements"):
        await guest.open(room)
        assert await astray(page) == [], room
    await guest.press("Register", on=CONFERENCE)
    await guest.sees_privately("You are registered")
    assert await astray(page) == []
    await guest.open_direct_messages()
    await guest.begin("remind me")
    assert await astray(page) == []


async def too_small(page: Page) -> list[str]:
    """Return the controls that a finger would miss; a link inside a sentence may be as high as its line."""
    found: list[str] = await page.evaluate(TOO_SMALL, FINGER)
    return found


async def test_on_a_telephone_every_control_has_room_for_a_finger(guest: Walker) -> None:
    page = guest.page
    await guest.publishes(FORM)
    await guest.act_as("Practitioner, Porto")
    await guest.open("announcements")
    await guest.press("Register", on=CONFERENCE)
    await guest.look_into_the_calendar_file()
    await page.get_by_text("Change this member").click()
    await page.set_viewport_size({"width": NARROW, "height": 780})
    parts = page.get_by_role("navigation", name="Parts of the page")
    for part in ("Channels", "Clock and bot", "Messages"):
        await parts.get_by_role("button", name=part).click()
        assert await too_small(page) == [], part
    await guest.begin("remind me")
    assert await too_small(page) == []
    await page.get_by_role("button", name="Back to writing a message").click()
    await guest.message_box.fill("/me")
    await expect(guest.commands).to_be_visible()
    assert await too_small(page) == []


async def test_a_telephone_has_the_same_order_in_each_of_its_parts(guest: Walker) -> None:
    page = guest.page
    await page.set_viewport_size({"width": NARROW, "height": 780})
    parts = page.get_by_role("navigation", name="Parts of the page")
    for part in ("Channels", "Clock and bot", "Messages"):
        await parts.get_by_role("button", name=part).click()
        assert await astray(page) == [], part
        assert await faults(page) == [], part
