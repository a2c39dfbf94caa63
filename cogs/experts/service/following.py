"""What follows from a change of a profile: what staff and its owner read, and whatever else listens."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from bot.community.model import STAFF_CHANNEL
from bot.storage.database import Transaction
from cogs.experts.domain import Profile, State
from cogs.experts.repository import ProfileRepository
from cogs.experts.service import promises
from cogs.experts.service.means import Means

Listener: TypeAlias = Callable[[Transaction, Profile, Profile | None], Awaitable[None]]
"""Is told, in the transaction of a change, how a profile was and how it is; None: it is gone."""


class Follower:
    """Lets everything follow a profile, in the transaction of its change."""

    def __init__(self, means: Means) -> None:
        """Promise with ``means``."""
        self._means = means
        self._outbox = means.outbox
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """Let ``listener`` be told of each change; in ``setup`` only."""
        self._listeners.append(listener)

    async def follow(self, transaction: Transaction, before: Profile, after: Profile, actor: int) -> None:
        """Promise all that a change causes; ``actor`` knows of it already."""
        await self._review(transaction, before, after)
        await self._outbox.cancel(transaction, promises.renewal_prefix(after.id), why="changed")
        await self._tell_owner(transaction, before, after, actor)
        await self.tell(transaction, before, after)

    async def tell(self, transaction: Transaction, before: Profile, after: Profile | None) -> None:
        """Tell whoever listens."""
        for listener in self._listeners:
            await listener(transaction, before, after)

    async def forget(self, transaction: Transaction, profile: Profile) -> None:
        """Remove a profile with all that is promised about it; what staff were shown says that it is gone."""
        await self.tell(transaction, profile, None)
        await ProfileRepository(transaction).remove(profile.id)
        shown = {round_: f"{promises.key_of(profile.id)}:review:{round_}" for round_ in _rounds(profile)}
        for round_, key in shown.items():
            parameters = {"profile": profile.id, "round": round_}
            if not await self._outbox.efface(transaction, key, parameters):
                await self._outbox.forget(transaction, key)
        for part in ("decided", "renewal", "expired"):
            await self._outbox.forget(transaction, f"{promises.key_of(profile.id)}:{part}")

    async def _review(self, transaction: Transaction, before: Profile, after: Profile) -> None:
        if after.round > before.round:
            channel = await self._means.channel(transaction, STAFF_CHANNEL)
            # While no channel of theirs is bound, staff find it under /expert review.
            if channel is not None:
                await self._outbox.add(transaction, promises.review(after, channel, self._now()))
        elif after.round:
            parameters = {"profile": after.id, "round": after.round}
            await self._outbox.revise(transaction, promises.review_key(after), parameters)

    async def _tell_owner(
        self, transaction: Transaction, before: Profile, after: Profile, actor: int
    ) -> None:
        inbox, now = await self._means.channel(transaction, promises.FALLBACK), self._now()
        if before.decision != after.decision and after.owner != actor:
            await self._outbox.add(transaction, promises.decided(after, now, inbox))
        if after.state is State.EXPIRED:
            due = await self._means.calm(transaction, after.owner, now)
            await self._outbox.add(transaction, promises.expired(after, due, inbox))
        if after.state is State.PUBLISHED and after.expires is not None:
            prompt = max(after.expires - self._means.terms.prompt, now)
            due = await self._means.calm(transaction, after.owner, prompt)
            await self._outbox.add(transaction, promises.renewal(after, after.expires, due, inbox))

    def _now(self) -> datetime:
        return self._means.clock.now()


def _rounds(profile: Profile) -> range:
    return range(1, profile.round + 1)
