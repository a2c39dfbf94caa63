"""A headless browser for the tests of the practice page."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.kernel.errors import OperatorError
from bot.practice.births import Births, nursery
from bot.practice.scene import load_scene
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from tests.browser.walker import Walker
from tests.waiting import PATIENCE
from tools.gallery.browser import executable, opened

SCENE = Path(__file__).parents[2] / "data" / "practice" / "s3.toml"
MILLISECONDS = 1_000

expect.set_options(timeout=PATIENCE * MILLISECONDS)


@pytest.fixture(scope="session")
def chromium() -> str:
    try:
        return executable()
    except OperatorError as error:
        pytest.skip(str(error))


# One browser serves a whole file: starting it is what costs time. So these tests share a loop.
@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with opened(chromium) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    made = await browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-GB")
    made.set_default_timeout(PATIENCE * MILLISECONDS)
    yield made
    await made.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(context: BrowserContext) -> AsyncIterator[Page]:
    """A page on which no script may fail: what its console complained about fails the test.

    A refusal of the server is no failure: the browser notes it, and the page tells it.
    """
    made = await context.new_page()
    complaints: list[str] = []
    made.on("pageerror", lambda error: complaints.append(str(error)))
    made.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    yield made
    assert not [one for one in complaints if not one.startswith("Failed to load resource")]


@pytest.fixture(scope="session")
def births(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Births]:
    with nursery(tmp_path_factory.mktemp("nursery") / "nursery.log") as births:
        yield births


@asynccontextmanager
async def rehearsed(folder: Path, births: Births) -> AsyncIterator[str]:
    """Run a practice server with a real bot in a process of its own; what it asked for that is not known fails."""
    child = Supervisor(births("bot", ["run", "--runtime", str(folder), "--practice"]), log=folder / "bot.log")
    server = PracticeServer(load_scene(SCENE), child=child)
    async with server.running() as address, child.until_end():
        await server.child.start()
        await server.opened.wait()
        yield address
        assert server.strange == []


@pytest_asyncio.fixture(loop_scope="module")
async def walker(page: Page, tmp_path: Path, births: Births) -> AsyncIterator[Walker]:
    """Somebody at the page of a server of their own: its clock and its bot are theirs."""
    async with rehearsed(tmp_path, births) as address:
        somebody = Walker(page)
        await somebody.arrive(address)
        yield somebody


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory, births: Births) -> AsyncIterator[str]:
    """The address of one server for all tests of a file, for those that can bear each other."""
    async with rehearsed(tmp_path_factory.mktemp("shared"), births) as address:
        yield address


@pytest_asyncio.fixture(loop_scope="module")
async def guest(page: Page, shared: str) -> Walker:
    """Somebody at the page of the shared server."""
    somebody = Walker(page)
    await somebody.arrive(shared)
    return somebody
