"""Finding by shared runs of four letters: names, acronyms and loan words, in whatever language.

Okapi BM25 over the letters of words with their edges, so that "Vanguard" finds "Vanguards" and an
acronym is found by itself. Of a question about something else it says little, and is weighed so.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.words import telling

RUN: Final = 4
SATURATION: Final = 1.2
LENGTH_WEIGHT: Final = 0.75


class Grams:
    """An index over the runs of letters of texts that do not change."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Count the runs in ``texts``."""
        # Arrays, and one count at a time: what the garbage collector knows nothing of, it does not go through while
        # everybody waits. Among ten thousand texts that was a twentieth of a second.
        places: dict[str, array[int]] = {}
        often: dict[str, array[int]] = {}
        sizes: list[int] = []
        for at, text in enumerate(texts):
            count = Counter(_runs(text))
            sizes.append(count.total())
            for run, times in count.items():
                places.setdefault(run, array("i")).append(at)
                often.setdefault(run, array("i")).append(times)
        lengths = np.array(sizes, np.float32)
        usual = SATURATION * (
            1 - LENGTH_WEIGHT + LENGTH_WEIGHT * lengths / max(1.0, float(lengths.sum()) / max(1, len(texts)))
        )
        self._size = len(texts)
        self._postings = {run: _posting(places[run], often[run], usual) for run in places}

    def covered(self, question: str) -> Floats:
        """Return for each text how much of the question's runs it covers, the rare ones weighing most: 0 to 1."""
        found = np.zeros(self._size, np.float32)
        whole = 0.0
        for run in set(_runs(question)):
            texts_with, worth = self._postings.get(run, _NOWHERE)
            rarity = log(1 + (self._size - len(texts_with) + 0.5) / (len(texts_with) + 0.5))
            whole += rarity
            found[texts_with] += rarity * worth
        return found / np.float32(whole * (SATURATION + 1)) if whole else found


_NOWHERE: Final = (np.empty(0, np.int32), np.empty(0, np.float32))


def _posting(texts: "array[int]", times: "array[int]", usual: Floats) -> tuple[NDArray[np.int32], Floats]:
    """Return which texts hold a run, and what it is worth there."""
    at, often = np.array(texts, np.int32), np.array(times, np.float32)
    worth: NDArray[np.float32] = often * (SATURATION + 1) / (often + usual[at])
    return at, worth


def _runs(text: str) -> Iterator[str]:
    for word in telling(text):
        edged = f" {word} "
        for at in range(max(1, len(edged) - RUN + 1)):
            yield edged[at : at + RUN]
