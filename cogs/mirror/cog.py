"""What happens to Discord's list of events on the server. Hear, call the service."""

import discord
from discord.ext import commands

from cogs.mirror.domain import Why
from cogs.mirror.service import MirrorService


class Mirror(commands.Cog):
    """Hears what others do to the list, and what makes room in it."""

    def __init__(self, mirror: MirrorService) -> None:
        """Tell this service."""
        self._mirror = mirror

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """See what has changed while nobody told the bot."""
        await self._mirror.look_for_gone()

    @commands.Cog.listener()
    async def on_guild_available(self, _guild: discord.Guild) -> None:
        """See it once the server is told of, which on a busy day is later."""
        await self._mirror.look_for_gone()

    @commands.Cog.listener()
    async def on_scheduled_event_delete(self, event: discord.ScheduledEvent) -> None:
        """Note that an event has gone."""
        await self._mirror.gone(event.id)

    @commands.Cog.listener()
    async def on_scheduled_event_update(
        self, _before: discord.ScheduledEvent, after: discord.ScheduledEvent
    ) -> None:
        """Note that an event was called off, or that one is over and leaves room."""
        if after.status is discord.EventStatus.cancelled:
            await self._mirror.gone(after.id)
        elif after.status is discord.EventStatus.completed:
            await self._mirror.try_again(Why.FULL)

    @commands.Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """Try again what a permission was lacking for, once a role has it; look anew at what everyone may read."""
        if after.permissions.create_events:
            await self._mirror.try_again(Why.FORBIDDEN)
        if after.is_default() and before.permissions != after.permissions:
            self._mirror.look_anew()

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """Look anew at what everyone may read, once somebody has changed who may in a channel."""
        if before.overwrites != after.overwrites:
            self._mirror.look_anew()

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, _channel: discord.abc.GuildChannel) -> None:
        """Look anew: of what was announced in a channel that is gone, nobody knows whether everyone may know."""
        self._mirror.look_anew()
