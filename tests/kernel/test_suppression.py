"""What is told in numbers, and what never is."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kernel.suppression import LEAST, Breakdown, Step, breakdown, few, part, steps

numbers = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12))


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({}, Breakdown(())),
        ({"pt": 0}, Breakdown(())),
        ({"pt": 7, "fi": 9}, Breakdown((("fi", 9), ("pt", 7)))),
        # A few of several sorts are told together.
        ({"pt": 9, "fi": 3, "fr": 4}, Breakdown((("pt", 9),), 7)),
        # One sort alone would be known from the sum, and so would 1 + 2: the next smallest joins them.
        ({"pt": 9, "fi": 6, "fr": 3}, Breakdown((("pt", 9),), 9)),
        ({"pt": 9, "fi": 6, "fr": 1, "el": 2}, Breakdown((("pt", 9),), 9)),
        # So would 4 + 4, each being as many as it can be.
        ({"pt": 9, "fi": 6, "fr": 4, "el": 4}, Breakdown((("pt", 9),), 14)),
        # Of two that are as small, neither is chosen: that would tell something.
        ({"pt": 9, "fi": 5, "be": 5, "fr": 4}, Breakdown((("pt", 9),), 14)),
        ({"pt": 5, "fi": 5, "fr": 4}, Breakdown((), too_few=True)),
        ({"pt": 2, "fi": 1}, Breakdown((), too_few=True)),
    ],
)
def test_small_numbers_are_told_together_or_not_at_all(counts: Mapping[str, int], told: Breakdown) -> None:
    assert breakdown(counts) == told


@given(numbers)
def test_nothing_that_is_told_is_small_and_all_is_counted(counts: Mapping[str, int]) -> None:
    told = breakdown(counts)
    assert all(number >= LEAST for _, number in told.parts)
    assert told.other == 0 or told.other >= LEAST
    if not told.too_few:
        assert sum(number for _, number in told.parts) + told.other == sum(counts.values())


@pytest.mark.parametrize(("sorts", "most"), [(2, 13), (3, 11), (4, 7)])
def test_whoever_knows_the_rule_the_sorts_and_the_sum_cannot_compute_what_is_hidden(
    sorts: int, most: int
) -> None:
    alike: dict[tuple[Breakdown, int], list[Mapping[str, int]]] = defaultdict(list)
    for values in itertools.product(range(most), repeat=sorts):
        counts = dict(zip("abcd", values, strict=False))
        alike[breakdown(counts), sum(values)].append(counts)
    for (told, total), tables in alike.items():
        for name in set("abcd"[:sorts]) - {sort for sort, _ in told.parts}:
            possible = {table[name] for table in tables}
            assert len(possible) > 1 or not 0 < min(possible) < LEAST, (told, total, name, possible)


def test_that_there_is_nobody_may_be_told() -> None:
    assert [few(number) for number in (0, 1, 4, 5)] == [0, None, None, 5]


def test_a_part_is_told_if_neither_it_nor_the_rest_is_few() -> None:
    assert [part(number, 9) for number in (0, 2, 5, 9)] == [0, None, None, 9]
    assert part(6, 12) == 6


def days(*counts: int) -> Iterable[date]:
    return [date(2023, 3, number) for number, count in enumerate(counts, 1) for _ in range(count)]


@pytest.mark.parametrize(
    ("came", "told"),
    [
        ((), ()),
        ((4,), ()),
        ((5,), ((1, 5),)),
        ((3, 1, 1, 7), ((3, 5), (4, 12))),
        # Those who came last, and are few, are told with those before them.
        ((6, 2), ((2, 8),)),
        ((6, 5, 1, 0, 2), ((1, 6), (5, 14))),
    ],
)
def test_between_two_days_that_are_told_came_more_than_a_few(
    came: tuple[int, ...], told: tuple[tuple[int, int], ...]
) -> None:
    assert steps(days(*came)) == tuple(Step(date(2023, 3, day), total) for day, total in told)
