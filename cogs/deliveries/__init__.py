"""Deliveries: the desk at which staff follow messages, and the daily look at what is in their way."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/delivery``, its buttons and form, and delivery with the desk's own message."""
    from bot.dates import TimeReader
    from bot.delivery.obstacles import Obstacles
    from bot.delivery.worker import Worker
    from cogs.deliveries import jobs, views
    from cogs.deliveries.cog import Deliveries
    from cogs.deliveries.posts import Posts
    from cogs.deliveries.service import DeskService, Publications, Watch
    from cogs.deliveries.views.eyes import DiscordEyes
    from cogs.events.service import PublicationService

    platform = bot.platform
    database, outbox, places, community = (
        platform.database,
        platform.outbox,
        platform.places,
        platform.community,
    )
    desk = DeskService(
        database,
        outbox,
        platform.kinds,
        places,
        community,
        platform.clock,
        TimeReader(community.zone_aliases, community.languages),
        platform.addresses,
        Publications(lambda: bot.service(PublicationService), platform.kinds),
    )
    previews = bot.service(Worker).previews
    watch = Watch(database, outbox, places, community, platform.clock, previews, DiscordEyes(bot))
    for kind in Posts(platform.translator).kinds():
        platform.kinds.register(kind)
    bot.provide(desk)
    bot.provide(Obstacles(watch.in_the_way))
    bot.provide(watch)
    bot.keeps(desk)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    jobs.schedule(platform.scheduler.calendar, desk, watch, community.zone)
    await bot.add_cog(Deliveries(community))
