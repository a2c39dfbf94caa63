"""What comes back keeps its hour, and never comes twice."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kernel.recurrence import (
    LAST,
    EveryDays,
    OnDayOfMonth,
    OnOrdinalWeekday,
    OnWeekdays,
    Recurrence,
    Rule,
)
from bot.kernel.zones import UnknownZone

MONDAY, FRIDAY, SUNDAY = 0, 4, 6
BRUSSELS = "Europe/Brussels"


def shown(recurrence: Recurrence, after: str, number: int) -> list[str]:
    """Return the local times of what follows the local time ``after``."""
    zone = ZoneInfo(recurrence.zone)
    since = datetime.fromisoformat(after).replace(tzinfo=zone)
    return [f"{at.astimezone(zone):%a %d %b %Y %H:%M}" for at in recurrence.following(since, number)]


def rule(kept: Rule, at: str = "10:00", start: str = "2023-03-01", zone: str = BRUSSELS) -> Recurrence:
    """Return the recurrence of a rule."""
    return Recurrence(kept, time.fromisoformat(at), zone, date.fromisoformat(start))


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (EveryDays(), ["Fri 03 Mar 2023 10:00", "Sat 04 Mar 2023 10:00"]),
        (EveryDays(3), ["Sat 04 Mar 2023 10:00", "Tue 07 Mar 2023 10:00"]),
        (OnWeekdays((MONDAY, FRIDAY)), ["Fri 03 Mar 2023 10:00", "Mon 06 Mar 2023 10:00"]),
        (OnWeekdays((MONDAY,), weeks=2), ["Mon 13 Mar 2023 10:00", "Mon 27 Mar 2023 10:00"]),
        (OnOrdinalWeekday(1, MONDAY), ["Mon 06 Mar 2023 10:00", "Mon 03 Apr 2023 10:00"]),
        (OnOrdinalWeekday(LAST, FRIDAY), ["Fri 31 Mar 2023 10:00", "Fri 28 Apr 2023 10:00"]),
        (OnOrdinalWeekday(5, FRIDAY), ["Fri 31 Mar 2023 10:00", "Fri 30 Jun 2023 10:00"]),
        (OnOrdinalWeekday(2, MONDAY, months=3), ["Mon 13 Mar 2023 10:00", "Mon 12 Jun 2023 10:00"]),
        (OnDayOfMonth(1), ["Sat 01 Apr 2023 10:00", "Mon 01 May 2023 10:00"]),
        (OnDayOfMonth(31), ["Fri 31 Mar 2023 10:00", "Sun 30 Apr 2023 10:00"]),
        (OnDayOfMonth(LAST), ["Fri 31 Mar 2023 10:00", "Sun 30 Apr 2023 10:00"]),
        (OnDayOfMonth(1, months=12), ["Fri 01 Mar 2024 10:00", "Sat 01 Mar 2025 10:00"]),
    ],
    ids=str,
)
def test_every_rule_tells_its_next_dates(kept: Rule, expected: list[str]) -> None:
    assert shown(rule(kept), "2023-03-02 12:00", 2) == expected


def test_the_next_occurrence_is_later_than_the_instant_and_not_at_it() -> None:
    daily = rule(EveryDays())
    ten = datetime(2023, 3, 2, 9, tzinfo=UTC)
    assert daily.after(ten - timedelta(seconds=1)) == ten
    assert daily.after(ten) == ten + timedelta(days=1)


def test_nothing_happens_before_the_start() -> None:
    assert shown(rule(EveryDays(), start="2024-02-29"), "2023-03-02 12:00", 1) == ["Thu 29 Feb 2024 10:00"]


def test_the_hour_stays_when_the_clocks_change() -> None:
    instants = rule(EveryDays()).following(datetime(2023, 3, 24, 12, tzinfo=UTC), 3)
    assert [instant.hour for instant in instants] == [9, 8, 8]


def test_a_missing_hour_happens_after_the_gap() -> None:
    daily = rule(EveryDays(), at="02:30")
    assert shown(daily, "2023-03-25 12:00", 2) == ["Sun 26 Mar 2023 03:30", "Mon 27 Mar 2023 02:30"]


def test_an_hour_shown_twice_counts_once() -> None:
    daily = rule(EveryDays(), at="02:30")
    first, then = daily.following(datetime(2023, 10, 28, 12, tzinfo=UTC), 2)
    assert first == datetime(2023, 10, 29, 0, 30, tzinfo=UTC)
    assert then == datetime(2023, 10, 30, 1, 30, tzinfo=UTC)


def test_a_day_that_a_zone_left_out_does_not_come_twice() -> None:
    daily = rule(EveryDays(), at="09:00", start="2011-12-01", zone="Pacific/Apia")
    days = shown(daily, "2011-12-29 06:00", 3)
    assert days == ["Thu 29 Dec 2011 09:00", "Sat 31 Dec 2011 09:00", "Sun 01 Jan 2012 09:00"]


RULES = st.one_of(
    st.builds(EveryDays, st.integers(1, 366)),
    st.builds(
        OnWeekdays,
        st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
        st.integers(1, 52),
    ),
    st.builds(
        OnOrdinalWeekday, st.sampled_from([1, 2, 3, 4, 5, LAST]), st.integers(0, 6), st.integers(1, 12)
    ),
    st.builds(OnDayOfMonth, st.sampled_from([*range(1, 32), LAST]), st.integers(1, 12)),
)
RECURRENCES = st.builds(
    Recurrence,
    RULES,
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.sampled_from([BRUSSELS, "Atlantic/Azores", "America/Martinique", "Australia/Lord_Howe", "UTC"]),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)


@given(RECURRENCES, st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))
def test_whatever_the_rule_occurrences_rise_and_none_lies_between(
    recurrence: Recurrence, instant: datetime
) -> None:
    first, second, third = recurrence.following(instant, 3)
    assert instant < first < second < third
    assert recurrence.after(first) == second
    assert recurrence.after(second - timedelta(seconds=1)) == second


@given(RECURRENCES)
def test_what_is_stored_is_read_again(recurrence: Recurrence) -> None:
    assert Recurrence.from_text(str(recurrence)) == recurrence


def test_the_stored_form_can_be_read_by_people() -> None:
    assert str(rule(OnOrdinalWeekday(1, MONDAY))) == "2023-03-01 10:00 Europe/Brussels months 1 mon#1"
    assert str(rule(OnWeekdays((MONDAY, SUNDAY)))) == "2023-03-01 10:00 Europe/Brussels weeks 1 mon,sun"
    assert str(rule(OnDayOfMonth(LAST))) == "2023-03-01 10:00 Europe/Brussels months 1 day -1"
    assert str(rule(EveryDays(2))) == "2023-03-01 10:00 Europe/Brussels days 2"


@pytest.mark.parametrize(
    "text", ["", "days", "hours 1", "days 1 2", "weeks 1", "weeks 1 day", "months 1 a b", "days 0"]
)
def test_a_stored_form_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no rule|unpack|in tuple|between"):
        Recurrence.from_text(f"2023-03-01 10:00 Europe/Brussels {text}")


@pytest.mark.parametrize("weekdays", [(), (4, 0), (1, 1), (7,)])
def test_weekdays_are_given_once_each_in_order(weekdays: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"once each|between"):
        OnWeekdays(weekdays)


@pytest.mark.parametrize("at", [time(10, 0, 30), time(10, 0, tzinfo=UTC)])
def test_a_time_is_hours_and_minutes_on_the_zones_clocks(at: time) -> None:
    with pytest.raises(ValueError, match="naive time"):
        Recurrence(EveryDays(), at, BRUSSELS, date(2023, 3, 1))


def test_a_zone_must_exist() -> None:
    with pytest.raises(UnknownZone):
        rule(EveryDays(), zone="Europe/Atlantis")
