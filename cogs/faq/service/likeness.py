"""Which entries seem to answer the same: two of them hurt finding more than many entries do."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.retrieval.finder import Finder
from bot.retrieval.likeness_in_words import twins_in_words
from bot.retrieval.texts import Index, Text
from bot.storage.database import Database
from cogs.faq.domain import Entry
from cogs.faq.repository import EntryRepository
from cogs.faq.service.store import corpus_of, text_of

ALIKE_IN_WORDS: Final = 0.8
"""So much of a question must another entry cover by its words, where nothing can be told by meaning."""

SHOWN: Final = 3

COMPARED: Final = 5_000
"""Of so many entries at most all are compared with all."""


@dataclass(frozen=True, slots=True)
class Alike:
    """An entry that seems to answer the same."""

    entry: str
    question: str


class Likeness:
    """Tells near-duplicates, by meaning where that can be told now, else by words."""

    def __init__(self, database: Database, index: Index, default: str, finder: Finder | None = None) -> None:
        """Compare originals, which are in the language ``default``."""
        self._database = database
        self._index = index
        self._default = default
        self._finder = finder

    async def near(self, entry: Entry) -> list[Alike]:
        """Return the entries that seem to answer the same as an original, the nearest first."""
        among, text = await self._originals(), text_of(entry)
        meant = await self._finder.alike(text, among, SHOWN) if self._finder else None
        found = await self._by_words(text) if meant is None else meant
        questions = {one.id: one.title for one in among}
        return [Alike(one, questions[one]) for one in found if one in questions]

    async def pairs(self) -> list[tuple[str, str]]:
        """Return every two entries that seem to answer the same."""
        among = await self._originals()
        found = await self._finder.twins(among) if self._finder else None
        if found is not None:
            return found
        return await asyncio.to_thread(twins_in_words, among) if len(among) <= COMPARED else []

    async def _originals(self) -> list[Text]:
        async with self._database.reading() as transaction:
            return await EntryRepository(transaction).texts(self._default)

    async def _by_words(self, text: Text) -> Sequence[str]:
        async with self._database.reading() as transaction:
            hits = await self._index.search(transaction, corpus_of(self._default), text.title, SHOWN + 1)
        return [hit.id for hit in hits if hit.score >= ALIKE_IN_WORDS and hit.id != text.id][:SHOWN]
