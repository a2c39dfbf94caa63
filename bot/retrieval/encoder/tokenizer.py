"""Cutting a text into the pieces of the vocabulary, as SentencePiece's unigram model does.

Of all ways to cut it the one with the highest sum of scores is taken (Viterbi). What a member
types can name none of the ids that are no pieces ("</s>" is four letters to us).
"""

import unicodedata
from typing import Final

from bot.retrieval.encoder.model_file import Vocabulary

SPACE: Final = "\u2581"
"""How the vocabulary writes a space; every word begins with one."""
UNKNOWN_PENALTY: Final = 10.0
"""A letter that no piece covers scores so much less than the rarest piece."""
MOST_LETTERS: Final = 6
"""So many characters are read for each piece that may come of them: what is longer was cut to size anyway."""
MARKERS: Final = frozenset({"<s>", "<pad>", "</s>", "<unk>", "<mask>"})


class Tokenizer:
    """Cuts texts into ids; holds nothing that a text could change."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Know the pieces of ``vocabulary``."""
        pieces = vocabulary.pieces
        self._ids = {piece: at for at, piece in enumerate(pieces) if piece not in MARKERS}
        self._scores = vocabulary.scores
        self._begin, self._end = vocabulary.begin, vocabulary.end
        self._unknown = vocabulary.unknown
        self._unknown_score = min(vocabulary.scores) - UNKNOWN_PENALTY
        self._longest = max(map(len, pieces))
        self._normal = vocabulary.normal

    def normalised(self, text: str) -> str:
        """Return ``text`` as it is cut: compatibility forms resolved, spaces marked, one before the first word."""
        mapped = unicodedata.normalize("NFKC", text).translate(self._normal)
        return SPACE + SPACE.join(mapped.split())

    def ids(self, text: str, limit: int) -> list[int]:
        """Return the ids of at most ``limit`` pieces, from the beginning of ``text``."""
        normal = self.normalised(text)[: limit * MOST_LETTERS]
        if normal == SPACE:
            return []
        ends = self._best_cut(normal)
        ids = []
        at = len(normal)
        while at > 0:
            begin, piece = ends[at]
            ids.append(piece)
            at = begin
        return ids[::-1][:limit]

    def marked(self, text: str, limit: int) -> list[int]:
        """Return :meth:`ids` with the marks of beginning and end that the model expects."""
        return [self._begin, *self.ids(text, limit), self._end]

    def _best_cut(self, text: str) -> list[tuple[int, int]]:
        """Return for every place where a piece may end where the best one begins, and its id."""
        size = len(text)
        best = [0.0] + [float("-inf")] * size
        ends = [(0, self._unknown)] * (size + 1)
        word_ends = 0
        for begin in range(size):
            if begin >= word_ends:
                # No piece of this vocabulary goes on over a space: what is longer than the word need not be looked up.
                next_word = text.find(SPACE, begin + 1)
                word_ends = size if next_word < 0 else next_word
            so_far = best[begin]
            for end in range(begin + 1, min(word_ends, begin + self._longest) + 1):
                piece = self._ids.get(text[begin:end])
                if piece is not None and so_far + self._scores[piece] > best[end]:
                    best[end], ends[end] = so_far + self._scores[piece], (begin, piece)
            if so_far + self._unknown_score > best[begin + 1]:
                best[begin + 1], ends[begin + 1] = so_far + self._unknown_score, (begin, self._unknown)
        return ends
