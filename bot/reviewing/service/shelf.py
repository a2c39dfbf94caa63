"""Where the entries of a feature are kept, and how they change."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Generic, TypeAlias

from bot.kernel.errors import DomainError
from bot.reviewing.domain.facts import State
from bot.reviewing.domain.life import Deed, EntryT
from bot.reviewing.repository import EntryRepository
from bot.reviewing.service.following import Follower
from bot.reviewing.service.means import Means
from bot.storage.database import Transaction

Step: TypeAlias = Callable[[EntryT, Deed[Any, Any], datetime], EntryT]


class Shelf(Generic[EntryT]):
    """The entries of a feature: each change and all it causes in the caller's transaction."""

    def __init__(
        self,
        means: Means,
        entries: Callable[[Transaction], EntryRepository[EntryT]],
        step: Step[EntryT],
        follower: Follower[EntryT],
        gone: type[DomainError],
    ) -> None:
        """Keep in ``entries`` what ``step`` makes, and let ``follower`` tell of it; ``gone``: there is no such entry."""
        self.means = means
        self.entries = entries
        self.step = step
        self.follower = follower
        self.gone = gone

    async def own(self, transaction: Transaction, number: int, member: int) -> EntryT:
        """Return a member's own entry.

        Raises:
            DomainError: ``gone``; there is none, or it is somebody else's.
        """
        found = await self.entries(transaction).get(number)
        if found is None or found.owner != member:
            raise self.gone
        return found

    async def do(self, transaction: Transaction, known: EntryT, deed: Deed[Any, Any]) -> EntryT:
        """Do something with an entry, and let everything follow.

        Raises:
            DomainError: it cannot be.
        """
        changed = self.step(known, deed, self.means.clock.now())
        await self.keep(transaction, known, changed, deed.actor.member)
        return changed

    async def keep(self, transaction: Transaction, before: EntryT, after: EntryT, actor: int) -> None:
        """Write down what became of an entry, and let everything follow; ``actor`` knows of it already."""
        await self.entries(transaction).save(after, self.means.clock.now())
        # What goes on being written concerns nobody else.
        if not before.state is after.state is State.DRAFT:
            await self.follower.follow(transaction, before, after, actor)
