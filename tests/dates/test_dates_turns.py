"""A time is read in the language it was typed in, and its author is told when that is not their own."""

from datetime import UTC, datetime

import pytest

from bot import dates
from bot.dates import Reading, Repeat, TimeReader
from bot.kernel.errors import DomainError

NOW = datetime(2023, 3, 20, 9, 17, tzinfo=UTC)
ZONE = "Europe/Brussels"
READER = TimeReader({"CET": ZONE}, ("en", "fr"))
"""Of a community that writes English and French."""


async def read(text: str, *locales: str, not_before: datetime | None = NOW) -> Reading | Repeat:
    return await READER.read_any(text, now=NOW, zone=ZONE, locales=locales, not_before=not_before)


def meant(found: Reading | Repeat) -> str:
    if isinstance(found, Repeat):
        return str(found.recurrence).removeprefix("2023-03-20 ").replace(f" {ZONE}", "")
    return f"{found.promise.local:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("locales", "text", "says", "language"),
    [
        (("en",), "demain à 9h", "2023-03-21 09:00", "fr"),
        (("en",), "le 30 mars à 9h30", "2023-03-30 09:30", "fr"),
        (("en",), "tous les lundis à 10h", "10:00 weeks 1 mon", "fr"),
        # The bot speaks no German, and their Discord does.
        (("en", "de"), "morgen um 14 Uhr", "2023-03-21 14:00", "de"),
        (("en", "de"), "jeden Montag um 10 Uhr", "10:00 weeks 1 mon", "de"),
        (("en", "de"), "demain à 9h", "2023-03-21 09:00", "fr"),
    ],
)
async def test_another_language_than_ones_own_is_read_and_named(
    locales: tuple[str, ...], text: str, says: str, language: str
) -> None:
    found = await read(text, *locales)
    assert meant(found) == says
    assert found.remarks[0].key == "dates-remark-language"
    assert found.remarks[0].details == {"language": language}


@pytest.mark.parametrize(
    ("locales", "text", "says", "remarks"),
    [
        (("en",), "tomorrow 9am", "2023-03-21 09:00", []),
        (("fr",), "demain à 9h", "2023-03-21 09:00", []),
        # English is everybody's.
        (("fr", "de"), "tomorrow 9am", "2023-03-21 09:00", []),
        (("fr",), "every first Monday at 10", "10:00 months 1 mon#1", []),
        # The day comes first in every one of them.
        (("en",), "03/04 9:00", "2023-04-03 09:00", ["dates-remark-day-first"]),
        (("fr",), "03/04 9:00", "2023-04-03 09:00", ["dates-remark-day-first"]),
        (("en", "de"), "30 March 09:30 CET", "2023-03-30 09:30", ["dates-remark-wall-clock"]),
    ],
)
async def test_what_ones_own_language_reads_is_read_as_before(
    locales: tuple[str, ...], text: str, says: str, remarks: list[str]
) -> None:
    found = await read(text, *locales)
    assert (meant(found), [remark.key for remark in found.remarks]) == (says, remarks)


async def test_what_another_language_reads_otherwise_is_shown() -> None:
    # Who reads French may mean "dans un an" by it.
    found = await read("in an hour", "fr")
    other = found.remarks[0]
    assert other.key == "dates-remark-other-language"
    assert other.details == {"language": "en", "when": datetime(2023, 3, 20, 10, 17, tzinfo=UTC)}
    # Neither of a Spaniard's two words is certain, and English knows one of them.
    found = await read("mar 14 9:00", "es")
    assert meant(found) == "2024-03-14 09:00"
    assert [remark.key for remark in found.remarks] == ["dates-remark-language"]


@pytest.mark.parametrize(
    ("locales", "text", "refusal"),
    [
        (("en",), "when the sun shines", dates.UnreadableDate),
        (("en",), "", dates.DateMissing),
        # It is understood, in the one language or in the other, and that is what is said.
        (("en",), "yesterday 9am", dates.DateInThePast),
        (("en",), "hier 9h", dates.DateInThePast),
        (("en",), "demain", dates.TimeMissing),
        (("en",), "toutes les 10 minutes", dates.RepeatTooOften),
    ],
)
async def test_a_refusal_says_what_was_understood_in_any_of_them(
    locales: tuple[str, ...], text: str, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        await read(text, *locales)


async def test_where_only_a_day_can_be_meant_nothing_is_read_that_comes_back() -> None:
    once = await READER.read("demain à 9h", now=NOW, zone=ZONE, locales=("en",))
    assert meant(once) == "2023-03-21 09:00"
    with pytest.raises(dates.UnreadableDate):
        await READER.read("tous les lundis à 10h", now=NOW, zone=ZONE, locales=("fr",))
