"""Finding experts by meaning, by words and by what they say of themselves; what is shown is all that is found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.kernel.text import plain
from bot.retrieval.finder import Finder
from bot.retrieval.texts import Hit, Index, Text, Tier
from bot.retrieval.words import LONGEST_QUESTION
from bot.storage.database import Transaction
from cogs.experts.domain import Filters, Profile, State, soonest
from cogs.experts.repository import ProfileRepository
from cogs.experts.service.means import Means

CORPUS: Final = "experts"

MOST_FOUND: Final = 5
"""So many are shown of a search: the first of them are who was meant, or nobody is."""

WORTH_SHOWING: Final = 0.2
"""So much of what was asked must be covered where only words are looked for; who covers less is only near."""

Names = Mapping[str, Mapping[str, str]]
"""The names of topics by language, by slug."""


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a search, the best first."""

    asked: str
    profiles: tuple[Profile, ...]
    sure: bool = True
    """Whether anybody there probably is who was asked for; else these are only the nearest."""
    hasty: bool = False
    """Only words were looked for, because finding by meaning is still being prepared."""


class FindingService:
    """What every member may look for."""

    def __init__(self, means: Means, index: Index, names: Names, finder: Finder | None = None) -> None:
        """Find by meaning with ``finder`` and else with ``index``; topics are called as ``names`` says."""
        self._means = means
        self._index = index
        self._names = names
        self._finder = finder

    async def shown(self) -> list[Profile]:
        """Return what every member may see, the last changed first."""
        async with self._means.database.reading() as transaction:
            return await ProfileRepository(transaction).shown(self._means.clock.now())

    async def search(self, typed: str, filters: Filters) -> Found:
        """Return who fits the words of somebody best, among whom the filters let through; without words all of those."""
        asked = " ".join(plain(typed).split())[:LONGEST_QUESTION]
        every = await self.shown()
        fitting = {one.id: one for one in every if filters.fit(one.said)}
        if not asked or not fitting:
            return Found(asked, soonest(fitting.values()))
        found = await self._finder.find(asked, len(every)) if self._finder else None
        if found is None:
            hasty = self._finder is not None and self._finder.is_preparing
            hits = [hit for hit in await self._by_words(asked, len(every)) if int(hit.id) in fitting]
            sure = bool(hits) and hits[0].score >= WORTH_SHOWING
            return _found(asked, hits, fitting, sure=sure, hasty=hasty)
        return _found(asked, found.hits, fitting, sure=found.tier is not Tier.UNKNOWN)

    async def refresh(self, transaction: Transaction) -> None:
        """Let exactly what is shown in this transaction be found; at the start, for what meaning finds is held in memory."""
        texts = await self._texts(transaction)
        await self._index.replace(transaction, CORPUS, texts)
        self._hold(transaction, texts)

    async def follow(self, transaction: Transaction, before: Profile, after: Profile | None) -> None:
        """Let what is found follow the change of one profile; of one that is not shown any more nothing is kept."""
        shown = after is not None and after.is_shown(self._means.clock.now())
        # One whose time is over was still kept for finding, though nobody found it.
        if before.state is not State.PUBLISHED and not shown:
            return
        known = self._text(before) if before.state is State.PUBLISHED else None
        text = self._text(after) if after is not None and shown else None
        await self._index.put(transaction, CORPUS, str(before.id), text)
        if self._finder is not None and known != text:
            if known is not None:
                await self._finder.forget(transaction, [known])
            every = await self._texts(transaction)
            # One that is about to be removed is still there.
            self._hold(transaction, [one for one in every if shown or one.id != str(before.id)])

    def _hold(self, transaction: Transaction, texts: Sequence[Text]) -> None:
        if (finder := self._finder) is not None:
            transaction.after_commit(lambda: finder.hold(texts))

    async def _texts(self, transaction: Transaction) -> list[Text]:
        shown = await ProfileRepository(transaction).shown(self._means.clock.now())
        return [self._text(one) for one in shown]

    def _text(self, profile: Profile) -> Text:
        """Return what is found of a profile: its words, and what its topics are called in every language."""
        said = profile.said
        called = [f"{name}." for slug in said.topics for name in self._names.get(slug, {}).values()]
        return Text(str(profile.id), said.headline, (), " ".join([said.offer, *called]))

    async def _by_words(self, asked: str, limit: int) -> list[Hit]:
        async with self._means.database.reading() as transaction:
            return await self._index.search(transaction, CORPUS, asked, limit)


def _found(
    asked: str,
    hits: Sequence[Hit],
    fitting: Mapping[int, Profile],
    *,
    sure: bool,
    hasty: bool = False,
) -> Found:
    numbers = [int(hit.id) for hit in hits]
    best = [fitting[number] for number in numbers if number in fitting][:MOST_FOUND]
    return Found(asked, tuple(best), sure=sure, hasty=hasty)
