"""Learning a calibration from questions whose answers are known."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.calibration import Calibration, Curve, trusted
from bot.retrieval.signals import Signals

PENALTY: Final = 2.0
"""What holds the weights down: a few hundred questions are not many."""
FAITH: Final = 20.0
"""What holds them to those of an earlier calibration, if there is one: it saw more questions, if other ones."""
STEPS: Final = 25
FOLDS: Final = 5
PRECISION: Final = 0.95
"""The share of direct answers that must be right."""
KEPT: Final = 0.97
"""The share of questions with an answer for which at least candidates must be offered."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question whose answer is known, and what was found for it."""

    group: str
    """What it must not be judged by: the same question in another draw, or others of its corpus."""
    signals: Signals
    right: bool
    """The first hit is what was asked for."""
    covered: bool
    """Something there is what was asked for."""


def fit(
    cases: Sequence[Case], precision: float = PRECISION, before: Calibration | None = None
) -> Calibration:
    """Return the calibration that these cases teach, beginning from what was known ``before``.

    The thresholds are those that hold for cases that the curves have not seen.
    """
    groups = list(dict.fromkeys(case.group for case in cases))
    fold_of = {group: at % FOLDS for at, group in enumerate(groups)}
    judged: list[tuple[Case, float, float]] = []
    for fold in range(min(FOLDS, len(groups))):
        right, covered = curves([case for case in cases if fold_of[case.group] != fold] or cases, before)
        for case in cases:
            if fold_of[case.group] == fold:
                there = covered(case.signals.values())
                judged.append((case, there * right(case.signals.values()), there))
    bar = trusted([sure for _, sure, _ in judged], precision)
    kept = [there for case, _, there in judged if case.covered]
    return Calibration(*curves(cases, before), bar, float(np.quantile(kept, 1 - KEPT)) if kept else 0.0)


def curves(cases: Sequence[Case], before: Calibration | None) -> tuple[Curve, Curve]:
    """Return the curves that the first is right if anything is, and that anything is."""
    values = np.array([case.signals.values() for case in cases], np.float64)
    right = np.array([case.right for case in cases])
    covered = np.array([case.covered for case in cases])
    return (
        fit_curve(values[covered], right[covered], before.right if before else None),
        fit_curve(values, covered, before.covered if before else None),
    )


def fit_curve(values: NDArray[np.float64], positive: NDArray[np.bool_], before: Curve | None = None) -> Curve:
    """Return the logistic curve through ``values`` (cases x signals), by Newton's method with a ridge."""
    start = before or _flat(values)
    means, deviations = np.array(start.means), np.array(start.deviations)
    known = np.append(start.weights, start.bias)
    inputs = np.hstack([(values - means) / deviations, np.ones((len(values), 1))])
    ridge = np.diag([FAITH if before else PENALTY] * values.shape[1] + [1e-3])
    weights = known.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (chance - positive) + ridge @ (weights - known)
        bend = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + ridge
        weights -= np.linalg.solve(bend, slope)
    return Curve(start.means, start.deviations, tuple(weights[:-1].tolist()), float(weights[-1]))


def _flat(values: NDArray[np.float64]) -> Curve:
    if not len(values):
        return Curve((0.0,) * values.shape[1], (1.0,) * values.shape[1], (0.0,) * values.shape[1], 0.0)
    means, deviations = values.mean(axis=0), np.maximum(values.std(axis=0), 1e-6)
    return Curve(tuple(means.tolist()), tuple(deviations.tolist()), (0.0,) * values.shape[1], 0.0)
