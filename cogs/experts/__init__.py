"""Experts: a directory of what members say they can help with, reviewed, and shown as long as it holds."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with its directory of experts."""
    from bot.retrieval.finder import CALIBRATION, Finder
    from bot.retrieval.lexical import LexicalIndex
    from bot.settings import OFF
    from cogs.experts import jobs, views
    from cogs.experts.cog import Experts, find_expert
    from cogs.experts.service import (
        ExpertRecords,
        FindingService,
        Follower,
        Means,
        NeedService,
        OfferService,
        ProfileService,
        Tracker,
        WritingService,
    )
    from cogs.experts.views.need_posts import NeedPosts
    from cogs.experts.views.people import DiscordPeople
    from cogs.experts.views.posts import Posts
    from cogs.experts.views.terms import terms_of

    platform = bot.platform
    community = platform.community
    means = Means(
        platform.database,
        platform.clock,
        platform.outbox,
        platform.places,
        DiscordPeople(bot),
        terms_of(community),
    )
    follower = Follower(means)
    finder = None
    if platform.settings.faq_model != OFF:
        finder = Finder(platform.database, platform.settings.runtime_dir / CALIBRATION)
        platform.supervisor.watch("experts", finder.run)
    names = {one.slug: one.names for one in community.experts.topics}
    finding = FindingService(means, LexicalIndex(), names, finder)
    follower.listen(finding.follow)
    async with platform.database.transaction() as transaction:
        await finding.refresh(transaction)
    profiles, tracker = ProfileService(means, follower), Tracker(means)
    needs, records = NeedService(means, tracker), ExpertRecords(means, follower, tracker)
    offers = OfferService(means, tracker, profiles, needs)
    follower.listen(offers.follow)
    tracker.moved = platform.scheduler.appointments("experts.offers", offers.keep, offers.keep).wake
    for service in (profiles, finding, needs, offers, WritingService(means, follower)):
        bot.provide(service)
    for kind in (*Posts(bot).kinds(), *NeedPosts(bot, needs, offers).kinds()):
        platform.kinds.register(kind)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    bot.share_group("find")
    bot.add_command_to("find", find_expert())
    jobs.schedule(platform.scheduler.calendar, profiles, records, community.zone)
    await bot.add_cog(Experts())
