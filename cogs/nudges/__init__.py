"""Nudges: who is in a working group and has not answered whether they come is reminded once, if the organiser wants it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with the reminder and its buttons."""
    from cogs.events.service import EventFinder
    from cogs.nudges import jobs, views
    from cogs.nudges.service import NudgeService

    platform = bot.platform
    # Features are loaded by name, so events, groups and members are there already.
    finder = bot.service(EventFinder)
    people = views.DiscordPeople(bot)
    nudges = NudgeService(platform.database, platform.outbox, finder, people, platform.clock)
    platform.kinds.register(views.Posts(platform.translator, platform.community, finder, nudges).kind())
    bot.provide(nudges)
    bot.keeps(nudges)
    bot.add_buttons(*views.BUTTONS)
    jobs.schedule(platform.scheduler.calendar, nudges, platform.community.zone)
