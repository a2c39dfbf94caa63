"""Reading the signals off the scores of a question."""

from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.signals import Signals
from bot.retrieval.words import telling

SHARPNESS: Final = 20.0
"""By what scores are multiplied before they compete, as they were when the space was learnt ..."""
TUNED_SHARPNESS: Final = 40.0
"""... and those of the tuned reading, as they were when that was learnt."""
LEAST: Final = 1e-6
"""No deviation is smaller: there may be one entry only."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What every entry scores for one question: as a whole, and by each voice."""

    whole: Floats
    tuned: Floats
    """Of its point in the tuned reading; a cosine, or a little less."""
    plain: Floats
    """Of its point in the plain reading, turned."""
    raw: Floats
    """Of its point in the plain reading as it is."""
    titles: Floats
    answers: Floats
    letters: Floats
    names: Floats
    """Of the nearest of its names, its title and its aliases."""
    aliases: NDArray[np.int64]
    """How many it has."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What questions about anything else score in a corpus."""

    best: float
    deviation: float
    """Of the best."""
    means: Floats
    """At each entry."""
    deviations: Floats
    nothing: float
    """The cosine at which "nothing here answers it" competes in the tuned reading."""

    @staticmethod
    def of(reached: Floats, nothing: float) -> "Usual":
        """Read it off what questions scored: questions x entries."""
        best = reached.max(axis=1)
        spread = np.maximum(reached.std(axis=0), LEAST)
        return Usual(float(best.mean()), max(float(best.std()), LEAST), reached.mean(axis=0), spread, nothing)

    @property
    def crowding(self) -> Floats:
        """Return by how much each entry is nearer to everything than the others are."""
        return np.asarray(self.means - self.means.mean(), np.float32)


def seen(question: str, scores: Scores, order: NDArray[np.intp], usual: Usual) -> Signals:
    """Return the signals of a question whose best entries are in ``order``, the best first."""
    first, top = int(order[0]), scores.whole[order]
    spread = max(float(scores.whole.std()), LEAST)
    titles, answers = _even(scores.titles), _even(scores.answers)
    rest = float(top[1:5].mean()) if len(top) > 1 else float(top[0])
    chances = _competing(scores.whole, SHARPNESS)
    # The same by the tuned reading, where "nothing" is the last.
    tuned = _competing(np.append(scores.tuned, np.float32(usual.nothing)), TUNED_SHARPNESS)
    known = int(scores.aliases[first])
    name_lead, aliases = _lead(scores.names, first), known / (known + 1)
    voices = (scores.tuned, scores.plain, scores.raw, titles, answers, scores.letters)
    return Signals(
        height=(float(top[0]) - usual.best) / usual.deviation,
        above_usual=float((top[0] - usual.means[first]) / usual.deviations[first]),
        lead=float(top[0] - top[1]) / spread if len(top) > 1 else 0.0,
        field_lead=(float(top[0]) - rest) / spread,
        stands_out=(float(top[0]) - float(scores.whole.mean())) / spread,
        tuned_lead=_lead(scores.tuned, first),
        plain_lead=_lead(scores.plain, first) / max(float(scores.plain.std()), LEAST),
        title=float(titles[first]),
        title_lead=_lead(titles, first),
        answer=float(answers[first]),
        answer_lead=_lead(answers, first),
        letters=float(scores.letters[first]),
        name=float(scores.names[first]),
        name_lead=name_lead,
        aliases=aliases,
        alias_lead=aliases * name_lead,
        agreement=sum(int(voice.argmax()) == first for voice in voices) / len(voices),
        near=float(scores.tuned[first]) - usual.nothing,
        nothing=log((float(tuned[-1]) + LEAST) / (1 - float(tuned[-1]) + LEAST)),
        chance=float(chances[first]),
        doubt=-float((chances * np.log(chances + np.float32(1e-9))).sum()),
        spread=spread,
        length=log(1 + len(telling(question))),
        characters=log(1 + len(question)),
    )


def _lead(scores: Floats, first: int) -> float:
    """Return by how much ``first`` leads the best of the others; 0 if there are none."""
    if len(scores) < 2:
        return 0.0
    others = max(float(scores[:first].max(initial=-np.inf)), float(scores[first + 1 :].max(initial=-np.inf)))
    return float(scores[first]) - others


def _even(scores: Floats) -> Floats:
    return np.asarray((scores - scores.mean()) / max(float(scores.std()), LEAST), np.float32)


def _competing(scores: Floats, sharpness: float) -> Floats:
    raised = np.exp(np.float32(sharpness) * (scores - scores.max()))
    return np.asarray(raised / raised.sum(), np.float32)
