"""Figures of a month: how many, how fast; and nothing from which somebody could be recognised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from bot.kernel.suppression import LEAST, breakdown, few, part


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
    """A month at the desk. None stands for a number that is too small to be told, or would tell one."""

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
    asked = len(measures)
    return Figures(
        asked=few(asked),
        resolved=part(sum(one.resolved is not None for one in measures), asked),
        reopened=part(sum(one.reopened for one in measures), asked),
        categories=apart(named),
        first_answer=middle([one.answered for one in measures if one.answered is not None]),
        resolution=middle([one.resolved for one in measures if one.resolved is not None]),
        rating=middle([one.rating for one in measures if one.rating is not None]),
    )


def middle(values: Sequence[int]) -> float | None:
    """Return the median of values of enough people."""
    return float(median(values)) if len(values) >= LEAST else None


def apart(counts: Mapping[str, int]) -> dict[str, int | None]:
    """Return the parts of a total that is told beside them, by name; None: it is not told.

    Where anything is hidden, so are those of which there is none: how many are hidden would tell something.
    """
    told = breakdown(counts)
    parts, all_told = dict(told.parts), not (told.other or told.too_few)
    return {name: parts.get(name, 0 if all_told else None) for name in counts}
