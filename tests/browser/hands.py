"""With what somebody uses the page: a mouse, or the keyboard alone."""

from typing import Protocol

from playwright.async_api import Locator, Page, expect

TABS = 250
"""So many presses of Tab go round the whole page, and more."""

FOCUSED = "(wanted) => wanted === document.activeElement"
BEHIND = "(wanted) => Boolean(wanted.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)"
ACTIVE = (
    "(opener) => document.getElementById(opener.getAttribute('aria-activedescendant'))?.textContent ?? ''"
)


class Hands(Protocol):
    """The few things that a person does with a page."""

    async def press(self, wanted: Locator) -> None:
        """Press a button or a link."""

    async def write(self, field: Locator, text: str) -> None:
        """Write ``text`` in place of what is there."""

    async def take(self, opener: Locator, name: str) -> None:
        """Open a list and take what is called ``name``."""

    async def suggested(self, field: Locator, text: str) -> None:
        """Write ``text`` and take the first suggestion that holds it."""


class Mouse:
    """Points and clicks, and writes where it clicked."""

    def __init__(self, page: Page) -> None:
        self._page = page

    async def press(self, wanted: Locator) -> None:
        await wanted.click()

    async def write(self, field: Locator, text: str) -> None:
        await field.fill(text)

    async def take(self, opener: Locator, name: str) -> None:
        await opener.click()
        await self._page.get_by_role("option", name=name).click()

    async def suggested(self, field: Locator, text: str) -> None:
        await field.fill(text)
        offered = self._page.get_by_role("listbox").get_by_role("option")
        await offered.filter(has_text=text).first.click()


class Keyboard:
    """Never touches the mouse: Tab to get there, keys to do it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._keys = page.keyboard

    async def reach(self, wanted: Locator) -> None:
        """Go to ``wanted`` with Tab, or Shift and Tab where it lies behind."""
        await expect(wanted).to_be_visible()
        for _ in range(TABS):
            if await wanted.evaluate(FOCUSED):
                return
            await self._keys.press("Shift+Tab" if await wanted.evaluate(BEHIND) else "Tab")
        raise AssertionError(f"{TABS} presses of Tab do not reach {wanted}")

    async def press(self, wanted: Locator) -> None:
        await self.reach(wanted)
        await self._keys.press("Enter")

    async def write(self, field: Locator, text: str) -> None:
        await self.reach(field)
        await self._keys.press("Control+A")
        await self._keys.type(text)

    async def take(self, opener: Locator, name: str) -> None:
        await self.reach(opener)
        await self._keys.press("ArrowDown")
        await self._to_option(opener, name)

    async def suggested(self, field: Locator, text: str) -> None:
        await self.write(field, text)
        offered = self._page.get_by_role("listbox").get_by_role("option")
        await expect(offered.filter(has_text=text).first).to_be_visible()
        await self._to_option(field, text)

    async def _to_option(self, opener: Locator, name: str) -> None:
        for _ in range(TABS):
            if name in await opener.evaluate(ACTIVE):
                await self._keys.press("Enter")
                return
            await self._keys.press("ArrowDown")
        raise AssertionError(f"no option {name}")
