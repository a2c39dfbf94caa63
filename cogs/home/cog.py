"""``/home`` for everyone, ``/panel`` for staff. Parse, call the service, reply."""

from discord import app_commands
from discord.ext import commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from cogs.home.service import HomeService
from cogs.home.views import looking, walking
from cogs.home.views.voices import voice_of


class Home(commands.Cog):
    """Where members begin, on any day."""

    def __init__(self, home: HomeService) -> None:
        """Serve with this service."""
        self._home = home

    @app_commands.command(name="home", description="…")
    async def home(self, interaction: Interaction) -> None:
        """Show a member their own things; walk a newcomer through the first steps."""
        progress = await walking.progress_of(interaction)
        if progress.is_new:
            await walking.go_on(interaction, progress.done)
        else:
            await looking.show_home(interaction, progress)

    @app_commands.command(name="panel", description="…")
    @staff_only()
    async def panel(self, interaction: Interaction) -> None:
        """Post the panel in the welcome channel, in place of the one before."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            channel = await self._home.post_panel()
        await answer(interaction, voice("home-panel-promised", channel=f"<#{channel}>"))
