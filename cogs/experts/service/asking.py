"""Requests for support: written by members, shaped and decided by staff."""

from dataclasses import dataclass, replace

from bot.kernel.text import cut, plain
from bot.reviewing.service.writing import Reading, admit_submission, reading
from bot.storage.database import Transaction
from cogs.experts.domain import (
    NEEDS_LIMIT,
    OPEN_STAGES,
    REASON_LIMIT,
    UNSETTLED,
    Actor,
    Ask,
    Need,
    NeedAct,
    NeedDeed,
    NeedGone,
    NobodyFits,
    Offer,
    Stage,
    TooManyNeeds,
    TooManySubmissions,
    matches,
    move,
    read_ask,
)
from cogs.experts.repository import NeedRepository, OfferRepository, ProfileRepository, SubmissionRepository
from cogs.experts.service.means import Means
from cogs.experts.service.tracking import Tracker


@dataclass(frozen=True, slots=True)
class Desk:
    """A request with whom it was put to."""

    need: Need
    offers: tuple[Offer, ...] = ()
    fitting: int = 0
    """How many experts it fits now, whoever of them was asked."""


class NeedService:
    """The use cases of who needs support, and of the staff who shape that."""

    def __init__(self, means: Means, tracker: Tracker) -> None:
        """Let ``tracker`` tell who is concerned."""
        self._means = means
        self._tracker = tracker

    # ---- its author --------------------------------------------------------------------

    async def admit(self, member: int) -> None:
        """Let a member begin another request.

        Raises:
            TooManyNeeds: they have as many as there may be.
        """
        async with self._means.database.reading() as transaction:
            await _admit(transaction, member)

    async def get(self, number: int, member: int) -> Need:
        """Return a member's own request.

        Raises:
            NeedGone: there is none, or it is somebody else's.
        """
        async with self._means.database.reading() as transaction:
            return await own_need(transaction, number, member)

    async def of(self, member: int) -> tuple[list[Need], list[Desk]]:
        """Return a member's own requests, and those that wait for them as an expert."""
        async with self._means.database.reading() as transaction:
            needs = NeedRepository(transaction)
            put: list[Desk] = []
            for offer in await OfferRepository(transaction).of_expert(member, *UNSETTLED):
                need = await needs.get(offer.need)
                if need is not None:
                    put.append(Desk(need, (offer,)))
            return await needs.of(member), put

    async def keep(self, number: int, member: int, ask: Ask) -> Need:
        """Write down what a form was filled with, readable or not; number 0 begins a request.

        Raises:
            NeedGone: it is not theirs, or not there any more.
            TooManyNeeds, NeedDecided: it cannot be.
        """
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            needs = NeedRepository(transaction)
            if number == 0:
                await _admit(transaction, member)
                begun = Need(0, member, ask)
                return replace(begun, id=await needs.add(begun, now))
            known = await own_need(transaction, number, member)
            deed = NeedDeed(NeedAct.CHANGE, Actor(member), known.version, ask=ask)
            changed = move(known, deed, now)
            await needs.save(changed, now)
        return changed

    def read(self, need: Need) -> Reading[Need, Ask]:
        """Return what a draft says; nothing is written."""
        return reading(need, self._read)

    async def submit(self, number: int, member: int, seen: int) -> Need:
        """Put a draft before staff.

        Raises:
            NeedGone, NeedDecided, NeedChanged, TooManySubmissions: it cannot be.
            DomainError: something in it is not right; it stays as it is.
        """
        async with self._means.database.transaction() as transaction:
            known = await own_need(transaction, number, member)
            ask = known.ask
            if known.stage is Stage.DRAFT:
                ask = self._read(known)
                now = self._means.clock.now()
                await admit_submission(SubmissionRepository(transaction), member, now, TooManySubmissions)
            return await self._do(transaction, known, NeedDeed(NeedAct.SUBMIT, Actor(member), seen, ask=ask))

    async def withdraw(self, number: int, member: int) -> Need | None:
        """Take a request back, or throw away one that nobody has seen: None.

        Raises:
            NeedGone: there is none of theirs.
            NeedDecided: it has ended already.
        """
        async with self._means.database.transaction() as transaction:
            known = await own_need(transaction, number, member)
            if known.stage is Stage.DRAFT:
                await self._tracker.forget(transaction, known)
                return None
            deed = NeedDeed(NeedAct.WITHDRAW, Actor(member), known.version)
            return await self._do(transaction, known, deed)

    # ---- staff -------------------------------------------------------------------------

    async def open(self) -> list[Need]:
        """Return what staff have before them: what waits for them first, then what nobody is left for, then the rest."""
        async with self._means.database.reading() as transaction:
            needs = NeedRepository(transaction)
            stages = (Stage.WAITING, Stage.UNMET, Stage.OFFERED)
            return [need for stage in stages for need in await needs.in_state(stage)]

    async def desk(self, number: int) -> Desk:
        """Return a request that was put before staff, with whom it was put to.

        Raises:
            NeedGone: there is none, or its author writes on it.
        """
        async with self._means.database.reading() as transaction:
            return await self.desk_in(transaction, number)

    async def desk_in(self, transaction: Transaction, number: int) -> Desk:
        """Return what :meth:`desk` does."""
        need = await NeedRepository(transaction).get(number)
        if need is None or need.stage is Stage.DRAFT:
            raise NeedGone
        shown = await ProfileRepository(transaction).shown(self._means.clock.now())
        offers = await OfferRepository(transaction).of_need(number)
        return Desk(need, tuple(offers), len(matches(need, shown)))

    async def shape(self, number: int, actor: Actor, seen: int, ask: Ask) -> Reading[Need, Ask]:
        """Let staff say otherwise what is needed; its author reads it once it is put to experts.

        What is not right is kept as well, and told: it is put to nobody before it is.

        Raises:
            NeedGone, NotYourNeed, NeedDecided, NeedChanged: it cannot be.
        """
        return self.read(await self._decide(number, NeedDeed(NeedAct.EDIT, actor, seen, ask=ask)))

    async def decide(self, number: int, act: NeedAct, actor: Actor, seen: int, reason: str = "") -> Need:
        """Refuse a request, put it to experts, or end it; who is concerned is told.

        Raises:
            NeedGone, NotYourNeed, NeedDecided, NeedChanged: it cannot be.
            NobodyFits: it is to be put to experts, and fits none who was not asked already.
            DomainError: it is to be put to experts, and something in it is not right.
        """
        return await self._decide(number, NeedDeed(act, actor, seen, cut(plain(reason), REASON_LIMIT)))

    async def _decide(self, number: int, deed: NeedDeed) -> Need:
        async with self._means.database.transaction() as transaction:
            known = await NeedRepository(transaction).get(number)
            if known is None or known.stage is Stage.DRAFT:
                raise NeedGone
            return await self._do(transaction, known, deed)

    async def _do(self, transaction: Transaction, known: Need, deed: NeedDeed) -> Need:
        now = self._means.clock.now()
        changed = move(known, deed, now)
        if deed.act is NeedAct.OFFER:
            changed = replace(changed, ask=self._read(changed))
            await self._refuse_if_nobody(transaction, changed)
        await NeedRepository(transaction).save(changed, now)
        await self._tracker.follow(transaction, known, changed, deed.actor.member)
        return changed

    def _read(self, need: Need) -> Ask:
        return read_ask(need.ask, self._means.terms.topics)

    async def _refuse_if_nobody(self, transaction: Transaction, need: Need) -> None:
        shown = await ProfileRepository(transaction).shown(self._means.clock.now())
        asked = {one.expert for one in await OfferRepository(transaction).of_need(need.id)}
        if all(match.profile.owner in asked for match in matches(need, shown)):
            raise NobodyFits


async def own_need(transaction: Transaction, number: int, member: int) -> Need:
    """Return a member's own request.

    Raises:
        NeedGone: there is none, or it is somebody else's.
    """
    found = await NeedRepository(transaction).get(number)
    if found is None or found.member != member:
        raise NeedGone
    return found


async def _admit(transaction: Transaction, member: int) -> None:
    own = await NeedRepository(transaction).of(member)
    if sum(one.stage in OPEN_STAGES for one in own) >= NEEDS_LIMIT:
        raise TooManyNeeds(limit=NEEDS_LIMIT)
