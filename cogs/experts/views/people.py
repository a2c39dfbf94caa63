"""What members wish and which countries there are, asked of the feature that keeps them."""

from collections.abc import Collection, Mapping

from bot.client.bot import CommunityBot
from bot.kernel.quiet import QuietHours
from bot.kernel.text import cut
from bot.reviewing.views.people import has_left
from bot.storage.database import Transaction
from cogs.experts.domain import TYPED_SHOWN, CountryMissing, CountryUnknown
from cogs.members.domain import RegionNotFound
from cogs.members.service import MemberService


class DiscordPeople:
    """Asks the members feature; it is there by the time anybody asks."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask the services that ``bot`` knows."""
        self._bot = bot

    async def quiet_hours(
        self, transaction: Transaction, members: Collection[int]
    ) -> Mapping[int, QuietHours]:
        """Return when those among ``members`` who said so want to hear nothing."""
        zone = self._bot.platform.community.zone
        return await self._bot.service(MemberService).quiet_hours_of(transaction, members, zone)

    async def has_left(self, member: int) -> bool:
        """Tell whether somebody is certainly not on the server any more: without being told of it, the bot asks."""
        return await has_left(self._bot, member)

    def country(self, typed: str) -> str:
        """Return the code of the country that is meant; a region stands for its country.

        Raises:
            CountryUnknown: there is none; the nearest are told.
        """
        try:
            return self._bot.service(MemberService).find_region(typed).country.code
        except RegionNotFound as error:
            raise CountryUnknown(**{**error.details, "typed": cut(typed, TYPED_SHOWN)}) from None

    async def country_of(self, member: int, typed: str | None) -> str:
        """Return the country that was typed, else the member's own.

        Raises:
            CountryMissing: neither is known.
            CountryUnknown: what was typed is no country.
        """
        if typed is not None and typed.strip():
            return self.country(typed)
        preferences = await self._bot.service(MemberService).preferences(member)
        if preferences.region is None:
            raise CountryMissing
        return self.country(preferences.region)
