"""The gallery photographs what a tour brings, in both widths and lights."""

from pathlib import Path

import pytest
from playwright.async_api import Browser

from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.practice.player import Player
from bot.practice.scene import load_scene
from bot.practice.tour import Chapter, Step, load_tour
from bot.settings import ROOT
from tools.gallery.__main__ import with_more
from tools.gallery.album import Album
from tools.gallery.mirror import (
    FIRST,
    MirroredPlayer,
    in_the_other_words,
    labels,
    mirrored,
    translations,
    without_kills,
)
from tools.gallery.sheet import hang
from tools.gallery.sister import places
from tools.gallery.visits import SISTER, first_visit, rehearsed

pytestmark = [
    pytest.mark.uncounted,
    pytest.mark.browser,
    pytest.mark.tour,
    pytest.mark.timeout(240),
    pytest.mark.asyncio(loop_scope="module"),
]

SCENE = Path(__file__).parents[2] / "data" / "practice" / "s3.toml"
LENSES = {"1280-light", "1280-dark", "390-light", "390-dark"}
PALETTE = b"PLTE"


async def test_a_short_tour_is_photographed(browser: Browser, tmp_path: Path) -> None:
    chapter = Chapter(
        "A member looks about",
        [
            Step("porto", "events", "command", "me timezone", pick={"place": "Lisbon"}, private=True),
            Step("secretariat", "staff", "command", "event create"),
        ],
    )
    album = Album(tmp_path)
    assert await first_visit(browser, album, load_scene(SCENE), [chapter])
    assert album.notes == []
    # The panels that the opening has the bot post are photographed, too.
    kinds = [sight.kind for sight in album.sights]
    assert kinds[:3] == ["picker", "command", "message"]
    assert {"picker", "form", "page"} <= set(kinds[3:])
    assert all(set(sight.pictures) == LENSES for sight in album.sights)
    await hang(browser, album, tmp_path / "sheet.png")
    assert PALETTE in (tmp_path / "sheet.png").read_bytes()[:64]
    index = album.write("What members see").read_text(encoding="utf-8")
    assert "Private reply to /me timezone" in index


async def test_a_tour_that_does_not_hold_is_told(browser: Browser, tmp_path: Path) -> None:
    step = Step("porto", "events", "command", "event list", shows=["No such words"])
    album = Album(tmp_path)
    assert not await first_visit(browser, album, load_scene(SCENE), [Chapter("A look", [step])])
    assert "No such words" in album.notes[0]


BEGINNING = 19
"""Chapters that are played here in the other language: a third of the steps."""


def the_whole_tour() -> list[Chapter]:
    return without_kills(with_more(load_tour(SCENE.parent / "s3-tour.toml")))


async def failures(player: Player, chapters: list[Chapter], told: list[str]) -> list[str]:
    """Play step by step, as the gallery does: one that does not hold does not end the rest."""
    steps = [Chapter(chapter.title, [step]) for chapter in chapters for step in chapter.steps]
    return [told[-1] for step in steps if not await player.play([step])]


@pytest.mark.timeout(600)
async def test_what_is_photographed_can_be_played_in_the_other_language() -> None:
    # In its own language tests/cli/test_tour.py plays the tour, with the kills that a gallery leaves out; `make gallery`
    # plays all of it in both, and ends with 1 where a step does not hold.
    translator = Translator(locale_folders(ROOT / "data"), FIRST)
    words = labels(translator)
    MirroredPlayer.words, MirroredPlayer.alike = words, translations(translator)
    chapters = in_the_other_words(the_whole_tour()[:BEGINNING], words, places())
    async with rehearsed(mirrored(load_scene(SCENE)), SISTER) as (_, driver, _server):
        told: list[str] = []
        assert await failures(MirroredPlayer(driver, told.append, {}, "UTC"), chapters, told) == []
