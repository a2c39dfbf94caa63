"""Asking and browsing, in members' verbs. Of what was asked only a question without a sure answer is kept."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Final

from bot.kernel.clock import Clock
from bot.retrieval.finder import Finder
from bot.retrieval.texts import Hit, Index, Text, Tier, best_of
from bot.retrieval.words import LONGEST_QUESTION, phrase, topics_of
from bot.storage.database import Database, Transaction
from cogs.faq.domain import (
    LONGEST_LEARNT,
    MOST_CANDIDATES,
    MOST_OPEN,
    Decision,
    Entry,
    EntryGone,
    Outcome,
    Topic,
    TopicUnknown,
    Verdict,
    accept,
    decide,
    in_language,
    needs_a_look,
    read_question,
    readable,
)
from cogs.faq.repository import EntryRepository, LearntRepository, OpenRepository
from cogs.faq.service.store import corpus_of, text_of

SEARCHED = 10
"""So many entries of each language are weighed against each other."""

LEARNT: Final = "faq:learnt"
"""Under which name questions that editors let be learnt are found by their words."""

TYPED = 100
"""So much of what is typed decides what is suggested."""


OUTCOMES: Final = {Verdict.UNKNOWN: Outcome.UNKNOWN, Verdict.CANDIDATES: Outcome.CANDIDATES}
"""What is no good answer."""


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
    by_words: bool = False
    """It was found by its words: how sure that is was not learnt from data."""
    quoted: bool = True
    """It is worth showing beside the answer: it is not just the answer's own question."""
    overheard: bool = False
    """Whoever reads the answer is not, or need not be, who asked: it was asked of everybody."""
    alphabet: bool = False
    """It is written in letters that no language of the entries has, so it was not looked for."""


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
        self._told: dict[str, tuple[Text, ...]] = {}
        """The same with what was learnt: what the finder is given."""
        self._learnt: Mapping[str, tuple[str, ...]] = {}

    async def ask(self, typed: str, locale: str, asker: int | None = None) -> Reply:
        """Answer a question for a reader of ``locale``, in whichever language it is asked.

        If there is no sure answer, it is remembered that ``asker`` asked.

        Raises:
            QuestionEmpty, QuestionTooLong: it cannot be read.
        """
        question = read_question(typed)
        reply = await self._answer(question, locale) if readable(question) else _unread(question)
        if asker is not None and reply.verdict in OUTCOMES and not reply.hasty:
            await self._note(asker, reply, OUTCOMES[reply.verdict])
        return reply

    async def besides(self, typed: str, locale: str, entry: str, *, any_more: bool = True) -> Reply:
        """Return what else may be meant by a question than ``entry``; nothing unless ``any_more`` is wanted."""
        found: list[str] = []
        if any_more and readable(typed):
            found = [one for one in await self._nearest(typed, MOST_CANDIDATES + 1) if one != entry]
        async with self._database.reading() as transaction:
            shown = await self._each(transaction, found[:MOST_CANDIDATES], locale)
        return Reply(Verdict.CANDIDATES if shown else Verdict.UNKNOWN, typed, shown)

    async def near(self, question: str, limit: int) -> list[str]:
        """Return the entries that come nearest to a question, even if most likely none answers it."""
        found = await self._finder.find(question, limit) if self._finder else None
        if found is not None:
            return [hit.id for hit in found.hits]
        async with self._database.reading() as transaction:
            return [hit.id for hit in await self._search(transaction, question)][:limit]

    async def _nearest(self, question: str, limit: int) -> list[str]:
        """Return the entries that come nearest to a question, unless most likely nothing does."""
        found = await self._finder.find(question, limit) if self._finder else None
        if found is not None:
            return [] if found.tier is Tier.UNKNOWN else [hit.id for hit in found.hits]
        async with self._database.reading() as transaction:
            hits = await self._search(transaction, question)
        return list(decide([], _scored(hits), vague=True).entries)

    async def _note(self, asker: int, reply: Reply, outcome: Outcome) -> None:
        """Remember a question without a sure answer, so that editors see what to write next."""
        asked = asked_as(reply.question)
        if not asked:
            return
        nearest = reply.entries[0].entry.id if reply.entries else None
        async with self._database.transaction() as transaction:
            questions = OpenRepository(transaction)
            await questions.note(asker, asked, reply.question, outcome, nearest, self._clock.now())
            await questions.keep_newest(asker, MOST_OPEN)

    async def _answer(self, question: str, locale: str) -> Reply:
        whole, vague = len(question) <= LONGEST_QUESTION, len(topics_of(question)) == 1
        async with self._database.reading() as transaction:
            exact = await self._asked_exactly(transaction, question)
        meant = None if exact else await self._meant(question, sure=whole and not vague)
        async with self._database.reading() as transaction:
            hits = [] if exact or meant else await self._search(transaction, question)
            # A single word stands in many an alias beside what it is really about.
            held = min(hits[0].by_name, hits[0].by_title if vague else 1.0) if hits else 0.0
            decision = meant or decide(exact, _scored(hits), held=held, whole=whole, vague=vague)
            shown = await self._each(transaction, decision.entries, locale)
        by_words = not exact and meant is None
        hasty = by_words and self._finder is not None and self._finder.is_preparing
        return Reply(
            decision.verdict if shown else Verdict.UNKNOWN,
            question,
            shown,
            cut=not whole,
            hasty=hasty,
            by_words=by_words,
            quoted=not (exact and _is_its_own(question, shown)),
        )

    async def _each(self, transaction: Transaction, wanted: Sequence[str], locale: str) -> tuple[Shown, ...]:
        """Return these entries for a reader; one may have left the FAQ while it was looked for."""
        entries = EntryRepository(transaction)
        versions = [await entries.versions(one) for one in wanted]
        return tuple(self._shown(one, locale) for one in versions if one)

    async def refresh(self) -> None:
        """Find by meaning what is in the database now."""
        if self._finder is None:
            return
        async with self._database.reading() as transaction:
            entries = await EntryRepository(transaction).by_file()
            self._learnt = await LearntRepository(transaction).questions()
        self._found, self._told = await asyncio.to_thread(_together, entries.values(), self._learnt)
        self._hold()

    def put(self, entry: str, versions: Sequence[Entry]) -> None:
        """Find these versions of an entry by meaning from now on, and no others of it."""
        self._found[entry] = tuple(map(text_of, versions))
        self._told[entry] = _with_learnt(self._found[entry], self._learnt.get(entry, ()))
        self._hold()

    def learn(self, learnt: Mapping[str, tuple[str, ...]]) -> None:
        """Let these questions, by entry, and no others lead to entries beside the entries' own."""
        changed = {one for one in {**self._learnt, **learnt} if self._learnt.get(one) != learnt.get(one)}
        self._learnt = learnt
        for entry in changed & self._found.keys():
            self._told[entry] = _with_learnt(self._found[entry], learnt.get(entry, ()))
        self._hold()

    def _hold(self) -> None:
        # With every change of one entry all are held anew: nothing here may be done for each of them but to name it.
        if self._finder is not None:
            self._finder.hold(list(chain.from_iterable(self._told.values())))

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

    async def titles(self, transaction: Transaction, wanted: Iterable[str], locale: str) -> dict[str, str]:
        """Return the questions of entries for a reader of ``locale``, by id."""
        entries = EntryRepository(transaction)
        versions = {entry: await entries.versions(entry) for entry in wanted}
        return {
            entry: in_language(found, locale, self._default).question
            for entry, found in versions.items()
            if found
        }

    async def suggest(self, typed: str, locale: str, limit: int) -> list[Entry]:
        """Return the entries that may be meant by what is typed so far."""
        async with self._database.reading() as transaction:
            entries = EntryRepository(transaction)
            found = await entries.beginning(phrase(typed[:TYPED]), limit)
            if not found:
                found = [hit.id for hit in await self._search(transaction, typed)][:limit]
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

    async def _asked_exactly(self, transaction: Transaction, question: str) -> Sequence[str]:
        """Return the entries of this id (chosen while typing), or asked in just these words."""
        entries = EntryRepository(transaction)
        if len(question) > LONGEST_QUESTION:
            return []
        if await entries.versions(question):
            return [question]
        asked = phrase(question)
        led = await LearntRepository(transaction).asked_so(asked)
        return list(dict.fromkeys([*await entries.asked_so(asked), *led]))

    async def _meant(self, question: str, *, sure: bool) -> Decision | None:
        """Decide by what the question means; None if it has to be found by its words."""
        found = await self._finder.find(question, MOST_CANDIDATES) if self._finder else None
        if found is None:
            return None
        return accept(Verdict(found.tier.value), [hit.id for hit in found.hits], sure=sure)

    async def _search(self, transaction: Transaction, question: str) -> list[Hit]:
        """Return the entries with their best figures in any language, the best first."""
        best: dict[str, Hit] = {}
        corpora = [corpus_of(locale) for locale in await EntryRepository(transaction).locales()]
        for corpus in (*corpora, LEARNT):
            for hit in await self._index.search(transaction, corpus, question, SEARCHED):
                best[hit.id] = best_of(hit, best.get(hit.id, hit))
        served = await EntryRepository(transaction).served(best)
        return sorted((hit for hit in best.values() if hit.id in served), key=lambda hit: -hit.score)

    def _shown(self, versions: Mapping[str, Entry], locale: str) -> Shown:
        return as_shown(versions, locale, self._default, self._clock.now().date())


def _scored(hits: Iterable[Hit]) -> list[tuple[str, float]]:
    return [(hit.id, hit.score) for hit in hits]


def _together(
    entries: Iterable[Entry], learnt: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, tuple[Text, ...]], dict[str, tuple[Text, ...]]]:
    """Return what is found of each entry in all languages, without and with what was learnt."""
    found: dict[str, tuple[Text, ...]] = {}
    for entry in entries:
        found[entry.id] = (*found.get(entry.id, ()), text_of(entry))
    return found, {entry: _with_learnt(texts, learnt.get(entry, ())) for entry, texts in found.items()}


def _with_learnt(texts: tuple[Text, ...], learnt: tuple[str, ...]) -> tuple[Text, ...]:
    """Return what is found of an entry; what was learnt is of no language, and belongs to the first."""
    if not (texts and learnt):
        return texts
    return (replace(texts[0], aliases=(*texts[0].aliases, *learnt)), *texts[1:])


def as_shown(versions: Mapping[str, Entry], locale: str, default: str, today: date) -> Shown:
    """Return an entry as a reader of ``locale`` gets it."""
    entry = in_language(versions, locale, default)
    return Shown(entry, entry.locale != locale, needs_a_look(entry, today))


def _named(topics: Sequence[Topic], typed: str) -> Topic:
    for topic in topics:
        if typed == topic.slug or phrase(typed) in map(phrase, topic.names.values()):
            return topic
    raise TopicUnknown(typed=typed[:100])


def asked_as(question: str) -> str:
    """Return a question as it is compared with others; nothing of one that is too long to be learnt: folding it costs time."""
    return phrase(question) if len(question) <= LONGEST_LEARNT else ""


def _is_its_own(question: str, shown: Sequence[Shown]) -> bool:
    """Tell whether an entry was chosen from the suggestions, or asked in the words of its title."""
    entries = [one.entry for one in shown]
    return any(question == one.id or phrase(question) == phrase(one.question) for one in entries)


def _unread(question: str) -> Reply:
    return Reply(Verdict.UNKNOWN, question, alphabet=True)
