"""Whatever is typed is read or refused, at once; whatever we write reads the same again."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import product
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import LIMIT, DateReader, OffsetInsteadOfZone, Reading
from bot.dates.vocabulary import LANGUAGES, vocabulary
from bot.dates.words import FULL
from bot.i18n.moments import moment, span
from bot.kernel.errors import DomainError
from bot.kernel.zones import AmbiguousLocalTime, LocalTime, NonexistentLocalTime

pytestmark = pytest.mark.uncounted

NOW = datetime(2023, 3, 20, 9, 17, tzinfo=UTC)
ZONES = ("Europe/Brussels", "Atlantic/Azores", "America/Cayenne", "Indian/Reunion", "Europe/Helsinki", "UTC")


async def read(text: str, language: str, zone: str = "Europe/Brussels") -> Reading:
    return await DateReader({"CET": "Europe/Brussels"}).read(text, now=NOW, zone=zone, locales=[language])


TYPED = """30 March 2023 09:30 9h30 9h 9 14 Uhr am pm in 2 weeks h at à le de - to from next Tuesday tomorrow
    demain midnight 24:00 CET UTC +1 (+1) 31 . / , : 03/04 30.3. 9.30 12 99999 years hours and mar ¤ { } | @ #0 EST
    yesterday ago hier il y a vor gestern Tagen jours"""
WORDS = st.sampled_from(TYPED.split())


@given(
    st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=4_000)),
    st.sampled_from(["en", "fr", "de"]),
)
def test_whatever_is_typed_is_read_or_refused_and_fast(text: str, language: str) -> None:
    asyncio.run(_read_or_refused(text, language))


async def _read_or_refused(text: str, language: str) -> None:
    async def once() -> None:
        with suppress(DomainError):
            await read(text, language)

    await assert_at_once(once, language)


async def assert_at_once(action: Callable[[], Awaitable[None]], language: str) -> None:
    vocabulary([language, "en"], {})  # the tables are built once per process
    # The garbage of other tests may be collected in the middle of one run, not of three.
    for _ in range(3):
        seconds = await thread_seconds(action)
        if seconds < 0.05:
            return
    pytest.fail(f"took {seconds:.3f} s of the processor")


async def thread_seconds(action: Callable[[], Awaitable[None]]) -> float:
    began = thread_time()
    await action()
    return thread_time() - began


SLOW = [
    "9" * 150,
    "9:" * 75,
    "in 1 h " * 21,
    "30 de " * 25,
    "{" * 150,
    "30 March 9:00 - " * 9,
    "il y a 1 h " * 13,
    " " * 4_000,
]


@pytest.mark.parametrize("text", SLOW)
async def test_a_text_made_to_be_slow_is_not(text: str) -> None:
    await assert_refused_at_once(text, "fr")


@pytest.mark.parametrize("language", sorted(FULL))
async def test_no_word_said_over_and_over_takes_long(language: str) -> None:
    """A word that means several things (French and English "an") once took minutes."""
    words = {
        phrase
        for phrase, meaning in vocabulary([language, "en"], {}).meanings.items()
        if "zone" not in meaning
    }

    for word in sorted(words):
        for gap in (" ", "-"):
            await assert_refused_at_once((word + gap) * (LIMIT // (len(word) + 1)), language)
    for first, second in product(AMBIGUOUS & words, repeat=2):
        await assert_refused_at_once(f"{first} {second} " * (LIMIT // (len(first + second) + 2)), language)


AMBIGUOUS = {
    "a",
    "ago",
    "vor",
    "il y a",
    "an",
    "un",
    "une",
    "de",
    "in",
    "h",
    "to",
    "and",
    "days",
    "en",
    "uno",
    "o",
    "as",
    "am",
    "mar",
}


async def assert_refused_at_once(text: str, language: str) -> None:
    async def once() -> None:
        with pytest.raises(DomainError):
            await read(text, language)

    await assert_at_once(once, language)


MINUTES = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)


@given(MINUTES, st.sampled_from(ZONES), st.sampled_from(sorted(LANGUAGES)))
def test_a_moment_written_in_any_language_reads_the_same(local: datetime, zone: str, language: str) -> None:
    instant = LocalTime(local, zone).instant()
    written = moment(instant, zone, language)
    if zone == "UTC":
        written = written.replace(written[written.index(" (") :], " UTC")

    try:
        reading = asyncio.run(read(written, language, zone="Europe/Athens"))
    except (NonexistentLocalTime, AmbiguousLocalTime):
        return

    assert reading.promise.instant() == instant, written
    assert reading.promise.zone == zone


@given(MINUTES, st.integers(1, 2_000), st.sampled_from(sorted(LANGUAGES)))
def test_a_span_written_in_any_language_reads_the_same(local: datetime, minutes: int, language: str) -> None:
    start = LocalTime(local, "Europe/Brussels").instant()
    end = start + timedelta(minutes=minutes)
    written = span(start, end, "Europe/Brussels", language)

    try:
        reading = asyncio.run(read(written, language, zone="Europe/Athens"))
    except (NonexistentLocalTime, AmbiguousLocalTime, OffsetInsteadOfZone):
        return

    assert reading.promise.instant() == start, written
    assert reading.end is not None
    assert reading.end.instant() == end, written
