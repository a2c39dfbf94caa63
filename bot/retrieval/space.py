"""Where questions are moved to before they are compared with entries, and what that was learnt from.

Questions, however different, share much: that they are questions, and their language. That common
part makes some entries near to all of them, so most of it is taken away: the mean of questions in
the language, which is read off the vector itself. A linear map, learnt from questions and entries
of other corpora than any it is measured on, then brings questions nearer to what answers them.
The encoder's last layers were tuned to the same questions, and to recognise those about something
else; the two readings err in different places, and half of each is better than either.
``tools/faq_eval`` holds those corpora, and ``python -m tools.faq_eval.train`` learns anew.
"""

from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.calibration import LEARNT
from bot.retrieval.encoder.model import Readings
from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.encoder.tuning import Tuning, restored

PARTS: Final = ("centres", "tongues", "bias", "turn", "strangers")
TUNED: Final = np.float32(0.5)
"""What the tuned reading weighs beside the other."""


@dataclass(frozen=True, slots=True)
class Space:
    """Means and a map of questions, and questions about anything, to see what chance reaches."""

    centres: Floats
    """What is taken away from questions of each language: languages x width."""
    tongues: Floats
    """What tells the languages apart: width x languages."""
    bias: Floats
    """And what has to be added: languages."""
    turn: Floats
    """The map: width x width."""
    strangers: Floats
    """Questions of other corpora, moved already: questions x width."""
    nothing: float
    """The cosine at which "nothing here answers it" competes with entries in the tuned reading."""
    tuning: Tuning
    """How the last layers of the encoder were changed."""

    def moved(self, read: Readings) -> Floats:
        """Return the questions as they are compared: questions x width."""
        moved: NDArray[np.float32] = (1 - TUNED) * self.turned(read.plain) + TUNED * read.tuned
        return moved

    def turned(self, questions: Floats) -> Floats:
        """Return the questions, not tuned, without what those of their language share, and turned: questions x width."""
        language = (questions @ self.tongues + self.bias).argmax(axis=1)
        turned: NDArray[np.float32] = (questions - self.centres[language]) @ self.turn
        return turned


def learnt() -> Space:
    """Return the space that is shipped."""
    with files(__package__).joinpath(LEARNT).open("rb") as file, np.load(file, allow_pickle=False) as stored:
        parts = {part: stored[part].astype(np.float32) for part in PARTS}
        return Space(**parts, nothing=float(stored["nothing"]), tuning=restored(stored))
