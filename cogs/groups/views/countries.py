"""Where members are from, asked of the feature that keeps it."""

from collections.abc import Iterable

from bot.client.bot import CommunityBot
from bot.storage.database import Transaction
from cogs.members.service import MemberService


class MemberCountries:
    """Asks at each use, because features are set up one after the other."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask the service that ``bot`` knows by then."""
        self._bot = bot

    async def countries_of(self, transaction: Transaction, members: Iterable[int]) -> dict[int, str]:
        """Return the countries of those who have said theirs."""
        return await self._bot.service(MemberService).countries_of(transaction, members)
