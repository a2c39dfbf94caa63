"""What members have chosen and said about themselves, asked of the feature that keeps it."""

from collections.abc import Iterable, Mapping

from bot.client.bot import CommunityBot
from bot.kernel.quiet import QuietHours
from bot.storage.database import Transaction
from cogs.events.service import Region
from cogs.members.domain import Origin
from cogs.members.service import MemberService


class MemberWishes:
    """Asks at each use, because features are set up one after the other."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask the service that ``bot`` knows by then."""
        self._bot = bot

    async def region_of(self, transaction: Transaction, member: int) -> str:
        """Return the name of the region or country the member has chosen; empty if none."""
        service = self._bot.service(MemberService)
        known = await service.preferences_in(transaction, member)
        origin = service.origin(known.region or known.country or "")
        return "" if origin is None else _name(origin)

    def find_region(self, typed: str) -> Region:
        """Return the country or region that is meant.

        Raises:
            RegionNotFound: there is none of that name; those that may be meant are told.
        """
        origin = self._bot.service(MemberService).find_region(typed)
        return Region(origin.country.code, origin.region.code if origin.region else None, _name(origin))

    def region_name(self, code: str) -> str:
        """Return what the region of that code is called; of one that is on no list any more, its code."""
        origin = self._bot.service(MemberService).origin(code)
        return code if origin is None or origin.region is None else origin.region.name

    async def quiet_hours(self, transaction: Transaction, members: Iterable[int]) -> Mapping[int, QuietHours]:
        """Return when members want to hear nothing, by the clocks of their zone, else of the community's."""
        zone = self._bot.platform.community.zone
        return await self._bot.service(MemberService).quiet_hours_of(transaction, members, zone)

    async def wants_direct_reminders(self, transaction: Transaction, member: int) -> bool:
        """Tell whether the member wants reminders by direct message of everything they register for."""
        return await self._bot.service(MemberService).wants_direct_reminders(transaction, member)


def _name(origin: Origin) -> str:
    """Return a name by which it is found again: that of the region, else of the country in English."""
    return origin.region.name if origin.region else origin.country.names.get("en", origin.code)
