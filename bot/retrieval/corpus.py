"""The texts of a corpus as one point each, and the ranking of them for a question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.encoder.model import Readings
from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.grams import Grams
from bot.retrieval.seen import Scores, Usual, seen
from bot.retrieval.signals import Signals
from bot.retrieval.space import Space
from bot.retrieval.texts import Hit, Text

TITLE: Final = 0.4
ANSWER: Final = 0.3
BOTH: Final = 0.3
"""What the title, the answer, and the two read together weigh in the point of a text."""

ALIASES: Final = 2.0
"""What aliases would weigh beside these if there were very many ..."""
HALF_TRUSTED: Final = 2.0
"""... and how many of them are worth half of that. Their mean is taken and not the nearest one:
what two askers share is what they mean, and what they do not is their language and their style."""

CROWDED: Final = np.float32(0.5)
"""So much of what an entry usually scores more than others, whatever the question, is taken away."""
NAMED: Final = np.float32(0.3)
"""What the nearest of an entry's names, its title or an alias, adds. Nearness to a single one says little by itself ..."""
LOOKED_AT: Final = 20
"""... and is looked at for so many of the best: the others would not become the best by it."""
LETTERS: Final = 1.0
"""What covering the whole question letter by letter weighs, in deviations of the scores."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """What was found for a question, the best first."""

    hits: tuple[Hit, ...]
    signals: Signals


class Corpus:
    """Texts that do not change; texts of one id are one entry, e.g. in two languages."""

    def __init__(self, texts: Sequence[Text], vectors: Mapping[str, Floats], space: Space) -> None:
        """Take the vector of each passage of ``texts`` from ``vectors``."""
        grouped: dict[str, list[Text]] = {}
        for text in texts:
            grouped.setdefault(text.id, []).append(text)
        self.ids = tuple(grouped)
        self._space = space
        self._voices = _voices(list(grouped.values()), vectors)
        # No copies: there may be many, and few of them are looked at.
        self._names = [
            tuple(vectors[name] for text in versions for name in (text.title, *text.aliases))
            for versions in grouped.values()
        ]
        self._aliases = np.array(
            [sum(len(text.aliases) for text in versions) for versions in grouped.values()]
        )
        self._grams = Grams(["\n".join(map(_letters, versions)) for versions in grouped.values()])
        if grouped:
            self._usual = Usual.of(space.strangers @ self._voices.points.T, space.nothing)

    def rank(self, question: str, read: Readings, limit: int) -> Ranking | None:
        """Return the best texts for a question, and its two readings; None if there are no texts."""
        if not self.ids:
            return None
        scores = self._scores(question, read)
        order = _best(scores.whole, max(limit, 5))
        hits = tuple(Hit(self.ids[at], float(scores.whole[at])) for at in order[:limit])
        return Ranking(hits, seen(question, scores, order, self._usual))

    def _named(self, moved: Floats, titles: Floats, whole: Floats) -> Floats:
        """Return how near the nearest name of each entry is, for the best ``whole``; for the others how near the title is."""
        named = titles.copy()
        looked_at = _best(whole + NAMED * titles, LOOKED_AT)
        names = [self._names[at] for at in looked_at]
        near = np.stack([name for of_one in names for name in of_one]) @ moved
        named[looked_at] = np.maximum.reduceat(near, np.cumsum([0, *map(len, names[:-1])]))
        return named

    def _scores(self, question: str, read: Readings) -> Scores:
        moved, turned, put = self._space.moved(read)[0], self._space.turned(read.plain)[0], self._voices
        covered = self._grams.covered(question)
        # One pass over the points for all readings of the question: they are what takes time.
        meant, tuned, plain, raw = np.stack([moved, read.tuned[0], turned, read.plain[0]]) @ put.points.T
        meant = meant - CROWDED * self._usual.crowding
        whole = meant + np.float32(LETTERS * max(float(meant.std()), 1e-6)) * covered
        titles = put.titles @ moved
        names = self._named(moved, titles, whole)
        return Scores(
            whole=whole + NAMED * names,
            tuned=tuned,
            plain=plain,
            raw=raw,
            titles=titles,
            answers=put.answers @ moved,
            letters=covered,
            names=names,
            aliases=self._aliases,
        )


@dataclass(frozen=True, slots=True)
class _Voices:
    """Entries x width each."""

    points: Floats
    titles: Floats
    answers: Floats


def _voices(entries: Sequence[Sequence[Text]], vectors: Mapping[str, Floats]) -> _Voices:
    return _Voices(
        _rows([_point(versions, vectors) for versions in entries]),
        _rows([_mean([vectors[text.title] for text in versions]) for versions in entries]),
        _rows([_mean([vectors[text.body] for text in versions]) for versions in entries]),
    )


def _rows(rows: Sequence[Floats]) -> Floats:
    return np.stack(rows).astype(np.float32) if rows else np.empty((0, 0), np.float32)


def _point(versions: Sequence[Text], vectors: Mapping[str, Floats]) -> Floats:
    point = _mean(
        [
            TITLE * vectors[text.title]
            + ANSWER * vectors[text.body]
            + BOTH * vectors[f"{text.title} {text.body}"]
            for text in versions
        ]
    )
    aliases = [alias for text in versions for alias in text.aliases]
    if not aliases:
        return point
    weight = ALIASES * len(aliases) / (len(aliases) + HALF_TRUSTED)
    mixed = point + weight * _mean([vectors[alias] for alias in aliases])
    return np.asarray(mixed / (1 + weight), np.float32)


def _mean(rows: Sequence[Floats]) -> Floats:
    return np.asarray(np.mean(np.stack(rows), axis=0), np.float32)


def _letters(text: Text) -> str:
    return "\n".join((text.title, *text.aliases, text.body))


def _best(scores: Floats, limit: int) -> NDArray[np.intp]:
    """Return where the best scores are, the best first; of equals the first."""
    if limit < len(scores):
        chosen = np.sort(np.argpartition(-scores, limit)[:limit])
    else:
        chosen = np.arange(len(scores))
    order: NDArray[np.intp] = chosen[np.argsort(-scores[chosen], kind="stable")]
    return order
