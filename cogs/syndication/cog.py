"""``/news``: staff let the news of other sites come into channels. Parse, call the service, reply."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.checks import is_staff, staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice, escaped
from bot.client.offering import Choices
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from cogs.resources.domain import host_in
from cogs.syndication import embeds
from cogs.syndication.service import FollowingService
from cogs.syndication.views import previews


@app_commands.guild_only()
@app_commands.default_permissions(manage_events=True)
class News(commands.GroupCog, group_name="news"):
    """The feeds that staff follow."""

    def __init__(self, following: FollowingService) -> None:
        """Work with this service."""
        self._following = following

    @app_commands.command(name="follow")
    @staff_only()
    async def follow(self, interaction: Interaction, link: str, channel: discord.TextChannel) -> None:
        """Show what a feed would look like in a channel."""
        await previews.preview(interaction, link, channel.id)

    @app_commands.command(name="list")
    @staff_only()
    async def list(self, interaction: Interaction) -> None:
        """List the feeds that are followed."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            feeds = await self._following.listed()
        await answer(interaction, embed=embeds.listed(voice, feeds))

    @app_commands.command(name="stop")
    @staff_only()
    async def stop(self, interaction: Interaction, feed: str) -> None:
        """Follow a feed no longer."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            ended = await self._following.stop(feed)
        await answer(interaction, voice("syndication-stopped", title=escaped(ended.title)))

    @stop.autocomplete("feed")
    async def _feeds(self, interaction: Interaction, typed: str) -> Choices:
        # Discord hides the command from others, and a program of somebody's own may ask all the same.
        if not await is_staff(interaction):
            return []
        fitting = await self._following.suggest(typed)
        return [
            choice(f"{feed.title} ({host_in(feed.link)})", str(feed.id)) for feed in fitting[:CHOICES_LIMIT]
        ]
