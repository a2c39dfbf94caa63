"""For whom a message is put into words: an extension point that the members feature fills."""

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeAlias

from bot.delivery.kinds import Reader
from bot.delivery.messages import Target
from bot.storage.database import Transaction


class Readers(Protocol):
    """Knows the language and zone of those who read at a target."""

    async def reader(
        self, transaction: Transaction, target: Target, seen: str | None = None
    ) -> Reader | None:
        """Return whom to write for, or None if this one does not know.

        ``seen`` is the language in which Discord shows itself to them at this very moment,
        known only while they act; it stands behind a language they have chosen.
        """
        ...


Follower: TypeAlias = Callable[[Transaction, int], Awaitable[None]]
"""Given the member who has chosen something."""


class ReaderDirectory:
    """Asks whoever was put in charge, else answers with the community's own language and zone."""

    def __init__(self, default: Reader) -> None:
        """Answer ``default`` as long as nobody knows better."""
        self.default = default
        self._readers: list[Readers] = []
        self._followers: list[Follower] = []

    def use(self, readers: Readers) -> None:
        """Ask ``readers`` first from now on."""
        self._readers.insert(0, readers)

    def follow(self, follower: Follower) -> None:
        """Call ``follower`` when a member has chosen another zone or other hours: what is planned may have to move."""
        self._followers.append(follower)

    async def changed(self, transaction: Transaction, member: int) -> None:
        """Tell whoever follows that the member has chosen something, in the transaction in which they did."""
        for follower in self._followers:
            await follower(transaction, member)

    async def reader(self, transaction: Transaction, target: Target) -> Reader:
        """Return whom to write for."""
        return await self.known(transaction, target) or self.default

    async def known(self, transaction: Transaction, target: Target, seen: str | None = None) -> Reader | None:
        """Return whom to write for as somebody has set it, or None if nobody has."""
        for readers in self._readers:
            reader = await readers.reader(transaction, target, seen)
            if reader is not None:
                return reader
        return None
