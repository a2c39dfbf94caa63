"""Finding by shared words, with SQLite's FTS5: always there, quick, and honest about how little it knows.

The score is the share of the question that a text covers, each word weighed by how rare
it is in the corpus. A word that no text knows weighs most of all, so a question about
something else scores low even if it shares its small words with many texts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log
from typing import Final

from bot.kernel.text import fold, plain
from bot.retrieval.texts import Hit, Text
from bot.retrieval.words import words
from bot.storage.database import Transaction

IN_BODY: Final = 0.6
"""What a word is worth that stands in the body and not in the title or an alias."""

_NAMED: Final = "{title aliases} : "

_HOLDING: Final = (
    "SELECT ? AS word, ? AS worth, id FROM retrieval_text WHERE retrieval_text MATCH ? AND corpus = ?"
)


class LexicalIndex:
    """An :class:`bot.retrieval.texts.Index` over the words of texts."""

    async def replace(self, transaction: Transaction, corpus: str, texts: Iterable[Text]) -> None:
        """Let the corpus hold exactly ``texts``."""
        await transaction.execute("DELETE FROM retrieval_text WHERE corpus = ?", (corpus,))
        await _add(transaction, corpus, texts)

    async def put(self, transaction: Transaction, corpus: str, name: str, text: Text | None) -> None:
        """Let the corpus hold ``text`` under the id ``name``, and nothing else there; None: nothing at all."""
        await transaction.execute("DELETE FROM retrieval_text WHERE corpus = ? AND id = ?", (corpus, name))
        await _add(transaction, corpus, [text] if text else [])

    async def search(self, transaction: Transaction, corpus: str, question: str, limit: int) -> list[Hit]:
        """Return the texts that share words with the question, those that cover most of it first."""
        asked = words(question)
        if not asked:
            return []
        worth = await _worth(transaction, corpus, asked)
        weights = _weights(worth, await _size(transaction, corpus))
        whole = sum(weights.values())
        covered: dict[str, float] = defaultdict(float)
        for word, texts in worth.items():
            for text, share in texts.items():
                covered[text] += weights[word] * share / whole
        order = await _order(transaction, corpus, asked)
        found = [Hit(text, min(score, 1.0)) for text, score in covered.items()]
        return sorted(found, key=lambda hit: (-round(hit.score, 6), order[hit.id]))[:limit]


async def _add(transaction: Transaction, corpus: str, texts: Iterable[Text]) -> None:
    await transaction.execute_many(
        "INSERT INTO retrieval_text (corpus, id, title, aliases, body) VALUES (?, ?, ?, ?, ?)",
        [
            (corpus, text.id, *map(_folded, (text.title, "\n".join(text.aliases), text.body)))
            for text in texts
        ],
    )


async def _size(transaction: Transaction, corpus: str) -> int:
    row = await transaction.fetch_one(
        "SELECT count(*) AS texts FROM retrieval_text WHERE corpus = ?", (corpus,)
    )
    return row["texts"] if row else 0


async def _worth(
    transaction: Transaction, corpus: str, asked: Iterable[str]
) -> Mapping[str, Mapping[str, float]]:
    """Return for each word the texts that hold it, and what it is worth there."""
    lookups = [
        (word, worth, f"{where}{_quoted(word)}", corpus)
        for word in asked
        for where, worth in ((_NAMED, 1.0), ("", IN_BODY))
    ]
    rows = await transaction.fetch_all(
        " UNION ALL ".join([_HOLDING] * len(lookups)), [value for lookup in lookups for value in lookup]
    )
    worth: dict[str, dict[str, float]] = {word: {} for word in asked}
    for row in rows:
        texts = worth[row["word"]]
        texts[row["id"]] = max(row["worth"], texts.get(row["id"], 0.0))
    return worth


def _weights(worth: Mapping[str, Mapping[str, float]], size: int) -> Mapping[str, float]:
    return {word: log(1 + (size - len(texts) + 0.5) / (len(texts) + 0.5)) for word, texts in worth.items()}


async def _order(transaction: Transaction, corpus: str, asked: Iterable[str]) -> Mapping[str, int]:
    """Return the texts in FTS5's own order, which knows lengths: it decides between equals."""
    rows = await transaction.fetch_all(
        "SELECT id FROM retrieval_text WHERE retrieval_text MATCH ? AND corpus = ?"
        " ORDER BY bm25(retrieval_text, 0, 0, 4, 4, 1), id",
        (" OR ".join(map(_quoted, asked)), corpus),
    )
    return {row["id"]: place for place, row in enumerate(rows)}


def _quoted(word: str) -> str:
    # Letters and digits only, but quoted all the same: bare AND, OR and NOT are FTS5's own words.
    return f'"{word}"'


def _folded(text: str) -> str:
    return fold(plain(text))
