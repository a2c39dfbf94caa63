"""Resources: documents, recordings and tools that members find by meaning, propose, and staff look after."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Bring in what is shipped, and furnish the bot with ``/find resource`` and ``/resource``."""
    from bot.retrieval.finder import CALIBRATION, GIVEN, Finder
    from bot.retrieval.lexical import LexicalIndex
    from bot.settings import OFF
    from cogs.digest.service import DigestPoint
    from cogs.helpdesk.service import TodayPoint
    from cogs.resources import jobs, views
    from cogs.resources.cog import Resources, find_resource
    from cogs.resources.domain import Label
    from cogs.resources.service import (
        ResourceRecords,
        ResourceService,
        ReviewService,
        ShippedResources,
        WritingService,
        new_resources,
        read_shipped,
        today,
    )
    from cogs.resources.views.posts import Posts

    platform = bot.platform
    settings, database, clock = platform.settings, platform.database, platform.clock
    groups = [Label(group.slug, group.names) for group in platform.community.groups]
    labels, shipped = read_shipped(settings.data_dir, groups)
    finder = None
    if settings.faq_model != OFF:
        given = settings.data_dir / "resources" / GIVEN
        finder = Finder(database, settings.runtime_dir / CALIBRATION, given)
        platform.supervisor.watch("resources", finder.run)
    default = platform.community.languages[0]
    resources = ResourceService(database, LexicalIndex(), clock, labels, default, finder)
    review = ReviewService(database, clock, platform.outbox, platform.places, resources)
    records = ResourceRecords(database, clock, review)
    await ShippedResources(database, clock, resources).bring_in(shipped)
    for kind in Posts(platform.translator, resources).kinds():
        platform.kinds.register(kind)
    for service in (resources, review, WritingService(database, clock, review)):
        bot.provide(service)
    bot.keeps(records)
    # Features are loaded by name, so the desk and its card are there already.
    bot.service(TodayPoint).add("resources-list-title", today(review))
    bot.service(DigestPoint).add("resources-digest-title", new_resources(default))
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    bot.share_group("find")
    bot.add_command_to("find", find_resource(resources))
    jobs.schedule(platform.scheduler.calendar, records, platform.community.zone)
    await bot.add_cog(Resources(resources))
