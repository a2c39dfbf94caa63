"""Time can be moved, forwards only, and goes on ticking."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.kernel.clock import OffsetClock, StillClock, SystemClock

LAUNCH = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)


def test_the_machines_clock_is_aware_and_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_an_offset_clock_ticks_on_from_where_it_was_set() -> None:
    clock = OffsetClock(start=LAUNCH)
    first = clock.now()
    clock.advance(timedelta(days=1))
    second = clock.now()
    assert LAUNCH <= first < LAUNCH + timedelta(seconds=5)
    assert timedelta(days=1) <= second - first < timedelta(days=1, seconds=5)


def test_time_never_runs_backwards() -> None:
    clock = OffsetClock(start=LAUNCH)
    with pytest.raises(ValueError, match="backwards"):
        clock.set(LAUNCH - timedelta(hours=1))
    assert clock.now() >= LAUNCH


def test_a_reading_that_is_a_moment_old_neither_fails_nor_turns_time_back() -> None:
    clock = OffsetClock(start=LAUNCH)
    before = clock.now()
    clock.set(before - timedelta(milliseconds=300))
    assert clock.now() >= before


def test_a_still_clock_moves_only_when_told() -> None:
    clock = StillClock(LAUNCH)
    assert clock.now() == clock.now() == LAUNCH
    clock.advance(timedelta(hours=2))
    assert clock.now() == LAUNCH + timedelta(hours=2)
    clock.set(LAUNCH)
    assert clock.now() == LAUNCH
