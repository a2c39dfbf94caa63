"""Who may do what in a working group, in the transaction of whoever asks."""

from typing import Protocol

from bot.storage.database import Transaction
from cogs.groups.domain import Settings, require_alive, require_running
from cogs.groups.service import Actor
from cogs.meetings.domain import GroupsOwnPeople, OwnerNotInGroup


class Groups(Protocol):
    """Knows who is in a working group, and who runs it."""

    async def members_of(self, transaction: Transaction, group: str) -> list[int]:
        """Return who is in the group."""
        ...

    async def settings_of(self, transaction: Transaction, group: str) -> Settings:
        """Return who leads the group."""
        ...

    async def channel_of(self, transaction: Transaction, group: str) -> int | None:
        """Return the group's channel, if it has one."""
        ...


class Access:
    """The rights of people in groups."""

    def __init__(self, groups: Groups) -> None:
        """Ask ``groups``."""
        self._groups = groups

    async def runs(self, transaction: Transaction, group: str, actor: Actor) -> bool:
        """Tell whether somebody acts in the group's name."""
        return actor.staff or (await self._groups.settings_of(transaction, group)).run_by(actor.member)

    async def require_running(self, transaction: Transaction, group: str, actor: Actor) -> None:
        """Refuse whoever does not.

        Raises:
            LeadersOnly, Leaderless: so it is.
        """
        settings = await self._groups.settings_of(transaction, group)
        require_running(settings, actor.member, staff=actor.staff)

    async def sees(self, transaction: Transaction, group: str, actor: Actor) -> bool:
        """Tell whether somebody is of the group."""
        if await self.runs(transaction, group, actor):
            return True
        return actor.member in await self._groups.members_of(transaction, group)

    async def require_seeing(self, transaction: Transaction, group: str, actor: Actor) -> None:
        """Refuse whoever is not.

        Raises:
            GroupsOwnPeople: so it is.
        """
        if not await self.sees(transaction, group, actor):
            raise GroupsOwnPeople(group=group)

    async def require_alive(self, transaction: Transaction, group: str) -> None:
        """Refuse what nobody does in a group that is archived.

        Raises:
            GroupArchived: so it is.
        """
        require_alive(await self._groups.settings_of(transaction, group))

    async def rests(self, transaction: Transaction, group: str) -> bool:
        """Tell whether a group is archived."""
        return (await self._groups.settings_of(transaction, group)).archived is not None

    async def require_member(self, transaction: Transaction, group: str, member: int) -> None:
        """Refuse an owner who is not in the group.

        Raises:
            OwnerNotInGroup: so it is.
        """
        if member not in await self._groups.members_of(transaction, group):
            raise OwnerNotInGroup(who=f"<@{member}>")
