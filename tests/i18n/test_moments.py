"""A moment in words, in a zone and a language."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.i18n import moments
from bot.kernel.zones import UnknownZone

START = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
END = datetime(2023, 3, 30, 14, 0, tzinfo=UTC)

EU_LANGUAGES = [
    "bg",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fi",
    "fr",
    "ga",
    "hr",
    "hu",
    "it",
    "lt",
    "lv",
    "mt",
    "nl",
    "pl",
    "pt",
    "ro",
    "sk",
    "sl",
    "sv",
]


@pytest.mark.parametrize(
    ("zone", "locale", "words"),
    [
        ("Europe/Brussels", "en", "Thursday 30 March 2023, 09:30 (Brussels)"),
        ("Europe/Brussels", "en-GB", "Thursday 30 March 2023, 09:30 (Brussels)"),
        ("Europe/Brussels", "fr", "jeudi 30 mars 2023, 09:30 (Bruxelles)"),
        ("Europe/Brussels", "de", "Donnerstag, 30. März 2023, 09:30 (Brüssel)"),
        ("Europe/Brussels", "el", "Πέμπτη 30 Μαρτίου 2023, 09:30 (Βρυξέλλες)"),
        ("Europe/Lisbon", "pt", "quinta-feira, 30 de março de 2023, 08:30 (Lisboa)"),
        ("Atlantic/Azores", "en", "Thursday 30 March 2023, 07:30 (Azores)"),
        ("Europe/Athens", "en", "Thursday 30 March 2023, 10:30 (Athens)"),
        ("America/Martinique", "fr", "jeudi 30 mars 2023, 03:30 (Martinique)"),
        ("America/Cayenne", "fr", "jeudi 30 mars 2023, 04:30 (Cayenne)"),
        ("Indian/Reunion", "fr", "jeudi 30 mars 2023, 11:30 (La Réunion)"),
        ("America/Argentina/Buenos_Aires", "es-419", "jueves, 30 de marzo de 2023, 04:30 (Buenos Aires)"),
        ("UTC", "en", "Thursday 30 March 2023, 07:30 (UTC)"),
    ],
)
def test_the_launch_is_told_in_the_readers_zone_and_language(zone: str, locale: str, words: str) -> None:
    assert moments.moment(START, zone, locale) == words


@pytest.mark.parametrize("locale", EU_LANGUAGES)
def test_every_official_language_has_its_words(locale: str) -> None:
    words = moments.moment(START, "Europe/Brussels", locale)
    assert "30" in words
    assert "2023" in words
    assert locale == "en" or words != moments.moment(START, "Europe/Brussels", "en")


@pytest.mark.parametrize("locale", ["xx", "", "not a locale"])
def test_a_language_without_words_is_told_in_english(locale: str) -> None:
    assert moments.date(START, "Europe/Brussels", locale) == "Thursday 30 March 2023"


def test_a_span_within_a_day_names_it_once() -> None:
    assert (
        moments.span(START, END, "Europe/Brussels", "en") == "Thursday 30 March 2023, 09:30–16:00 (Brussels)"
    )


def test_a_span_over_midnight_names_both_days() -> None:
    words = moments.span(START, END + timedelta(days=1), "Europe/Brussels", "fr")
    assert words == "jeudi 30 mars 2023, 09:30 – vendredi 31 mars 2023, 16:00 (Bruxelles)"


def test_whether_a_span_is_over_midnight_depends_on_the_zone() -> None:
    assert moments.span(START, END, "Pacific/Auckland", "en").count("March") == 2


@pytest.mark.parametrize(("utc_hour", "offset"), [(0, "UTC+02:00"), (1, "UTC+01:00")])
def test_an_hour_that_occurs_twice_says_which(utc_hour: int, offset: str) -> None:
    instant = datetime(2023, 10, 29, utc_hour, 30, tzinfo=UTC)
    assert (
        moments.moment(instant, "Europe/Brussels", "en")
        == f"Sunday 29 October 2023, 02:30 (Brussels, {offset})"
    )


def test_date_and_time_stand_alone_too() -> None:
    assert moments.date(START, "Pacific/Auckland", "fr") == "jeudi 30 mars 2023"
    assert moments.time(START, "Pacific/Auckland", "fr") == "20:30"


def test_a_zone_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownZone):
        moments.moment(START, "Europe/Atlantis", "en")


def test_french_counts_the_first_of_a_month_and_no_other_day() -> None:
    first, second = (datetime(2023, 3, day, 12, tzinfo=UTC) for day in (1, 2))
    assert moments.date(first, "Europe/Brussels", "fr") == "mercredi 1er mars 2023"
    assert moments.moment(first, "Europe/Brussels", "fr") == "mercredi 1er mars 2023, 13:00 (Bruxelles)"
    assert moments.date(second, "Europe/Brussels", "fr") == "jeudi 2 mars 2023"
    assert moments.date(first, "Europe/Brussels", "en") == "Wednesday 1 March 2023"
