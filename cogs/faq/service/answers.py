"""Asking and browsing, in members' verbs. Nothing is written: no question that was asked is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.kernel.clock import Clock
from bot.retrieval.finder import Finder
from bot.retrieval.texts import Index, Text
from bot.retrieval.words import LONGEST_QUESTION, phrase, topics_of
from bot.storage.database import Database, Transaction
from cogs.faq.domain import (
    MOST_CANDIDATES,
    Decision,
    Entry,
    EntryGone,
    Topic,
    TopicUnknown,
    Verdict,
    accept,
    decide,
    in_language,
    needs_a_look,
    read_question,
)
from cogs.faq.repository import EntryRepository
from cogs.faq.service.store import corpus_of, text_of

SEARCHED = 10
"""So many entries of each language are weighed against each other."""


TYPED = 100
"""So much of what is typed decides what is suggested."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as one reader gets it."""

    entry: Entry
    foreign: bool
    """It is not in the reader's language, for nobody has translated it yet."""
    stale: bool
    """It is of a kind that changes, and was checked long ago."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a question."""

    verdict: Verdict
    question: str
    entries: tuple[Shown, ...] = ()
    cut: bool = False
    """The question was longer than what is read of it."""
    hasty: bool = False
    """Only its words were looked for, because finding by meaning is still being prepared."""


class FaqService:
    """Finds, shows and lists entries."""

    def __init__(
        self, database: Database, index: Index, clock: Clock, default: str, finder: Finder | None = None
    ) -> None:
        """Find by meaning with ``finder`` and else with ``index``; the originals are in the language ``default``."""
        self._database = database
        self._index = index
        self._finder = finder
        self._clock = clock
        self._default = default
        self._found: dict[str, tuple[Text, ...]] = {}

    async def ask(self, typed: str, locale: str) -> Reply:
        """Answer a question for a reader of ``locale``, in whichever language it is asked.

        Raises:
            QuestionEmpty, QuestionTooLong: it cannot be read.
        """
        question = read_question(typed)
        whole, vague = len(question) <= LONGEST_QUESTION, len(topics_of(question)) == 1
        async with self._database.reading() as transaction:
            exact = await self._asked_exactly(EntryRepository(transaction), question)
        decision = None if exact else await self._meant(question, sure=whole and not vague)
        hasty = not exact and decision is None and self._finder is not None and self._finder.is_preparing
        async with self._database.reading() as transaction:
            entries = EntryRepository(transaction)
            if decision is None:
                scored = [] if exact else await self._search(transaction, question)
                decision = decide(exact, scored, whole=whole, vague=vague)
            shown = [self._shown(await entries.versions(entry), locale) for entry in decision.entries]
        return Reply(decision.verdict, question, tuple(shown), cut=not whole, hasty=hasty)

    async def refresh(self) -> None:
        """Find by meaning what is in the database now."""
        if self._finder is None:
            return
        async with self._database.reading() as transaction:
            entries = await EntryRepository(transaction).by_file()
        found: dict[str, list[Text]] = {}
        for entry in entries.values():
            found.setdefault(entry.id, []).append(text_of(entry))
        self._found = {entry: tuple(texts) for entry, texts in found.items()}
        self._hold()

    def put(self, entry: str, versions: Sequence[Entry]) -> None:
        """Find these versions of an entry by meaning from now on, and no others of it."""
        self._found[entry] = tuple(map(text_of, versions))
        self._hold()

    def _hold(self) -> None:
        if self._finder is not None:
            self._finder.hold([text for texts in self._found.values() for text in texts])

    async def show(self, entry: str, locale: str) -> Shown:
        """Return an entry for a reader of ``locale``.

        Raises:
            EntryGone: it is not there any more.
        """
        async with self._database.reading() as transaction:
            versions = await EntryRepository(transaction).versions(entry)
        if not versions:
            raise EntryGone
        return self._shown(versions, locale)

    async def suggest(self, typed: str, locale: str, limit: int) -> list[Entry]:
        """Return the entries that may be meant by what is typed so far."""
        async with self._database.reading() as transaction:
            entries = EntryRepository(transaction)
            found = await entries.beginning(phrase(typed[:TYPED]), limit)
            if not found:
                found = [entry for entry, _ in await self._search(transaction, typed)][:limit]
            versions = [await entries.versions(entry) for entry in found]
        return [in_language(one, locale, self._default) for one in versions]

    async def topics(self) -> list[Topic]:
        """Return the topics there is something about."""
        async with self._database.reading() as transaction:
            return await EntryRepository(transaction).topics()

    async def about(self, topic: str, locale: str) -> tuple[Topic, list[Entry]]:
        """Return a topic, by slug or name, and its entries by their question.

        Raises:
            TopicUnknown: there is no such topic.
        """
        async with self._database.reading() as transaction:
            entries = EntryRepository(transaction)
            found = _named(await entries.topics(), topic)
            versions = await entries.about(found.slug)
        listed = [in_language(one, locale, self._default) for one in versions.values()]
        return found, sorted(listed, key=lambda entry: phrase(entry.question))

    async def _asked_exactly(self, entries: EntryRepository, question: str) -> Sequence[str]:
        """Return the entries of this id (chosen while typing), or asked in just these words."""
        if len(question) > LONGEST_QUESTION:
            return []
        if await entries.versions(question):
            return [question]
        return await entries.asked_so(phrase(question))

    async def _meant(self, question: str, *, sure: bool) -> Decision | None:
        """Decide by what the question means; None if it has to be found by its words."""
        found = await self._finder.find(question, MOST_CANDIDATES) if self._finder else None
        if found is None:
            return None
        return accept(Verdict(found.tier.value), [hit.id for hit in found.hits], sure=sure)

    async def _search(self, transaction: Transaction, question: str) -> list[tuple[str, float]]:
        """Return the entries with their best score in any language, the best first."""
        best: dict[str, float] = {}
        for locale in await EntryRepository(transaction).locales():
            for hit in await self._index.search(transaction, corpus_of(locale), question, SEARCHED):
                best[hit.id] = max(hit.score, best.get(hit.id, 0.0))
        return sorted(best.items(), key=lambda pair: -pair[1])

    def _shown(self, versions: Mapping[str, Entry], locale: str) -> Shown:
        entry = in_language(versions, locale, self._default)
        return Shown(entry, entry.locale != locale, needs_a_look(entry, self._today()))

    def _today(self) -> date:
        return self._clock.now().date()


def _named(topics: Sequence[Topic], typed: str) -> Topic:
    for topic in topics:
        if typed == topic.slug or phrase(typed) in map(phrase, topic.names.values()):
            return topic
    raise TopicUnknown(typed=typed[:100])
