"""The practice page by itself: members, live news, the clock, and what it says when nobody answers."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import BrowserContext, Page, Route, expect

from bot.practice.driver import Driver
from bot.practice.scene import load_scene
from bot.practice.server import PracticeServer
from tests.browser.walker import Walker
from tools.gallery.camera import GO, Camera

pytestmark = [pytest.mark.uncounted, pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SCENE = Path(__file__).parents[2] / "data" / "practice" / "s3.toml"
LIMIT = 390
SLOW = 0.3
"""Seconds that an answer takes which is waited for."""
SPOKEN = """async () => {
  const { wordsFor } = await import("./page/words.js");
  const { pageWordsFor } = await import("./page/page-words.js");
  const keys = (words) => Object.keys(words).flatMap((key) => typeof words[key] === "object" && key !== "cities" ? keys(words[key]) : [key]).sort();
  return Object.fromEntries(["en-GB", "fr", "el"].map((locale) => [locale, [...keys(wordsFor(locale)), ...keys(pageWordsFor(locale))]]));
}"""

LOOKS = """async ([was, becomes]) => {
  const { World } = await import("./page/world.js");
  const world = new World();
  world.handle = was;
  await world.refresh({ messages: false });
  const looks = [];
  const { fetch } = window;
  // The server has not answered yet when the time has come at which the news would be looked at.
  window.fetch = (url, options) => url.searchParams.get("as") === becomes
    ? new Promise(() => looks.push(url.pathname.split("/").at(-1)))
    : fetch(url, options);
  world.soon();
  world.become(becomes);
  await new Promise((passed) => setTimeout(passed, 300));
  return looks;
}"""
"""What is asked of the server in the name of whom one becomes just as there are news."""


@pytest_asyncio.fixture(loop_scope="module")
async def address() -> AsyncIterator[str]:
    async with PracticeServer(load_scene(SCENE)).running() as address:
        yield address


@pytest_asyncio.fixture(loop_scope="module")
async def porto(page: Page, address: str) -> Walker:
    walker = Walker(page)
    await walker.arrive(address)
    await walker.act_as("Practitioner, Porto")
    return walker


async def test_each_member_is_told_where_they_are_and_what_time_it_is_there(porto: Walker) -> None:
    sidebar = porto.page.get_by_role("complementary", name="Server and channels")
    await expect(sidebar).to_contain_text("Portugal · English · 08:00 in Lisbon (1 h behind Brussels)")
    await expect(porto.page.get_by_text("Times in Europe/Lisbon")).to_be_visible()
    await porto.act_as("Région, La Réunion")
    sidebar = porto.page.get_by_role("complementary", name="Serveur et salons")
    await expect(sidebar).to_contain_text(
        "France · français · 12:00, La Réunion (3 h de plus qu’à Bruxelles)"
    )


async def test_the_page_is_busy_until_it_is_another_member_s(porto: Walker) -> None:
    async def slowly(route: Route) -> None:
        await asyncio.sleep(SLOW)
        await route.continue_()

    await porto.page.route("**/view?as=lapland", slowly)
    await Camera(porto.page, 1280).go("lapland", "general")
    assert "Agency, Lapland" in await porto.page.locator(".acting-as").inner_text()


async def test_who_changes_their_mind_is_whom_they_chose_last(porto: Walker) -> None:
    answered = asyncio.Event()

    async def slowly(route: Route) -> None:
        await asyncio.sleep(SLOW)
        await route.continue_()
        answered.set()

    await porto.page.route("**/view?as=lapland", slowly)
    await porto.page.evaluate(GO, "#lapland/general")
    await Camera(porto.page, 1280).go("silesia", "dm")
    await answered.wait()
    await porto.page.wait_for_timeout(SLOW * 1_000)
    assert porto.page.url.endswith("#silesia/dm")


async def test_news_for_who_one_was_are_not_looked_at_as_whom_one_becomes(porto: Walker) -> None:
    # The channel that was open would count as read by them, who have not seen it.
    assert await porto.page.evaluate(LOOKS, ["porto", "lapland"]) == ["view"]


async def test_what_one_writes_the_other_sees_at_once(
    porto: Walker, context: BrowserContext, address: str
) -> None:
    lapland = Walker(await context.new_page())
    await lapland.arrive(address)
    await lapland.act_as("Agency, Lapland")
    await porto.say("Is the conference online?")
    await lapland.sees("Is the conference online?")
    await expect(lapland.page.locator("#announcer")).to_contain_text(
        "Practitioner, Porto: Is the conference online?"
    )


async def test_a_reply_names_what_it_answers(porto: Walker, address: str) -> None:
    async with Driver(address) as driver:
        asked = await driver.member("porto").say("general", "Is there a **deadline**?\nAnd where?")
        await driver.member("lapland").act("say", channel="general", content="In May", reply_to=asked["id"])
    await porto.open("general")
    await expect(porto.message("In May")).to_contain_text("Reply to Practitioner, Porto")
    await expect(porto.message("In May").locator(".earlier")).to_have_text("Is there a deadline?")


async def test_an_unread_channel_is_marked_in_words_until_it_is_opened(porto: Walker, address: str) -> None:
    async with Driver(address) as driver:
        await driver.member("lapland").say("general", "Good morning")
        await porto.sees("Good morning")
        await porto.open_direct_messages()
        await driver.member("lapland").say("general", "Anybody here?")
        await expect(porto.channel("general")).to_contain_text("unread")
        await porto.open("general")
        await expect(porto.channel("general")).not_to_contain_text("unread")


async def test_a_press_counts_even_if_news_come_before_it_ends(porto: Walker, address: str) -> None:
    page, opener = porto.page, porto.page.get_by_role("combobox", name="Act as")
    async with Driver(address) as driver:
        lapland = driver.member("lapland")
        await opener.hover()
        await page.mouse.down()
        await lapland.say("general", "Good morning")
        await porto.sees("Good morning")
        await page.mouse.up()
        await expect(page.get_by_role("option", name="Agency, Lapland")).to_be_visible()
        await page.keyboard.press("Escape")
        await porto.open_direct_messages()
        await porto.channel("general").hover()
        await page.mouse.down()
        await lapland.say("general", "Anybody here?")
        await expect(porto.channel("general")).to_contain_text("unread")
        await page.mouse.up()
        await porto.sees("Anybody here?")


async def test_a_telephone_tells_of_what_is_out_of_sight(porto: Walker, address: str) -> None:
    page = porto.page
    await page.set_viewport_size({"width": LIMIT, "height": 780})
    parts = page.get_by_role("navigation", name="Parts of the page")
    # This server has no bot of its own.
    await expect(parts).to_contain_text("(the bot is not running)")
    await expect(parts.get_by_role("button", name="Channels", exact=True)).to_be_visible()
    await parts.get_by_role("button", name="Channels").click()
    await porto.open_direct_messages()
    async with Driver(address) as driver:
        await driver.member("lapland").say("general", "Anybody here?")
    await expect(parts.get_by_role("button", name="Channels (unread)")).to_be_visible()


async def test_where_nothing_was_said_one_is_led_to_the_commands(porto: Walker) -> None:
    await expect(porto.page.get_by_text("Nothing has been said here yet.")).to_be_visible()
    await porto.page.get_by_role("button", name="Show the commands").click()
    await expect(porto.message_box).to_be_focused()
    await expect(porto.message_box).to_have_value("/")


async def test_a_member_can_leave_and_speak_another_language(porto: Walker) -> None:
    page = porto.page
    await page.get_by_text("Change this member").click()
    await page.get_by_label("Language of their Discord").select_option(label="French")
    await expect(page.get_by_text("Portugal · français")).to_be_visible()
    await expect(page.get_by_text("Rien n’a encore été dit ici.")).to_be_visible()
    await expect(page.get_by_role("combobox", name="Message à #general")).to_be_visible()
    await expect(page.get_by_role("main")).to_have_attribute("lang", "fr")
    clock = page.get_by_role("complementary", name="Horloge, prochains messages et bot")
    for words in (
        "Maintenant, à Bruxelles",
        "mercredi 1 mars 2023",
        "Au prochain message",
        "Ce qui était prévu est conservé",
        "Ne tourne pas",
    ):
        await expect(clock).to_contain_text(words)
    await page.get_by_role("button", name="+ 1 jour").click()
    await expect(page.get_by_role("status").filter(has_text="Il est maintenant")).to_contain_text("2 mars")
    await page.get_by_label("Est sur le serveur").uncheck()
    await expect(porto.channel("general")).to_have_count(0)
    await page.get_by_label("Est sur le serveur").check()
    await expect(porto.channel("general")).to_be_visible()
    await page.get_by_label("Accepte les messages privés").uncheck()
    await page.reload()
    await page.get_by_text("Modifier ce membre").click()
    await expect(page.get_by_label("Accepte les messages privés")).not_to_be_checked()


async def test_what_the_page_says_it_says_in_both_languages(porto: Walker) -> None:
    spoken = await porto.page.evaluate(SPOKEN)
    assert spoken["fr"] == spoken["en-GB"] == spoken["el"]
    refused = "async (language) => (await import('./page/refusals.js')).inWords(\"option 'when' is missing\", language)"
    assert await porto.page.evaluate(refused, "fr-FR") == "L’option «\u00a0when\u00a0» manque"
    assert await porto.page.evaluate(refused, "en-GB") == "option 'when' is missing"


async def test_the_address_leads_back_to_who_one_is_and_where(porto: Walker, address: str) -> None:
    page = porto.page
    await porto.open("general")
    assert page.url == f"{address}/#porto/general"
    await porto.open_direct_messages()
    await page.reload()
    await expect(page.get_by_role("combobox", name="Act as: Practitioner, Porto")).to_be_visible()
    await expect(page.locator("#channel-title")).to_have_text("S3 Desk")
    await page.goto(f"{address}/#lapland/general")
    await expect(page.get_by_role("combobox", name="Act as: Agency, Lapland")).to_be_visible()
    await page.goto(f"{address}/#nobody/nowhere")
    await expect(page.get_by_role("combobox", name="Act as: Agency, Lapland")).to_be_visible()
    await expect(page.locator("#channel-title")).to_have_text("general")


async def test_what_members_write_never_becomes_markup(porto: Walker) -> None:
    hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    await porto.say(hostile)
    await expect(porto.message("onerror").locator("img, script")).to_have_count(0)
    await expect(porto.page).to_have_title("S3 Community of Practice – practice")


async def test_without_a_bot_the_picker_says_so(porto: Walker) -> None:
    await porto.message_box.fill("/event")
    await expect(porto.page.get_by_text("The bot has no commands here yet")).to_be_visible()
    await porto.message_box.press("Escape")
    await expect(porto.page.get_by_text("The bot has no commands here yet")).to_be_hidden()


async def test_everything_can_be_reached_by_keyboard(porto: Walker) -> None:
    page = porto.page
    await page.get_by_role("combobox", name="Act as").focus()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("combobox", name="Act as: Secretariat")).to_be_focused()
    await porto.channel("general").focus()
    await page.keyboard.press("/")
    await expect(porto.message_box).to_be_focused()
    await expect(porto.message_box).to_have_value("/")
    await page.keyboard.press("Escape")
    await page.keyboard.press("Backspace")
    await page.keyboard.type("Written without a mouse")
    await page.keyboard.press("Enter")
    await porto.sees("Written without a mouse")


async def test_the_clock_moves_for_everyone(porto: Walker, context: BrowserContext, address: str) -> None:
    other = Walker(await context.new_page())
    await other.arrive(address)
    await porto.move_clock("One day on")
    for page in (porto.page, other.page):
        await expect(page.get_by_text("Thursday, 2 March 2023")).to_be_visible()


async def test_what_cannot_be_done_is_said_with_a_remedy(porto: Walker) -> None:
    await porto.page.get_by_role("button", name="To the next post").click()
    await expect(porto.page.get_by_role("alert").filter(has_text="nothing is planned")).to_contain_text(
        "plan something"
    )


async def test_the_page_fits_a_telephone(porto: Walker) -> None:
    page = porto.page
    await page.set_viewport_size({"width": LIMIT, "height": 780})
    for part in ("Channels", "Clock and bot", "Messages"):
        await (
            page.get_by_role("navigation", name="Parts of the page").get_by_role("button", name=part).click()
        )
        assert await page.evaluate("document.documentElement.scrollWidth") <= LIMIT
        assert await page.evaluate("document.documentElement.scrollHeight - window.innerHeight") == 0
    await expect(porto.message_box).to_be_visible()
    await expect(page.get_by_text("As Practitioner, Porto")).to_be_visible()


async def test_a_server_that_ended_is_told(chromium: str, context: BrowserContext) -> None:
    async with PracticeServer(load_scene(SCENE)).running() as address:
        walker = Walker(await context.new_page())
        await walker.arrive(address)
    await expect(walker.page.get_by_text("The practice server does not answer")).to_be_visible()
