"""Thanks: the organiser of an event that is over is reminded once of what people expect within three working days."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with the reminder."""
    from bot.community.opening import office_hours
    from cogs.events.service import Company, EventFinder
    from cogs.thanks import jobs
    from cogs.thanks.posts import Posts
    from cogs.thanks.service import ThanksService

    platform = bot.platform
    # Features are loaded by name, so events and series are there already.
    finder = bot.service(EventFinder)
    thanks = ThanksService(
        platform.database,
        platform.outbox,
        finder,
        bot.service(Company).companions.repeats,
        office_hours(platform.community),
        platform.clock,
    )
    platform.kinds.register(Posts(platform.translator, finder, thanks).kind())
    jobs.schedule(platform.scheduler.calendar, thanks, platform.community.zone)
