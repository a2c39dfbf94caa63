"""Home: a member's own things at one glance, and the first steps of a newcomer."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/home``, the panel and the buttons of both."""
    from cogs.groups.service import Panels
    from cogs.home import jobs, views
    from cogs.home.cog import Home
    from cogs.home.service import HomeService
    from cogs.home.views.posts import Posts

    platform = bot.platform
    # Features are loaded by name, so the groups are there already.
    home = HomeService(platform.database, platform.places, bot.service(Panels), platform.clock)
    platform.kinds.register(Posts(platform.translator, platform.community).kind())
    bot.provide(home)
    bot.keeps(home)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    jobs.schedule(platform.scheduler.calendar, home, platform.community.zone)
    await bot.add_cog(Home(home))
