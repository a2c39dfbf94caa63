"""Finding by shared words, with SQLite's FTS5: always there, quick, and honest about how little it knows.

The score is the share of the question that a text covers, each word weighed by how rare
it is in the corpus. A text has many names, its title and its aliases, and it is one of them that has to
cover the question: words from several of them, put together, say what none of them says. A word that no text knows weighs most of all, so a question about
something else scores low even if it shares its small words with many texts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from bot.kernel.text import fold, plain
from bot.retrieval.texts import Hit, Text
from bot.retrieval.words import telling, words
from bot.storage.database import Transaction

ELSEWHERE: Final = 0.6
"""What a word is worth that stands in the text, but not in the title or alias that covers most of the question."""

LOOKED_AT: Final = 20
"""So many texts, by what all their names cover together, are looked at name by name."""

_MARK: Final = "\x01"
"""Stands before a word that is asked for; nothing that is folded holds it."""

_NAMED: Final = "{title aliases} : "

_HOLDING: Final = (
    "SELECT ? AS word, ? AS worth, id FROM retrieval_text WHERE retrieval_text MATCH ? AND corpus = ?"
)

_MARKED: Final = (
    "SELECT ? AS word, id, highlight(retrieval_text, 2, ?, '') AS title, highlight(retrieval_text, 3, ?, '') AS aliases"
    " FROM retrieval_text WHERE retrieval_text MATCH ? AND corpus = ? AND id IN ({})"
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A title or an alias that holds a word asked for."""

    says: int
    """Words that tell what it is about."""
    held: set[str]
    """Those asked for among them."""

    @property
    def is_meant(self) -> bool:
        """Tell whether they are more than two thirds of it; a name that says more than they do asks for something else."""
        return 3 * len(self.held) > 2 * self.says


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
        likely = sorted(covered, key=lambda text: (-round(covered[text], 6), order[text]))
        looked_at, others = likely[:LOOKED_AT], likely[LOOKED_AT:limit]
        names = await _names(transaction, corpus, asked, looked_at)
        hits = [_hit(text, names[text], worth, weights) for text in looked_at]
        found = sorted(hits, key=lambda hit: (-round(hit.score, 6), order[hit.id]))
        # No better than those before them, which were likelier.
        found += [Hit(text, min(covered[text], found[-1].score)) for text in others]
        return found[:limit]


async def _add(transaction: Transaction, corpus: str, texts: Iterable[Text]) -> None:
    await transaction.execute_many(
        "INSERT INTO retrieval_text (corpus, id, title, aliases, body) VALUES (?, ?, ?, ?, ?)",
        [
            (corpus, text.id, _folded(text.title), "\n".join(map(_folded, text.aliases)), _folded(text.body))
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
        for where, worth in ((_NAMED, 1.0), ("", ELSEWHERE))
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


async def _names(
    transaction: Transaction, corpus: str, asked: Iterable[str], texts: Sequence[str]
) -> Mapping[str, Mapping[int, _Name]]:
    """Return of each text which of the words asked for stand in its title, by 0, and in each of its aliases, by 1 and up."""
    rows = await transaction.fetch_all(
        " UNION ALL ".join([_MARKED.format(", ".join("?" * len(texts)))] * len(tuple(asked))),
        [
            value
            for word in asked
            for value in (word, _MARK, _MARK, f"{_NAMED}{_quoted(word)}", corpus, *texts)
        ],
    )
    names: dict[str, dict[int, _Name]] = {text: {} for text in texts}
    for row in rows:
        for at, name in enumerate((row["title"], *row["aliases"].split("\n"))):
            if _MARK in name:
                names[row["id"]].setdefault(at, _Name(len(set(telling(name))), set())).held.add(row["word"])
    return names


def _hit(
    text: str,
    names: Mapping[int, _Name],
    worth: Mapping[str, Mapping[str, float]],
    weights: Mapping[str, float],
) -> Hit:
    """Return what the name covers that covers most, and what else of the question stands in the text."""
    whole = sum(weights.values())
    shares = {at: min(sum(weights[word] for word in name.held) / whole, 1.0) for at, name in names.items()}
    meant = {at: share for at, share in shares.items() if names[at].is_meant}
    anywhere = min(sum(weights[word] for word, texts in worth.items() if text in texts) / whole, 1.0)
    score = ELSEWHERE * anywhere + (1 - ELSEWHERE) * max(shares.values(), default=0.0)
    return Hit(text, score, max(meant.values(), default=0.0), shares.get(0, 0.0))


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
