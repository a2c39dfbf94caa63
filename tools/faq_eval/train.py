"""Learning what is shipped: the map of questions and the calibration, from the corpora in ``training``.

    python -m tools.faq_eval.train

The map M starts as "leave it as it is" and is moved, by gradient descent on the cross entropy of
the right entry among all of its corpus, as far as a ridge lets it. What the calibration learns
from must not be flattered: each corpus is ranked with a map that was learnt from the others.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

# Before numpy is imported: its matrix library would start a thread for each core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.calibration import SHIPPED, Calibration, Curve
from bot.retrieval.corpus import ANSWER, BOTH, TITLE
from bot.retrieval.encoder.model import load
from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.evaluation.crossfit import learn
from bot.retrieval.evaluation.files import Question, read_entries, read_questions
from bot.retrieval.evaluation.trials import Trial, ask, draws
from bot.retrieval.evaluation.ways import ByMeaning
from bot.retrieval.question import read
from bot.retrieval.search import Encodes, Searcher
from bot.retrieval.signals import NAMES
from bot.retrieval.space import LEARNT, PARTS, Space
from bot.retrieval.texts import Text
from tools.faq_eval import TRAINING

RETRIEVAL: Final = Path("bot/retrieval")

TAKEN_AWAY: Final = 0.75
"""So much of what all questions share."""
FEW: Final = 20.0
"""A language of so many questions counts as much by itself as all languages together."""
TONGUE_RIDGE: Final = 0.5
SHARPNESS: Final = 20.0
"""By what scores are multiplied before they compete."""
RIDGE: Final = 0.1
PACE: Final = 0.1
MOMENTUM: Final = 0.9
STEPS: Final = 200
CONFIRMED: Final = (0, 1, 3)
"""With so many confirmed questions an entry the calibration is learnt: a corpus grows."""
SURER: Final = 0.98
"""The share of direct answers that must be right here: on a corpus that is strange to it, it is a little less."""
ZEROS: Final = (0.0,) * len(NAMES)
FLAT: Final = Curve(ZEROS, (1.0,) * len(NAMES), ZEROS, 0.0)
UNLEARNT: Final = Calibration(FLAT, FLAT, 1.0, 0.0)
"""Before anything was learnt; it judges nothing here."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A corpus and the questions about it, as they are before they are moved."""

    name: str
    entries: list[Text]
    questions: list[Question]
    asked: Floats
    """Questions x width."""
    points: Floats
    """Entries x width."""

    def pairs(self) -> tuple[Floats, NDArray[np.intp]]:
        """Return the questions that have an answer, and which entry that is."""
        places = {entry.id: at for at, entry in enumerate(self.entries)}
        gold = np.array([-1 if one.gold is None else places[one.gold] for one in self.questions], np.intp)
        return self.asked[gold >= 0], gold[gold >= 0]


class Remembering:
    """An encoder that encodes each text once."""

    def __init__(self, encoder: Encodes) -> None:
        """Ask ``encoder`` for what is new."""
        self._encoder = encoder
        self._known: dict[tuple[str, str], Floats] = {}

    def questions(self, texts: Sequence[str]) -> Floats:
        """Return one row per question."""
        return np.concatenate([self._once("question", self._encoder.questions, text) for text in texts])

    def passages(self, texts: Sequence[str]) -> Floats:
        """Return one row per passage."""
        return np.concatenate([self._once("passage", self._encoder.passages, text) for text in texts])

    def _once(self, kind: str, encode: Callable[[Sequence[str]], Floats], text: str) -> Floats:
        if (kind, text) not in self._known:
            self._known[kind, text] = encode([text])
        return self._known[kind, text]


def lesson(entries: Path, encoder: Encodes) -> Lesson:
    """Return the corpus whose entries are in that file."""
    texts = read_entries(entries)
    questions = read_questions(Path(str(entries).replace(".entries.", ".questions.")), texts)
    points = (
        TITLE * encoder.passages([text.title for text in texts])
        + ANSWER * encoder.passages([text.body for text in texts])
        + BOTH * encoder.passages([f"{text.title} {text.body}" for text in texts])
    )
    asked = encoder.questions([read(question.text) for question in questions])
    return Lesson(entries.name.partition(".")[0], texts, questions, asked, points)


def learn_space(lessons: Sequence[Lesson]) -> Space:
    """Return the means and the map that these corpora teach."""
    asked = np.concatenate([one.asked for one in lessons])
    spoken = [question.lang for one in lessons for question in one.questions]
    languages = sorted(set(spoken))
    marks = np.array([[lang == one for one in languages] for lang in spoken], np.float64)
    centres = learn_centres(asked, marks)
    tongues, bias = learn_tongues(asked, marks)
    still = Space(*map(_stored, (centres, tongues, bias, np.eye(asked.shape[1]), np.empty((0, 0)))))
    turn = learn_map(lessons, still)
    return replace(still, turn=_stored(turn), strangers=_stored(still.moved(asked) @ turn))


def _stored(part: NDArray[np.floating[Any]]) -> Floats:
    # Rounded as it is stored, so that a space that was just learnt ranks as one that was read.
    return part.astype(np.float16).astype(np.float32)


def learn_centres(asked: Floats, marks: Matrix) -> Matrix:
    """Return what questions of each language share, drawn to what all share where there are few."""
    everywhere = asked.mean(axis=0)
    sums = marks.T @ asked + FEW * everywhere
    centres: Matrix = TAKEN_AWAY * sums / (marks.sum(axis=0)[:, None] + FEW)
    return centres


def learn_tongues(asked: Floats, marks: Matrix) -> tuple[Matrix, Matrix]:
    """Return the plane that tells each language from the others, by least squares with a ridge."""
    mean, shares = asked.mean(axis=0), marks.mean(axis=0)
    inputs = (asked - mean).astype(np.float64)
    bend = inputs.T @ inputs + TONGUE_RIDGE * np.eye(inputs.shape[1])
    tongues: Matrix = np.linalg.solve(bend, inputs.T @ (marks - shares))
    return tongues, shares - mean @ tongues


def learn_map(lessons: Sequence[Lesson], space: Space) -> Matrix:
    """Return the map, width x width, for questions as ``space`` moves them without one."""
    pairs = [(space.moved(asked), gold, one.points) for one in lessons for asked, gold in [one.pairs()]]
    count = sum(len(gold) for _, gold, _ in pairs)
    still = np.eye(len(space.turn))
    turn, speed = still.copy(), np.zeros_like(still)
    for _ in range(STEPS):
        slope = RIDGE * (turn - still)
        for asked, gold, points in pairs:
            slope += _slope(asked, gold, points, turn) / count
        speed = MOMENTUM * speed - PACE * slope
        turn += speed
    return turn


def _slope(asked: Floats, gold: NDArray[np.intp], points: Floats, turn: Matrix) -> Matrix:
    scores = SHARPNESS * (asked @ turn @ points.T)
    chance = np.exp(scores - scores.max(axis=1, keepdims=True))
    chance /= chance.sum(axis=1, keepdims=True)
    chance[np.arange(len(gold)), gold] -= 1
    slope: Matrix = SHARPNESS * asked.T @ chance @ points
    return slope


def trials(one: Lesson, finds: ByMeaning) -> list[Trial]:
    """Ask the questions of a corpus, with none and with some of them confirmed."""
    asked: list[Trial] = []
    for confirmed in CONFIRMED:
        for texts, rest in draws(one.entries, one.questions, confirmed, 2):
            finds.prepare(texts)
            asked += ask(finds, rest)
    return asked


def all_trials(lessons: Sequence[Lesson], encoder: Encodes) -> dict[str, list[Trial]]:
    """Return the trials of each corpus, ranked by what the others taught."""
    asked = {}
    for one in lessons:
        space = learn_space([other for other in lessons if other is not one])
        asked[one.name] = trials(one, ByMeaning(Searcher(encoder, UNLEARNT, space)))
    return asked


def main() -> int:
    """Learn anew and write both files."""
    encoder = Remembering(load())
    lessons = [lesson(path, encoder) for path in sorted(TRAINING.glob("*.entries.jsonl"))]
    space = learn_space(lessons)
    np.savez_compressed(
        RETRIEVAL / LEARNT,
        **{part: getattr(space, part).astype(np.float16) for part in PARTS},
    )
    asked = all_trials(lessons, encoder)
    calibration = learn([trial for one in asked.values() for trial in one], SURER)
    (RETRIEVAL / SHIPPED).write_text(calibration.as_json(), "utf-8")
    print(f"learnt from {', '.join(one.name for one in lessons)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
