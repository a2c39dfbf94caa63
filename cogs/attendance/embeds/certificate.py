"""A certificate of attendance as PDF.

Slow, as rendering is: to be called in a thread. The font is in the tree, for those of PDF itself know neither Greek nor Cyrillic.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import Final

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont

FONT: Final = "DejaVu"
BLUE: Final = (59, 110, 168)
INK: Final = (33, 37, 41)
SOFT: Final = (95, 100, 106)
SIDE: Final = 30.0
"""Millimetres left and right of the words."""
WIDTH: Final = 297.0 - 2 * SIDE


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on a certificate, in the words of its reader."""

    locale: str
    community: str
    document: str
    """What programs that show the file call it."""
    heading: str
    certifies: str
    name: str
    attended: str
    title: str
    facts: tuple[str, ...]
    """When, where, how long: a line each."""
    check: tuple[str, ...]
    """How to tell that it is genuine: a line each."""


def pdf(sheet: Sheet) -> bytes:
    """Return the certificate: one page, A4 across."""
    with paper() as page:
        page.set_title(sheet.document)
        page.set_author(sheet.community)
        page.set_lang(sheet.locale)
        page.add_page()
        _frame(page)
        _words(page, sheet)
        return bytes(page.output())


@contextmanager
def paper() -> Iterator[FPDF]:
    """Open a document with the font; the library leaves it to us to close the font's file."""
    page = FPDF(orientation="landscape", format="A4")
    page.set_auto_page_break(False)
    with as_file(files(__package__) / "fonts" / "DejaVuSans.ttf") as path:
        page.add_font(FONT, fname=path)
        font = page.fonts[FONT.lower()]
        assert isinstance(font, TTFFont)  # noqa: S101 - it was read from a file of that sort
        with closing(font.ttfont):
            yield page


def _words(page: FPDF, sheet: Sheet) -> None:
    page.set_y(30)
    _line(page, sheet.community, 13, SOFT, after=8)
    _line(page, sheet.heading, 30, BLUE, after=10)
    _line(page, sheet.certifies, 13, SOFT, after=5)
    _line(page, sheet.name, 26, INK, after=5)
    _line(page, sheet.attended, 13, SOFT, after=5)
    _block(page, sheet.title, 19)
    page.ln(4)
    for fact in sheet.facts:
        _line(page, fact, 12, INK, after=1.5)
    page.set_y(-18 - 5.5 * len(sheet.check))
    for words in sheet.check:
        _line(page, words, 9, SOFT, after=0.8)


def _frame(page: FPDF) -> None:
    page.set_draw_color(*BLUE)
    page.set_line_width(1.2)
    page.rect(10, 10, 277, 190)
    page.set_line_width(0.2)
    page.rect(12.5, 12.5, 272, 185)


def _line(page: FPDF, words: str, size: float, colour: tuple[int, int, int], *, after: float) -> None:
    """Write one line in the middle, smaller if it would not fit."""
    page.set_text_color(*colour)
    page.set_font(FONT, size=size)
    wide = page.get_string_width(words)
    if wide > WIDTH:
        page.set_font(FONT, size=size * WIDTH / wide * 0.99)
    page.set_x(SIDE)
    page.cell(WIDTH, size * 0.45, words, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    page.ln(after)


def _block(page: FPDF, words: str, size: float) -> None:
    """Write a title in the middle, on several lines if it is long, and smaller the longer it is."""
    page.set_text_color(*INK)
    page.set_font(FONT, size=size if len(words) < 120 else size * 0.7)
    page.set_x(SIDE)
    page.multi_cell(WIDTH, size * 0.5, words, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
