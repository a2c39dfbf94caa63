"""``/empty``."""

from discord import app_commands
from discord.ext import commands

from bot.client.interaction import Interaction


class Empty(commands.Cog):
    """One command that answers at once and stores nothing."""

    @app_commands.command(name="empty")
    async def empty(self, interaction: Interaction) -> None:
        """Answer privately."""
        await interaction.response.send_message("empty", ephemeral=True)
