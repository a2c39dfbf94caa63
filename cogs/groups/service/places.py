"""Where a group lives on the server, as ``/setup`` has bound it."""

from bot.community.content import Community, Group
from bot.community.places import Places
from bot.storage.database import Transaction
from cogs.groups.domain import Admission, Settings, UnknownGroup

STAFF = "staff"
HELP = "help"


class GroupPlaces:
    """The groups of the community's file, and the channels and roles they have."""

    def __init__(self, community: Community, places: Places) -> None:
        """Look up in ``places`` what ``community`` names."""
        self.community = community
        self._places = places

    def group(self, slug: str) -> Group:
        """Return the group.

        Raises:
            UnknownGroup: the community's file does not have it (any more).
        """
        group = self.community.group_named(slug)
        if group is None:
            raise UnknownGroup(typed=slug)
        return group

    def admission(self, settings: Settings) -> Admission:
        """Return how one gets in: as staff set it, else as the community's file says."""
        return settings.admission or Admission(self.group(settings.group).admission)

    async def channel(self, transaction: Transaction, slug: str) -> int:
        """Return the group's channel.

        Raises:
            NotBound: nobody has said which it is.
        """
        return await self._places.channel(transaction, self.group(slug).channel)

    async def channel_if_bound(self, transaction: Transaction, slug: str) -> int | None:
        """Return the group's channel, if it has one."""
        return await self._bound(transaction, self.group(slug).channel)

    async def channel_of_known(self, transaction: Transaction, slug: str) -> int | None:
        """Return the channel of a group; None if it has none, or the community's file does not have it (any more)."""
        group = self.community.group_named(slug)
        return None if group is None else await self._bound(transaction, group.channel)

    async def role(self, transaction: Transaction, slug: str) -> int | None:
        """Return the group's role, if it has one."""
        binding = await self._places.find(transaction, "role", slug)
        return binding.discord_id if binding else None

    async def staff(self, transaction: Transaction) -> int | None:
        """Return the channel of staff, if there is one."""
        return await self._bound(transaction, STAFF)

    async def help(self, transaction: Transaction) -> int | None:
        """Return the channel where everyone may be told that a message waits for them."""
        return await self._bound(transaction, HELP)

    async def living_in(self, transaction: Transaction, channel: int | None) -> Group | None:
        """Return the group whose channel this is, if it is one's."""
        for group in self.community.groups:
            if channel is not None and await self._bound(transaction, group.channel) == channel:
                return group
        return None

    async def _bound(self, transaction: Transaction, slug: str) -> int | None:
        binding = await self._places.find(transaction, "channel", slug)
        return binding.discord_id if binding else None
