"""Running the bot in a server: what it needs there, made or bound, and how it stands."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/setup`` and ``/status``."""
    from bot.delivery.worker import Worker
    from bot.watch.look import Look
    from cogs.groups.service import Panels
    from cogs.operations.cog import Setup, Standing
    from cogs.operations.service import SetupService, StatusService, blueprint
    from cogs.operations.views import ApplyButton

    platform = bot.platform
    worker = bot.service(Worker)
    wanted = blueprint(platform.community)
    # Notices to staff wait for a staff channel: once one is bound, they are sent.
    # Features are loaded by name, so those that have panels are there already.
    panels = bot.service(Panels)
    service = SetupService(platform.database, platform.places, wanted, panels, worker.wake)
    status = StatusService(
        platform.database, platform.places, wanted, worker, platform.kinds, platform.clock, bot.service(Look)
    )
    bot.provide(service)
    bot.add_buttons(ApplyButton)
    await bot.add_cog(Setup(service))
    await bot.add_cog(Standing(status))
