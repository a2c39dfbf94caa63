"""What was learnt about reading questions: small corrections to the last layers of the encoder.

The correction of a matrix is the product of a narrow one and a flat one (LoRA), so that some
hundred kilobytes turn a model of texts in general into one of questions to a help desk. Answers
are read without it: their vectors stay what they are, whatever is learnt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.retrieval.encoder.model_file import Floats

PARTS: Final = ("attention", "out", "widen", "narrow")
"""The matrices of a layer, by their names in :class:`bot.retrieval.encoder.transformer.Layer`."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What is added to what a matrix makes of its input."""

    down: Floats
    """Inputs x rank."""
    up: Floats
    """Rank x outputs."""

    def of(self, x: Floats) -> Floats:
        """Return what is added, tokens x outputs, for tokens x inputs."""
        return np.asarray((x @ self.down) @ self.up, np.float32)


Tuning = Sequence[Mapping[str, Correction]]
"""For each of the last layers, in order, the correction of each of :data:`PARTS`."""


def stored(tuning: Tuning) -> dict[str, Floats]:
    """Return the arrays of ``tuning``, by the names under which a file holds them, in half the precision."""
    return {
        f"tuning.{at}.{part}.{side}": getattr(layer[part], side).astype(np.float16)
        for at, layer in enumerate(tuning)
        for part in PARTS
        for side in ("down", "up")
    }


def restored(arrays: Mapping[str, Floats]) -> Tuning:
    """Return the tuning that :func:`stored` put among ``arrays``."""
    layers = len([name for name in arrays if name.startswith("tuning.") and name.endswith("out.up")])
    return tuple(
        {
            part: Correction(
                *(arrays[f"tuning.{at}.{part}.{side}"].astype(np.float32) for side in ("down", "up"))
            )
            for part in PARTS
        }
        for at in range(layers)
    )
