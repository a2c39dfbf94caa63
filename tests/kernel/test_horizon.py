"""Nothing is promised for a year that was most likely mistyped."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.kernel.horizon import MOST_AHEAD, TooFarAhead, require_within_reach

NOW = datetime(2023, 3, 1, 10, tzinfo=UTC)


def test_ten_years_ahead_are_within_reach_and_a_second_more_is_refused_with_the_limit() -> None:
    require_within_reach(NOW - timedelta(days=1), NOW)
    require_within_reach(NOW.replace(year=2033), NOW)
    require_within_reach(NOW + MOST_AHEAD, NOW)
    late = NOW + MOST_AHEAD + timedelta(seconds=1)
    with pytest.raises(TooFarAhead) as refused:
        require_within_reach(late, NOW)
    assert refused.value.details == {"when": late, "years": "10", "last": NOW + MOST_AHEAD}
