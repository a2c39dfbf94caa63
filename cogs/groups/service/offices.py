"""Who hears, in the same transaction, that an office of a group has fallen vacant or was given to somebody."""

from typing import Protocol

from bot.storage.database import Transaction
from cogs.groups.domain import Office


class OfficeFollower(Protocol):
    """Does what has to be done when offices change hands."""

    async def vacated(self, transaction: Transaction, group: str, office: Office, member: int) -> None:
        """The member has left the office, and nobody holds it."""
        ...

    async def given(self, transaction: Transaction, group: str, office: Office, holder: int | None) -> None:
        """Somebody else was given the office; None: staff said that nobody is to hold it."""
        ...


class Offices:
    """Tells all who follow."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._followers: list[OfficeFollower] = []

    def follow(self, follower: OfficeFollower) -> None:
        """Tell ``follower`` from now on."""
        self._followers.append(follower)

    async def vacated(self, transaction: Transaction, group: str, office: Office, member: int) -> None:
        """Say that an office has fallen vacant."""
        for follower in self._followers:
            await follower.vacated(transaction, group, office, member)

    async def given(self, transaction: Transaction, group: str, office: Office, holder: int | None) -> None:
        """Say who holds an office now."""
        for follower in self._followers:
            await follower.given(transaction, group, office, holder)
