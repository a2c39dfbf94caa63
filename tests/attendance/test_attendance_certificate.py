"""What stands on a certificate."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from fpdf.fonts import TTFFont

from bot.client.voice import Voice
from bot.delivery.kinds import Reader
from bot.kernel.zones import LocalTime
from cogs.attendance.embeds.certificate import paper, pdf
from cogs.attendance.embeds.sheets import sheet
from cogs.attendance.service import Issued
from cogs.events.domain import Attendance, Event, Plan, Status, Terms
from tests.events.ground import translator

BRUSSELS = "Europe/Brussels"
MORNING = LocalTime(datetime(2023, 3, 30, 9, 30), BRUSSELS)
NIGHT = datetime(2023, 3, 31, 22, 30, tzinfo=UTC)
"""In Brussels it is the first of April already."""


def event(place: str = "", attendance: Attendance = Attendance.UNSAID, *, lasts: int | None = 390) -> Event:
    """Return an event that lasts so many minutes, or nobody says how long."""
    ends = None if lasts is None else LocalTime(MORNING.local + timedelta(minutes=lasts), BRUSSELS)
    plan = Plan("S3", MORNING, ends, place)
    return Event(7, plan, Status.PUBLISHED, 1, 0, NIGHT, Terms(attendance=attendance))


def facts(of: Event, locale: str = "en") -> tuple[str, ...]:
    voice = Voice(translator(), Reader(locale, "Pacific/Auckland"))
    made = Issued(of, "Ana Silva", "ABCD2345EFGH6789", NIGHT, NIGHT + timedelta(days=365))
    return sheet(voice, made, None).facts


def test_it_tells_the_time_by_the_clocks_of_the_event_in_the_language_of_its_reader() -> None:
    assert facts(event("Rue Joseph II"), "fr") == (
        "jeudi 30 mars 2023, 09:30–16:00 (Bruxelles)",
        "Rue Joseph II",
        "Durée\u00a0: 6 h 30 min",
    )


@pytest.mark.parametrize(
    ("of", "rest"),
    [
        (event("https://meet.example.org/secret"), ("Duration: 6 h 30 min",)),
        (event("https://meet.example.org/secret", Attendance.ONLINE), ("Online", "Duration: 6 h 30 min")),
        (event("Rome", Attendance.BOTH), ("Rome, and online", "Duration: 6 h 30 min")),
        (event("Rome", lasts=120), ("Rome", "Duration: 2 h")),
        (event("Rome", lasts=None), ("Rome",)),
        (event("Rome", lasts=3000), ("Rome",)),
    ],
)
def test_it_gives_away_no_link_and_no_length_that_nobody_said(of: Event, rest: tuple[str, ...]) -> None:
    assert facts(of)[1:] == rest


def test_it_is_one_page_whose_font_has_the_letters_of_the_name() -> None:
    voice = Voice(translator(), Reader("en", BRUSSELS))
    made = Issued(event(), "Ελένη Николова", "ABCD2345EFGH6789", NIGHT, NIGHT + timedelta(days=365))
    words = sheet(voice, made, "https://bot.example.org/certificate")
    assert "1 April 2023" in words.check[0]
    assert "ABCD-2345-EFGH-6789" in words.check[1]
    assert "https://bot.example.org/certificate" in words.check[2]
    for shown in (words, replace(words, name="Ж" * 80, title="W" * 200)):
        drawn = pdf(shown)
        assert drawn.startswith(b"%PDF-")
        assert drawn.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize(
    ("locale", "document"),
    [("en", "Certificate of attendance: Été"), ("fr", "Attestation de présence\u00a0: Été")],
)
def test_the_file_is_called_as_its_reader_would_write_it(locale: str, document: str) -> None:
    voice, plain = Voice(translator(), Reader(locale, BRUSSELS)), event()
    called = replace(plain, plan=replace(plain.plan, title="Été"))
    made = Issued(called, "Ana Silva", "ABCD2345EFGH6789", NIGHT, NIGHT + timedelta(days=365))
    # With letters beyond ASCII, the title of a document is written in UTF-16, as hexadecimal digits.
    written = f"/Title <feff{document.encode('utf-16-be').hex()}>"
    assert written.encode() in pdf(sheet(voice, made, None))


def test_the_font_in_the_tree_has_greek_and_cyrillic() -> None:
    with paper() as page:
        font = page.fonts["dejavu"]
        assert isinstance(font, TTFFont)
        assert {ord(letter) for letter in "ÉŽøğΩώЖя’«–"} <= set(font.cmap)
