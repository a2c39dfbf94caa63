"""Asking Discord before an event is published whether the bot could post it."""

from typing import Final

import discord

from bot.client.bot import CommunityBot
from cogs.events.domain import ChannelForbids, ChannelGone

NEEDED: Final = {"view": "view_channel", "send": "send_messages", "embed": "embed_links"}
"""What the bot must be allowed where it announces an event."""


class ChannelPreflight:
    """Looks at the server as the bot sees it now."""

    def __init__(self, bot: CommunityBot) -> None:
        """Look with the eyes of ``bot``."""
        self._bot = bot

    async def check(self, channel: int) -> None:
        """Refuse a channel that is gone, or in which the bot may not post with embeds.

        Raises:
            ChannelGone: it does not exist (any more).
            ChannelForbids: a permission is missing; the refusal names it.
        """
        found = await self._channel(channel)
        granted = found.permissions_for(found.guild.me)
        missing = {name for name, permission in NEEDED.items() if not getattr(granted, permission)}
        if missing:
            raise _forbids(channel, missing)

    async def _channel(self, channel: int) -> discord.abc.GuildChannel | discord.Thread:
        guild = self._bot.get_guild(self._bot.server.id)
        found = guild.get_channel_or_thread(channel) if guild else None
        return found or await self._fetch(channel)

    async def _fetch(self, channel: int) -> discord.abc.GuildChannel | discord.Thread:
        """Ask Discord itself: a thread that sleeps is not among those it tells of by itself."""
        try:
            found = await self._bot.fetch_channel(channel)
        except discord.NotFound:
            raise ChannelGone from None
        except discord.Forbidden:
            raise _forbids(channel, {"view"}) from None
        if isinstance(found, discord.abc.PrivateChannel):
            raise ChannelGone
        return found


def _forbids(channel: int, missing: set[str]) -> ChannelForbids:
    state = {name: "missing" if name in missing else "given" for name in NEEDED}
    return ChannelForbids(
        channel=f"<#{channel}>", view=state["view"], send=state["send"], embed=state["embed"]
    )
