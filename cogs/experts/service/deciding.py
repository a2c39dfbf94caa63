"""What is done with a profile that was put before staff: decided, renewed, ended; and what time does."""

from collections.abc import Callable

from bot.kernel.text import cut, plain
from cogs.experts.domain import (
    REASON_LIMIT,
    TIME,
    Act,
    Actor,
    Availability,
    Deed,
    Profile,
    ProfileGone,
    State,
    available,
    open_to_requests,
    step,
)
from cogs.experts.repository import ProfileRepository
from cogs.experts.service.following import Follower
from cogs.experts.service.means import Means
from cogs.experts.service.writing import own_profile


class ProfileService:
    """The use cases of staff and owners about a profile as it stands."""

    def __init__(self, means: Means, follower: Follower) -> None:
        """Let ``follower`` tell who is concerned."""
        self._means = means
        self._follower = follower

    async def waiting(self) -> list[Profile]:
        """Return what waits for staff, as it came."""
        async with self._means.database.reading() as transaction:
            return await ProfileRepository(transaction).in_state(State.WAITING)

    async def show(self, number: int, actor: Actor) -> Profile:
        """Return a profile for somebody: one that is shown, their own, or as staff any that was put before them.

        Raises:
            ProfileGone: there is none for them.
        """
        async with self._means.database.reading() as transaction:
            found = await ProfileRepository(transaction).get(number)
        if found is None or not self._sees(found, actor):
            raise ProfileGone
        return found

    async def decide(self, number: int, act: Act, actor: Actor, seen: int, reason: str = "") -> Profile:
        """Do what somebody decided about the version ``seen``; who is concerned is told.

        Raises:
            ProfileGone: there is no such profile for them.
            NotYours, AlreadyDecided, ChangedMeanwhile, RenewedTooEarly: it cannot be.
        """
        now = self._means.clock.now()
        async with self._means.database.transaction() as transaction:
            profiles = ProfileRepository(transaction)
            known = await profiles.get(number)
            if known is None or (known.state is State.DRAFT and known.owner != actor.member):
                raise ProfileGone
            deed = Deed(act, actor, seen, cut(plain(reason), REASON_LIMIT))
            changed = step(known, deed, now, self._means.terms)
            await profiles.save(changed, now)
            await self._follower.follow(transaction, known, changed, actor.member)
        return changed

    async def discard(self, number: int, member: int) -> None:
        """Throw away a profile that was never put before staff, or take another one back.

        Raises:
            ProfileGone: there is none of theirs.
            AlreadyDecided: it is taken back already.
        """
        async with self._means.database.transaction() as transaction:
            known = await own_profile(transaction, number, member)
            if known.round == 0:
                await self._follower.forget(transaction, known)
                return
        await self.decide(number, Act.WITHDRAW, Actor(member), known.version)

    async def be_available(self, number: int, member: int, availability: Availability) -> Profile:
        """Write down whether a member has time; it is shown at once.

        Raises:
            ProfileGone: there is none of theirs that is published.
        """
        return await self._set(number, member, lambda known: available(known, availability))

    async def hear_requests(self, number: int, member: int, *, wanted: bool) -> Profile:
        """Let requests for support be put to a member from now on, or not any more.

        Raises:
            ProfileGone: there is no profile of theirs that is published.
        """
        return await self._set(number, member, lambda known: open_to_requests(known, wanted=wanted))

    async def _set(self, number: int, member: int, change: Callable[[Profile], Profile]) -> Profile:
        async with self._means.database.transaction() as transaction:
            known = await own_profile(transaction, number, member)
            changed = change(known)
            await ProfileRepository(transaction).save(changed, self._means.clock.now())
            await self._follower.tell(transaction, known, changed)
        return changed

    async def expire_due(self) -> int:
        """End what is past its time; return how many profiles that were."""
        ended, now = 0, self._means.clock.now()
        async with self._means.database.reading() as transaction:
            due = await ProfileRepository(transaction).due(now)
        for one in due:
            # Each on its own: others need not wait for hundreds of them.
            async with self._means.database.transaction() as transaction:
                profiles = ProfileRepository(transaction)
                known = await profiles.get(one.id)
                if known is None or known.version != one.version:
                    continue
                changed = step(known, Deed(Act.EXPIRE, TIME, known.version), now, self._means.terms)
                await profiles.save(changed, now)
                await self._follower.follow(transaction, known, changed, TIME.member)
                ended += 1
        return ended

    def _sees(self, profile: Profile, actor: Actor) -> bool:
        if profile.is_shown(self._means.clock.now()) or profile.owner == actor.member:
            return True
        return actor.staff and profile.state not in {State.DRAFT, State.WITHDRAWN}
