"""What is done with an entry that was put before staff: decided, renewed, ended; and what time does."""

from typing import Generic

from bot.kernel.text import cut, plain
from bot.reviewing.domain.facts import State
from bot.reviewing.domain.life import REASON_LIMIT, TIME, Act, Actor, Deed, EntryT, sees
from bot.reviewing.service.shelf import Shelf


class ReviewService(Generic[EntryT]):
    """The use cases of staff and owners about an entry as it stands."""

    def __init__(self, shelf: Shelf[EntryT]) -> None:
        """Decide about what is on ``shelf``."""
        self._shelf = shelf
        self._means = shelf.means

    async def waiting(self) -> list[EntryT]:
        """Return what waits for staff, as it came."""
        async with self._means.database.reading() as transaction:
            return await self._shelf.entries(transaction).in_state(State.WAITING)

    async def show(self, number: int, actor: Actor | None = None) -> EntryT:
        """Return an entry for somebody: one that is shown, their own, or as staff any that was put before them.

        None is whoever has no Discord.

        Raises:
            DomainError: there is none for them.
        """
        async with self._means.database.reading() as transaction:
            found = await self._shelf.entries(transaction).get(number)
        if found is None or not sees(found, actor, self._means.clock.now()):
            raise self._shelf.gone
        return found

    async def decide(self, number: int, act: Act, actor: Actor, seen: int, reason: str = "") -> EntryT:
        """Do what somebody decided about the version ``seen``; who is concerned is told.

        Raises:
            DomainError: there is no such entry for them, or it cannot be.
        """
        async with self._means.database.transaction() as transaction:
            known = await self._shelf.entries(transaction).get(number)
            if known is None or (known.state is State.DRAFT and known.owner != actor.member):
                raise self._shelf.gone
            said = cut(plain(reason), REASON_LIMIT)
            return await self._shelf.do(transaction, known, Deed(act, actor, seen, said))

    async def discard(self, number: int, member: int) -> None:
        """Throw away an entry that was never put before staff, or take another one back.

        Raises:
            DomainError: there is none of theirs, or it has ended already.
        """
        async with self._means.database.transaction() as transaction:
            known = await self._shelf.own(transaction, number, member)
            if known.round == 0:
                await self._shelf.follower.forget(transaction, known)
                return
        await self.decide(number, Act.WITHDRAW, Actor(member), known.version)

    async def expire_due(self) -> int:
        """End what is past its time; return how many entries that were."""
        ended, now = 0, self._means.clock.now()
        async with self._means.database.reading() as transaction:
            due = await self._shelf.entries(transaction).due(now)
        for one in due:
            # Each on its own: others need not wait for hundreds of them.
            async with self._means.database.transaction() as transaction:
                known = await self._shelf.entries(transaction).get(one.id)
                if known is not None and known.version == one.version:
                    await self._shelf.do(transaction, known, Deed(Act.EXPIRE, TIME, known.version))
                    ended += 1
        return ended
