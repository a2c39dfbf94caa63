"""The gallery photographs what a tour brings, in both widths and lights."""

from pathlib import Path

import pytest
from playwright.async_api import Browser

from bot.practice.scene import load_scene
from bot.practice.tour import Chapter, Step
from tools.gallery.album import Album
from tools.gallery.sheet import hang
from tools.gallery.visits import first_visit

pytestmark = [
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
