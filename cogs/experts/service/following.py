"""What follows from a change of a profile: what staff and its owner read, and whatever else listens."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from bot.reviewing.service import following
from bot.storage.database import Transaction
from cogs.experts.domain import Profile
from cogs.experts.repository import ProfileRepository
from cogs.experts.service import promises
from cogs.experts.service.means import Means

Listener: TypeAlias = Callable[[Transaction, Profile, Profile | None], Awaitable[None]]
"""Is told, in the transaction of a change, how a profile was and how it is; None: it is gone."""


class Follower(following.Follower[Profile]):
    """Lets everything follow a profile, in the transaction of its change."""

    _means: Means

    def __init__(self, means: Means) -> None:
        """Promise with ``means``."""
        super().__init__(means, promises.PROFILE)
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """Let ``listener`` be told of each change; in ``setup`` only."""
        self._listeners.append(listener)

    async def follow(self, transaction: Transaction, before: Profile, after: Profile, actor: int) -> None:
        """Promise all that a change causes; ``actor`` knows of it already."""
        await self._tell_staff(transaction, before, after)
        await self._tell_owner(transaction, before, after, actor)
        await self.tell(transaction, before, after)

    async def tell(self, transaction: Transaction, before: Profile, after: Profile | None) -> None:
        """Tell whoever listens."""
        for listener in self._listeners:
            await listener(transaction, before, after)

    async def forget(self, transaction: Transaction, entry: Profile) -> None:
        """Remove a profile with all that is promised about it; what staff were shown says that it is gone."""
        await self.tell(transaction, entry, None)
        await ProfileRepository(transaction).remove(entry.id)
        await self._forget_told(transaction, entry)

    def _asked_at(self, expires: datetime) -> datetime:
        return max(expires - self._means.terms.prompt, self._now())
