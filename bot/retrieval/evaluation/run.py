"""Measuring a way of finding on a corpus, from the files to the figures."""

import resource
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from bot.retrieval.calibration import Calibration, shipped
from bot.retrieval.encoder.model import load
from bot.retrieval.evaluation.crossfit import learn
from bot.retrieval.evaluation.files import Question
from bot.retrieval.evaluation.report import PRECISION, Cost, Figures, figures
from bot.retrieval.evaluation.trials import Finds, Trial, ask, draws
from bot.retrieval.evaluation.ways import ByMeaning, ByWords
from bot.retrieval.texts import Text

DRAWS: Final = 5
"""So often other questions are confirmed."""


def measure(
    entries: Sequence[Text],
    questions: Sequence[Question],
    confirmed: int,
    *,
    by_words: bool = False,
    calibration: Calibration | None = None,
) -> Figures:
    """Return the figures of finding ``entries`` by meaning, or with the floor ``by_words``.

    ``confirmed`` questions are given to each entry and the rest asked, over several draws.

    Raises:
        NoModel: the model cannot be used here.
    """
    before = time.perf_counter()
    if by_words:
        with closing(ByWords()) as floor:
            return _figures(floor, before, entries, questions, confirmed)
    return _figures(by_meaning(calibration), before, entries, questions, confirmed) | {"way": "meaning"}


def by_meaning(calibration: Calibration | None = None) -> ByMeaning:
    """Return the way by meaning, with the shipped calibration unless another is given.

    Raises:
        NoModel: the model cannot be used here.
    """
    encoder = load()
    from bot.retrieval.search import Searcher  # noqa: PLC0415 - numpy is an extra

    return ByMeaning(Searcher(encoder, calibration or shipped()))


def calibrated(entries: Sequence[Text], questions: Sequence[Question], confirmed: int) -> Calibration:
    """Return the calibration that these questions teach.

    Raises:
        NoModel: the model cannot be used here.
    """
    trials = _trials(by_meaning(), entries, questions, confirmed, lambda: None)
    return learn([trial for draw in trials for trial in draw], PRECISION)


def _figures(
    finds: Finds, before: float, entries: Sequence[Text], questions: Sequence[Question], confirmed: int
) -> Figures:
    loaded = time.perf_counter()
    prepared = [loaded]
    asked = _trials(finds, entries, questions, confirmed, lambda: prepared.append(time.perf_counter()))
    cost = Cost(loaded - before, prepared[1] - loaded, memory_mib())
    return figures(asked, cost)


def _trials(
    finds: Finds,
    entries: Sequence[Text],
    questions: Sequence[Question],
    confirmed: int,
    prepared: Callable[[], None],
) -> list[list[Trial]]:
    asked = []
    for texts, rest in draws(entries, questions, confirmed, DRAWS):
        finds.prepare(texts)
        prepared()
        asked.append(ask(finds, rest))
    return asked


def memory_mib() -> float:
    """Return what this process holds in memory now, or at most held where that is not told."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text().split()[1]) * resource.getpagesize() / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)
