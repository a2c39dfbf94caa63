"""What can be found, what is found, and the small door behind which the finding is done."""

from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found."""

    id: str
    score: float
    """How much of the question it covers, 0 to 1; comparable between questions and between corpora."""


class Index(Protocol):
    """Finds texts of a corpus, in the caller's transaction."""

    async def replace(self, transaction: Transaction, corpus: str, texts: Iterable[Text]) -> None:
        """Let the corpus hold exactly ``texts``."""
        ...

    async def search(self, transaction: Transaction, corpus: str, question: str, limit: int) -> list[Hit]:
        """Return what fits the question, the best first; nothing if nothing does."""
        ...
