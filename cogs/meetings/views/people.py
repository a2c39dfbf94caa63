"""What members wish, asked of the feature that keeps it."""

from collections.abc import Collection, Mapping

from bot.client.bot import CommunityBot
from bot.kernel.quiet import QuietHours
from bot.storage.database import Transaction
from cogs.members.service import MemberService


class DiscordPeople:
    """The wishes of members."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask the services that ``bot`` knows."""
        self._bot = bot

    async def unreminded(self, transaction: Transaction, members: Collection[int]) -> frozenset[int]:
        """Return those among ``members`` who said that they want no reminders by direct message."""
        return await self._bot.service(MemberService).unreminded(transaction, members)

    async def quiet_hours(
        self, transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        """Return when those among ``members`` who said so want to hear nothing."""
        zone = self._bot.platform.community.zone
        return await self._bot.service(MemberService).quiet_hours_of(transaction, members, zone)
