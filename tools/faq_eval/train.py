"""Learning what is shipped: the space of questions and the calibration, from the corpora in ``training``.

    python -m tools.faq_eval.train

The map M starts as "leave it as it is" and is moved, by gradient descent on the cross entropy of
the right entry among all of its corpus, as far as a ridge lets it; the last layers are tuned beside
it (``tuning.py``). What the calibration learns from must not be flattered: the corpora are dealt
into folds, and each is ranked with a space that was learnt from the other folds.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

# Before numpy is imported: its matrix library would start a thread for each core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.calibration import LEARNT, SHIPPED, Calibration, Curve
from bot.retrieval.corpus import ANSWER, BOTH, TITLE
from bot.retrieval.encoder.model import Encoder, Readings, load
from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.encoder.tuning import Tuning, restored, stored
from bot.retrieval.evaluation.files import Question, read_entries, read_questions
from bot.retrieval.evaluation.trials import Trial, ask, draws
from bot.retrieval.evaluation.ways import ByMeaning
from bot.retrieval.fitting import Case, fit
from bot.retrieval.question import read
from bot.retrieval.search import Searcher
from bot.retrieval.signals import NAMES
from bot.retrieval.space import PARTS, Space
from bot.retrieval.texts import Text
from tools.faq_eval import TRAINING
from tools.faq_eval.tuning import LAYERS, Item, Tuner

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
STRANGERS: Final = 3
"""One in so many questions is kept to see what chance reaches."""
FOLDS: Final = 5
CONFIRMED: Final = (0, 1, 3)
"""With so many confirmed questions an entry the calibration is learnt: a corpus grows."""
SURER: Final = 0.97
"""The share of direct answers that must be right, over corpora that the curves have not seen. A little more
than the 95 % that are wanted: some of them are easier than a community's own."""
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
    states: list[Floats]
    """Each question before the layers that are tuned: tokens x width."""
    points: Floats
    """Entries x width."""

    def gold(self) -> NDArray[np.intp]:
        """Return which entry answers each question; their number where none does."""
        places = {entry.id: at for at, entry in enumerate(self.entries)}
        return np.array([places.get(one.gold or "", len(places)) for one in self.questions], np.intp)

    def pairs(self) -> tuple[Floats, NDArray[np.intp]]:
        """Return the questions that have an answer, and which entry that is."""
        gold = self.gold()
        return self.asked[gold < len(self.entries)], gold[gold < len(self.entries)]

    def items(self) -> list[Item]:
        """Return every question as the tuner wants it."""
        return [
            Item(states, self.points, int(gold))
            for states, gold in zip(self.states, self.gold(), strict=True)
        ]


class Remembering:
    """An encoder that encodes each passage once."""

    def __init__(self, encoder: Encoder) -> None:
        """Ask ``encoder`` for what is new."""
        self._encoder = encoder
        self._known: dict[str, Floats] = {}

    def readings(self, texts: Sequence[str], tuning: Tuning) -> Readings:
        """Return the questions, read twice."""
        return self._encoder.readings(texts, tuning)

    def passages(self, texts: Sequence[str]) -> Floats:
        """Return one row per passage."""
        for text in texts:
            if text not in self._known:
                self._known[text] = self._encoder.passages([text])
        return np.concatenate([self._known[text] for text in texts])


class School:
    """What is learnt, by whom."""

    def __init__(self, encoder: Encoder) -> None:
        """Teach the tuning of ``encoder``."""
        self._encoder = encoder
        self.remembering = Remembering(encoder)

    def lesson(self, entries: Path) -> Lesson:
        """Return the corpus whose entries are in that file."""
        texts, passages = read_entries(entries), self.remembering.passages
        questions = read_questions(Path(str(entries).replace(".entries.", ".questions.")), texts)
        points = (
            TITLE * passages([text.title for text in texts])
            + ANSWER * passages([text.body for text in texts])
            + BOTH * passages([f"{text.title} {text.body}" for text in texts])
        )
        asked = [read(question.text) for question in questions]
        states = [self._encoder.before(text, LAYERS) for text in asked]
        plain = np.concatenate([self._encoder.questions([text]) for text in asked])
        return Lesson(entries.name.partition(".")[0], texts, questions, plain, states, points)

    def learn_space(self, lessons: Sequence[Lesson]) -> Space:
        """Return the means, the map and the tuning that these corpora teach."""
        asked = np.concatenate([one.asked for one in lessons])
        spoken = [question.lang for one in lessons for question in one.questions]
        languages = sorted(set(spoken))
        marks = np.array([[lang == one for one in languages] for lang in spoken], np.float64)
        centres = learn_centres(asked, marks)
        tongues, bias = learn_tongues(asked, marks)
        still = Space(
            _stored(centres),
            _stored(tongues),
            _stored(bias),
            turn=np.eye(asked.shape[1], dtype=np.float32),
            strangers=np.empty((0, 0), np.float32),
            nothing=0.0,
            tuning=(),
        )
        tuner = Tuner(self._encoder.transformer)
        tuner.learn([item for one in lessons for item in one.items()])
        tuning = restored(stored(tuner.tuning()))
        space = replace(still, turn=_stored(learn_map(lessons, still)), nothing=tuner.nothing, tuning=tuning)
        others = [read(question.text) for one in lessons for question in one.questions][::STRANGERS]
        moved = [space.moved(self._encoder.readings([text], space.tuning)) for text in others]
        return replace(space, strangers=_stored(np.concatenate(moved)))


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
    pairs = [(space.turned(asked), gold, one.points) for one in lessons for asked, gold in [one.pairs()]]
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


def cases(one: Lesson, finds: ByMeaning) -> list[Case]:
    """Ask the questions of a corpus, with none and with some of them confirmed."""
    asked: list[Trial] = []
    for confirmed in CONFIRMED:
        for texts, rest in draws(one.entries, one.questions, confirmed, 2):
            finds.prepare(texts)
            asked += ask(finds, rest)
    return [
        Case(one.name, trial.found.signals, trial.right, trial.covered)
        for trial in asked
        if trial.found.signals
    ]


def all_cases(lessons: Sequence[Lesson], school: School) -> list[Case]:
    """Return the cases of every corpus, each ranked by what the other folds taught."""
    known: list[Case] = []
    for fold in range(FOLDS):
        own, others = lessons[fold::FOLDS], [one for at, one in enumerate(lessons) if at % FOLDS != fold]
        finds = ByMeaning(Searcher(school.remembering, UNLEARNT, school.learn_space(others)))
        for one in own:
            known += cases(one, finds)
        print(f"learnt from {', '.join(one.name for one in others)}", flush=True)
    return known


def main() -> int:
    """Learn anew and write both files."""
    school = School(load())
    lessons = [school.lesson(path) for path in sorted(TRAINING.glob("*.entries.jsonl"))]
    space = school.learn_space(lessons)
    parts = {part: getattr(space, part).astype(np.float16) for part in PARTS} | stored(space.tuning)
    arrays: dict[str, Any] = {"nothing": np.array(space.nothing, np.float32), **parts}
    np.savez_compressed(RETRIEVAL / LEARNT, **arrays)
    calibration = fit(all_cases(lessons, school), SURER)
    (RETRIEVAL / SHIPPED).write_text(calibration.as_json(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
