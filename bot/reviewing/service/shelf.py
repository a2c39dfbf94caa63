"""Where the entries of a feature are kept, and how they change."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Generic, TypeAlias

from bot.kernel.errors import DomainError
from bot.reviewing.domain.facts import State
from bot.reviewing.domain.life import Act, Actor, Deed, EntryT
from bot.reviewing.repository import EntryRepository, SubmissionRepository
from bot.reviewing.service.following import Follower
from bot.reviewing.service.means import Means
from bot.reviewing.service.writing import admit_submission
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
        submissions: type[SubmissionRepository],
        too_many: type[DomainError],
    ) -> None:
        """Keep in ``entries`` what ``step`` makes, and let ``follower`` tell of it.

        ``gone``: there is no such entry; ``too_many``, given ``limit``: one member has put so much before staff today.
        """
        self.means = means
        self.entries = entries
        self.step = step
        self.follower = follower
        self.gone = gone
        self._submissions = submissions
        self._too_many = too_many

    async def own(self, transaction: Transaction, number: int, member: int) -> EntryT:
        """Return a member's own entry.

        Raises:
            DomainError: ``gone``; there is none, or it is somebody else's.
        """
        found = await self.entries(transaction).get(number)
        if found is None or found.owner != member:
            raise self.gone
        return found

    async def change(self, transaction: Transaction, known: EntryT, typed: object) -> EntryT:
        """Let its owner write an entry anew.

        Raises:
            DomainError: it cannot be.
        """
        deed: Deed[Any, Any] = Deed(Act.CHANGE, Actor(known.owner), known.version, typed=typed)
        return await self.do(transaction, known, deed)

    async def submit(
        self, transaction: Transaction, known: EntryT, seen: int, read: Callable[[EntryT], object]
    ) -> EntryT:
        """Put a draft before staff as it is read now.

        Raises:
            DomainError: it cannot be, or something in it is not right; it stays as it is.
        """
        content = read(known) if known.state is State.DRAFT else None
        now = self.means.clock.now()
        await admit_submission(self._submissions(transaction), known.owner, now, self._too_many)
        deed: Deed[Any, Any] = Deed(Act.SUBMIT, Actor(known.owner), seen, content=content)
        return await self.do(transaction, known, deed)

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
