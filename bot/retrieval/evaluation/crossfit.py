"""How many questions can be answered directly if a given share of these answers must be right.

A confidence that was learnt from a question says too much about that very question. So the
questions are dealt into folds; each is judged, threshold and all, by what the other folds teach.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from bot.retrieval.calibration import Calibration, shipped, threshold
from bot.retrieval.evaluation.trials import Trial

FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A trial and what those who had not seen it thought of it."""

    trial: Trial
    confidence: float
    coverage: float
    answered: bool
    """It would have been answered directly."""


def crossfit(draws: Sequence[Sequence[Trial]], precision: float, seed: int = 0) -> list[list[Judged]]:
    """Judge every trial of every draw by the other folds; a question is in the same fold in all draws.

    Without signals it is judged by the share of words that is covered, and a threshold on that.
    """
    questions = list(dict.fromkeys(trial.question for trials in draws for trial in trials))
    random.Random(seed).shuffle(questions)  # noqa: S311 - the same folds each time
    fold_of = {question: at % FOLDS for at, question in enumerate(questions)}
    every = [trial for trials in draws for trial in trials]
    judges = [
        _judge([one for one in every if fold_of[one.question] != fold], precision) for fold in range(FOLDS)
    ]
    return [[judges[fold_of[trial.question]](trial) for trial in trials] for trials in draws]


def learn(trials: Sequence[Trial], precision: float) -> Calibration:
    """Return what the shipped calibration becomes by these trials; those without signals teach nothing."""
    from bot.retrieval.fitting import Case, fit  # noqa: PLC0415 - numpy is an extra

    cases = [
        Case(one.question.text, one.found.signals, one.right, one.covered)
        for one in trials
        if one.found.signals
    ]
    return fit(cases, precision, shipped())


def _judge(others: Sequence[Trial], precision: float) -> Callable[[Trial], Judged]:
    """Return what judges a trial by what ``others`` teach."""
    known = [trial for trial in others if trial.found.signals]
    if not known:
        sure, right = [trial.found.finding.confidence for trial in others], [trial.right for trial in others]
        return partial(_by_itself, bar=threshold(sure, right, precision))
    return partial(_by_signals, calibration=learn(known, precision))


def _by_itself(trial: Trial, bar: float) -> Judged:
    confidence = trial.found.finding.confidence
    return Judged(trial, confidence, confidence, confidence >= bar)


def _by_signals(trial: Trial, calibration: Calibration) -> Judged:
    if trial.found.signals is None:
        return Judged(trial, 0.0, 0.0, answered=False)
    _, confidence, coverage = calibration.judge(trial.found.signals)
    return Judged(trial, confidence, coverage, confidence >= calibration.answer_from)
