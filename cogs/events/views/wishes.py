"""What members have chosen for everything, asked of the feature that keeps it."""

from bot.client.bot import CommunityBot
from bot.storage.database import Transaction
from cogs.members.service import MemberService


class MemberWishes:
    """Asks at each use, because features are set up one after the other."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask the service that ``bot`` knows by then."""
        self._bot = bot

    async def wants_direct_reminders(self, transaction: Transaction, member: int) -> bool:
        """Tell whether the member wants reminders by direct message of everything they register for."""
        return await self._bot.service(MemberService).wants_direct_reminders(transaction, member)
