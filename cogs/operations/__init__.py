"""Running the bot in a server: what it needs there, made or bound, and how it stands."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with the setting up of its server."""
    from cogs.operations.cog import Operations
    from cogs.operations.service import SetupService, blueprint
    from cogs.operations.views import ApplyButton

    platform = bot.platform
    service = SetupService(platform.database, platform.places, blueprint(platform.community))
    bot.provide(service)
    bot.add_buttons(ApplyButton)
    await bot.add_cog(Operations(service))
