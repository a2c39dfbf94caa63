"""What follows from a change of an entry in every feature: what staff and its owner read."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import datetime
from typing import Generic

from bot.community.model import STAFF_CHANNEL
from bot.reviewing.domain.facts import State
from bot.reviewing.domain.life import EntryT
from bot.reviewing.service.means import Means
from bot.reviewing.service.promises import Promises
from bot.storage.database import Transaction


class Follower(ABC, Generic[EntryT]):
    """Lets everything follow an entry, in the transaction of its change."""

    def __init__(self, means: Means, about: Promises) -> None:
        """Promise with ``means``."""
        self._means = means
        self._outbox = means.outbox
        self._about = about

    @abstractmethod
    async def follow(self, transaction: Transaction, before: EntryT, after: EntryT, actor: int) -> None:
        """Promise all that a change causes; ``actor`` knows of it already."""

    @abstractmethod
    async def forget(self, transaction: Transaction, entry: EntryT) -> None:
        """Remove an entry with all that is promised about it; what others were shown says that it is gone."""

    @abstractmethod
    def _asked_at(self, expires: datetime) -> datetime | None:
        """Return when the owner of what ends then is asked whether it still holds; None: not at all."""

    async def _tell_staff(self, transaction: Transaction, before: EntryT, after: EntryT) -> None:
        about = self._about
        if after.round > before.round:
            channel = await self._means.channel(transaction, STAFF_CHANNEL)
            # While no channel of theirs is bound, staff find it where they list what waits.
            if channel is not None:
                await self._outbox.add(transaction, about.review(after, channel, self._now()))
        elif after.round:
            key = about.review_key(after.id, after.round)
            await self._outbox.revise(transaction, key, about.of_round(after.id, after.round))

    async def _tell_owner(self, transaction: Transaction, before: EntryT, after: EntryT, actor: int) -> None:
        means, about = self._means, self._about
        await self._outbox.cancel(transaction, about.renewal_prefix(after.id), why="changed")
        inbox, now = await means.inbox(transaction), self._now()
        if before.decision != after.decision and after.owner != actor:
            await self._outbox.add(transaction, about.decided(after, now, inbox))
        if after.state is State.EXPIRED:
            due = await means.calm(transaction, after.owner, now)
            await self._outbox.add(transaction, about.expired(after, due, inbox))
        if after.state is State.PUBLISHED and after.expires is not None:
            prompt = self._asked_at(after.expires)
            if prompt is not None:
                due = await means.calm(transaction, after.owner, prompt)
                await self._outbox.add(transaction, about.renewal(after, after.expires, due, inbox))

    async def _forget_told(self, transaction: Transaction, entry: EntryT) -> None:
        """Forget what is promised about an entry that is removed; what staff were shown says that it is gone."""
        for round_ in range(1, entry.round + 1):
            key = self._about.review_key(entry.id, round_)
            await self._efface(transaction, key, self._about.of_round(entry.id, round_))
        for part in ("decided", "renewal", "expired"):
            await self._outbox.forget(transaction, f"{self._about.key_of(entry.id)}:{part}")

    async def _efface(self, transaction: Transaction, key: str, parameters: Mapping[str, int]) -> None:
        if not await self._outbox.efface(transaction, key, parameters):
            await self._outbox.forget(transaction, key)

    def _now(self) -> datetime:
        return self._means.clock.now()
