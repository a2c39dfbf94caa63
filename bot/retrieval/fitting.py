"""Learning a calibration from questions whose answers are known."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.calibration import Calibration, Curve, threshold
from bot.retrieval.signals import Signals

PENALTY: Final = 2.0
"""What holds the weights down: a few hundred questions are not many."""
STEPS: Final = 25
PRECISION: Final = 0.95
"""The share of direct answers that must be right."""
KEPT: Final = 0.97
"""The share of questions with an answer for which at least candidates must be offered."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question whose answer is known, and what was found for it."""

    signals: Signals
    right: bool
    """The first hit is what was asked for."""
    covered: bool
    """Something there is what was asked for."""


def fit(cases: Sequence[Case], precision: float = PRECISION) -> Calibration:
    """Return the calibration that these cases teach."""
    values = np.array([case.signals.values() for case in cases], np.float64)
    right = np.array([case.right for case in cases])
    covered = np.array([case.covered for case in cases])
    curve, cover = fit_curve(values, right), fit_curve(values, covered)
    sure = [curve(case.signals.values()) for case in cases]
    there = [cover(case.signals.values()) for case in cases if case.covered]
    offer_from = float(np.quantile(there, 1 - KEPT)) if there else 0.0
    return Calibration(curve, cover, threshold(sure, right.tolist(), precision), offer_from)


def fit_curve(values: NDArray[np.float64], positive: NDArray[np.bool_]) -> Curve:
    """Return the logistic curve through ``values`` (cases x signals), by Newton's method with a ridge."""
    means, deviations = values.mean(axis=0), np.maximum(values.std(axis=0), 1e-6)
    inputs = np.hstack([(values - means) / deviations, np.ones((len(values), 1))])
    ridge = np.diag([PENALTY] * values.shape[1] + [1e-3])
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (chance - positive) + ridge @ weights
        bend = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + ridge
        weights -= np.linalg.solve(bend, slope)
    return Curve(
        tuple(means.tolist()), tuple(deviations.tolist()), tuple(weights[:-1].tolist()), float(weights[-1])
    )
