"""What members ask and get no good answer to: grouped, so that editors see what to write next."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.kernel.clock import Clock
from bot.retrieval.finder import Finder
from bot.retrieval.words import telling
from bot.storage.database import Database, Transaction
from cogs.faq.domain import EntryGone, Group, GroupChanged, Open, Proposal, grouped
from cogs.faq.repository import EntryRepository, OpenRepository
from cogs.faq.service.answers import FaqService
from cogs.faq.service.learning import LearningService

LOOKED_AT: Final = 200
"""So many questions are put into groups, those most asked."""

OFFERED: Final = 10
"""So many entries are offered that may answer a group of questions."""

SHARED: Final = 0.5
"""Questions whose words are the same to this share ask for the same, where only their words can be compared."""


@dataclass(frozen=True, slots=True)
class Unmet:
    """A group of questions, and the entries that came nearest to them, for the editor to read."""

    group: Group
    nearest: tuple[tuple[str, str], ...]
    """Id and question of each."""


class QuestionsService:
    """Groups the questions that wait for an answer, and lets editors see to them."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        faq: FaqService,
        learning: LearningService,
        finder: Finder | None,
    ) -> None:
        """Compare questions by their meaning with ``finder``; without, by their words."""
        self._database = database
        self._clock = clock
        self._faq = faq
        self._learning = learning
        self._finder = finder

    async def count(self, transaction: Transaction) -> int:
        """Return how many questions, in different words, wait for an answer."""
        return len(await OpenRepository(transaction).waiting(LOOKED_AT))

    async def groups(self) -> list[Group]:
        """Return the groups of questions, the most asked first."""
        async with self._database.reading() as transaction:
            waiting = await OpenRepository(transaction).waiting(LOOKED_AT)
        # Every pair is looked at, which is too long for the event loop.
        return await asyncio.to_thread(grouped, waiting, await self._alike(waiting))

    async def one(self, mark: str, locale: str) -> Unmet:
        """Return a group as it was shown.

        Raises:
            GroupChanged: its questions are not the same any more.
        """
        group = await self._group(mark)
        near = [one.nearest for one in group.questions if one.nearest]
        near += await self._faq.near(group.first.question, OFFERED)
        async with self._database.reading() as transaction:
            titles = await self._faq.titles(transaction, dict.fromkeys(near), locale)
        return Unmet(group, tuple(titles.items())[:OFFERED])

    async def set_aside(self, editor: int, mark: str) -> Group:
        """Let a group of questions wait no more: they need no answer here.

        Raises:
            GroupChanged: its questions are not those that were shown.
        """
        group = await self._group(mark)
        async with self._database.transaction() as transaction:
            phrases = [one.phrase for one in group.questions]
            await OpenRepository(transaction).set_aside(phrases, editor, self._clock.now())
        return group

    async def answered_by(self, editor: int, mark: str, entry: str) -> Group:
        """Let the questions of a group lead to an entry from now on.

        Raises:
            GroupChanged: its questions are not those that were shown.
            EntryGone: there is no such entry.
            LeadsElsewhere: one of them leads to another entry already.
        """
        group = await self._group(mark)
        learnt = [Proposal(one.phrase, one.question, entry, one.members, 0) for one in group.questions]
        async with self._database.transaction() as transaction:
            if not await EntryRepository(transaction).versions(entry):
                raise EntryGone
            await self._learning.learn(transaction, editor, learnt)
        return group

    async def _group(self, mark: str) -> Group:
        found = next((group for group in await self.groups() if group.mark == mark), None)
        if found is None:
            raise GroupChanged
        return found

    async def _alike(self, questions: Sequence[Open]) -> Callable[[int, int], bool]:
        by_meaning = None
        if self._finder is not None:
            by_meaning = await self._finder.likeness([one.question for one in questions])
        return by_meaning or _by_words(questions)


def _by_words(questions: Sequence[Open]) -> Callable[[int, int], bool]:
    known = [frozenset(telling(one.question)) or frozenset(one.phrase.split()) for one in questions]

    def alike(one: int, other: int) -> bool:
        return len(known[one] & known[other]) >= SHARED * len(known[one] | known[other])

    return alike
