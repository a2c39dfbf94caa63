"""Instants as text that sorts as they do."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text

AWARE = st.datetimes(
    min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30), timezones=st.timezones() | st.just(UTC)
)


@given(AWARE, AWARE)
def test_they_sort_as_their_texts_do_and_come_back(one: datetime, other: datetime) -> None:
    assert (to_text(one) < to_text(other)) == (one.astimezone(UTC) < other.astimezone(UTC))
    assert from_text(to_text(one)) == one.astimezone(UTC)


def test_they_are_written_in_utc_and_of_one_length() -> None:
    brussels = timezone(timedelta(hours=2))
    assert to_text(datetime(2023, 3, 30, 9, 30, tzinfo=brussels)) == "2023-03-30T07:30:00.000000Z"


def test_a_local_time_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        to_text(datetime(2023, 3, 30))


@pytest.mark.parametrize(
    "text", ["2023-03-30T07:30:00Z", "2023-03-30T07:30:00.000000", "2023-03-30T09:30:00.000000+02:00", "soon"]
)
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_text(text)


def test_none_stays_none() -> None:
    assert to_optional_text(None) is None
    assert from_optional_text(None) is None
    now = datetime(2023, 3, 30, tzinfo=UTC)
    assert from_optional_text(to_optional_text(now)) == now
