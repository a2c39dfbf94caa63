"""The model, the corpus and the calibration in one: a question in, a finding out. It computes and waits for nobody."""

from collections.abc import Iterable, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeAlias

import numpy as np

from bot.retrieval.calibration import Calibration
from bot.retrieval.corpus import Corpus
from bot.retrieval.encoder.model import Readings
from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.encoder.tuning import Tuning
from bot.retrieval.likeness import alike, needed, twins
from bot.retrieval.question import read
from bot.retrieval.signals import Signals
from bot.retrieval.space import Space, learnt
from bot.retrieval.texts import Finding, Text, Tier, passages

Vectors: TypeAlias = MutableMapping[str, Floats]
"""The vector of each passage."""


class Encodes(Protocol):
    """Puts texts into one space, whatever their language."""

    def readings(self, texts: Sequence[str], tuning: Tuning) -> Readings:
        """Return each question as the model reads it, and as it does after ``tuning``."""
        ...

    def passages(self, texts: Sequence[str]) -> Floats:
        """Return one row of length one per answer."""
        ...


NOTHING = Finding((), Tier.UNKNOWN, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Searcher:
    """Finds by meaning; a question changes nothing in it, so threads may share it."""

    encoder: Encodes
    calibration: Calibration
    space: Space = field(default_factory=learnt)
    vectors: Vectors = field(default_factory=dict)
    """Passages that were encoded already; more come with each corpus."""
    corpus: Corpus | None = None

    def unknown(self, texts: Iterable[Text]) -> list[str]:
        """Return the passages of ``texts`` that are not encoded yet, each once."""
        every = dict.fromkeys(passage for text in texts for passage in passages(text))
        return [passage for passage in every if passage not in self.vectors]

    def over(self, texts: Sequence[Text]) -> "Searcher":
        """Return one that finds ``texts``, once every passage of them is encoded."""
        for passage in self.unknown(texts):
            self.vectors[passage] = self.encoder.passages([passage])[0]
        return replace(self, corpus=Corpus(texts, self.vectors, self.space))

    def points(self, typed: Sequence[str]) -> Floats:
        """Return one row of length one per question: what two of them share is their product."""
        rows = self.space.moved(self.encoder.readings([read(one) for one in typed], self.space.tuning))
        lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
        return np.asarray(rows / lengths, np.float32)

    def alike(self, text: Text, among: Sequence[Text], limit: int) -> list[str]:
        """Return the ids of those texts ``among`` that seem to say the same as ``text``, the nearest first."""
        new = {one: self.encoder.passages([one])[0] for one in needed(text) if one not in self.vectors}
        return alike(text, among, {**self.vectors, **new}, limit)

    def twins(self, among: Sequence[Text]) -> list[tuple[str, str]]:
        """Return every two texts ``among`` that seem to say the same."""
        return twins(among, self.vectors)

    def search(self, typed: str, limit: int) -> tuple[Finding, Signals | None]:
        """Return what fits a question best, how sure that is, and by which signals."""
        question = read(typed)
        if self.corpus is None or not any(map(str.isalnum, question)):
            return NOTHING, None
        readings = self.encoder.readings([question], self.space.tuning)
        ranking = self.corpus.rank(question, readings, limit)
        if ranking is None:
            return NOTHING, None
        return Finding(ranking.hits, *self.calibration.judge(ranking.signals)), ranking.signals

    def find(self, typed: str, limit: int) -> Finding:
        """Return what fits a question best, and how sure that is."""
        return self.search(typed, limit)[0]
