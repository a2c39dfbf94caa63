"""Titles that ask the same in nearly the same words: what can be told of two texts without the model."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log
from typing import Final

from bot.retrieval.texts import Text
from bot.retrieval.words import words

ALIKE: Final = 0.8
"""So much of either title must the other hold, each word weighed by how rare it is among all titles."""

TOO_COMMON: Final = 200
"""A word of so many titles brings no two of them together: others of theirs have to."""


def twins_in_words(texts: Sequence[Text]) -> list[tuple[str, str]]:
    """Return every two texts whose titles hold nearly the same words."""
    titles = {text.id: frozenset(words(text.title)) for text in texts}
    counted = Counter(word for title in titles.values() for word in title)
    weights = {word: log(1 + len(titles) / count) for word, count in counted.items()}
    holding: dict[str, list[str]] = defaultdict(list)
    for name, title in titles.items():
        for word in title:
            if counted[word] <= TOO_COMMON:
                holding[word].append(name)
    near = {
        (one, other)
        for one, title in titles.items()
        for word in title
        for other in holding.get(word, ())
        if one < other
    }
    return sorted(pair for pair in near if _shared(titles, weights, *pair) >= ALIKE)


def _shared(
    titles: Mapping[str, frozenset[str]], weights: Mapping[str, float], one: str, other: str
) -> float:
    """Return which share of the heavier title the two have in common."""
    common = sum(weights[word] for word in titles[one] & titles[other])
    return common / max(sum(weights[word] for word in titles[name]) for name in (one, other))
