"""Everything a member can see and choose about themselves: language, time zone, their data."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/me``, and delivery with the languages of its readers."""
    from bot.i18n.zone_names import named_zones
    from cogs.members import jobs
    from cogs.members.cog import Members
    from cogs.members.domain import Gazetteer, Place
    from cogs.members.service import Inbox, MemberReaders, MemberService, PersonalDataService
    from cogs.members.views import EraseButton

    platform = bot.platform
    languages = platform.translator.locales
    zones = named_zones(languages, platform.community.zone_aliases)
    gazetteer = Gazetteer(Place(*zone) for zone in zones)
    members = MemberService(platform.database, platform.clock, gazetteer, languages)
    data = PersonalDataService(platform.database, lambda: bot.personal_data)
    platform.readers.use(MemberReaders(members, platform.readers.default, platform.translator.choose))
    bot.provide(members)
    bot.provide(data)
    bot.keeps(members)
    bot.add_buttons(EraseButton)
    jobs.schedule(platform.scheduler.calendar, members, platform.community.zone)
    await bot.add_cog(Members(members, data, Inbox(platform.database, platform.outbox)))
