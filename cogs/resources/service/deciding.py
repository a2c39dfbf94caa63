"""Deciding about resources: published, declined, retired, checked; whoever is concerned is told."""

from dataclasses import dataclass

from bot.community.model import STAFF_CHANNEL
from bot.community.places import NotBound, Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.text import cut, plain
from bot.storage.database import Database, Transaction
from cogs.resources.domain import (
    REASON_LIMIT,
    Act,
    Actor,
    Deed,
    NotYours,
    Resource,
    ResourceGone,
    State,
    needs_a_look,
    step,
)
from cogs.resources.repository import ResourceRepository
from cogs.resources.service import promises
from cogs.resources.service.finding import ResourceService


@dataclass(frozen=True, slots=True)
class Due:
    """What staff have to look at."""

    proposed: tuple[Resource, ...]
    old: tuple[Resource, ...]
    """Published, and looked at long ago."""
    retired: tuple[Resource, ...]
    """Taken away; they can be brought back."""


class ReviewService:
    """The use cases of staff."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        outbox: Outbox,
        places: Places,
        resources: ResourceService,
    ) -> None:
        """Let ``resources`` find what is published."""
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._places = places
        self.resources = resources

    async def due(self) -> Due:
        """Return what staff have to look at: proposals as they came, then what was checked longest ago."""
        async with self._database.reading() as transaction:
            return await self.due_in(transaction)

    async def due_in(self, transaction: Transaction) -> Due:
        """Return what staff have to look at, as :meth:`due` does."""
        today = self._clock.now().date()
        every = await ResourceRepository(transaction).last_in(*State)
        old = [one for one in every if needs_a_look(one, today)]
        return Due(
            tuple(reversed([one for one in every if one.state is State.PROPOSED])),
            tuple(sorted(old, key=lambda one: (one.checked, one.id))),
            tuple(one for one in every if one.state is State.RETIRED),
        )

    async def decide(self, number: int, act: Act, actor: Actor, seen: int, reason: str = "") -> Resource:
        """Do what a member of staff decided about the version ``seen``; who proposed it is told.

        Raises:
            ResourceGone: there is no such resource.
            NotYours, AlreadyDecided, ChangedMeanwhile, LinkTaken: it cannot be (any more).
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            resources = ResourceRepository(transaction)
            known = await resources.get(number)
            if known is None:
                raise ResourceGone
            said = cut(plain(reason), REASON_LIMIT)
            changed = step(known, Deed(act, actor, seen, said), now)
            await resources.save(changed, now)
            await self.follow(transaction, known, changed)
            if act is not Act.CHECK and changed.owner not in {None, actor.member}:
                await self._outbox.add(transaction, promises.decided(changed, changed.owner or 0, now))
        return changed

    async def withdraw(self, number: int, member: int) -> None:
        """Take back a proposal that nobody has decided to show.

        Raises:
            ResourceGone: there is no such resource.
            NotYours: it is somebody else's, or is or was shown: then it is the community's.
        """
        async with self._database.transaction() as transaction:
            resources = ResourceRepository(transaction)
            known = await resources.get(number)
            if known is None:
                raise ResourceGone
            if known.owner != member or known.state not in {State.PROPOSED, State.DECLINED}:
                raise NotYours
            await self.forget(transaction, known)

    async def promise(self, transaction: Transaction, resource: Resource) -> None:
        """Put a proposal before staff; while no channel of theirs is bound they find it under /resource review."""
        try:
            channel = await self._places.channel(transaction, STAFF_CHANNEL)
        except NotBound:
            return
        await self._outbox.add(transaction, promises.proposed(resource, channel, self._clock.now()))

    async def follow(self, transaction: Transaction, before: Resource, after: Resource) -> None:
        """Let what was posted, and what is found, follow a change."""
        if after.round > before.round:
            await self.promise(transaction, after)
        elif after.round:
            parameters = {"resource": after.id, "round": after.round}
            await self._outbox.revise(transaction, promises.proposed_key(after), parameters)
        if State.PUBLISHED in {before.state, after.state}:
            await self.resources.refresh(transaction)

    async def forget(self, transaction: Transaction, resource: Resource) -> None:
        """Remove a resource; what was posted of it says so."""
        await ResourceRepository(transaction).remove(resource.id)
        parameters = {"resource": resource.id, "round": resource.round}
        if not await self._outbox.efface(transaction, promises.proposed_key(resource), parameters):
            await self._outbox.forget(transaction, promises.proposed_key(resource))
        await self._outbox.forget(transaction, f"{promises.key_of(resource.id)}:decided")
