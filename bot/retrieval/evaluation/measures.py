"""What the outcomes of trials say, each figure with the interval in which it may really lie."""

import random
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from math import sqrt
from typing import Final, TypeVar

from bot.retrieval.evaluation.trials import Trial

NORMAL_95: Final = 1.96
RESAMPLES: Final = 500

T = TypeVar("T")


def recall(trials: Sequence[Trial], among: int) -> float:
    """Return the share of questions with an answer whose answer is among the first ``among``."""
    asked = [trial for trial in trials if trial.covered]
    return sum(trial.rank is not None and trial.rank < among for trial in asked) / max(1, len(asked))


def mean_reciprocal_rank(trials: Sequence[Trial]) -> float:
    """Return the mean of one over the place of the right answer; 0 where it was not found."""
    asked = [trial for trial in trials if trial.covered]
    return sum(0.0 if trial.rank is None else 1 / (trial.rank + 1) for trial in asked) / max(1, len(asked))


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Return how probably a positive one scores higher than a negative one; None without any of either."""
    if not positive or not negative:
        return None
    ordered = sorted(negative)
    higher = sum((bisect_left(ordered, one) + bisect_right(ordered, one)) / 2 for one in positive)
    return higher / (len(positive) * len(ordered))


def share(hits: int, of: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    rate, square = hits / of, NORMAL_95**2
    middle = rate + square / (2 * of)
    reach = NORMAL_95 * sqrt(rate * (1 - rate) / of + square / (4 * of**2))
    return max(0.0, (middle - reach) / (1 + square / of)), min(1.0, (middle + reach) / (1 + square / of))


def resampled(
    trials: Sequence[T], measure: Callable[[Sequence[T]], float | None], seed: int = 0
) -> tuple[float, float] | None:
    """Return the 95 % interval of a measure by drawing the trials anew, with replacement."""
    chance = random.Random(seed)  # noqa: S311 - the same interval each time
    values = sorted(
        value
        for value in (measure(chance.choices(trials, k=len(trials))) for _ in range(RESAMPLES))
        if value is not None
    )
    if not values:
        return None
    return values[int(0.025 * len(values))], values[min(len(values) - 1, int(0.975 * len(values)))]


def percentile(values: Sequence[float], part: float) -> float:
    """Return the smallest value that at least ``part`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
