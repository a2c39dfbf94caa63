"""Somebody at the practice page: what they press, type and see, in the page's own words."""

import re
from collections.abc import Mapping

from playwright.async_api import Locator, Page, expect

from tests.browser.hands import Hands, Mouse

# What the page says is in the language of the member one acts as.
PRIVATE = re.compile("Only you can see this|Personne d’autre ne voit ceci")
SUBMIT = re.compile("^(Submit|Envoyer)$")
COMMANDS = re.compile("^(Commands|Commandes)$")
ACT_AS = re.compile("^(Act as|Agir en tant que)")
CHANNELS = re.compile("^(Channels|Salons)$")
DIRECT = re.compile("Direct messages|Messages privés")
MOVED = re.compile("It is now|Il est maintenant")
NEXT = re.compile("^(To the next post|Au prochain message)$")
CALENDAR = re.compile("What the calendar file says|Ce que dit le fichier d’agenda")
CONFERENCE = "S3 Conference 2023"
FORM = {
    "Title": CONFERENCE,
    "When": "30 March 2023, 09:30-16:00 CET",
    "Where": "Online, from a studio in Brussels",
    "Seats": "1",
    "What it is about": "The launch of the **S3 Community of Practice**.",
}


class Walker:
    """Uses the page as a person does: by labels and visible text, never by its insides."""

    def __init__(self, page: Page, hands: Hands | None = None) -> None:
        self.page = page
        self.hands: Hands = hands or Mouse(page)

    async def arrive(self, address: str) -> None:
        await self.page.goto(f"{address.rstrip('/')}/")
        await self.page.locator("html[data-ready]").wait_for()

    async def act_as(self, name: str) -> None:
        opener = self.page.get_by_role("combobox", name=ACT_AS)
        await self.hands.take(opener, name)
        await expect(opener).to_have_accessible_name(re.compile(f"{re.escape(name)}$"))

    def channel(self, name: str) -> Locator:
        channels = self.page.get_by_role("navigation", name=CHANNELS)
        return channels.locator(f"[data-name='{name}']")

    async def open(self, name: str) -> None:
        await self.hands.press(self.channel(name))
        await expect(self.page.locator("#channel-title")).to_have_text(name)

    async def open_thread(self, about: str) -> None:
        """Open the thread whose name holds ``about``."""
        channels = self.page.get_by_role("navigation", name=CHANNELS)
        await self.hands.press(channels.get_by_role("button").filter(has_text=about))
        await expect(self.page.locator("#channel-title")).to_contain_text(about)

    async def open_direct_messages(self) -> None:
        channels = self.page.get_by_role("navigation", name=CHANNELS)
        direct = channels.locator("section").filter(has_text=DIRECT).get_by_role("button")
        await self.hands.press(direct)

    # ---- writing

    @property
    def message_box(self) -> Locator:
        return self.page.locator("#message-box")

    @property
    def commands(self) -> Locator:
        return self.page.get_by_role("listbox", name=COMMANDS)

    async def say(self, text: str) -> None:
        await self.hands.write(self.message_box, text)
        await self.message_box.press("Enter")
        await expect(self.message(text)).to_be_visible()

    async def command(self, name: str, /, *, typed: Mapping[str, str] | None = None, **picked: str) -> None:
        """Run a slash command; what is ``picked`` takes its first suggestion, what is ``typed`` stays as it is."""
        await self.begin(name)
        for option, value in picked.items():
            await self.give(option, value)
        for option, value in (typed or {}).items():
            await self.type(option, value)
        await self.hands.press(self.page.get_by_role("button", name=re.compile(f"^(Send|Envoyer) .{name}$")))
        await expect(self.message_box).to_be_visible()

    async def begin(self, name: str) -> None:
        await self.hands.suggested(self.message_box, f"/{name}")

    async def begin_by_keyboard(self, typed: str) -> None:
        await self.message_box.press("/")
        await self.page.keyboard.type(typed)
        await expect(self.commands.get_by_role("option").first).to_be_visible()

    async def give(self, option: str, value: str) -> None:
        field = self.page.locator(f"[data-option='{option}']")
        if await field.evaluate("(field) => field.tagName") == "SELECT":
            await field.select_option(label=value)
        elif await field.get_attribute("aria-autocomplete"):
            await self.hands.suggested(field, value)
        else:
            await self.hands.write(field, value)

    async def type(self, option: str, value: str) -> None:
        """Write one's own words; suggestions that come are waved away."""
        field = self.page.locator(f"[data-option='{option}']")
        await self.hands.write(field, value)
        if await field.get_attribute("aria-autocomplete"):
            await expect(field).to_have_attribute("aria-expanded", "true")
            await field.press("Escape")

    # ---- pressing and filling

    async def press(self, label: str, *, on: str) -> None:
        message = (
            self.page.locator(".message")
            .filter(has_text=on)
            .filter(has=self.page.get_by_role("button", name=label, exact=True))
        )
        button = message.last.get_by_role("button", name=label, exact=True)
        await self.hands.press(button)
        await expect(button.and_(self.page.locator("[aria-busy]"))).to_have_count(0)

    async def choose(self, name: str, *, of: str, on: str) -> None:
        """Take one of a list that stands on a message."""
        there = self.message(on).get_by_role("combobox", name=of)
        await self.hands.take(there.first, name)

    async def fill(self, values: Mapping[str, str]) -> None:
        """Fill the form that is open, by its labels, and submit it."""
        form = self.page.get_by_role("dialog")
        await form.wait_for()
        for label, value in values.items():
            await self.hands.write(form.get_by_label(label), value)
        await self.submit()
        await expect(form).to_have_count(0)

    async def publishes(self, form: Mapping[str, str]) -> None:
        """Fill the form of an event as the Secretariat, be told how its time was read, and publish."""
        await self.act_as("Secretariat")
        await self.open("staff")
        await self.command("event create")
        await self.fill(form)
        await self.sees_privately("CET", "07:30")
        await self.press("Publish", on=form["Title"])
        await self.sees_privately("is published")

    async def submit(self) -> None:
        await self.hands.press(self.page.get_by_role("dialog").get_by_role("button", name=SUBMIT))

    # ---- seeing

    def message(self, text: str) -> Locator:
        return self.page.locator(".message").filter(has_text=text)

    def private(self, text: str) -> Locator:
        return self.message(text).filter(has_text=PRIVATE)

    async def sees(self, *texts: str) -> None:
        for text in texts:
            await expect(self.message(text).last).to_be_visible()

    async def sees_privately(self, *texts: str) -> None:
        for text in texts:
            await expect(self.private(text).last).to_be_visible()

    async def look_into_the_calendar_file(self) -> None:
        await self.hands.press(self.page.get_by_text(CALENDAR).last)

    async def sees_once(self, text: str) -> None:
        await expect(self.message(text)).to_have_count(1)

    # ---- the rehearsal

    async def move_clock(self, label: str | re.Pattern[str]) -> None:
        mover = self.page.get_by_role("button", name=label, exact=True)
        await self.hands.press(mover)
        await expect(self.page.get_by_role("status").filter(has_text=MOVED)).to_be_visible()
        await expect(mover).to_be_enabled()

    async def to_next_post(self) -> None:
        await self.move_clock(NEXT)

    async def kill_bot(self) -> None:
        await self.hands.press(self.page.get_by_role("button", name="Kill"))
        await expect(self.page.locator(".bot-state")).to_contain_text("Not running")

    async def start_bot(self) -> None:
        await self.hands.press(self.page.get_by_role("button", name="Start", exact=True))
        await expect(self.page.locator(".bot-state")).to_contain_text("Ready")
