"""The dates of a series in calendars: other programs see each at the hour that was promised."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.ical.writing import feed
from bot.kernel.recurrence import OnWeekdays, Recurrence
from bot.kernel.zones import LocalTime
from cogs.events.domain import Event, Plan, Status
from cogs.events.service import entry_of
from cogs.series.domain import begin, days, plan_on
from tests.events.ground import community
from tests.ical.test_other_readers import READERS, ZONES, Reader, nameless, promised

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SUNDAY = 6


@READERS
@pytest.mark.parametrize("zone", ZONES)
def test_a_series_through_both_changes_of_2026_is_seen_at_its_hour(zone: str, read: Reader) -> None:
    starts = LocalTime(datetime(2026, 1, 4, 12), zone)
    ends = LocalTime(datetime(2026, 1, 4, 13), zone)
    first = Event(1, Plan("Call", starts, ends, channel=5), Status.PUBLISHED, None, 0, NOW)
    rule = Recurrence(OnWeekdays((SUNDAY,)), time(12), zone, date(2026, 1, 4))
    series = begin(first, rule, date(2026, 12, 31), NOW)
    plans = [plan_on(series, day, first.plan, NOW) for day in days(series, date(2026, 1, 1))]
    events = [
        Event(number, plan, Status.PUBLISHED, None, 0, NOW) for number, plan in enumerate(plans, start=1)
    ]
    entries = [entry_of(event, community(), "here") for event in events]
    seen = read(nameless(feed("Calls", entries, timedelta(hours=1))))
    assert len(seen) == 52
    for event in events:
        instant = promised(zone, event.plan.starts.local)
        assert seen[f"event-{event.id}@here"] == (instant, instant + timedelta(hours=1))
