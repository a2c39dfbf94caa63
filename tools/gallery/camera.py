"""One window on the practice page, as wide as a desk or a telephone: it goes where it is told and takes pictures."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Literal
from urllib.parse import quote

from playwright.async_api import Browser, Error, FloatRect, Locator, Page, Response

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")
HEIGHT, TALL = 800, 2600
"""A window as people have it, and one in which no message is cut off."""
PATIENCE = 30_000
DRAWN_WITHIN = 150
LOOKS = 20
PADDING = 8
# By what they are and not by what they say: that is in the language of the member.
PICKER = ".composer > .anchor > [role=listbox]"
LEAVE = ".command-form header button"

GO = """(fragment) => {
  history.replaceState(null, "", fragment);
  dispatchEvent(new HashChangeEvent("hashchange"));
}"""
FORM = """async ([handle, modal]) => {
  const [{ showModal }, { World }] = await Promise.all([import("./page/modal.js"), import("./page/world.js")]);
  const world = new World();
  world.handle = handle;
  await world.refresh({ messages: false });
  showModal({ modal }, world, async () => true);
}"""


class Camera:
    """A window ``width`` pixels wide."""

    def __init__(self, page: Page, width: int) -> None:
        """Look through ``page``."""
        self.page = page
        self.width = width

    async def go(self, who: str, place: str) -> None:
        """Become a member and open a channel, or ``dm``, with what is there now."""
        await self.page.evaluate(GO, f"#{quote(who)}/{quote(place)}")
        await self.page.locator("main.chat:not([aria-busy])").wait_for(state="attached")
        await self.part("chat")

    async def part(self, name: str) -> None:
        """Turn to one of the three parts of a narrow page."""
        tab = self.page.locator(f".tabs button[data-pane={name}]")
        if await tab.is_visible():
            await tab.click()
            # A key that is pressed later would show a focus that nobody sees who uses a finger.
            await tab.evaluate("(tab) => tab.blur()")

    def message(self, number: str) -> Locator:
        """Return a message that is there."""
        return self.page.locator(f".message[data-id='{number}']")

    def saying(self, words: str) -> Locator:
        """Return the newest message that holds ``words``."""
        return self.page.locator(".message").filter(has_text=words).last

    # ---- pictures, by the name of the light in which they were taken

    async def of(self, *things: Locator, padding: int = 0) -> dict[str, bytes]:
        """Photograph the part of the window that holds all of ``things``."""
        clip = await self._around(things, padding)
        return await self._in_both_lights(clip)

    async def of_page(self, *, tall: bool = False) -> dict[str, bytes]:
        """Photograph the window as people see it."""
        async with self._as_tall_as(TALL if tall else HEIGHT):
            await self.page.evaluate("document.querySelector('.timeline').scrollTop = 1e6")
            return await self._in_both_lights(None)

    async def of_letter(self, content: str) -> dict[str, bytes]:
        """Photograph the whole of a letter's HTML in a window of its own, as wide as this one."""
        letter = await self.page.context.new_page()
        try:
            await letter.set_viewport_size({"width": self.width, "height": HEIGHT})
            await letter.set_content(content)
            pictures = {}
            for scheme in SCHEMES:
                await letter.emulate_media(color_scheme=scheme)
                pictures[f"{self.width}-{scheme}"] = await letter.screenshot(full_page=True)
            return pictures
        finally:
            await letter.close()

    async def _around(self, things: Sequence[Locator], padding: int) -> Mapping[str, float]:
        # Of several posts at once the first may be above what the window shows.
        await things[0].scroll_into_view_if_needed()
        boxes = await self._boxes(things)
        left = max(0, min(box["x"] for box in boxes) - padding)
        top = max(0, min(box["y"] for box in boxes) - padding)
        right = min(self.width, max(box["x"] + box["width"] for box in boxes) + padding)
        bottom = min(TALL, max(box["y"] + box["height"] for box in boxes) + padding)
        return {"x": left, "y": top, "width": right - left, "height": bottom - top}

    async def _boxes(self, things: Sequence[Locator]) -> list[FloatRect]:
        """Return where the things are.

        Raises:
            Error: none of them is anywhere.
        """
        for _ in range(LOOKS):
            if boxes := [box for thing in things if (box := await thing.bounding_box())]:
                return boxes
            # While a list is drawn anew, what was on it is nowhere.
            await self.page.wait_for_timeout(DRAWN_WITHIN)
        raise Error("it is not to be seen")

    async def _in_both_lights(self, clip: Mapping[str, float] | None) -> dict[str, bytes]:
        pictures = {}
        for scheme in SCHEMES:
            await self.page.emulate_media(color_scheme=scheme)
            options: Any = {} if clip is None else {"clip": clip}
            pictures[f"{self.width}-{scheme}"] = await self.page.screenshot(**options)
        return pictures

    @asynccontextmanager
    async def _as_tall_as(self, height: int) -> AsyncIterator[None]:
        await self.page.set_viewport_size({"width": self.width, "height": height})
        try:
            yield
        finally:
            await self.page.set_viewport_size({"width": self.width, "height": TALL})

    # ---- what opens and is closed again

    async def of_form(self, who: str, modal: Mapping[str, Any]) -> dict[str, bytes]:
        """Photograph a form that the bot asks a member to fill in."""
        await self.page.evaluate(FORM, [who, modal])
        form = self.page.locator("dialog.modal")
        await form.wait_for()
        pictures = await self.of(form, padding=PADDING)
        await self.page.keyboard.press("Escape")
        await form.wait_for(state="detached")
        return pictures

    async def of_site(self, address: str, source: str) -> dict[str, bytes]:
        """Photograph a page of the bot's own as it was answered, from its beginning to its end."""
        site = await self.page.context.new_page()
        await site.set_viewport_size({"width": self.width, "height": HEIGHT})
        # What was answered to a press cannot be asked for again: its looks are fetched, it is not.
        await site.route(address, lambda route: route.fulfill(body=source, content_type="text/html"))
        pictures = {}
        try:
            await site.goto(address)
            for scheme in SCHEMES:
                await site.emulate_media(color_scheme=scheme)
                pictures[f"{self.width}-{scheme}"] = await site.screenshot(full_page=True)
        finally:
            await site.close()
        return pictures

    async def of_picker(self, typed: str) -> dict[str, bytes]:
        """Photograph the commands that are offered for ``/typed``."""
        await self.page.locator("#message-box").fill(f"/{typed}")
        offered = self.page.locator(PICKER)
        await offered.get_by_role("option").first.wait_for()
        pictures = await self.of(self.page.locator(".composer"), offered)
        await self.page.locator("#message-box").fill("")
        return pictures

    async def of_command(
        self, name: str, given: Mapping[str, str], typed: Mapping[str, str]
    ) -> dict[str, bytes]:
        """Photograph a command with what is ``given``, and what is suggested while an option is ``typed``."""
        await self.page.locator("#message-box").fill(f"/{name}")
        await self.page.locator(PICKER).get_by_role("option").first.click()
        form = self.page.locator(".command-form")
        shown = [form]
        for option, value in given.items():
            await self._give(option, str(value))
        for option, text in typed.items():
            field = form.locator(f"[data-option='{option}']")
            async with self.page.expect_response(partial(_completes, text)):
                await field.fill(text)
            await self.page.wait_for_timeout(DRAWN_WITHIN)
            suggestions = form.get_by_role("listbox").and_(self.page.locator(":not([hidden])"))
            await suggestions.get_by_role("option").first.wait_for()
            shown = [form, suggestions]
        pictures = await self.of(*shown, padding=PADDING)
        await self.page.locator(LEAVE).click()
        return pictures

    async def _give(self, option: str, value: str) -> None:
        field = self.page.locator(f"[data-option='{option}']")
        if await field.evaluate("(field) => field.tagName") == "SELECT":
            called = await field.locator("option").all_inner_texts()
            # Channels are listed with their sign.
            label = next((one for one in (value, f"#{value}") if one in called), None)
            await (field.select_option(label=label) if label else field.select_option(value))
            return
        await field.fill(value)
        await field.evaluate("(field) => field.blur()")

    async def of_file(self, message: Locator, look: Locator) -> dict[str, bytes]:
        """Photograph a message with what is in its file."""
        await look.locator("summary").first.click()
        await look.locator(".file-text :is(dl, pre)").first.wait_for()
        await message.evaluate("(message) => message.scrollIntoView({ block: 'end' })")
        pictures = await self.of(message)
        await look.locator("summary").first.click()
        return pictures

    async def of_select(self, message: Locator, select: Locator) -> dict[str, bytes]:
        """Photograph a message with its list open."""
        await select.click()
        offered = message.get_by_role("listbox").and_(self.page.locator(":not([hidden])"))
        await offered.wait_for()
        pictures = await self.of(message, offered)
        await self.page.keyboard.press("Escape")
        return pictures

    async def of_menu(self, message: Locator) -> dict[str, bytes]:
        """Photograph a message with the commands of its menu."""
        menu = message.locator("details.actions")
        await menu.locator("summary").click()
        pictures = await self.of(message, menu.locator(".actions-list"))
        await menu.locator("summary").click()
        return pictures


def _completes(typed: str, answer: Response) -> bool:
    """Tell whether this is what the bot suggests for ``typed``, and not what it did for less of it."""
    asked: Any = answer.request.post_data_json if answer.url.endswith("/complete") else None
    return asked is not None and asked["typed"] == typed


@asynccontextmanager
async def window(browser: Browser, address: str, width: int) -> AsyncIterator[Camera]:
    """Open the page in a window of its own while inside."""
    context = await browser.new_context(
        viewport={"width": width, "height": TALL}, locale="en-GB", reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    page = await context.new_page()
    await page.goto(f"{address.rstrip('/')}/")
    await page.locator("html[data-ready]").wait_for()
    try:
        yield Camera(page, width)
    finally:
        await context.close()


UNSEEN = Error
"""What is raised when something did not show up in time."""
