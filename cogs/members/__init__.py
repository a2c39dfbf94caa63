"""Everything a member can see and choose about themselves: language, time zone, their data."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/me``, and delivery with the languages of its readers."""
    from cogs.members.cog import Members
    from cogs.members.domain import Atlas, Gazetteer
    from cogs.members.jobs import Forgetting
    from cogs.members.places import known_places
    from cogs.members.regions import known_regions
    from cogs.members.service import Inbox, MemberReaders, MemberService, PersonalDataService
    from cogs.members.views import EraseButton

    platform = bot.platform
    languages = platform.translator.locales
    gazetteer = Gazetteer(known_places(languages, platform.community.zone_aliases))
    atlas = Atlas(known_regions(platform.settings.data_dir, languages))
    members = MemberService(platform.database, platform.clock, gazetteer, languages, atlas)
    data = PersonalDataService(platform.database, lambda: bot.personal_data)
    platform.readers.use(MemberReaders(members, platform.readers.default, platform.translator.choose))
    platform.scheduler.calendar.daily(
        "members.forgetting", hour=3, minute=41, zone=platform.community.zone, call=Forgetting(members).run
    )
    bot.provide(members)
    bot.provide(data)
    bot.keeps(members)
    bot.add_buttons(EraseButton)
    await bot.add_cog(Members(members, data, Inbox(platform.database, platform.outbox)))
