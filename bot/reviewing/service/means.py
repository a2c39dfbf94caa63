"""What services of entries work with, and what they ask of the rest of the bot."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from bot.community.places import NotBound, Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.quiet import QuietHours, calm
from bot.storage.database import Database, Transaction

FALLBACK: Final = "help"
"""Where a member with closed direct messages reads that a message waits, and not which."""


class People(Protocol):
    """Knows what members wish, and whether they are there."""

    async def quiet_hours(
        self, transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        """Return when those among ``members`` who said so want to hear nothing."""
        ...

    async def has_left(self, member: int) -> bool:
        """Tell whether somebody is certainly not on the server any more."""
        ...


@dataclass(frozen=True, slots=True)
class Means:
    """The collaborators of all services of a feature."""

    database: Database
    clock: Clock
    outbox: Outbox
    places: Places
    people: People

    async def channel(self, transaction: Transaction, slug: str) -> int | None:
        """Return the channel that is bound as ``slug``; None: none is."""
        try:
            return await self.places.channel(transaction, slug)
        except NotBound:
            return None

    async def inbox(self, transaction: Transaction) -> int | None:
        """Return where a member with closed direct messages reads that a message waits; None: nowhere."""
        return await self.channel(transaction, FALLBACK)

    async def calm(self, transaction: Transaction, member: int, at: datetime) -> datetime:
        """Return when a member may be written to who else would be at ``at``: the end of their quiet hours."""
        return calm((await self.people.quiet_hours(transaction, [member])).get(member), at)
