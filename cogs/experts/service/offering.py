"""Putting requests to experts, a few at a time; their answers, the choice, the introduction, and what came of it."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.storage.database import Transaction
from cogs.experts.domain import (
    EACH,
    STANDING,
    TIME,
    UNSETTLED,
    Act,
    Actor,
    AlreadyDecided,
    Need,
    NeedAct,
    NeedDecided,
    NeedDeed,
    NeedGone,
    NotYourNeed,
    Offer,
    OfferGone,
    Outcome,
    Profile,
    ProfileGone,
    Stage,
    Standing,
    State,
    answered,
    came_of,
    matches,
    may_do,
    move,
    pace,
    require_shown,
    rests,
    settled_as,
    side_of,
)
from cogs.experts.repository import NeedRepository, OfferRepository, ProfileRepository
from cogs.experts.service import promises
from cogs.experts.service.asking import NeedService
from cogs.experts.service.deciding import ProfileService
from cogs.experts.service.means import Means
from cogs.experts.service.tracking import Tracker


@dataclass(frozen=True, slots=True)
class Put:
    """A request and one expert to whom it was put."""

    need: Need
    offer: Offer
    profile: Profile | None
    """None: it is not there any more."""


class OfferService:
    """The use cases of who is asked, and of who chooses among those who are ready."""

    def __init__(self, means: Means, tracker: Tracker, profiles: ProfileService, needs: NeedService) -> None:
        """Promise with ``tracker``; end with ``profiles`` and ``needs`` what belongs to nobody any more."""
        self._means = means
        self._tracker = tracker
        self._profiles = profiles
        self._needs = needs

    # ---- who is asked ------------------------------------------------------------------

    async def keep(self) -> datetime | None:
        """Do what is due for every request that is put to experts; return when to look again."""
        async with self._means.database.reading() as transaction:
            # Where nobody is left, somebody may have time or a profile by now: staff decide about that.
            needs = await NeedRepository(transaction).in_state(Stage.OFFERED)
        # Who did not answer one request in time may be asked for another.
        while any([await self._serve(need.id) for need in needs]):
            pass
        async with self._means.database.reading() as transaction:
            return await OfferRepository(transaction).next_deadline()

    async def _serve(self, number: int) -> bool:
        """Do what is due for a request, on its own: a kill leaves it as it was, or as it is to be."""
        async with self._means.database.transaction() as transaction:
            return await self._go_on(transaction, number)

    async def _go_on(self, transaction: Transaction, number: int) -> bool:
        """Do what is due for a request; tell whether somebody is free for others by it."""
        now, offers = self._means.clock.now(), OfferRepository(transaction)
        need = await NeedRepository(transaction).get(number)
        if need is None or need.stage is not Stage.OFFERED:
            return False
        known = await offers.of_need(number)
        if rests(known, now, self._means.terms):
            return False
        fitting = matches(need, await ProfileRepository(transaction).shown(now))
        due = pace(known, fitting, await offers.busy(EACH), now, self._means.terms)
        for lapsed in due.lapse:
            await offers.save(replace(lapsed, standing=Standing.LAPSED))
        for match in due.ask:
            await self._ask(transaction, need, match.profile.owner)
        if due.lapse or due.ask:
            await self._means.outbox.revise(transaction, promises.need_key(number), {"need": number})
        if due.exhausted:
            await self._move(transaction, need, NeedDeed(NeedAct.RUN_OUT, TIME, need.version))
        return bool(due.lapse)

    async def _ask(self, transaction: Transaction, need: Need, expert: int) -> None:
        now = self._means.clock.now()
        # Who is asked in their quiet hours has as long to answer as anybody.
        due = await self._means.calm(transaction, expert, now)
        until = due + self._means.terms.answer
        offer = await OfferRepository(transaction).add(need.id, expert, now, until)
        inbox = await self._means.inbox(transaction)
        await self._means.outbox.add(transaction, promises.asked(offer, due, inbox))

    # ---- what experts answer -----------------------------------------------------------

    async def answer(self, number: int, member: int, *, yes: bool) -> Put:
        """Say whether an expert would help; either may be taken back while nobody is chosen.

        Raises:
            OfferGone: it was never put to them, or is not any more.
            NeedDecided, AlreadyAnswered: it changes nothing (any more).
            ProfileOver: they would help, and their profile has to be renewed first.
        """
        async with self._means.database.transaction() as transaction:
            put = await self.find(transaction, number)
            if put is None or put.offer.expert != member:
                raise OfferGone
            changed = answered(put.offer, put.need, yes=yes)
            if yes:
                require_shown(put.profile, self._means.clock.now())
            await self._tracker.settle(transaction, changed)
            need = await self._revive(transaction, put.need) if yes else put.need
            if yes:
                await self._tracker.say(transaction, promises.READY, changed, need.member)
            elif changed.standing is Standing.GONE:
                await self._tracker.lose(transaction, changed, need)
            return replace(put, need=need, offer=changed)

    async def follow(self, transaction: Transaction, before: Profile, after: Profile | None) -> None:
        """Let what was put to somebody pass on to others once they have taken their profile back, or staff have.

        One that has only run out takes nothing back: its owner was promised time to answer, and can renew it with one press.
        """
        if after and after.state is State.PUBLISHED:
            # Requests that have room for one more ask at once who can be found now, and not when somebody answers.
            transaction.after_commit(self._tracker.moved)
        if before.state not in STANDING or (after and after.state in STANDING):
            return
        for offer in await OfferRepository(transaction).of_expert(before.owner, *UNSETTLED):
            gone = replace(offer, standing=Standing.GONE)
            await self._tracker.settle(transaction, gone)
            need = await NeedRepository(transaction).get(offer.need)
            if offer.standing is Standing.READY and need is not None:
                await self._tracker.lose(transaction, gone, need)

    async def _revive(self, transaction: Transaction, need: Need) -> Need:
        if need.stage is not Stage.UNMET:
            return need
        return await self._move(transaction, need, NeedDeed(NeedAct.REVIVE, TIME, need.version))

    # ---- who is chosen -----------------------------------------------------------------

    async def show(self, number: int, actor: Actor) -> Put:
        """Return a request and one expert for its author, staff, or the expert.

        Raises:
            OfferGone: there is none for them.
        """
        async with self._means.database.reading() as transaction:
            put = await self.find(transaction, number)
        if put is None or not (actor.staff or actor.member in {put.need.member, put.offer.expert}):
            raise OfferGone
        return put

    async def choose(self, number: int, actor: Actor) -> Put:
        """Introduce the author of a request and an expert who is ready; both learn of it in one transaction.

        Raises:
            OfferGone: there is nothing of theirs to choose.
            NeedDecided: somebody was chosen already, or the request has ended.
            ExpertGone: the expert is not ready any more.
        """
        await self._take_out_who_left(number, actor)
        async with self._means.database.transaction() as transaction:
            put = await self._chooses(transaction, number, actor)
            deed = NeedDeed(NeedAct.CHOOSE, actor, put.need.version, expert=put.offer.expert)
            # What somebody else decided first is told before what became of the expert.
            move(put.need, deed, self._means.clock.now())
            chosen = settled_as(put.offer, Standing.CHOSEN)
            # The one who is chosen does not end with the others.
            await OfferRepository(transaction).save(chosen)
            need = await self._move(transaction, put.need, deed, actor.member)
            await self._tracker.settle(transaction, chosen)
            await self._introduce(transaction, need, chosen)
            return replace(put, need=need, offer=chosen)

    async def pass_over(self, number: int, actor: Actor) -> Put:
        """Rather wait for somebody else than for an expert who is ready; they are told, and the next are asked.

        Raises:
            OfferGone, NeedDecided, ExpertGone: it changes nothing (any more).
        """
        async with self._means.database.transaction() as transaction:
            put = await self._chooses(transaction, number, actor)
            if put.need.stage is not Stage.OFFERED:
                raise NeedDecided(stage=put.need.stage.value, who="nobody")
            passed = settled_as(put.offer, Standing.PASSED)
            await self._tracker.settle(transaction, passed)
            await self._tracker.say(transaction, promises.PASSED, passed, passed.expert)
            return replace(put, offer=passed)

    async def came_of(self, number: int, member: int, outcome: Outcome) -> None:
        """Write down what a member says came of an introduction; the other side is not told.

        Raises:
            NeedGone: it is not there (any more), is about others, or never came to an introduction.
            OutcomeKnown: they have said so already.
        """
        async with self._means.database.transaction() as transaction:
            needs = NeedRepository(transaction)
            need = await needs.get(number)
            if need is None:
                raise NeedGone
            changed = came_of(need, side_of(need, member), outcome)
            await needs.save(changed, self._means.clock.now())

    async def _introduce(self, transaction: Transaction, need: Need, offer: Offer) -> None:
        now, later = self._means.clock.now(), self._means.clock.now() + self._means.terms.follow_up
        for member in (need.member, offer.expert):
            # Both learn of each other at once: the one who has just chosen waits for it.
            await self._tracker.say_at(transaction, promises.INTRODUCED, offer, member, now)
            due = await self._means.calm(transaction, member, later)
            await self._tracker.say_at(transaction, promises.OUTCOME, offer, member, due)

    async def _take_out_who_left(self, number: int, actor: Actor) -> None:
        """End what belongs to somebody who has left: nobody is introduced to somebody who is gone.

        Asking Discord takes time, so it happens while no transaction is open.
        """
        async with self._means.database.reading() as transaction:
            put = await self._chooses(transaction, number, actor)
        if put.need.stage is not Stage.OFFERED:
            return
        if await self._means.people.has_left(put.offer.expert):
            await self._withdraw_profile(put)
        if put.need.member != actor.member and await self._means.people.has_left(put.need.member):
            await self._needs.withdraw(put.need.id, put.need.member)

    async def _withdraw_profile(self, put: Put) -> None:
        expert, profile = put.offer.expert, put.profile
        if profile is None or profile.state is not State.PUBLISHED:
            return
        try:
            await self._profiles.decide(profile.id, Act.WITHDRAW, Actor(expert), profile.version)
        except (ProfileGone, AlreadyDecided):
            return

    async def _chooses(self, transaction: Transaction, number: int, actor: Actor) -> Put:
        put = await self.find(transaction, number)
        if put is None:
            raise OfferGone
        if not may_do(put.need, NeedAct.CHOOSE, actor):
            raise NotYourNeed
        return put

    async def find(self, transaction: Transaction, number: int) -> Put | None:
        """Return a request and one expert to whom it was put; None: it was not, or is forgotten."""
        offer = await OfferRepository(transaction).get(number)
        need = await NeedRepository(transaction).get(offer.need) if offer else None
        if offer is None or need is None:
            return None
        return Put(need, offer, await ProfileRepository(transaction).of(offer.expert))

    async def _move(self, transaction: Transaction, known: Need, deed: NeedDeed, actor: int = 0) -> Need:
        now = self._means.clock.now()
        changed = move(known, deed, now)
        await NeedRepository(transaction).save(changed, now)
        await self._tracker.follow(transaction, known, changed, actor)
        return changed
