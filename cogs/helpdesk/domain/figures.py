"""Figures of a month: how many, how fast; and nothing from which somebody could be recognised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

FEWEST: Final = 5
"""A number of people below this one could tell who they are; it is not shown."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted of one request; it names nobody. Times are minutes of working time."""

    category: str
    answered: int | None
    resolved: int | None
    reopened: bool
    rating: int | None


@dataclass(frozen=True, slots=True)
class Figures:
    """A month at the desk. None stands for a number too small to be shown."""

    asked: int | None
    resolved: int | None
    reopened: int | None
    categories: Mapping[str, int | None]
    first_answer: float | None
    """Median, in minutes of working time."""
    resolution: float | None
    rating: float | None


def figures_of(measures: Sequence[Measure], categories: Sequence[str]) -> Figures:
    """Return the figures of a month's requests, with each of ``categories``, asked about or not."""
    named = dict.fromkeys(categories, 0)
    for one in measures:
        named[one.category] = named.get(one.category, 0) + 1
    return Figures(
        asked=shown(len(measures)),
        resolved=shown(sum(one.resolved is not None for one in measures)),
        reopened=shown(sum(one.reopened for one in measures)),
        categories=apart(named),
        first_answer=middle([one.answered for one in measures if one.answered is not None]),
        resolution=middle([one.resolved for one in measures if one.resolved is not None]),
        rating=middle([one.rating for one in measures if one.rating is not None]),
    )


def shown(count: int) -> int | None:
    """Return a count that may be shown; None: it may not."""
    return None if 0 < count < FEWEST else count


def middle(values: Sequence[int]) -> float | None:
    """Return the median of values of enough people."""
    return float(median(values)) if len(values) >= FEWEST else None


def apart(counts: Mapping[str, int]) -> dict[str, int | None]:
    """Return the parts of a total that is shown beside them.

    A hidden part alone could be told from the total, so as many more are hidden, the smallest first, until those
    that are hidden are two at least and enough people together.
    """
    hidden = {name for name, count in counts.items() if shown(count) is None}
    visible = sorted((name for name in counts if counts[name] >= FEWEST), key=lambda name: counts[name])
    while hidden and visible and (len(hidden) < 2 or sum(counts[name] for name in hidden) < FEWEST):
        hidden.add(visible.pop(0))
    return {name: None if name in hidden else count for name, count in counts.items()}
