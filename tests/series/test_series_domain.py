"""An event that comes back keeps its hour, loses no date and has none twice, whatever is done to it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.kernel.recurrence import EveryDays, OnDayOfMonth, OnOrdinalWeekday, OnWeekdays, Recurrence, Rule
from bot.kernel.zones import LocalTime
from cogs.events.domain import Event, Plan, Status, Terms
from cogs.series.domain import (
    ComesTooOften,
    DateMissing,
    DatesStay,
    EndsTooEarly,
    NoSuchDate,
    RuleMissesFirst,
    Series,
    ahead,
    begin,
    carried_over,
    change,
    days,
    end_before,
    happens_twice,
    is_date,
    plan_on,
    require_left_out,
    terms_on,
    to_make,
)
from tests.series.history import World

BRUSSELS = "Europe/Brussels"
NOW = datetime(2026, 2, 1, 12, tzinfo=UTC)


def event(start: str = "2026-02-03 10:00", zone: str = BRUSSELS, **plan: object) -> Event:
    starts = LocalTime(datetime.fromisoformat(start), zone)
    more: dict[str, object] = {
        "ends": LocalTime(starts.local + timedelta(hours=2), zone),
        "channel": 5,
    } | plan
    return Event(1, Plan("Call", starts, **more), Status.PUBLISHED, 1, 0, NOW)  # type: ignore[arg-type]  # made of what the test names


def begun(one: Event, rule: Rule, until: str | None = None) -> Series:
    starts = one.plan.starts
    recurrence = Recurrence(rule, starts.local.time(), starts.zone, starts.local.date())
    return begin(one, recurrence, date.fromisoformat(until) if until else None, NOW)


TUESDAYS, THIRD_TUESDAY = OnWeekdays((1,)), OnOrdinalWeekday(3, 1)


# ---- how it begins -------------------------------------------------------------------


def test_an_event_comes_back_on_the_dates_of_its_rule() -> None:
    weekly = begun(event(), TUESDAYS, until="2026-02-17")
    assert [day.day for day in days(weekly, date(2026, 1, 1))] == [3, 10, 17]
    monthly = begun(event("2026-02-17 10:00"), THIRD_TUESDAY)
    assert [next(days(monthly, date(2026, month, 1))).day for month in (2, 3, 4)] == [17, 17, 21]
    assert is_date(weekly, date(2026, 2, 10))
    assert not is_date(weekly, date(2026, 2, 24))


def test_what_is_counted_is_counted_from_the_events_own_date() -> None:
    one = event("2026-02-10 10:00")
    said = Recurrence(OnWeekdays((1,), 2), time(10), BRUSSELS, date(2026, 1, 27))
    series = begin(one, said, None, NOW)
    assert [day.isoformat() for day in to_make(series, {}, NOW)][:2] == ["2026-02-10", "2026-02-24"]


@pytest.mark.parametrize(
    ("rule", "until", "refusal"),
    [
        (OnWeekdays((2,)), None, RuleMissesFirst),
        (THIRD_TUESDAY, None, RuleMissesFirst),
        (EveryDays(), None, ComesTooOften),
        (OnWeekdays((0, 1, 2, 3)), None, ComesTooOften),
        (TUESDAYS, "2026-02-09", EndsTooEarly),
    ],
)
def test_what_makes_no_series_is_refused(rule: Rule, until: str | None, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        begun(event(), rule, until)


def test_three_times_a_week_is_as_often_as_it_may_be() -> None:
    assert len(to_make(begun(event(), OnWeekdays((0, 1, 3))), {}, NOW)) == 17


@pytest.mark.parametrize(
    ("zone", "hour", "day"),
    [
        (BRUSSELS, "02:30", "2026-03-29 02:30"),
        ("Europe/Lisbon", "01:30", "2026-03-29 01:30"),
        ("Atlantic/Azores", "00:30", "2026-03-29 00:30"),
        ("Europe/Helsinki", "03:30", "2026-03-29 03:30"),
    ],
)
def test_a_series_with_a_date_in_the_missing_hour_is_refused_with_that_date(
    zone: str, hour: str, day: str
) -> None:
    one = event(f"2026-02-08 {hour}", zone)
    with pytest.raises(DateMissing) as refused:
        begun(one, OnWeekdays((6,)))
    assert (refused.value.details["local"], refused.value.details["zone"]) == (day, zone)
    assert begun(one, OnWeekdays((6,)), until="2026-03-22").until == date(2026, 3, 22)


def test_in_cayenne_no_hour_is_ever_missing_or_shown_twice() -> None:
    for hour in range(24):
        series = begun(event(f"2026-02-08 {hour:02}:30", "America/Cayenne"), OnWeekdays((6,)))
        assert happens_twice(series, NOW) is None


def test_an_hour_that_is_shown_twice_is_told_and_begins_at_the_first() -> None:
    one = event("2026-10-18 02:30")
    series = begun(one, OnWeekdays((6,)), until="2026-11-01")
    assert happens_twice(series, NOW) == date(2026, 10, 25)
    assert plan_on(series, date(2026, 10, 25), one.plan, NOW).starts.instant().hour == 0
    missing = Series(0, replace(series.recurrence, start=date(2026, 3, 1)), series.words)
    assert happens_twice(missing, NOW) == date(2026, 10, 25)


# ---- what is made --------------------------------------------------------------------


def test_the_dates_of_six_weeks_are_made_and_no_others() -> None:
    series = begun(event(), TUESDAYS)
    made = to_make(series, {date(2026, 2, 3): 1, date(2026, 2, 10): None}, NOW)
    assert [day.isoformat() for day in made] == ["2026-02-17", "2026-02-24", "2026-03-03", "2026-03-10"]
    assert to_make(series, dict.fromkeys([date(2026, 2, 3), date(2026, 2, 10), *made], 1), NOW) == ()


def test_the_next_date_is_made_however_far_it_lies_ahead() -> None:
    series = begun(event(), OnWeekdays((1,), 26))
    after = datetime(2026, 2, 5, tzinfo=UTC)
    assert to_make(series, {date(2026, 2, 3): 1}, after) == (date(2026, 8, 4),)
    assert to_make(series, {date(2026, 2, 3): 1, date(2026, 8, 4): None}, after) == (date(2027, 2, 2),)
    assert (
        to_make(begun(event(), OnWeekdays((1,), 2), "2026-02-17"), {}, datetime(2026, 3, 1, tzinfo=UTC)) == ()
    )


def test_a_date_whose_time_has_come_is_not_made_any_more() -> None:
    series = begun(event(), TUESDAYS)
    at_ten = datetime(2026, 2, 10, 9, tzinfo=UTC)
    assert next(ahead(series, at_ten - timedelta(seconds=1))) == date(2026, 2, 10)
    assert next(ahead(series, at_ten)) == date(2026, 2, 17)


def test_a_date_says_what_the_series_says_and_registers_as_the_last_one() -> None:
    closes = LocalTime(datetime(2026, 2, 2, 18), BRUSSELS)
    opens = LocalTime(datetime(2026, 1, 20, 9), BRUSSELS)
    one = replace(event(closes=closes, seats=20, place="Online"), terms=Terms(opens=opens, moderated=True))
    series = begun(one, TUESDAYS)
    plan = plan_on(series, date(2026, 3, 31), one.plan, NOW)
    assert plan.starts == LocalTime(datetime(2026, 3, 31, 10), BRUSSELS)
    assert plan.ends == LocalTime(datetime(2026, 3, 31, 12), BRUSSELS)
    assert plan.closes == LocalTime(datetime(2026, 3, 30, 18), BRUSSELS)
    assert (plan.title, plan.place, plan.seats, plan.channel) == ("Call", "Online", 20, 5)
    terms = terms_on(date(2026, 3, 31), one)
    assert terms.opens == LocalTime(datetime(2026, 3, 17, 9), BRUSSELS)
    assert (terms.moderated, terms.announced) == (True, 14)
    assert terms_on(date(2026, 3, 31), event()).announced == 7


def test_a_closing_that_would_have_passed_is_dropped() -> None:
    one = event("2026-03-03 10:00", closes=LocalTime(datetime(2026, 2, 3, 18), BRUSSELS), ends=None)
    plan = plan_on(begun(one, TUESDAYS), date(2026, 3, 10), one.plan, datetime(2026, 2, 20, tzinfo=UTC))
    assert (plan.closes, plan.ends) == (None, None)


# ---- what is changed -----------------------------------------------------------------


def test_only_a_date_ahead_can_be_left_out() -> None:
    series = begun(event(), TUESDAYS)
    require_left_out(series, date(2026, 2, 10), NOW)
    for day, now in ((date(2026, 2, 11), NOW), (date(2026, 2, 10), datetime(2026, 2, 10, 9, tzinfo=UTC))):
        with pytest.raises(NoSuchDate):
            require_left_out(series, day, now)


def test_a_series_ends_before_a_date_and_not_later_than_it_would_have() -> None:
    series = begun(event(), TUESDAYS, until="2026-03-03")
    assert end_before(series, date(2026, 2, 24)).until == date(2026, 2, 23)
    assert end_before(series, date(2026, 4, 7)).until == date(2026, 3, 3)
    assert end_before(replace(series, until=None), date(2026, 4, 7)).until == date(2026, 4, 6)


def test_a_new_hour_holds_for_all_dates_but_one_that_was_moved_by_itself() -> None:
    one = event()
    series, day = begun(one, TUESDAYS), date(2026, 2, 3)
    later = LocalTime(datetime(2026, 2, 3, 15), BRUSSELS)
    becomes = replace(
        one.plan, title="Meeting", starts=later, ends=LocalTime(datetime(2026, 2, 3, 16), BRUSSELS)
    )
    changed = change(series, day, one.plan, becomes, NOW)
    assert (changed.words.title, changed.words.lasts, changed.recurrence.at) == (
        "Meeting",
        timedelta(hours=1),
        time(15),
    )
    other = replace(plan_on(series, date(2026, 2, 10), one.plan, NOW), place="Room 2")
    carried = carried_over(series, changed, date(2026, 2, 10), other, one.plan, becomes)
    assert (carried.title, carried.place) == ("Meeting", "Room 2")
    assert carried.starts == LocalTime(datetime(2026, 2, 10, 15), BRUSSELS)
    assert carried.ends == LocalTime(datetime(2026, 2, 10, 16), BRUSSELS)
    moved = replace(other, starts=LocalTime(datetime(2026, 2, 11, 10), BRUSSELS))
    carried = carried_over(series, changed, date(2026, 2, 10), moved, one.plan, becomes)
    assert (carried.title, carried.starts) == ("Meeting", moved.starts)


def test_words_alone_move_no_date() -> None:
    one = event()
    series = begun(one, TUESDAYS)
    becomes = replace(one.plan, about="New", seats=9)
    changed = change(series, date(2026, 2, 3), one.plan, becomes, NOW)
    assert (changed.words.about, changed.words.seats, changed.recurrence) == ("New", 9, series.recurrence)
    other = plan_on(series, date(2026, 2, 10), one.plan, NOW)
    assert carried_over(series, changed, date(2026, 2, 10), other, one.plan, becomes) == replace(
        other, about="New", seats=9
    )


def test_several_dates_are_not_moved_to_another_day_or_into_a_missing_hour() -> None:
    one = event("2026-02-08 10:00")
    series = begun(one, OnWeekdays((6,)))
    for starts, refusal in (
        (datetime(2026, 2, 9, 10), DatesStay),
        (datetime(2026, 2, 8, 2, 30), DateMissing),
    ):
        becomes = replace(one.plan, starts=LocalTime(starts, BRUSSELS))
        with pytest.raises(refusal):
            change(series, date(2026, 2, 8), one.plan, becomes, NOW)


def test_the_last_day_of_each_month_may_come_back_as_well() -> None:
    assert to_make(begun(event("2026-02-28 10:00"), OnDayOfMonth(-1)), {}, NOW)[0] == date(2026, 2, 28)


# ---- any history ---------------------------------------------------------------------


ZONES = (BRUSSELS, "Europe/Lisbon", "Atlantic/Azores", "Europe/Helsinki", "America/Cayenne")
ACTS = st.sampled_from(["wait", "wait", "skip", "put back", "move", "hour", "hour of all", "end"])


@settings(max_examples=40, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    weekday=st.integers(0, 6),
    hour=st.integers(5, 23),
    weeks=st.integers(1, 3),
    acts=st.lists(st.tuples(ACTS, st.integers(0, 20)), max_size=20),
)
def test_a_weekly_series_keeps_its_hour_and_each_of_its_dates_through_both_changes_of_2026(
    zone: str, weekday: int, hour: int, weeks: int, acts: list[tuple[str, int]]
) -> None:
    first = date(2026, 2, 2) + timedelta(days=weekday)
    world = World.begun(event(f"{first} {hour:02}:00", zone), weeks, NOW)
    for act, number in acts:
        world.do(act, number)
    while world.now < datetime(2026, 11, 20, tzinfo=UTC):
        world.do("wait", 9)
    assert len(world.made) == len(set(world.made)), "a date was made twice"
    # Counted by hand, and not by the rule that is tried here.
    counted = (first + timedelta(weeks=weeks * number) for number in range(60))
    reached = world.now.astimezone(ZoneInfo(zone)).date() + timedelta(weeks=6)
    end = min(reached, world.last)
    wanted = [day for day in counted if day <= end]
    assert [day for day in sorted(world.known) if day <= end] == wanted, "a date was lost, or invented"
    for day, plan in world.plans.items():
        seen = plan.starts.instant().astimezone(ZoneInfo(zone))
        assert (seen.date(), seen.hour, seen.minute) == (day, world.hours[day], 0)
        assert plan.ends is not None
        assert plan.ends.instant() - plan.starts.instant() == timedelta(hours=2)
