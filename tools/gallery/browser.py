"""A headless Chromium: the one this machine has, driven by Playwright."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

from bot.kernel.errors import OperatorError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def executable() -> str:
    """Return where the browser is.

    Raises:
        OperatorError: there is none.
    """
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise OperatorError(
            f"no browser on this machine (looked for {', '.join(NAMES)}); install Chromium, "
            "for example with `apt install chromium` or `brew install --cask chromium`"
        )
    return found


@asynccontextmanager
async def opened(path: str) -> AsyncIterator[Browser]:
    """Run the browser at ``path`` while inside."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            await browser.close()
