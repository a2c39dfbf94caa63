"""Finding resources by meaning, by words and by what they are; what is published is all that is found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.kernel.clock import Clock
from bot.kernel.text import matches, plain
from bot.retrieval.finder import Finder
from bot.retrieval.texts import Index, Text, Tier
from bot.retrieval.words import LONGEST_QUESTION
from bot.storage.database import Database, Transaction
from cogs.resources.domain import Actor, Content, Filters, Labels, Resource, ResourceGone, State
from cogs.resources.repository import ResourceRepository

CORPUS: Final = "resources"

MOST_FOUND: Final = 5
"""So many are shown of a search: the first of them are what was meant, or none is."""

WORTH_SHOWING: Final = 0.2
"""So much of what was asked must be covered where only words are looked for."""

MOST_TELLING: Final = 2
"""Of a resource that belongs to more criteria, none of them says what it is about."""

TYPED: Final = 100
"""So much of what is typed decides what is suggested."""


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a search, the best first."""

    asked: str
    resources: tuple[Resource, ...]
    sure: bool
    """Whether anything there probably is what was asked for; else these are only the nearest."""
    hasty: bool = False
    """Only words were looked for, because finding by meaning is still being prepared."""


class ResourceService:
    """What everybody may do: look, list and search."""

    def __init__(
        self,
        database: Database,
        index: Index,
        clock: Clock,
        labels: Labels,
        default: str,
        finder: Finder | None = None,
    ) -> None:
        """Find by meaning with ``finder`` and else with ``index``; ``default`` is the community's language."""
        self._database = database
        self._index = index
        self._clock = clock
        self._finder = finder
        self.labels = labels
        self.default = default

    async def search(self, typed: str, filters: Filters) -> Found:
        """Return what fits the words of somebody best, among what the filters let through."""
        asked = " ".join(plain(typed).split())[:LONGEST_QUESTION]
        published = await self.published()
        shown = {one.id: one for one in published if filters.fit(one)}
        found = await self._finder.find(asked, len(published)) if self._finder and published else None
        if found is None:
            scored = await self._by_words(asked)
            best = [shown[number] for number, score in scored if number in shown and score >= WORTH_SHOWING]
            hasty = self._finder is not None and self._finder.is_preparing
            return Found(asked, tuple(best[:MOST_FOUND]), sure=bool(best), hasty=hasty)
        numbers = [int(hit.id) for hit in found.hits if int(hit.id) in shown]
        return Found(
            asked,
            tuple(shown[number] for number in numbers[:MOST_FOUND]),
            sure=found.tier is not Tier.UNKNOWN,
        )

    async def listed(self, filters: Filters) -> list[Resource]:
        """Return everything that the filters let through, the last changed first.

        Of a criterion, what belongs to the fewest others comes first: it is about just this one.
        """
        fitting = [one for one in await self.published() if filters.fit(one)]
        if filters.criterion is None:
            return fitting
        return sorted(fitting, key=lambda one: len(one.content.tags.criteria))

    async def published(self) -> list[Resource]:
        """Return everything that is shown, the last changed first."""
        async with self._database.reading() as transaction:
            return await ResourceRepository(transaction).last_in(State.PUBLISHED)

    async def for_criterion(self, criterion: str, limit: int) -> Sequence[Resource]:
        """Return what belongs to a criterion, as it is listed."""
        return (await self.listed(Filters(criterion=criterion)))[:limit]

    async def show(self, number: int, actor: Actor | None = None) -> Resource:
        """Return a resource for somebody; what is not published only its owner and staff see.

        Raises:
            ResourceGone: there is none for them.
        """
        async with self._database.reading() as transaction:
            found = await ResourceRepository(transaction).get(number)
        if found is None or not _sees(found, actor):
            raise ResourceGone
        return found

    async def named(self, typed: str, actor: Actor) -> Resource:
        """Return the resource that somebody means: by its number, or by words of its title that only one has.

        Raises:
            ResourceGone: there is none, or several are called so.
        """
        if typed.isascii() and typed.isdigit() and len(typed) <= 18:
            return await self.show(int(typed), actor)
        fitting = await self.suggest(typed, actor, 2)
        if len(fitting) != 1:
            raise ResourceGone
        return fitting[0]

    async def suggest(self, typed: str, actor: Actor, limit: int) -> list[Resource]:
        """Return what somebody may mean by what they typed so far, of what they may see."""
        async with self._database.reading() as transaction:
            every = await ResourceRepository(transaction).last_in(*State)
        seen = (one for one in every if _sees(one, actor))
        return [one for one in seen if _called(one, typed[:TYPED])][:limit]

    # ---- what is found ---------------------------------------------------------------

    async def refresh(self, transaction: Transaction) -> None:
        """Let exactly what is published in this transaction be found, once it is committed."""
        resources = await ResourceRepository(transaction).last_in(State.PUBLISHED)
        texts = [text for one in resources for text in texts_of(one.content, str(one.id), self.labels)]
        await self._index.replace(transaction, CORPUS, texts)
        if (finder := self._finder) is not None:
            transaction.after_commit(lambda: finder.hold(texts))

    async def _by_words(self, asked: str) -> list[tuple[int, float]]:
        best: dict[int, float] = {}
        async with self._database.reading() as transaction:
            for hit in await self._index.search(transaction, CORPUS, asked, 4 * MOST_FOUND):
                best[int(hit.id)] = max(hit.score, best.get(int(hit.id), 0.0))
        return sorted(best.items(), key=lambda pair: -pair[1])


def texts_of(content: Content, number: str, labels: Labels) -> list[Text]:
    """Return what is found of a resource: in each language its words, with the names of what it belongs to."""
    tags = content.tags
    told = [one for one in labels.themes if one.slug in tags.themes]
    if len(tags.criteria) <= MOST_TELLING:
        told += [one for one in labels.criteria if one.slug in tags.criteria]
    return [
        Text(number, words.title, (), " ".join([words.about, *(f"{one.name(locale)}." for one in told)]))
        for locale, words in content.words.items()
    ]


def _sees(resource: Resource, actor: Actor | None) -> bool:
    if resource.state is State.PUBLISHED:
        return True
    return actor is not None and (actor.staff or resource.owner == actor.member)


def _called(resource: Resource, typed: str) -> bool:
    return any(matches(words.title, typed) for words in resource.content.words.values())
