"""Members say whether an answer helped, an editor decides what is learnt of it, and the next member has the answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.kernel.clock import Clock
from bot.retrieval.texts import Index, Text
from bot.storage.database import Database, Transaction
from cogs.faq.domain import (
    MOST_VOTES,
    LeadsElsewhere,
    Learnt,
    NotLearnt,
    NotWaiting,
    Outcome,
    Proposal,
    Vote,
    read_question,
)
from cogs.faq.repository import EntryRepository, LearntRepository, OpenRepository, VoteRepository
from cogs.faq.service.answers import LEARNT, FaqService, Reply, asked_as


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of a member's word."""

    again: bool
    """They had said just this before."""
    proposed: bool
    """Their question may be learnt, if an editor agrees."""


@dataclass(frozen=True, slots=True)
class Named:
    """What is to be decided, and the question of the entry it is about, for the editor to read."""

    proposal: Proposal
    title: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is learnt, and the question of the entry it leads to."""

    learnt: Learnt
    title: str


class LearningService:
    """Takes members' words on answers, and editors' words on those."""

    def __init__(self, database: Database, index: Index, clock: Clock, faq: FaqService) -> None:
        """Let ``faq`` and ``index`` find what is learnt."""
        self._database = database
        self._index = index
        self._clock = clock
        self._faq = faq

    # ---- members ---------------------------------------------------------------------

    async def helped(self, member: int, typed: str, entry: str) -> Heard:
        """Note that the entry is what the member meant by their question; their word before counts no more."""
        vote = _vote(member, typed, entry, helped=True)
        async with self._database.transaction() as transaction:
            before = await self._cast(transaction, vote)
            await OpenRepository(transaction).settle(member, vote.phrase)
            waiting = await VoteRepository(transaction).proposals()
        again = before is not None and before.helped and before.entry == entry
        mine = {(one.phrase, one.entry) for one in waiting}
        return Heard(again, proposed=(vote.phrase, vote.entry) in mine)

    async def missed(self, member: int, typed: str, entry: str, locale: str) -> Reply:
        """Note that the entry is not what the member meant, and return what else may be; nothing if they said so of two."""
        vote = _vote(member, typed, entry, helped=False)
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            before = await self._cast(transaction, vote)
            if vote.phrase:
                await OpenRepository(transaction).note(
                    member, vote.phrase, vote.question, Outcome.MISSED, entry, now
                )
        second = before is not None and not before.helped and before.entry != entry
        return await self._faq.besides(vote.question, locale, entry, any_more=not second)

    async def _cast(self, transaction: Transaction, vote: Vote) -> Vote | None:
        """Take a member's word and return the one before."""
        votes = VoteRepository(transaction)
        before = await votes.of(vote.member, vote.phrase)
        if vote.phrase:
            await votes.cast(vote, self._clock.now())
            await votes.keep_newest(vote.member, MOST_VOTES)
        return before

    # ---- editors ---------------------------------------------------------------------

    async def waiting(self, locale: str) -> list[Named]:
        """Return what is to be decided, with the entries' questions in the editor's language."""
        async with self._database.reading() as transaction:
            proposals = [one for one in await VoteRepository(transaction).proposals() if one.waits]
            titles = await self._faq.titles(transaction, {one.entry for one in proposals}, locale)
        return [Named(one, titles[one.entry]) for one in proposals]

    async def count(self, transaction: Transaction) -> int:
        """Return how many questions wait for an editor's word."""
        return sum(one.waits for one in await VoteRepository(transaction).proposals())

    async def learnt(self, locale: str) -> list[Known]:
        """Return what is learnt, with the entries' questions in the editor's language."""
        async with self._database.reading() as transaction:
            known = await LearntRepository(transaction).learnt()
            titles = await self._faq.titles(transaction, {one.entry for one in known}, locale)
        return [Known(one, titles[one.entry]) for one in known]

    async def approve(self, editor: int, mark: str) -> Proposal:
        """Let a question lead to its entry from now on.

        Raises:
            NotWaiting: it was decided meanwhile.
            LeadsElsewhere: it leads to another entry already.
        """
        async with self._database.transaction() as transaction:
            proposal = await self._proposal(transaction, mark)
            await self.learn(transaction, editor, [proposal])
        return proposal

    async def decline(self, editor: int, mark: str) -> Proposal:
        """Never propose it again.

        Raises:
            NotWaiting: it was decided meanwhile.
        """
        async with self._database.transaction() as transaction:
            proposal = await self._proposal(transaction, mark)
            await LearntRepository(transaction).decide(proposal, "declined", editor, self._clock.now())
        return proposal

    async def take_back(self, editor: int, number: int) -> str:
        """Let a question lead to its entry no more, and return it.

        Raises:
            NotLearnt: it does not.
        """
        async with self._database.transaction() as transaction:
            learnt = LearntRepository(transaction)
            question = await learnt.take_back(number, editor, self._clock.now())
            if question is None:
                raise NotLearnt
            await self._find_learnt(transaction)
        return question

    async def learn(self, transaction: Transaction, editor: int, proposals: Iterable[Proposal]) -> None:
        """Let questions lead to their entries, as soon as it is committed.

        Raises:
            LeadsElsewhere: one of them leads to another entry already.
        """
        learnt, waiting = LearntRepository(transaction), OpenRepository(transaction)
        for proposal in proposals:
            await self._refuse_elsewhere(transaction, proposal)
            await learnt.decide(proposal, "learnt", editor, self._clock.now())
            await waiting.settle_for_all(proposal.phrase)
        await self._find_learnt(transaction)

    async def _proposal(self, transaction: Transaction, mark: str) -> Proposal:
        for proposal in await VoteRepository(transaction).proposals():
            if proposal.mark == mark and proposal.waits:
                return proposal
        raise NotWaiting

    async def _refuse_elsewhere(self, transaction: Transaction, proposal: Proposal) -> None:
        own = await EntryRepository(transaction).asked_so(proposal.phrase)
        led = await LearntRepository(transaction).asked_so(proposal.phrase)
        others = [entry for entry in (*own, *led) if entry != proposal.entry]
        if others:
            raise LeadsElsewhere(question=proposal.question, other=others[0])

    async def _find_learnt(self, transaction: Transaction) -> None:
        """Let what is learnt be found by its words, and once it is committed by its meaning."""
        learnt = await LearntRepository(transaction).questions()
        texts = [Text(entry, asked[0], asked[1:], "") for entry, asked in learnt.items()]
        await self._index.replace(transaction, LEARNT, texts)
        transaction.after_commit(lambda: self._faq.learn(learnt))


def _vote(member: int, typed: str, entry: str, *, helped: bool) -> Vote:
    question = read_question(typed)
    return Vote(member, asked_as(question), question, entry, helped)
