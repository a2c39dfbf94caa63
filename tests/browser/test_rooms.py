"""What no feature uses on every page: lists of all kinds, layouts, threads, scheduled events, menus of messages."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import discord
import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser.walker import Walker
from tests.client.rooms.greeting.views import Visitors
from tests.house import House, house

pytestmark = [pytest.mark.uncounted, pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

DRINKS = [
    discord.SelectOption(label="Tea", value="tea", description="Black or green"),
    discord.SelectOption(label="Coffee", value="coffee"),
    discord.SelectOption(label="Water", value="water"),
]


@pytest_asyncio.fixture(loop_scope="module")
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, packages=("tests.client.rooms",)) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def porto(page: Page, h: House) -> Walker:
    walker = Walker(page)
    await walker.arrive(h.address)
    await walker.act_as("Practitioner, Porto")
    await walker.open("general")
    return walker


def general(h: House) -> discord.TextChannel:
    found = discord.utils.get(h.bot.guilds[0].text_channels, name="general")
    assert found is not None
    return found


async def test_one_of_a_list_is_taken_at_once(h: House, porto: Walker) -> None:
    view = discord.ui.View()
    view.add_item(discord.ui.Select(custom_id="greeting:pick:7", placeholder="A drink", options=DRINKS))
    await general(h).send("What will you have?", view=view)
    drinks = porto.message("What will you have?").get_by_role("combobox", name="A drink")
    await drinks.click()
    await expect(porto.page.get_by_role("listbox", name="A drink")).to_contain_text("Black or green")
    await porto.page.get_by_role("option", name="Coffee").click()
    await porto.sees_privately("Picked coffee")
    # The same by keys: what was taken stands there, and the arrow opens the list on it.
    await expect(drinks).to_contain_text("Coffee")
    await drinks.focus()
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        await porto.page.keyboard.press(key)
    await porto.sees_privately("Picked water")


async def test_many_of_a_list_are_taken_together(h: House, porto: Walker) -> None:
    view = discord.ui.View()
    view.add_item(
        discord.ui.Select(
            custom_id="greeting:pick:8", placeholder="Drinks", options=DRINKS, min_values=2, max_values=3
        )
    )
    await general(h).send("For the whole table", view=view)
    drinks = porto.message("For the whole table").get_by_role("combobox", name="Drinks")
    await drinks.click()
    for name in ("Tea", "Water"):
        await porto.page.get_by_role("option", name=name).click()
    await expect(porto.page.get_by_role("option", name="Water")).to_contain_text("chosen")
    await porto.page.keyboard.press("Escape")
    await expect(drinks).to_contain_text("Tea, Water")
    await porto.press("Confirm the selection", on="For the whole table")
    await porto.sees_privately("Picked tea, water")
    assert h.bot.service(Visitors).seen == ["pick tea water"]


async def test_members_roles_and_channels_are_offered_by_name(h: House, porto: Walker) -> None:
    view = discord.ui.View()
    view.add_item(discord.ui.UserSelect(custom_id="greeting:pick:1", placeholder="Somebody"))
    view.add_item(discord.ui.RoleSelect(custom_id="greeting:pick:2", placeholder="A role"))
    view.add_item(discord.ui.ChannelSelect(custom_id="greeting:pick:3", placeholder="A channel"))
    await general(h).send("Whom, what, where", view=view)
    for list_name, offered in (
        ("Somebody", "Agency, Lapland"),
        ("A role", "@Secretariat"),
        ("A channel", "#general"),
    ):
        await porto.page.get_by_role("combobox", name=list_name).click()
        await expect(porto.page.get_by_role("option", name=offered)).to_be_visible()
        await porto.page.keyboard.press("Escape")


async def test_a_layout_is_drawn_in_its_order(h: House, porto: Walker) -> None:
    view = discord.ui.LayoutView()
    view.add_item(
        discord.ui.Container(
            discord.ui.TextDisplay("## Working groups\nThree of them, **open** to all"),
            discord.ui.Separator(),
            discord.ui.Section(
                discord.ui.TextDisplay("Innovation Diffusion"),
                accessory=discord.ui.Button(label="More", url="https://example.org/"),
            ),
            accent_colour=0x2348B5,
        )
    )
    await general(h).send(view=view)
    drawn = porto.message("Working groups")
    await expect(drawn.get_by_role("heading", name="Working groups")).to_be_visible()
    await expect(drawn.locator("strong")).to_have_text("open")
    await expect(drawn.get_by_role("link", name="More")).to_have_attribute("href", "https://example.org/")


async def test_a_thread_stands_below_its_channel_and_can_be_written_in(h: House, porto: Walker) -> None:
    message = await general(h).send("About the call for projects")
    await message.create_thread(name="Call for projects")
    await porto.open("Call for projects")
    await expect(porto.page.get_by_text("Thread in #general")).to_be_visible()
    await porto.say("When does it close?")
    await porto.open("general")
    await porto.sees("About the call for projects")
    await porto.open("Call for projects")
    await porto.sees_once("When does it close?")


async def test_news_leave_the_focus_where_it_is(h: House, porto: Walker) -> None:
    view = discord.ui.View()
    for label in ("Yes", "No"):
        view.add_item(discord.ui.Button(label=label, custom_id=f"greeting:later:{label.lower()}"))
    asked = await general(h).send("Will you come?", view=view)
    no = porto.message("Will you come?").get_by_role("button", name="No")
    await no.focus()
    await asked.edit(content="Will you come? Two have answered.")
    await porto.sees("Two have answered")
    await expect(no).to_be_focused()
    await porto.channel("general").focus()
    await h.driver.member("lapland").say("general", "I do")
    await porto.sees("I do")
    await expect(porto.channel("general")).to_be_focused()


async def test_news_are_told_in_the_words_that_are_shown(h: House, porto: Walker) -> None:
    await general(h).send("**Doors** open <t:1677661200:t>", embed=discord.Embed(description="In <#1>"))
    await expect(porto.page.locator("#announcer")).to_contain_text("Doors open 09:00 In #no-access")
    await expect(porto.page.locator("#announcer")).to_have_attribute("aria-live", "polite")


async def test_reactions_are_counted_below_a_message(h: House, porto: Walker) -> None:
    said = await general(h).send("Shall we meet?")
    for handle in ("porto", "lapland"):
        await h.driver.member(handle).act("react", channel="general", message=str(said.id), emoji="👍")
    await expect(porto.message("Shall we meet?").locator(".reaction")).to_have_text("👍 2")


async def test_scheduled_events_are_listed_in_the_members_time(h: House, porto: Walker) -> None:
    begins = (await h.driver.now()) + timedelta(days=2)
    await h.bot.guilds[0].create_scheduled_event(
        name="Open hour",
        start_time=begins,
        end_time=begins + timedelta(hours=1),
        location="Online",
        entity_type=discord.EntityType.external,
        privacy_level=discord.PrivacyLevel.guild_only,
    )
    side = porto.page.get_by_role("complementary", name="Clock, next posts and the bot")
    await expect(side.get_by_role("heading", name="Scheduled events")).to_be_visible()
    await expect(side).to_contain_text("Open hour")
    await expect(side).to_contain_text("Fri 3 Mar, 08:00 (Europe/Lisbon)")


async def test_the_commands_of_a_message_are_in_its_menu(porto: Walker) -> None:
    await porto.say("Good morning")
    menu = porto.message("Good morning").locator("details.actions")
    await menu.locator("summary").focus()
    await porto.page.keyboard.press("Enter")
    whole = await porto.page.locator(".timeline").bounding_box()
    opened = await menu.locator(".actions-list").bounding_box()
    assert whole is not None
    assert opened is not None
    assert opened["y"] + opened["height"] <= whole["y"] + whole["height"]
    await porto.page.keyboard.press("Escape")
    await expect(menu.get_by_role("button", name="Greet this")).to_be_hidden()
    await porto.page.keyboard.press("Enter")
    await porto.page.keyboard.press("Tab")
    await expect(menu.get_by_role("button", name="Greet this")).to_be_focused()
    await porto.page.keyboard.press("Enter")
    await porto.sees_privately("Hello, Good morning")
    await expect(menu.get_by_role("button", name="Greet this")).to_be_hidden()
