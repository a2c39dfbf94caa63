"""The ways of finding that can be measured: by meaning, and the floor below it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from bot.retrieval.evaluation.trials import Found
from bot.retrieval.lexical import LexicalIndex
from bot.retrieval.texts import Finding, Hit, Text, Tier
from bot.storage.database import Database
from bot.storage.migrations import migrations_of

if TYPE_CHECKING:
    from bot.retrieval.encoder.model import Readings
    from bot.retrieval.encoder.model_file import Floats
    from bot.retrieval.encoder.tuning import Tuning
    from bot.retrieval.search import Encodes, Searcher

CORPUS: Final = "evaluation"
EVERY: Final = 10_000
"""More hits than there are texts: the place of the right one is wanted, wherever it is."""


class ByMeaning:
    """Finds with the model; what was encoded once is kept between draws."""

    def __init__(self, searcher: "Searcher") -> None:
        """Find with ``searcher``."""
        self._searcher = replace(searcher, encoder=_Once(searcher.encoder))

    def prepare(self, texts: Sequence[Text]) -> None:
        """Find these texts from now on."""
        self._searcher = self._searcher.over(texts)

    def find(self, question: str) -> Found:
        """Return every text, the best first."""
        return Found(*self._searcher.search(question, EVERY))


class _Once:
    """An encoder that encodes each question once: only the first draw tells how long it takes."""

    def __init__(self, encoder: "Encodes") -> None:
        self._encoder = encoder
        self._questions: dict[str, Readings] = {}

    def readings(self, texts: Sequence[str], tuning: "Tuning") -> "Readings":
        for text in texts:
            if text not in self._questions:
                self._questions[text] = self._encoder.readings([text], tuning)
        return self._questions[texts[0]]

    def passages(self, texts: Sequence[str]) -> "Floats":
        return self._encoder.passages(texts)


class ByWords:
    """Finds with the floor: shared words, on a database that is thrown away."""

    def __init__(self) -> None:
        """Begin with a loop of its own; :meth:`close` ends it."""
        self._runner = asyncio.Runner()
        self._stack = AsyncExitStack()
        self._database = self._runner.run(self._stack.enter_async_context(_database()))

    def close(self) -> None:
        """Throw the database away."""
        self._runner.run(self._stack.aclose())
        self._runner.close()

    def prepare(self, texts: Sequence[Text]) -> None:
        """Find these texts from now on."""
        self._runner.run(self._replace(texts))

    def find(self, question: str) -> Found:
        """Return the texts that share words with the question; the share that the first covers is the confidence."""
        hits = self._runner.run(self._search(question))
        sure = hits[0].score if hits else 0.0
        return Found(Finding(tuple(hits), Tier.CANDIDATES if hits else Tier.UNKNOWN, sure, sure), None)

    async def _replace(self, texts: Sequence[Text]) -> None:
        async with self._database.transaction() as transaction:
            await LexicalIndex().replace(transaction, CORPUS, texts)

    async def _search(self, question: str) -> list[Hit]:
        async with self._database.reading() as transaction:
            return await LexicalIndex().search(transaction, CORPUS, question, EVERY)


@asynccontextmanager
async def _database() -> AsyncIterator[Database]:
    with TemporaryDirectory(prefix="faq-eval-") as folder:
        async with Database.open(
            Path(folder) / "texts.sqlite3",
            world="practice",
            application_id=None,
            migrations=migrations_of("bot.retrieval"),
            now=datetime.now(UTC),
        ) as database:
            yield database
