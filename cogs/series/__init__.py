"""Series: events that come back, each date an event of its own."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/event series``, and let the events know which of them belong together."""
    from bot.client.preflight import CARDS, ChannelPreflight
    from bot.dates import TimeReader
    from cogs.events.service import Company, EventFinder, PublicationService
    from cogs.series import jobs, views
    from cogs.series.cog import SeriesCommands
    from cogs.series.domain import ChannelForbids, ChannelGone
    from cogs.series.service import SeriesCompanions, SeriesService

    platform = bot.platform
    # Features are loaded by name, so the events are there already.
    finder = bot.service(EventFinder)
    times = TimeReader(platform.community.zone_aliases, platform.community.languages)
    preflight = ChannelPreflight(bot, needs=CARDS, gone=ChannelGone, forbids=ChannelForbids)
    series = SeriesService(
        platform.database, bot.service(PublicationService), finder, platform.clock, times, preflight
    )
    bot.service(Company).companions = SeriesCompanions(finder, platform.clock)
    bot.add_command_to("event", SeriesCommands(finder, series))
    bot.provide(series)
    bot.add_buttons(*views.BUTTONS)
    jobs.schedule(platform.scheduler.calendar, series, platform.community.zone)
