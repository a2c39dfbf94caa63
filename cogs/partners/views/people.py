"""What members wish and which regions there are, asked of the feature that keeps them."""

from collections.abc import Collection, Mapping

from bot.client.bot import CommunityBot
from bot.kernel.quiet import QuietHours
from bot.kernel.text import cut
from bot.reviewing.views.people import has_left
from bot.storage.database import Transaction
from cogs.members.domain import RegionNotFound
from cogs.members.service import MemberService
from cogs.partners.domain import TYPED_SHOWN, RegionTooWide, RegionUnknown


class DiscordPeople:
    """Asks the members feature; it is there by the time anybody asks."""

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

    async def has_left(self, member: int) -> bool:
        """Tell whether somebody is certainly not on the server any more: without being told of it, the bot asks."""
        return await has_left(self._bot, member)

    def find(self, typed: str) -> str:
        """Return the code of the region that is meant; a country of one region stands for it.

        Raises:
            RegionUnknown: there is none; the nearest are told.
            RegionTooWide: it is a country of several.
        """
        try:
            origin = self._bot.service(MemberService).find_region(typed)
        except RegionNotFound as error:
            details = {**error.details, "typed": cut(typed, TYPED_SHOWN)}
            raise RegionUnknown(**details) from None
        if origin.region is not None:
            return origin.code
        if len(origin.country.regions) != 1:
            raise RegionTooWide(country=next(iter(origin.country.names.values()), origin.code))
        return origin.country.regions[0].code
