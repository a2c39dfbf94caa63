"""Everything a member can see and choose about themselves: language, time zone, their data."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/me``, and delivery with the languages of its readers."""
    from bot.community.regions import named_countries
    from bot.i18n.zone_names import named_zones
    from cogs.members import jobs
    from cogs.members.cog import Members
    from cogs.members.domain import Atlas, Country, Gazetteer, Place, Region
    from cogs.members.service import Inbox, MemberReaders, MemberService, PersonalDataService
    from cogs.members.views import EraseButton

    platform = bot.platform
    languages = platform.translator.locales
    zones = named_zones(languages, platform.community.zone_aliases)
    gazetteer = Gazetteer(Place(*zone) for zone in zones)
    countries = named_countries(platform.settings.data_dir, languages)
    atlas = Atlas(
        Country(code, names, tuple(Region(*region) for region in regions))
        for code, names, regions in countries
    )
    members = MemberService(platform.database, platform.clock, gazetteer, languages, atlas)
    data = PersonalDataService(platform.database, lambda: bot.personal_data)
    platform.readers.use(MemberReaders(members, platform.readers.default, platform.translator.choose))
    members.follow(platform.readers.changed)
    bot.provide(members)
    bot.provide(data)
    bot.keeps(members)
    bot.add_buttons(EraseButton)
    jobs.schedule(platform.scheduler.calendar, members, platform.community.zone)
    await bot.add_cog(Members(members, data, Inbox(platform.database, platform.outbox)))
