"""Working time, and figures that show nobody."""

import itertools
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.kernel.office_hours import OfficeHours
from bot.kernel.suppression import LEAST
from cogs.helpdesk.domain import Measure, figures_of
from cogs.helpdesk.domain.figures import apart

BRUSSELS = OfficeHours(
    frozenset(range(5)), time(9), time(17), "Europe/Brussels", frozenset({date(2023, 4, 10), (5, 1)})
)


def at(text: str) -> datetime:
    """Return an instant of Brussels in winter, an hour ahead of UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) - timedelta(hours=1)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2023-03-06 10:00", "2023-03-06 12:30", 2.5),
        ("2023-03-06 16:00", "2023-03-07 10:00", 2),
        ("2023-03-03 16:00", "2023-03-06 10:00", 2),
        ("2023-03-04 10:00", "2023-03-05 10:00", 0),
        ("2023-03-06 20:00", "2023-03-06 08:00", 0),
    ],
    ids=["within a day", "overnight", "over a weekend", "on a weekend", "the wrong way round"],
)
def test_only_working_time_is_counted(start: str, end: str, hours: float) -> None:
    assert BRUSSELS.between(at(start), at(end)) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2023-03-06 10:00", 1, "2023-03-07 10:00"),
        ("2023-03-03 16:00", 1, "2023-03-06 16:00"),
        ("2023-03-06 20:00", 1, "2023-03-08 09:00"),
        ("2023-03-06 07:00", 1, "2023-03-07 09:00"),
        ("2023-03-04 10:00", 0, "2023-03-06 09:00"),
    ],
    ids=["the next day", "over a weekend", "from after hours", "from before hours", "from a weekend"],
)
def test_working_days_later(start: str, days: int, end: str) -> None:
    assert BRUSSELS.after(at(start), days) == at(end)


def test_holidays_and_the_change_of_clocks_are_minded() -> None:
    friday = datetime(2023, 4, 7, 8, 0, tzinfo=UTC)
    assert BRUSSELS.after(friday, 1) == datetime(2023, 4, 11, 8, 0, tzinfo=UTC)
    assert BRUSSELS.between(friday, friday + timedelta(days=4)) == timedelta(hours=8)
    assert not BRUSSELS.works_on(date(2026, 5, 1))
    assert BRUSSELS.after(at("2023-03-24 10:00"), 1) == datetime(2023, 3, 27, 8, 0, tzinfo=UTC)


def test_hours_that_never_open_end_nothing() -> None:
    never = OfficeHours(frozenset(), time(9), time(17), "Europe/Brussels")
    assert never.after(at("2023-03-06 10:00"), 1) > at("2023-03-06 10:00")


def measures(count: int, category: str = "events", **others: int) -> list[Measure]:
    return [
        Measure(category, others.get("answered"), others.get("resolved"), False, others.get("rating"))
    ] * count


def test_figures_are_medians_of_enough_people() -> None:
    made = figures_of(
        [*measures(4, answered=10), *measures(3, answered=60, resolved=90, rating=4)], ("events", "media")
    )
    assert made.asked == 7
    assert made.categories == {"events": 7, "media": 0}
    assert made.first_answer == 10
    assert (made.resolution, made.rating, made.resolved) == (None, None, None)


def test_a_hidden_part_cannot_be_told_from_the_total() -> None:
    assert apart({"events": 20, "media": 2, "general": 9}) == {"events": 20, "media": None, "general": None}
    assert apart({"events": 20, "media": 2, "general": 1}) == {"events": None, "media": None, "general": None}
    assert apart({"events": 20, "media": 2, "general": 3}) == {"events": 20, "media": None, "general": None}
    assert apart({"events": 20, "media": 0}) == {"events": 20, "media": 0}
    assert apart({"media": 2}) == {"media": None}


@pytest.mark.parametrize(("categories", "most"), [(2, 20), (3, 18), (4, 17), (5, 11)])
def test_whoever_knows_the_rule_and_the_total_cannot_compute_what_is_hidden(
    categories: int, most: int
) -> None:
    alike: dict[tuple[int, tuple[int | None, ...]], list[tuple[int, ...]]] = defaultdict(list)
    # With all tables of a total, or none: a bound of their parts would tell something that nobody knows.
    tables_told = (one for one in itertools.product(range(most + 1), repeat=categories) if sum(one) <= most)
    for counts in tables_told:
        told = tuple(apart(dict(zip("abcde", counts, strict=False))).values())
        alike[sum(counts), told].append(counts)
    for (total, told), tables in alike.items():
        for place in (place for place, count in enumerate(told) if count is None):
            possible = {counts[place] for counts in tables}
            assert len(possible) > 1 or not 0 < min(possible) < LEAST, (total, told, tables)


def test_a_few_that_are_not_resolved_cannot_be_told_from_those_that_are() -> None:
    made = figures_of([*measures(7, resolved=60), *measures(2)], ("events",))
    assert (made.asked, made.resolved, made.reopened) == (9, None, 0)


def test_a_category_that_is_no_more_is_counted() -> None:
    assert figures_of(measures(6, "old"), ("events",)).categories == {"events": 0, "old": 6}
