"""Social: drafts of posts about events for other networks; people publish them, the bot never does."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/office posts``."""
    from cogs.events.service import EventFinder
    from cogs.guests.service import GuestService
    from cogs.social.cog import posts
    from cogs.social.service import PostService

    platform = bot.platform
    settings = platform.settings
    site = settings.public_url if settings.sends_letters else None
    # Features are loaded by name, so the events, the guests and the office are there already.
    finder, guests = bot.service(EventFinder), bot.service(GuestService)
    bot.provide(PostService(finder, guests, platform.clock, site))
    bot.add_command_to("office", posts())
