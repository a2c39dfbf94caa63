"""Plays the tour, photographs it, and lays the pictures out. Usage: ``make gallery``."""

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bot.cli.logs import write_logs
from bot.kernel.errors import OperatorError
from bot.practice.scene import load_scene
from bot.practice.tour import Chapter, load_tour
from bot.settings import ROOT
from tools.gallery.album import Album
from tools.gallery.browser import executable, opened
from tools.gallery.mirror import without_kills
from tools.gallery.sheet import hang, portray
from tools.gallery.visits import first_visit, second_visit

SCENES = ROOT / "data" / "practice"
DAYS_COME = "The reminders come, in the channel and to those who asked, once each"
"""From this chapter of the tour on, the days of its events have come: what is only photographed is ahead of them."""


def with_more(tour: Sequence[Chapter]) -> list[Chapter]:
    """Return the tour with what it does not show, before the days of its events and the erasure end it."""
    ahead = [chapter.title for chapter in tour].index(DAYS_COME)
    return [*tour[:ahead], *load_tour(Path(__file__).parent / "more.toml"), *tour[ahead:]]


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
    chapters = without_kills(with_more(load_tour(SCENES / "s3-tour.toml")))
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
