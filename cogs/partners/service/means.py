"""What every service of partner searches works with, and what it asks of the rest of the bot."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from bot.reviewing.service import means
from bot.storage.database import Transaction


class People(means.People, Protocol):
    """Knows what members wish."""

    async def unreminded(self, transaction: Transaction, members: Collection[int]) -> frozenset[int]:
        """Return those among ``members`` who said that they want no reminders by direct message."""
        ...


class Regions(Protocol):
    """Knows the NUTS 2 regions."""

    def find(self, typed: str) -> str:
        """Return the code of the region that is meant.

        Raises:
            RegionUnknown, RegionTooWide: there is none, or it is a whole country.
        """
        ...


@dataclass(frozen=True, slots=True)
class Means(means.Means):
    """The collaborators of all services."""

    people: People
    regions: Regions
    zone: str
    """IANA zone by whose clocks days end: the community's."""
