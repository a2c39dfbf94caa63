"""Where questions are moved to before they are compared with entries, and what that was learnt from.

Questions, however different, share much: they are questions. That common part makes some entries
near to all of them, so most of it is taken away, and a linear map, learnt from questions and
entries of other corpora than any it is measured on, brings questions nearer to what answers them.
``tools/faq_eval`` holds those corpora and ``python -m tools.faq_eval.train`` learns anew.
"""

from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.encoder.model_file import Floats

LEARNT: Final = "learnt.npz"


@dataclass(frozen=True, slots=True)
class Space:
    """A centre and a map of questions, and questions about anything, to see what chance reaches."""

    centre: Floats
    """What is taken away from every question: width."""
    turn: Floats
    """The map: width x width."""
    strangers: Floats
    """Questions of other corpora, moved already: questions x width."""

    def moved(self, questions: Floats) -> Floats:
        """Return the questions as they are compared: questions x width."""
        moved: NDArray[np.float32] = (questions - self.centre) @ self.turn
        return moved


def learnt() -> Space:
    """Return the space that is shipped."""
    with files(__package__).joinpath(LEARNT).open("rb") as file, np.load(file, allow_pickle=False) as stored:
        centre, turn, strangers = (
            stored[name].astype(np.float32) for name in ("centre", "turn", "strangers")
        )
    return Space(centre, turn, strangers)
