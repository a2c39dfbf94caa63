"""Plays the tour, photographs it, and lays the pictures out. Usage: ``make gallery``."""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser

from bot.cli.run import write_logs
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.errors import OperatorError
from bot.practice.driver import Driver
from bot.practice.player import Player
from bot.practice.scene import Scene, load_scene
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from bot.practice.tour import Chapter, load_tour
from bot.settings import ROOT
from tools.gallery.album import Album
from tools.gallery.browser import executable, opened
from tools.gallery.camera import Camera, window
from tools.gallery.mirror import FIRST, MirroredPlayer, in_the_other_words, labels, mirrored, without_kills
from tools.gallery.page_sights import of_the_page
from tools.gallery.photographer import Photographer
from tools.gallery.sheet import hang, portray

WIDTHS = (1280, 390)
SCENES = ROOT / "data" / "practice"


@asynccontextmanager
async def rehearsed(scene: Scene) -> AsyncIterator[tuple[str, Driver]]:
    """Run a practice server and the bot as its child; the scene's opening has been played."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="gallery-")))
        command = [sys.executable, "-m", "bot", "run", "--runtime", str(folder), "--practice"]
        child = Supervisor(command, log=folder / "bot.log")
        server = PracticeServer(scene, child=child)
        address = await stack.enter_async_context(server.running())
        await stack.enter_async_context(child.until_end())
        driver = await stack.enter_async_context(Driver(address))
        await driver.start()
        await server.opened.wait()
        yield address, driver


@dataclass
class Visit:
    """One playing of the tour: the player, and who photographs."""

    driver: Driver
    cameras: Sequence[Camera]
    photographer: Photographer
    player: Player
    told: list[str]

    async def see(self, chapters: Iterable[Chapter]) -> str | None:
        """Play ``chapters``; return what did not hold, or None."""
        for chapter in chapters:
            self.photographer.chapter = chapter.title
            if not await self.player.play([chapter]):
                return self.told[-1].strip().partition("\n")[0]
        return None


@asynccontextmanager
async def visiting(
    browser: Browser, album: Album, scene: Scene, player: type[Player]
) -> AsyncIterator[Visit]:
    """Open the rehearsed server with a camera of each width."""
    async with AsyncExitStack() as stack:
        address, driver = await stack.enter_async_context(rehearsed(scene))
        cameras = [await stack.enter_async_context(window(browser, address, width)) for width in WIDTHS]
        photographer = Photographer(album, scene, cameras)
        zones = {member.handle: member.zone or "UTC" for member in scene.members}
        told: list[str] = []
        playing = player(driver, told.append, zones, next(iter(zones.values())), photographer)
        yield Visit(driver, cameras, photographer, playing, told)


async def first_visit(browser: Browser, album: Album, scene: Scene, chapters: Sequence[Chapter]) -> bool:
    """Photograph the tour as it is, and the page itself; tell whether the tour held."""
    async with visiting(browser, album, scene, Player) as visit:
        for chapter in chapters:
            print(f"  {chapter.title}", flush=True)
            failure = await visit.see([chapter])
            if failure is not None:
                album.notes.append(f"{chapter.title}: {failure}")
                return False
            await visit.photographer.page()
        await of_the_page(album, scene, visit.driver, visit.cameras)
    return True


async def second_visit(browser: Browser, album: Album, scene: Scene, chapters: Sequence[Chapter]) -> None:
    """Photograph it in the other language; a step that cannot be played there does not end the rest."""
    words = labels(Translator(locale_folders(ROOT / "data"), FIRST))
    MirroredPlayer.words = words
    async with visiting(browser, album, mirrored(scene), MirroredPlayer) as visit:
        for chapter in in_the_other_words(chapters, words):
            print(f"  {chapter.title}", flush=True)
            for step in chapter.steps:
                failure = await visit.see([Chapter(chapter.title, [step])])
                if failure is not None:
                    album.notes.append(f"In the other language, {chapter.title}: {failure}")
            await visit.photographer.page()


def emptied(folder: Path) -> Path:
    """Return the folder, without the pictures of the last time."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    return folder


async def make(options: argparse.Namespace) -> int:
    """Photograph the tour in both languages; 0 if it held in the first."""
    path = executable()
    scene = load_scene(SCENES / "s3.toml")
    chapters = without_kills(load_tour(SCENES / "s3-tour.toml"))
    album = Album(emptied(options.to))
    async with opened(path) as browser:
        print("The tour", flush=True)
        held = await first_visit(browser, album, scene, chapters)
        if not options.quick:
            print("The same for members who read the other language", flush=True)
            await second_visit(browser, album, scene, chapters)
        page = album.write(f"What members of {scene.name} see")
        if held and not options.quick:
            await hang(browser, album, ROOT / "docs" / "gallery.png")
            await portray(browser, album, ROOT / "docs" / "picture.png")
    for note in album.notes:
        print(f"  {note}")
    print(f"{len(album.sights)} sights: {page}")
    return 0 if held else 1


def main() -> int:
    """Make the gallery."""
    parser = argparse.ArgumentParser(prog="make gallery", description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "gallery", help="folder for the pictures")
    parser.add_argument("--quick", action="store_true", help="one language only, and docs/ is left as it is")
    options = parser.parse_args()
    write_logs("WARNING")
    began = time.perf_counter()
    try:
        code = asyncio.run(make(options))
    except OperatorError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{time.perf_counter() - began:.0f} s")
    return code


if __name__ == "__main__":
    sys.exit(main())
