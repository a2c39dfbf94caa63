"""From signals to how sure one can be, and from that to what may be done.

Two logistic curves, learnt from questions whose answers are known: that anything here answers at
all, and that the first hit is right if anything is. Their product is how sure one can be. Thresholds are chosen on the same data, for a share of
direct answers that must be right. ``python -m bot faq calibrate`` learns them for one community.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from math import exp
from pathlib import Path
from typing import Any, Final

from bot.kernel.errors import ContentError
from bot.retrieval.signals import NAMES, Signals
from bot.retrieval.texts import Tier

SHIPPED: Final = "calibration.json"
LEARNT: Final = "learnt.npz"
"""What is known about reading questions; figures that come of another one mean something else."""
FEWEST: Final = 10
"""With fewer direct answers than this a precision says nothing."""
REMEDY: Final = "delete it, or make it anew: python -m bot faq calibrate"


@dataclass(frozen=True, slots=True)
class Curve:
    """A logistic curve over standardised figures."""

    means: tuple[float, ...]
    deviations: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    def __call__(self, values: Sequence[float]) -> float:
        """Return a probability."""
        parts = zip(values, self.means, self.deviations, self.weights, strict=True)
        height = self.bias + sum(weight * (value - mean) / spread for value, mean, spread, weight in parts)
        return 1 / (1 + exp(-max(-60.0, min(60.0, height))))


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was learnt."""

    right: Curve
    """How probably the first hit is right, if any text answers the question."""
    covered: Curve
    """How probably any text answers the question."""
    answer_from: float
    """From this probability of being right on, the first is given as the answer."""
    offer_from: float
    """From this probability of an answer being there on, candidates are offered."""
    signals: tuple[str, ...] = NAMES

    def judge(self, signals: Signals) -> tuple[Tier, float, float]:
        """Return what may be done, how sure the first hit is, and how sure it is that there is an answer."""
        values = signals.values()
        coverage = self.covered(values)
        confidence = coverage * self.right(values)
        if confidence >= self.answer_from:
            return Tier.ANSWER, confidence, coverage
        return Tier.CANDIDATES if coverage >= self.offer_from else Tier.UNKNOWN, confidence, coverage

    def as_json(self) -> str:
        """Return it as it is stored."""
        return json.dumps({"reading": _reading(), **asdict(self)}, indent=1) + "\n"


def _reading() -> str:
    """Return by what the way of reading questions is known that is in use."""
    return hashlib.sha256(files(__package__).joinpath(LEARNT).read_bytes()).hexdigest()[:16]


def shipped() -> Calibration:
    """Return what was learnt from corpora that are no community's."""
    return _read(json.loads(files(__package__).joinpath(SHIPPED).read_text("utf-8")))


def read_calibration(path: Path) -> Calibration:
    """Return what a community learnt, from its file.

    Raises:
        ContentError: it is no such file, or one for other signals, or another reading of questions, than are in use.
    """
    try:
        return _read(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise ContentError(f"{path}: no calibration of this version ({error}); {REMEDY}") from error


def _read(stored: Mapping[str, Any]) -> Calibration:
    if tuple(stored["signals"]) != NAMES:
        raise ValueError("made for other signals")
    if stored["reading"] != _reading():
        raise ValueError("made for another reading of questions")
    return Calibration(
        _curve(stored["right"]),
        _curve(stored["covered"]),
        float(stored["answer_from"]),
        float(stored["offer_from"]),
    )


def _curve(stored: Mapping[str, Any]) -> Curve:
    means, deviations, weights = (
        tuple(map(float, stored[name])) for name in ("means", "deviations", "weights")
    )
    if not len(means) == len(deviations) == len(weights) == len(NAMES):
        raise ValueError("a curve has not one weight for each signal")
    return Curve(means, deviations, weights, float(stored["bias"]))


def trusted(sure: Sequence[float], precision: float) -> float:
    """Return the lowest confidence from which on direct answers are right in ``precision`` of all cases, if it is to be believed.

    That is their mean. Counting the right ones instead says less: of fifty answers a single one is two in a hundred.
    Above 1 if there are too few.
    """
    best, whole = 1.01, 0.0
    for count, confidence in enumerate(sorted(sure, reverse=True), 1):
        whole += confidence
        if count >= FEWEST and whole >= precision * count:
            best = confidence
    return best


def threshold(sure: Sequence[float], right: Sequence[bool], precision: float) -> float:
    """Return the lowest confidence from which on ``precision`` of the direct answers are right; above 1 if none is."""
    best, good = 1.01, 0
    for count, (confidence, is_right) in enumerate(sorted(zip(sure, right, strict=True), reverse=True), 1):
        good += is_right
        if count >= FEWEST and good >= precision * count:
            best = confidence
    return best
