"""What the reader promises beyond the tables: zones, clock changes, spans, past, texts."""

import asyncio
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from bot import dates
from bot.dates import DateReader, Reading
from bot.dates.vocabulary import LANGUAGES, fold, languages_of, vocabulary
from bot.kernel.errors import DomainError
from bot.kernel.zones import AmbiguousLocalTime, LocalTime, NonexistentLocalTime, UnknownZone

NOW = datetime(2023, 3, 20, 9, 17, tzinfo=UTC)
ALIASES = {"CET": "Europe/Brussels", "CEST": "Europe/Brussels"}


async def read(
    text: str,
    *locales: str,
    now: datetime = NOW,
    zone: str = "Europe/Brussels",
    not_before: datetime | None = None,
) -> Reading:
    reader = DateReader(ALIASES)
    return await reader.read(text, now=now, zone=zone, locales=locales, not_before=not_before)


def keys(reading: Reading) -> list[str]:
    return [remark.key for remark in reading.remarks]


# The time-zone trap


async def test_cet_in_summer_is_brussels_wall_time_and_the_author_is_told() -> None:
    reading = await read("30 March 2023, 09:30-16:00 CET", zone="Europe/Lisbon")

    assert reading.promise == LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels")
    assert reading.promise.instant() == datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
    assert reading.end is not None
    assert reading.end.instant() == datetime(2023, 3, 30, 14, 0, tzinfo=UTC)
    (remark,) = reading.remarks
    assert remark.key == "dates-remark-wall-clock"
    assert remark.details == {
        "typed": "CET",
        "meant": "CEST",
        "offset": "UTC+2",
        "zone": "Europe/Brussels",
        "local": "09:30",
        "when": datetime(2023, 3, 30, 7, 30, tzinfo=UTC),
        "other": datetime(2023, 3, 30, 8, 30, tzinfo=UTC),
        "other_local": "10:30",
    }


async def test_cest_in_winter_is_brussels_wall_time_and_the_author_is_told() -> None:
    reading = await read("30 January 2024 9:00 CEST")

    assert reading.promise.instant() == datetime(2024, 1, 30, 8, 0, tzinfo=UTC)
    assert reading.remarks[0].details["meant"] == "CET"
    assert reading.remarks[0].details["offset"] == "UTC+1"
    assert reading.remarks[0].details["other_local"] == "08:00"


@pytest.mark.parametrize(
    "text", ["30 January 2024 9:00 CET", "30 March 2023 9:00 CEST", "30 March 9:00 Brussels"]
)
async def test_letters_that_fit_the_season_need_no_remark(text: str) -> None:
    assert (await read(text)).remarks == ()


async def test_german_letters_are_the_same_alias() -> None:
    reading = await read("30. März 2023 9:30 MEZ", "de", zone="Europe/Lisbon")

    assert reading.promise.zone == "Europe/Brussels"
    assert reading.remarks[0].details["typed"] == "MEZ"


async def test_offsets_of_part_of_an_hour_are_written_in_full() -> None:
    reader = DateReader({"ACST": "Australia/Adelaide"})

    reading = await reader.read("30 January 2024 9:00 ACST", now=NOW, zone="UTC", locales=[])

    assert reading.remarks[0].details["offset"] == "UTC+10:30"


async def test_a_zone_west_of_greenwich_has_a_negative_offset() -> None:
    reader = DateReader({"NST": "America/St_Johns"})

    reading = await reader.read("30 July 2024 9:00 NST", now=NOW, zone="UTC", locales=[])

    assert reading.remarks[0].details["offset"] == "UTC-2:30"
    assert reading.remarks[0].details["zone"] == "America/St_Johns"


@pytest.mark.parametrize(
    ("text", "locale", "zone"),
    [
        ("30 March 9:30 UTC", "en", "UTC"),
        ("30 March 9:30 GMT", "en", "UTC"),
        ("2023-03-30T07:30Z", "en", "UTC"),
        ("30 March 9:30 Europe/Lisbon", "en", "Europe/Lisbon"),
        ("30 March 9:30 america/argentina/buenos_aires", "en", "America/Argentina/Buenos_Aires"),
        ("30 March 9:30 (Azores time)", "en", "Atlantic/Azores"),
        ("tomorrow at 9 in Cayenne", "en", "America/Cayenne"),
        ("demain à 9h, heure de Lisbonne", "fr", "Europe/Lisbon"),
        ("demain à 9h à Athènes", "fr", "Europe/Athens"),
        ("morgen um 9 Uhr Brüssel", "de", "Europe/Brussels"),
    ],
)
async def test_a_zone_is_named_by_its_name_or_a_city(text: str, locale: str, zone: str) -> None:
    assert (await read(text, locale)).promise.zone == zone


async def test_today_is_the_day_of_the_zone_that_is_named() -> None:
    late = datetime(2023, 3, 20, 23, 30, tzinfo=UTC)

    assert (await read("tomorrow 9:00 UTC", now=late)).promise.local.day == 21
    assert (await read("tomorrow 9:00 CET", now=late)).promise.local.day == 22


async def test_an_unknown_zone_of_the_member_is_refused() -> None:
    with pytest.raises(UnknownZone):
        await read("tomorrow 9:00", zone="Europe/Atlantis")


# Clock changes


async def test_two_weeks_keep_the_hour_across_a_clock_change() -> None:
    reading = await read("in 2 weeks")

    assert reading.promise.local == datetime(2023, 4, 3, 10, 17)
    assert reading.promise.instant() - NOW == timedelta(weeks=2, hours=-1)


async def test_hours_pass_as_they_are_across_a_clock_change() -> None:
    evening = datetime(2023, 3, 25, 22, 0, tzinfo=UTC)

    reading = await read("in 12 hours", now=evening)

    assert reading.promise.instant() - evening == timedelta(hours=12)
    assert reading.promise.local == datetime(2023, 3, 26, 12, 0)


async def test_minutes_are_never_early() -> None:
    now = datetime(2023, 3, 20, 9, 17, 59, 1, tzinfo=UTC)

    assert (await read("in 1 minute", now=now)).promise.instant() == datetime(2023, 3, 20, 9, 19, tzinfo=UTC)


async def test_an_hour_that_comes_twice_is_told_from_its_twin_by_utc() -> None:
    now = datetime(2023, 10, 28, 23, 30, tzinfo=UTC)

    reading = await read("in 2 hours", now=now)

    assert reading.promise == LocalTime(datetime(2023, 10, 29, 1, 30), "UTC")


async def test_a_time_that_does_not_exist_is_refused() -> None:
    with pytest.raises(NonexistentLocalTime):
        await read("26 March 2023 02:30")
    with pytest.raises(NonexistentLocalTime):
        await read("in 1 day", now=datetime(2023, 3, 25, 1, 30, tzinfo=UTC))


async def test_a_time_that_comes_twice_is_refused() -> None:
    with pytest.raises(AmbiguousLocalTime):
        await read("29 October 2023 02:30")
    with pytest.raises(AmbiguousLocalTime):
        await read("28 October 2023 22:00 - 29 October 2023 02:30")


async def test_a_month_ends_earlier_if_the_next_is_shorter() -> None:
    reading = await read("in 1 month", now=datetime(2023, 1, 31, 9, 0, tzinfo=UTC))

    assert reading.promise.local == datetime(2023, 2, 28, 10, 0)


async def test_hours_that_pass_into_a_far_year_are_refused() -> None:
    with pytest.raises(dates.DateOutOfReach):
        await read("in 99999 hours", now=datetime(2195, 1, 1, tzinfo=UTC))


async def test_the_leap_day_without_a_year_is_the_next_one() -> None:
    now = datetime(2096, 3, 1, 9, 0, tzinfo=UTC)

    assert (await read("29 February 9:00", now=now)).promise.local.year == 2104


# Remarks


async def test_a_date_in_numbers_is_day_first_and_says_so() -> None:
    assert keys(await read("03/04/2024 9:00")) == ["dates-remark-day-first"]
    assert keys(await read("30/03/2024 9:00")) == []
    assert keys(await read("04/04/2024 9:00")) == []
    assert keys(await read("2024-03-04 9:00")) == []


async def test_next_tuesday_on_a_monday_names_both_tuesdays() -> None:
    reading = await read("next Tuesday 9:00")

    assert keys(reading) == ["dates-remark-next-weekday"]
    assert reading.remarks[0].details["other"] == datetime(2023, 3, 28, 7, 0, tzinfo=UTC)
    assert keys(await read("Tuesday 9:00")) == []
    assert keys(await read("next Monday 9:00")) == []


async def test_midnight_begins_the_day_and_says_so() -> None:
    reading = await read("30 March midnight")

    assert reading.promise.local == datetime(2023, 3, 30, 0, 0)
    assert keys(reading) == ["dates-remark-midnight"]


async def test_a_remark_is_made_once_for_a_span_of_two_days() -> None:
    assert keys(await read("30 March 9:30 - 31 March 16:00 CET")) == ["dates-remark-wall-clock"]


# Spans and the past


async def test_a_span_has_a_start_and_an_end() -> None:
    reading = await read("30 March 2023, 09:30-16:00 CET")

    assert reading.end == LocalTime(datetime(2023, 3, 30, 16, 0), "Europe/Brussels")


async def test_the_zone_of_either_end_is_the_zone_of_both() -> None:
    reading = await read("30 March 9:30 CET to 31 March 16:00", zone="Europe/Lisbon")

    assert reading.end is not None
    assert {reading.promise.zone, reading.end.zone} == {"Europe/Brussels"}


async def test_an_end_may_be_a_weekday_after_the_start() -> None:
    reading = await read("30 March 9:30 - Friday 16:00")

    assert reading.end == LocalTime(datetime(2023, 3, 31, 16, 0), "Europe/Brussels")


async def test_the_past_is_read_and_refused_only_on_request() -> None:
    reading = await read("19 March 2023 9:00")
    assert reading.promise.local == datetime(2023, 3, 19, 9, 0)

    with pytest.raises(dates.DateInThePast) as refusal:
        await read("19 March 2023 9:00", not_before=NOW)
    assert refusal.value.details == {
        "when": datetime(2023, 3, 19, 8, 0, tzinfo=UTC),
        "local": "2023-03-19 09:00",
        "zone": "Europe/Brussels",
    }
    await read("20 March 2023 10:17", not_before=NOW)


@pytest.mark.parametrize("text", ["yesterday", "19 March 2023", "Sunday 19 March 2023"])
async def test_a_day_that_is_over_is_refused_as_that_although_its_time_is_missing(text: str) -> None:
    with pytest.raises(dates.DateInThePast) as refusal:
        await read(text, not_before=NOW)
    assert refusal.value.details == {
        "when": datetime(2023, 3, 19, 23, 0, tzinfo=UTC),
        "local": "2023-03-19",
        "zone": "Europe/Brussels",
    }
    for day, now in ((text, None), ("today", NOW), ("tomorrow", NOW)):
        with pytest.raises(dates.TimeMissing):
            await read(day, not_before=now)


# Languages


def test_a_locale_of_discord_is_read_as_its_language() -> None:
    assert languages_of(["pt-BR", "zh-CN", "en-GB", "fr"]) == ("pt", "en", "fr")
    assert languages_of([]) == ("en",)


async def test_a_word_two_languages_disagree_on_is_neither() -> None:
    with pytest.raises(dates.UnreadableDate):
        await read("So 10:00", "de", "sk")
    assert (await read("So 10:00", "de")).promise.local.isoweekday() == 7


def test_no_phrase_is_longer_than_what_is_looked_up() -> None:
    known = vocabulary(sorted(LANGUAGES), ALIASES)

    for phrase in known.meanings:
        marked = known.mark(phrase)
        assert marked.phrases[:1] == (phrase,), phrase


async def test_the_community_may_call_a_zone_by_a_word_that_means_something_else() -> None:
    reader = DateReader({"noon": "Europe/Lisbon", "EST": "Europe/Tallinn"})

    assert (
        await reader.read("tomorrow 9:00 EST", now=NOW, zone="UTC", locales=[])
    ).promise.zone == "Europe/Tallinn"


async def test_odd_texts_in_a_foreign_language_wait_for_each_other() -> None:
    reader = DateReader(ALIASES)

    readings = await asyncio.gather(
        *(reader.read("i morgon kl 9", now=NOW, zone="UTC", locales=["sv"]) for _ in range(5))
    )

    assert {reading.promise.local for reading in readings} == {datetime(2023, 3, 21, 9, 0)}


# Texts


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_every_refusal_and_remark_has_its_text(locale: str) -> None:
    source = files(dates).joinpath("locales", f"{locale}.ftl").read_text(encoding="utf-8")
    known = {entry.id.name for entry in FluentParser().parse(source).body if isinstance(entry, Message)}
    refusals = {
        error.key
        for error in vars(dates).values()
        if isinstance(error, type) and issubclass(error, DomainError)
    }
    code = "".join(
        Path(str(files(dates).joinpath(name))).read_text(encoding="utf-8")
        for name in ("reckoning.py", "recurring.py", "turns.py")
    )
    remarks = {word.split('"')[0] for word in code.split('Remark("')[1:]} | {"dates-remark-wall-clock"}

    assert known == refusals | remarks


def test_folding_keeps_no_accent_and_no_hidden_sign() -> None:
    assert fold("Środę\u200b, 30 Märß – 9h30’") == "srode, 30 marss - 9h30'"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("31 April 2023, 09:30", "31 April 2023"),
        ("on the 31st April at 9:00", "31st April"),
        ("31 Sept. 2023 9:00", "31 Sept. 2023"),
        ("31 Février 2024 à 9h", "31 Février 2024"),
    ],
)
async def test_a_day_that_does_not_exist_is_said_back_as_it_was_typed(text: str, said: str) -> None:
    with pytest.raises(dates.NoSuchDay) as refusal:
        await read(text, "en", "fr")
    assert refusal.value.details["text"] == said


async def test_what_is_not_understood_is_said_back_as_it_was_typed() -> None:
    with pytest.raises(dates.UnreadableDate) as refusal:
        await read("tomorrow at Nine O’Clock Élysée")
    assert str(refusal.value.details["part"]) in "tomorrow at Nine O’Clock Élysée"


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("Tomorow at 9 with Ünal", "Tomorow at … with Ünal"),
        ("Foo 30 March Bár 09:30 Quux", "Foo … Bár … Quux"),
        ("Foo (30 March 09:30) Bar", "Foo … Bar"),
    ],
)
async def test_all_that_was_not_understood_is_said_back_letter_for_letter(typed: str, part: str) -> None:
    with pytest.raises(dates.UnreadableDate) as refused:
        await read(typed, "en")
    assert refused.value.details == {"text": typed, "part": part}
