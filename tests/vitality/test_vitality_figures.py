"""What is told of a group's half-year, and what never is."""

import itertools
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.kernel.suppression import LEAST
from cogs.vitality.domain import (
    Deed,
    Half,
    HalfUnreadable,
    Meeting,
    Number,
    Report,
    Stock,
    half_of,
    may_be_kept,
    percent,
    points_at_somebody,
    read_half,
    report,
)

SPRING = Half(2023, 1)
LONG_AGO = date(2022, 6, 1)
MARCH = date(2023, 3, 15)


def told(stock: Stock, half: Half = SPRING, today: date = SPRING.beyond) -> Report:
    return report("innovation-diffusion", half, datetime(2023, 7, 1, tzinfo=UTC), today, stock)


def deeds(members: Iterable[int], day: date = MARCH) -> list[Deed]:
    return [Deed(member, day) for member in members]


# ---- half-years ----------------------------------------------------------------------------------


def test_a_half_year_is_half_a_year_and_follows_another() -> None:
    autumn = SPRING.after
    assert (SPRING.first, SPRING.last, SPRING.beyond) == (
        date(2023, 1, 1),
        date(2023, 6, 30),
        date(2023, 7, 1),
    )
    assert (autumn.first, autumn.last, autumn.beyond) == (
        date(2023, 7, 1),
        date(2023, 12, 31),
        date(2024, 1, 1),
    )
    assert (autumn.before, SPRING.before, autumn.after) == (SPRING, Half(2022, 2), Half(2024, 1))
    assert half_of(date(2023, 6, 30)) == SPRING
    assert half_of(date(2023, 7, 1)) == autumn
    assert autumn.months[0] == date(2023, 7, 1)
    assert autumn.months[-1] == date(2023, 12, 1)


@pytest.mark.parametrize("typed", ["2023-H1", " 2023 s1 ", "2023h1"])
def test_a_half_year_is_read_as_people_type_it(typed: str) -> None:
    assert read_half(typed, MARCH) == SPRING


@pytest.mark.parametrize("typed", ["2023-H3", "spring", "0001-H1", "9999-H2", "²023-H1", ""])
def test_what_is_no_half_year_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(HalfUnreadable) as refused:
        read_half(typed, MARCH)
    assert refused.value.details == {"typed": typed.strip(), "example": "2023-H1"}


def test_a_report_is_kept_in_the_month_after_its_half_year() -> None:
    days = (SPRING.last, SPRING.beyond, date(2023, 7, 31), date(2023, 8, 1))
    assert [may_be_kept(SPRING, day) for day in days] == [False, True, True, False]


# ---- members and newcomers -----------------------------------------------------------------------


def test_active_is_who_is_in_the_group_and_did_something_in_the_half_year() -> None:
    stock = Stock(
        entered={**dict.fromkeys(range(20), LONG_AGO), 20: SPRING.beyond},
        deeds=[*deeds(range(9)), *deeds([9], SPRING.last), *deeds([10, 20, 99], SPRING.beyond), *deeds([1])],
    )
    found = told(stock)
    assert (found.numbers[Number.MEMBERS], found.numbers[Number.ACTIVE]) == (20, 10)
    assert found.complete
    assert not told(stock, today=MARCH).complete


@pytest.mark.parametrize(("active", "shown"), [(0, 0), (4, None), (5, 5), (15, 15), (16, None), (20, 20)])
def test_how_many_were_active_is_told_unless_few_were_or_few_were_not(active: int, shown: int | None) -> None:
    stock = Stock(entered=dict.fromkeys(range(20), LONG_AGO), deeds=deeds(range(active)))
    assert told(stock).numbers[Number.ACTIVE] == shown


def test_newcomers_are_those_whose_sixtieth_day_lies_in_the_half_year_and_is_over() -> None:
    sixty = timedelta(days=60)
    entered = {
        **dict.fromkeys(range(6), SPRING.first - sixty),
        **dict.fromkeys(range(10, 20), SPRING.first - sixty - timedelta(days=1)),
        **dict.fromkeys(range(20, 27), SPRING.last - sixty),
        **dict.fromkeys(range(30, 40), SPRING.beyond - sixty),
    }
    assert told(Stock(entered=entered)).numbers[Number.NEWCOMERS] == 13
    assert told(Stock(entered=entered), today=MARCH).numbers[Number.NEWCOMERS] == 6
    assert told(Stock(entered=entered), Half(2023, 2), date(2023, 9, 1)).numbers[Number.NEWCOMERS] == 10


def test_a_newcomer_stayed_who_did_something_from_the_thirtieth_day_to_the_sixtieth() -> None:
    came = date(2023, 2, 1)
    entered = {**dict.fromkeys(range(20), came), **dict.fromkeys(range(20, 40), LONG_AGO)}
    stock = Stock(
        entered=entered,
        deeds=[
            *deeds(range(6), came + timedelta(days=30)),
            *deeds(range(6, 10), came + timedelta(days=59)),
            *deeds(range(10, 15), came + timedelta(days=29)),
            *deeds(range(15, 20), came + timedelta(days=60)),
            *deeds(range(20, 25), came + timedelta(days=40)),
        ],
    )
    numbers = told(stock).numbers
    assert (numbers[Number.NEWCOMERS], numbers[Number.STAYED]) == (20, 10)


@pytest.mark.parametrize(
    ("newcomers", "stayed", "others_active", "shown"),
    [
        (4, 4, 6, (None, None)),
        (36, 10, 4, (None, None)),
        (20, 4, 6, (20, None)),
        (20, 16, 4, (20, None)),
        # Three others were active: both numbers would say so.
        (20, 10, 3, (20, None)),
        (20, 10, 0, (20, 10)),
        (20, 10, 5, (20, 10)),
        (20, 0, 2, (20, None)),
        (0, 0, 0, (0, 0)),
    ],
)
def test_no_small_number_of_newcomers_is_told_nor_one_of_others_by_them(
    newcomers: int, stayed: int, others_active: int, shown: tuple[int | None, int | None]
) -> None:
    came = date(2023, 2, 1)
    old = range(newcomers, 40)
    stock = Stock(
        entered={**dict.fromkeys(range(newcomers), came), **dict.fromkeys(old, LONG_AGO)},
        deeds=deeds([*range(stayed), *old[:others_active]]),
    )
    numbers = told(stock).numbers
    assert (numbers[Number.NEWCOMERS], numbers[Number.STAYED]) == shown


# ---- while the half-year runs --------------------------------------------------------------------


def test_from_one_day_to_the_next_nobody_can_tell_that_one_person_more_did_something() -> None:
    came = SPRING.first
    entered = {**dict.fromkeys(range(30), came), **dict.fromkeys(range(30, 60), LONG_AGO)}
    shown = set()
    for number in range(31):
        active = deeds(range(number), came + timedelta(days=40))
        questions = [[10] * number]
        stock = Stock(entered=entered, deeds=active, questions=questions)
        numbers = told(stock, today=date(2023, 4, 1)).numbers
        shown.add(tuple(numbers[one] for one in (Number.ACTIVE, Number.STAYED)))
        assert numbers[Number.ASKED] in {None, number - number % LEAST}
        assert numbers.get(Number.ANSWERED) in {None, number - number % LEAST}
    assert shown == {(None, None), *((number, number) for number in range(5, 31, 5))}


def test_where_nobody_is_that_nobody_was_active_may_be_told() -> None:
    numbers = told(Stock(), today=MARCH).numbers
    assert (numbers[Number.MEMBERS], numbers[Number.ACTIVE], numbers[Number.STAYED]) == (0, 0, 0)
    assert Number.STATES not in numbers


def test_while_it_runs_the_places_do_not_say_that_the_only_one_from_somewhere_became_active() -> None:
    entered, of = places(10, 10, 10, 1)
    active = [place + one for place in (0, 1000, 2000) for one in range(5)]
    # Told as "3" on the day before and as "not to be told" on the day after, it could only be them.
    before, after = (
        told(Stock(entered=entered, deeds=deeds(some), states=of, regions=of), today=MARCH).numbers
        for some in (active, [*active, 3000])
    )
    assert before == after


# ---- where they are from -------------------------------------------------------------------------


def places(*sizes: int, unsaid: int = 0) -> tuple[dict[int, date], dict[int, str]]:
    """Return members of so many places, so many from each."""
    of = {}
    for place, size in enumerate(sizes):
        of.update({1000 * place + one: f"place {place}" for one in range(size)})
    entered = dict.fromkeys([*of, *range(-unsaid, 0)], LONG_AGO)
    return entered, of


def test_it_is_told_from_how_many_places_active_members_come() -> None:
    entered, of = places(9, 8, 7, unsaid=6)
    active = [*range(3), *range(1000, 1003)]
    found = told(Stock(entered=entered, deeds=deeds(active), states=of, regions=of))
    assert (found.numbers[Number.STATES], found.numbers[Number.REGIONS]) == (2, 2)


def test_from_where_people_come_is_not_known_if_nobody_says_and_not_told_if_few_are_active() -> None:
    entered, of = places(9, 8)
    unsaid = told(Stock(entered=entered, deeds=deeds(range(6))))
    assert Number.STATES not in unsaid.numbers
    few = told(Stock(entered=entered, deeds=deeds(range(3)), states=of))
    assert few.numbers[Number.STATES] is None


def test_that_none_or_all_were_active_says_already_from_where_they_come() -> None:
    entered, of = places(9, 1)
    assert told(Stock(entered=entered, states=of)).numbers[Number.STATES] == 0
    assert told(Stock(entered=entered, deeds=deeds(entered), states=of)).numbers[Number.STATES] == 2


def test_a_number_of_places_is_not_told_if_somebody_must_be_from_one_of_them() -> None:
    # The only one from the second place: "two" would say that they were active, "one" that they were not.
    entered, of = places(14, 1)
    for active in (range(9), [*range(9), 1000]):
        found = told(Stock(entered=entered, deeds=deeds(active), states=of))
        assert found.numbers[Number.ACTIVE] is not None
        assert found.numbers[Number.STATES] is None


def possible(sizes: tuple[int, ...], unsaid: int) -> Iterable[tuple[tuple[int, ...], int]]:
    """Yield every way in which some may be active: how many of each place, and of none that is known."""
    for counts in itertools.product(*(range(size + 1) for size in sizes)):
        for rest in range(unsaid + 1):
            yield counts, rest


@pytest.mark.parametrize("sizes", [(6, 1), (6, 2, 1), (5, 5, 1), (3, 2, 1), (4, 4), (2, 2, 2, 1)])
@pytest.mark.parametrize("unsaid", [0, 2])
def test_whoever_knows_from_where_all_are_cannot_tell_whether_one_of_few_was_active(
    sizes: tuple[int, ...], unsaid: int
) -> None:
    alike: dict[tuple[int, int], list[tuple[int, ...]]] = defaultdict(list)
    for counts, rest in possible(sizes, unsaid):
        sorts = sum(count > 0 for count in counts)
        alike[sum(counts) + rest, sorts].append(counts)
    for (chosen, sorts), tables in alike.items():
        certain = any(
            len({table[place] > 0 for table in tables}) == 1
            for place, size in enumerate(sizes)
            if size < LEAST
        )
        assert points_at_somebody(sizes, unsaid, chosen, sorts) == certain, (chosen, sorts)


# ---- meetings and questions ----------------------------------------------------------------------


def test_attendance_is_added_up_of_the_meetings_that_tell_it_by_themselves() -> None:
    held = [Meeting(20, 15), Meeting(12, 12), Meeting(9, None), Meeting(None, None)]
    numbers = told(Stock(meetings=held)).numbers
    shown = [numbers[one] for one in (Number.MEETINGS, Number.COUNTED, Number.SEATED, Number.CAME)]
    assert shown == [4, 2, 32, 27]
    none = told(Stock(meetings=held[2:])).numbers
    assert (none[Number.MEETINGS], none[Number.COUNTED]) == (2, 0)
    assert Number.CAME not in none


@pytest.mark.parametrize(
    ("begun", "shown"),
    [
        (None, []),
        ([], [0]),
        ([10, None], [None, None, None]),
        ([5, 10, 20, 40, 90, *[None] * 5], [10, 5, 20]),
        ([10] * 4 + [None] * 6, [10, None, None]),
        ([10] * 8 + [None] * 2, [10, None, 10]),
    ],
)
def test_threads_are_counted_with_those_in_which_somebody_else_wrote(
    begun: list[int | None] | None, shown: list[int | None]
) -> None:
    numbers = told(Stock(threads=begun)).numbers
    threads = (Number.THREADS, Number.THREADS_ANSWERED, Number.THREAD_ANSWER)
    assert [numbers[one] for one in threads if one in numbers] == shown


def test_questions_are_counted_with_the_share_that_was_answered_and_the_median_time() -> None:
    numbers = told(Stock(questions=[[10, 20, 31, 40, 600], [None] * 6])).numbers
    asked, answered, first = (numbers[one] for one in (Number.ASKED, Number.ANSWERED, Number.FIRST_ANSWER))
    assert (asked, answered, first) == (11, 5, 31)
    assert told(Stock(questions=[[], []])).numbers[Number.ASKED] == 0
    assert Number.ANSWERED not in told(Stock()).numbers


@pytest.mark.parametrize(
    ("months", "asked"),
    [
        ([7, 9], 16),
        # The desk tells 7, and the sum would tell the other month.
        ([7, 3], None),
        ([7, 1, 2], None),
        ([7, 4, 4], None),
        ([7, 3, 4], 14),
    ],
)
def test_the_sum_of_the_months_gives_none_of_them_away(months: list[int], asked: int | None) -> None:
    numbers = told(Stock(questions=[[10] * month for month in months])).numbers
    assert numbers[Number.ASKED] == asked
    assert (numbers[Number.FIRST_ANSWER] is None) == (asked is None)


def test_few_answers_have_no_median_and_few_without_one_no_share() -> None:
    few = told(Stock(questions=[[10] * 4 + [None] * 6])).numbers
    assert (few[Number.ANSWERED], few[Number.FIRST_ANSWER]) == (None, None)
    nearly_all = told(Stock(questions=[[10] * 8 + [None] * 2])).numbers
    assert (nearly_all[Number.ANSWERED], nearly_all[Number.FIRST_ANSWER]) == (None, 10)


def test_a_share_is_in_whole_per_cent() -> None:
    assert [percent(number, 8) for number in (0, 1, 3, 8)] == [0, 13, 38, 100]
