"""Partners: cards of who offers and who seeks what, reviewed and published, and introductions that both sides want."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with partner searches."""
    from cogs.partners import jobs
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

    platform, people = bot.platform, DiscordPeople(bot)
    zone = platform.community.zone
    means = Means(platform.database, platform.clock, platform.outbox, platform.places, people, people, zone)
    follower = Follower(means)
    cards, records = CardService(means, follower), PartnerRecords(means, follower)
    for service in (
        cards,
        WritingService(means, follower),
        FindingService(means),
        IntroductionService(means),
    ):
        bot.provide(service)
    bot.keeps(records)
    jobs.schedule(platform.scheduler.calendar, cards, records, zone)
