"""The working groups whose digests come by mail: only to those who are in them."""

from collections.abc import Collection, Sequence

from bot.community.content import Community
from bot.storage.database import Transaction
from cogs.digest.service import DigestService
from cogs.groups.service import GroupService


class GroupDigests:
    """Asks the features that know who is in which group, and whose digest comes."""

    def __init__(self, community: Community, groups: GroupService, digests: DigestService) -> None:
        """Ask exactly these."""
        self._slugs = [group.slug for group in community.groups]
        self._groups = groups
        self._digests = digests

    async def of(self, transaction: Transaction, member: int) -> Sequence[str]:
        """Return the slugs of the groups that a member is in and that have a digest, in the community's order."""
        return [
            slug
            for slug in self._slugs
            if await self._digests.comes(transaction, slug)
            and member in await self.members_of(transaction, slug)
        ]

    async def members_of(self, transaction: Transaction, group: str) -> Collection[int]:
        """Return who is in a group."""
        return await self._groups.members_of(transaction, group)
