"""Playing the tour with somebody who photographs it: once as it is, once in the other language."""

import tempfile
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser

from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.practice.births import nursery
from bot.practice.driver import Driver
from bot.practice.player import Player
from bot.practice.scene import Scene
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from bot.practice.tour import Chapter
from bot.settings import ROOT
from tools.gallery.album import Album
from tools.gallery.camera import Camera, window
from tools.gallery.mirror import FIRST, MirroredPlayer, in_the_other_words, labels, mirrored, translations
from tools.gallery.page_sights import of_letters, of_the_page
from tools.gallery.photographer import Photographer
from tools.gallery.sister import places

WIDTHS = (1280, 390)


SISTER = ("tools.gallery.sister",)
BOT = (*SISTER, "--first")
"""The modules and arguments that run the bot, in the sister community and here."""


@asynccontextmanager
async def rehearsed(
    scene: Scene, bot: Sequence[str] = BOT
) -> AsyncIterator[tuple[str, Driver, PracticeServer]]:
    """Run a practice server and the bot as its child; the scene's opening has been played."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="gallery-")))
        births = stack.enter_context(nursery(folder / "bot.log"))
        module, *arguments = bot
        birth = births(module, [*arguments, "--runtime", str(folder), "--practice"])
        child = Supervisor(birth, log=folder / "bot.log")
        server = PracticeServer(scene, child=child)
        address = await stack.enter_async_context(server.running())
        await stack.enter_async_context(child.until_end())
        driver = await stack.enter_async_context(Driver(address))
        await driver.start()
        await server.opened.wait()
        yield address, driver, server


@dataclass
class Visit:
    """One playing of the tour: the player, and who photographs."""

    driver: Driver
    cameras: Sequence[Camera]
    photographer: Photographer
    player: Player
    told: list[str]
    server: PracticeServer

    async def see(self, chapters: Iterable[Chapter]) -> str | None:
        """Play ``chapters``; return what did not hold, or None."""
        for chapter in chapters:
            self.photographer.chapter = chapter.title
            if not await self.player.play([chapter]):
                return self.told[-1].strip().partition("\n")[0]
        return None


@asynccontextmanager
async def visiting(
    browser: Browser, album: Album, scene: Scene, player: type[Player], bot: Sequence[str] = BOT
) -> AsyncIterator[Visit]:
    """Open the rehearsed server with a camera of each width."""
    async with AsyncExitStack() as stack:
        address, driver, server = await stack.enter_async_context(rehearsed(scene, bot))
        cameras = [await stack.enter_async_context(window(browser, address, width)) for width in WIDTHS]
        photographer = Photographer(album, scene, cameras)
        zones = {member.handle: member.zone or "UTC" for member in scene.members}
        told: list[str] = []
        playing = player(driver, told.append, zones, next(iter(zones.values())), photographer)
        photographer.visitor = playing.visitor
        yield Visit(driver, cameras, photographer, playing, told, server)


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
        await of_letters(album, visit.server.post.letters, visit.cameras)
        await of_the_page(album, scene, visit.driver, visit.cameras)
    return True


async def second_visit(browser: Browser, album: Album, scene: Scene, chapters: Sequence[Chapter]) -> None:
    """Photograph it in the sister community; a step that cannot be played there does not end the rest."""
    translator = Translator(locale_folders(ROOT / "data"), FIRST)
    words = labels(translator)
    MirroredPlayer.words, MirroredPlayer.alike = words, translations(translator)
    async with visiting(browser, album, mirrored(scene), MirroredPlayer, SISTER) as visit:
        for chapter in in_the_other_words(chapters, words, places()):
            print(f"  {chapter.title}", flush=True)
            for step in chapter.steps:
                failure = await visit.see([Chapter(chapter.title, [step])])
                if failure is not None:
                    album.notes.append(f"In the other language, {chapter.title}: {failure}")
            await visit.photographer.page()
