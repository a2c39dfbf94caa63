"""Asking Discord whether a reminder could be posted in a channel, before it is promised."""

from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.interaction import Interaction
from cogs.reminders.domain import ChannelForbids, ChannelGone, MayNotWriteThere

Place = discord.abc.GuildChannel | discord.Thread


class ChannelPreflight:
    """Looks at the server as the bot sees it now."""

    def __init__(self, bot: CommunityBot) -> None:
        """Look with the eyes of ``bot``."""
        self._bot = bot

    async def check(self, channel: int) -> None:
        """Refuse a channel that is gone, or in which the bot may not write.

        Raises:
            ChannelGone: it does not exist (any more).
            ChannelForbids: a permission is missing; the refusal names it.
        """
        found = await self._channel(channel)
        granted = found.permissions_for(found.guild.me)
        if not (granted.view_channel and _may_write(granted, found)):
            raise _forbids(channel, view=granted.view_channel, send=_may_write(granted, found))

    async def _channel(self, channel: int) -> Place:
        guild = self._bot.get_guild(self._bot.server.id)
        found = guild.get_channel_or_thread(channel) if guild else None
        return found or await self._fetch(channel)

    async def _fetch(self, channel: int) -> Place:
        """Ask Discord itself: a thread that sleeps is not among those it tells of by itself."""
        try:
            found = await self._bot.fetch_channel(channel)
        except discord.NotFound:
            raise ChannelGone from None
        except discord.Forbidden:
            raise _forbids(channel, view=False, send=False) from None
        if isinstance(found, discord.abc.PrivateChannel):
            raise ChannelGone
        return found


def require_may_write(interaction: Interaction, channel: int | None) -> None:
    """Refuse a post in a channel where the member who asks for it may not write themselves.

    Raises:
        MayNotWriteThere: so it is.
    """
    if channel is None or interaction.channel_id != channel:
        return
    granted: Final = interaction.permissions
    threads = isinstance(interaction.channel, discord.Thread)
    if not (granted.send_messages_in_threads if threads else granted.send_messages):
        raise MayNotWriteThere(channel=f"<#{channel}>")


def _may_write(granted: discord.Permissions, place: Place) -> bool:
    if isinstance(place, discord.Thread):
        return granted.send_messages_in_threads
    return granted.send_messages


def _forbids(channel: int, *, view: bool, send: bool) -> ChannelForbids:
    state = {True: "given", False: "missing"}
    return ChannelForbids(channel=f"<#{channel}>", view=state[view], send=state[send])
