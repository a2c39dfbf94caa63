"""``/self-check``. Parse, call the service, reply."""

from discord import app_commands
from discord.ext import commands

from bot.client.interaction import Interaction
from cogs.selfcheck.views import keeping


class SelfCheck(commands.Cog):
    """Where a region stands, as its member sees it."""

    @app_commands.command(name="self-check", description="…")
    async def self_check(self, interaction: Interaction) -> None:
        """Say what it is, and begin where the member presses."""
        await keeping.begin(interaction)
