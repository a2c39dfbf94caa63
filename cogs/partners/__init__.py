"""Partners: cards of who offers and who seeks what, reviewed and published, and introductions that both sides want."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with partner searches."""
    from cogs.partners import jobs, views
    from cogs.partners.cog import Partners, find_partner
    from cogs.partners.service import (
        CardService,
        FindingService,
        Follower,
        IntroductionService,
        Means,
        PartnerRecords,
        WritingService,
    )
    from cogs.partners.views.people import DiscordPeople
    from cogs.partners.views.posts import Posts

    platform, people = bot.platform, DiscordPeople(bot)
    zone = platform.community.zone
    means = Means(platform.database, platform.clock, platform.outbox, platform.places, people, people, zone)
    follower = Follower(means)
    cards, records = CardService(means, follower), PartnerRecords(means, follower)
    meeting = IntroductionService(means)
    for service in (cards, WritingService(means, follower), FindingService(means), meeting):
        bot.provide(service)
    for kind in Posts(bot, meeting).kinds():
        platform.kinds.register(kind)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    bot.share_group("find")
    bot.add_command_to("find", find_partner())
    jobs.schedule(platform.scheduler.calendar, cards, records, zone)
    await bot.add_cog(Partners())
