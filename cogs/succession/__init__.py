"""Succession: when the organiser of an event is gone, the deputy is asked and staff are told."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/office deputy`` and the buttons by which an event is taken over."""
    from bot.client.staff import StaffRoll
    from cogs.events.service import EventFinder
    from cogs.events.service.responsible import ResponsibleService
    from cogs.succession import jobs, views
    from cogs.succession.cog import deputy
    from cogs.succession.posts import Posts
    from cogs.succession.service import SuccessionService

    platform = bot.platform
    succession = SuccessionService(
        platform.database,
        platform.outbox,
        platform.places,
        platform.clock,
        # Features are loaded by name, so the events and the office are there already.
        bot.service(EventFinder),
        ResponsibleService(),
        StaffRoll(bot),
    )
    bot.add_command_to("office", deputy())
    for kind in Posts(platform.translator, succession).kinds(views.take_button, views.both_buttons):
        platform.kinds.register(kind)
    bot.provide(succession)
    bot.keeps(succession)
    bot.add_buttons(*views.BUTTONS)
    jobs.schedule(platform.scheduler.calendar, succession, platform.community.zone)
