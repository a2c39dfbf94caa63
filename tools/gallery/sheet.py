"""The contact sheet, and the picture of the README."""

import html
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Browser

from tools.gallery.album import Album, Sight
from tools.gallery.palette import packed

WIDTH = 1680
COLUMNS = 6
PHONES = {"390-light", "390-dark"}
LENSES = ("1280-light", "390-light", "1280-dark", "390-dark")
LIMIT = 590_000
"""A sheet is looked at on a page that has to load it: so many bytes at most."""
STYLE = f"""
* {{ box-sizing: border-box; }}
body {{ margin: 0; width: {WIDTH}px; padding: 20px; background: #dfe4ec; color: #18202e; font: 13px/1.35 sans-serif; }}
.pages {{ display: grid; grid-template-columns: 3.28fr 1fr 3.28fr 1fr; gap: 14px; margin-bottom: 18px; }}
.kinds {{ columns: {COLUMNS}; column-gap: 14px; }}
figure {{ margin: 0 0 14px; break-inside: avoid; }}
figcaption {{ margin-bottom: 3px; }}
img {{ display: block; width: 100%; border-radius: 6px; }}
"""


def chosen(album: Album) -> list[Sight]:
    """Return one sight of each kind and occasion, of members who read the first language."""
    sights: dict[str, Sight] = {}
    for sight in album.sights:
        # One list of commands looks like the other.
        occasion = sight.kind if sight.kind == "picker" else sight.what.partition(" after ")[0]
        if (
            sight.language == "en"
            and sight.kind not in {"page", "portrait"}
            and set(sight.pictures) >= PHONES
        ):
            sights.setdefault(occasion, sight)
    return list(sights.values())


def portrait(album: Album) -> Sight | None:
    """Return the page on which somebody has just been given a seat: the one a stranger should see first."""
    faces = (
        sight for sight in album.sights if sight.kind == "portrait" and len(sight.pictures) == len(LENSES)
    )
    return next(faces, None)


async def hang(browser: Browser, album: Album, to: Path) -> None:
    """Lay a choice of the album out on one sheet, as many as fit into its size."""
    sights = chosen(album)
    while True:
        picture = await _printed(browser, album, sights)
        if len(picture) <= LIMIT or len(sights) <= COLUMNS:
            break
        sights = thinned(sights, min(len(sights) - 1, len(sights) * LIMIT // len(picture)))
    _write(to, picture)


def thinned(sights: Sequence[Sight], count: int) -> list[Sight]:
    """Return ``count`` of ``sights``, from all parts of the tour."""
    return [sights[index * len(sights) // count] for index in range(count)]


async def _printed(browser: Browser, album: Album, sights: Sequence[Sight]) -> bytes:
    page = await browser.new_page(viewport={"width": WIDTH, "height": 800})
    sheet = album.folder / "sheet.html"
    _write(sheet, _sheet(album, sights).encode())
    await page.goto(sheet.as_uri())
    picture = await packed(page, await page.screenshot(full_page=True))
    await page.close()
    return picture


async def portray(browser: Browser, album: Album, to: Path) -> None:
    """Put the portrait where the README shows it."""
    face = portrait(album)
    if face is None:
        return
    page = await browser.new_page()
    _write(to, await packed(page, face.pictures["1280-light"].read_bytes()))
    await page.close()


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _sheet(album: Album, sights: Sequence[Sight]) -> str:
    face = portrait(album)
    pages = [] if face is None else [_figure(face, lens) for lens in LENSES]
    lenses = ("390-light", "390-light", "390-dark")
    kinds = [_figure(sight, lenses[number % 3]) for number, sight in enumerate(sights)]
    return (
        f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style><body>'
        f'<div class="pages">{"".join(pages)}</div><div class="kinds">{"".join(kinds)}</div>'
    )


def _figure(sight: Sight, lens: str) -> str:
    words = html.escape(sight.what)
    return f'<figure><figcaption>{words}</figcaption><img src="{sight.pictures[lens].name}" alt="{words}"></figure>'
