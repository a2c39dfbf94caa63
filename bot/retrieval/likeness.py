"""Texts that seem to say the same: by the vectors of their titles, their answers, and both together.

Measured on the 48 entries that are shipped, in English: of 1,128 pairs of distinct entries the nearest come to .946, .943 and
.939, and three entries on something new to at most .895 of any. Five entries written anew in other words came to .981, .951,
.944, .941 and .904 of their twins. So whoever writes is told from .93 on, and a list of all names pairs from .95 on.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from bot.retrieval.encoder.model_file import Floats
from bot.retrieval.texts import Text, passages

NEAR: Final = 0.93
"""From this cosine on whoever writes a text is shown another."""
TWINS: Final = 0.95
"""From this on two texts are listed as saying the same."""

MOST: Final = 5_000
"""So many texts at most are compared with each other: time grows with the square, to some two seconds."""
AT_ONCE: Final = 512


def needed(text: Text) -> list[str]:
    """Return the passages of a text by which it is compared: aliases are not."""
    return passages(text)[:3]


def alike(text: Text, among: Sequence[Text], vectors: Mapping[str, Floats], limit: int) -> list[str]:
    """Return the ids of the texts ``among`` that seem to say the same as ``text``, the nearest first."""
    others = [one for one in _known(among, vectors) if one.id != text.id]
    if not others:
        return []
    near = _rows(others, vectors) @ _rows([text], vectors)[0]
    order = np.argsort(-near, kind="stable")[:limit]
    return [others[at].id for at in order if near[at] >= NEAR]


def twins(among: Sequence[Text], vectors: Mapping[str, Floats]) -> list[tuple[str, str]]:
    """Return every two texts ``among`` that seem to say the same; of too many none."""
    known = _known(among, vectors)
    if not 1 < len(known) <= MOST:
        return []
    rows = _rows(known, vectors)
    found = []
    for start in range(0, len(known), AT_ONCE):
        near = rows[start : start + AT_ONCE] @ rows.T
        found += [(start + one, other) for one, other in np.argwhere(near >= TWINS) if start + one < other]
    return [(known[one].id, known[other].id) for one, other in found]


def _known(texts: Sequence[Text], vectors: Mapping[str, Floats]) -> list[Text]:
    return [text for text in texts if all(passage in vectors for passage in needed(text))]


def _rows(texts: Sequence[Text], vectors: Mapping[str, Floats]) -> Floats:
    """Return one row of length one per text."""
    rows = np.stack([np.sum([vectors[one] for one in needed(text)], axis=0) for text in texts])
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)
