"""Feeds: the events in people's own calendars, by a link to subscribe to."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/event calendar``, its buttons, and the feeds on the web."""
    from bot.settings import OFF
    from cogs.events.service import Agenda
    from cogs.feeds import jobs, views
    from cogs.feeds.cog import calendar
    from cogs.feeds.pages import FeedPages
    from cogs.feeds.service import FeedService
    from cogs.groups.domain import Admission
    from cogs.groups.service import GroupService

    platform = bot.platform
    settings = platform.settings

    async def open_groups() -> list[str]:
        cards = await bot.service(GroupService).cards(0)
        return [card.settings.group for card in cards if card.admission is Admission.OPEN]

    feeds = FeedService(
        platform.database,
        # Features are loaded by name, so the events are there already.
        bot.service(Agenda),
        platform.readers,
        platform.clock,
        views.DiscordServer(bot),
        open_groups,
        None if settings.web_bind == OFF else settings.public_url,
    )
    bot.add_command_to("event", calendar())
    bot.provide(feeds)
    bot.keeps(feeds)
    bot.add_buttons(*views.BUTTONS)
    bot.add_routes(*FeedPages(feeds, platform.translator, platform.community).routes())
    jobs.schedule(platform.scheduler.calendar, feeds, platform.community.zone)
