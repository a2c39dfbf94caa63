"""What is read of a question: as much as costs little, in one form, without what cannot be seen."""

import unicodedata
from typing import Final

from bot.kernel.text import plain
from bot.retrieval.words import LONGEST_QUESTION


def read(typed: str) -> str:
    """Return the question on one line, in Unicode's compatibility form, cut to :data:`LONGEST_QUESTION`.

    It is cut before and after, because one character may stand for eighteen (U+FDFA).
    """
    resolved = unicodedata.normalize("NFKC", plain(typed[:_READ]))
    return " ".join(resolved.split())[:LONGEST_QUESTION]


_READ: Final = 2 * LONGEST_QUESTION
"""Characters that are looked at: enough, unless half of them are control characters or spaces."""
