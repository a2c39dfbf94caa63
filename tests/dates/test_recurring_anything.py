"""Whatever is typed: read or refused, at once."""

import re
import time
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import RecurrenceReader
from bot.kernel.errors import DomainError

NOW = datetime(2023, 3, 20, 9, 17, tzinfo=UTC)
READER = RecurrenceReader({"CET": "Europe/Brussels"})
WORDS = re.findall(
    r"\S+",
    "every each other first second last Monday Mondays weekday of the month day days week 2 15th and , to - at 10 "
    "10:00 from starting 30 March tomorrow morning in year noon CET un lundi sur deux chaque alle jeden montags { } ¦",
)


def read(text: str) -> None:
    with suppress(DomainError):
        READER.find(text, now=NOW, zone="Europe/Brussels", locales=("de", "fr"))


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_any_order_of_known_words_is_read_or_refused(text: str) -> None:
    read(text)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "part", ["on the ", "every ", "Monday and ", "the last day of ", ", ", "first Monday, ", "15. "]
)
def test_no_text_takes_long(part: str) -> None:
    read("every Monday at 10:00")
    begun = time.process_time()
    read((part * 75)[:150])
    assert time.process_time() - begun < 1
