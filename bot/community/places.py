"""Which Discord channel or role stands for a name of ``data/community.toml``.

Code and content speak of "announcements"; only the ``binding`` table knows the id. It is
filled by ``/setup``, either with what the bot made or with what staff had already.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.kernel.errors import DomainError
from bot.storage.database import Row, Transaction

Kind: TypeAlias = Literal["channel", "role"]


class NotBound(DomainError):
    """This channel or role has no counterpart on the server yet. Details: ``kind``, ``slug``."""

    key = "places-not-bound"


@dataclass(frozen=True, slots=True)
class Binding:
    """A name of ours and the Discord id it stands for."""

    kind: Kind
    slug: str
    discord_id: int
    made_by_bot: bool


Follower: TypeAlias = Callable[[Transaction, int, int], Awaitable[None]]
"""Given the id of a channel that was bound and that of the one bound in its place."""

Receiver: TypeAlias = Callable[[Transaction, str], Awaitable[None]]
"""Given the name of a channel that stands for another on the server than before, or for one at last."""


class Places:
    """The bindings, each read and written in the caller's transaction."""

    def __init__(self) -> None:
        """Tell nobody yet when a channel's place moves."""
        self._followers: list[Follower] = []
        self._receivers: list[Receiver] = []

    def follow(self, follower: Follower) -> None:
        """Call ``follower`` whenever a channel is bound in place of another, in the same transaction.

        What is promised to the old channel, which may be deleted, is thus kept in the new one.
        """
        self._followers.append(follower)

    def receive(self, receiver: Receiver) -> None:
        """Call ``receiver`` whenever a channel is bound that was not bound so before, in the same transaction.

        What has to be done to a channel of that name is thus done to one that comes later. All who follow
        have been called then.
        """
        self._receivers.append(receiver)

    async def channel(self, transaction: Transaction, slug: str) -> int:
        """Return the id of the channel called ``slug``.

        Raises:
            NotBound: ``/setup`` has not been told which one it is.
        """
        return await self._id(transaction, "channel", slug)

    async def role(self, transaction: Transaction, slug: str) -> int:
        """Return the id of the role called ``slug``.

        Raises:
            NotBound: ``/setup`` has not been told which one it is.
        """
        return await self._id(transaction, "role", slug)

    async def find(self, transaction: Transaction, kind: Kind, slug: str) -> Binding | None:
        """Return the binding of ``slug``, if it has one."""
        row = await transaction.fetch_one(
            "SELECT kind, slug, discord_id, made_by_bot FROM binding WHERE kind = ? AND slug = ?",
            (kind, slug),
        )
        return None if row is None else _binding(row)

    async def bind(
        self, transaction: Transaction, kind: Kind, slug: str, discord_id: int, *, made_by_bot: bool
    ) -> None:
        """Let ``slug`` stand for ``discord_id`` from now on, whatever it stood for before."""
        before = await self.find(transaction, kind, slug)
        await transaction.execute(
            "INSERT INTO binding (kind, slug, discord_id, made_by_bot) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (kind, slug) DO UPDATE SET "
            "discord_id = excluded.discord_id, made_by_bot = excluded.made_by_bot",
            (kind, slug, discord_id, int(made_by_bot)),
        )
        if kind == "channel" and (before is None or before.discord_id != discord_id):
            await self._tell(transaction, slug, before.discord_id if before else None, discord_id)

    async def all(self, transaction: Transaction) -> list[Binding]:
        """Return every binding, channels first, by name."""
        rows = await transaction.fetch_all(
            "SELECT kind, slug, discord_id, made_by_bot FROM binding ORDER BY kind, slug"
        )
        return [_binding(row) for row in rows]

    async def _tell(self, transaction: Transaction, slug: str, old: int | None, new: int) -> None:
        if old is not None:
            for follower in self._followers:
                await follower(transaction, old, new)
        for receiver in self._receivers:
            await receiver(transaction, slug)

    async def _id(self, transaction: Transaction, kind: Kind, slug: str) -> int:
        binding = await self.find(transaction, kind, slug)
        if binding is None:
            raise NotBound(kind=kind, slug=slug)
        return binding.discord_id


def _binding(row: Row) -> Binding:
    return Binding(row["kind"], row["slug"], row["discord_id"], bool(row["made_by_bot"]))
