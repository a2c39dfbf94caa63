"""What can be found, what is found, and the small door behind which the finding is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Text:
    """A text that can be found."""

    id: str
    title: str
    aliases: tuple[str, ...]
    """Other words for its title."""
    body: str


def passages(text: Text) -> list[str]:
    """Return what has to be encoded of a text: title, answer, both, and each alias."""
    return [text.title, text.body, f"{text.title} {text.body}", *text.aliases]


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found."""

    id: str
    score: float
    """How much of the question it covers, 0 to 1; comparable between questions and between corpora."""
    by_name: float = 0.0
    """How much of the question a single one of its names covers, its title or an alias, of which it is most; by words only."""
    by_title: float = 0.0
    """How much of it its title covers, whatever else that says."""


def best_of(one: Hit, other: Hit) -> Hit:
    """Return the best figures of a text that was found twice, in two languages for instance."""
    return Hit(
        one.id,
        max(one.score, other.score),
        max(one.by_name, other.by_name),
        max(one.by_title, other.by_title),
    )


class Tier(StrEnum):
    """What may be done with what was found."""

    ANSWER = "answer"
    """The first is right so surely that it may be given as the answer."""
    CANDIDATES = "candidates"
    """One of the first few may be meant."""
    UNKNOWN = "unknown"
    """Most likely nothing here answers it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of a search: texts, the best first, and how sure one can be of them."""

    hits: tuple[Hit, ...]
    tier: Tier
    confidence: float
    """How probably the first hit is what was asked for, 0 to 1."""
    coverage: float
    """How probably any text here answers the question at all, 0 to 1."""


class Index(Protocol):
    """Finds texts of a corpus, in the caller's transaction."""

    async def replace(self, transaction: Transaction, corpus: str, texts: Iterable[Text]) -> None:
        """Let the corpus hold exactly ``texts``."""
        ...

    async def put(self, transaction: Transaction, corpus: str, name: str, text: Text | None) -> None:
        """Let the corpus hold ``text`` under the id ``name``, and nothing else there; None: nothing at all."""
        ...

    async def search(self, transaction: Transaction, corpus: str, question: str, limit: int) -> list[Hit]:
        """Return what fits the question, the best first; nothing if nothing does."""
        ...
