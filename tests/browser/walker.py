"""Somebody at the practice page: what they press, type and see, in the page's own words."""

from collections.abc import Mapping

from playwright.async_api import Locator, Page, expect

CONFERENCE = "S3 Conference 2023"
FORM = {
    "Title": CONFERENCE,
    "When": "30 March 2023, 09:30-16:00 CET",
    "Where": "Online, from a studio in Brussels",
    "Seats": "1",
    "What it is about": "The launch of the **S3 Community of Practice**.",
}
TABS = 200
"""So many presses of Tab go round the whole page, and more."""


class Walker:
    """Uses the page as a person does: by labels and visible text, never by its insides."""

    def __init__(self, page: Page) -> None:
        self.page = page

    async def arrive(self, address: str) -> None:
        await self.page.goto(f"{address.rstrip('/')}/")
        await self.page.locator("html[data-ready]").wait_for()

    async def act_as(self, name: str) -> None:
        await self.page.get_by_role("combobox", name="Act as").click()
        await self.page.get_by_role("option", name=name).click()
        await expect(self.page.get_by_role("combobox", name=f"Act as: {name}")).to_be_visible()

    def channel(self, name: str) -> Locator:
        channels = self.page.get_by_role("navigation", name="Channels")
        return channels.locator(f"[data-name='{name}']")

    async def open(self, name: str) -> None:
        await self.channel(name).click()
        await expect(self.page.locator("#channel-title")).to_have_text(name)

    async def open_direct_messages(self) -> None:
        channels = self.page.get_by_role("navigation", name="Channels")
        await channels.locator("section").filter(has_text="Direct messages").get_by_role("button").click()

    # ---- writing

    @property
    def message_box(self) -> Locator:
        return self.page.locator("#message-box")

    @property
    def commands(self) -> Locator:
        return self.page.get_by_role("listbox", name="Commands")

    async def say(self, text: str) -> None:
        await self.message_box.fill(text)
        await self.message_box.press("Enter")
        await expect(self.message(text)).to_be_visible()

    async def command(self, name: str, /, **options: str) -> None:
        """Run a slash command; an option that suggests takes its first suggestion for what was typed."""
        await self.begin(name)
        for option, value in options.items():
            await self.give(option, value)
        await self.page.get_by_role("button", name=f"Send /{name}").click()
        await expect(self.message_box).to_be_visible()

    async def begin(self, name: str) -> None:
        await self.message_box.fill(f"/{name}")
        await self.commands.get_by_role("option", name=f"/{name}").first.click()

    async def begin_by_keyboard(self, typed: str) -> None:
        await self.message_box.press("/")
        await self.page.keyboard.type(typed)
        await expect(self.commands.get_by_role("option").first).to_be_visible()

    async def give(self, option: str, value: str) -> None:
        field = self.page.locator(f"[data-option='{option}']")
        if await field.evaluate("(field) => field.tagName") == "SELECT":
            await field.select_option(label=value)
            return
        await field.fill(value)
        if await field.get_attribute("aria-autocomplete"):
            await self.page.get_by_role("listbox").get_by_role("option").filter(has_text=value).first.click()

    # ---- by keyboard

    async def tab_to(self, wanted: Locator, *, back: bool = False) -> None:
        """Press Tab until ``wanted`` has the focus."""
        await expect(wanted.last).to_be_visible()
        for _ in range(TABS):
            await self.page.keyboard.press("Shift+Tab" if back else "Tab")
            if await wanted.last.evaluate("(wanted) => wanted === document.activeElement"):
                return
        raise AssertionError(f"{TABS} presses of Tab do not reach {wanted}")

    # ---- pressing and filling

    async def press(self, label: str, *, on: str) -> None:
        message = (
            self.page.locator(".message")
            .filter(has_text=on)
            .filter(has=self.page.get_by_role("button", name=label, exact=True))
        )
        button = message.last.get_by_role("button", name=label, exact=True)
        await button.click()
        await expect(button.and_(self.page.locator("[aria-busy]"))).to_have_count(0)

    async def fill(self, values: Mapping[str, str]) -> None:
        """Fill the form that is open, by its labels, and submit it."""
        form = self.page.get_by_role("dialog")
        await form.wait_for()
        for label, value in values.items():
            await form.get_by_label(label).fill(value)
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
        await self.page.get_by_role("dialog").get_by_role("button", name="Submit").click()

    # ---- seeing

    def message(self, text: str) -> Locator:
        return self.page.locator(".message").filter(has_text=text)

    def private(self, text: str) -> Locator:
        return self.message(text).filter(has_text="Only you can see this")

    async def sees(self, *texts: str) -> None:
        for text in texts:
            await expect(self.message(text).last).to_be_visible()

    async def sees_privately(self, *texts: str) -> None:
        for text in texts:
            await expect(self.private(text).last).to_be_visible()

    async def look_into_the_calendar_file(self) -> None:
        await self.page.get_by_text("What the calendar file says").last.click()

    async def sees_once(self, text: str) -> None:
        await expect(self.message(text)).to_have_count(1)

    # ---- the rehearsal

    async def move_clock(self, label: str) -> None:
        await self.page.get_by_role("button", name=label, exact=True).click()
        await expect(self.page.get_by_role("status").filter(has_text="It is now")).to_be_visible()
        await expect(self.page.get_by_role("button", name=label, exact=True)).to_be_enabled()

    async def to_next_post(self) -> None:
        await self.move_clock("To the next post")

    async def kill_bot(self) -> None:
        await self.page.get_by_role("button", name="Kill").click()
        await expect(self.page.locator(".bot-state")).to_contain_text("Not running")

    async def start_bot(self) -> None:
        await self.page.get_by_role("button", name="Start", exact=True).click()
        await expect(self.page.locator(".bot-state")).to_contain_text("Ready")
