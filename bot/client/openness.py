"""What everyone on the server may read, and so what may be told beyond it."""

import discord

from bot.client.bot import CommunityBot


def everyone_reads(bot: CommunityBot, channel: int) -> bool | None:
    """Tell whether everyone on the server may read a channel; None while Discord has not told of the server."""
    guild = bot.get_guild(bot.server.id)
    if guild is None or guild.unavailable:
        return None
    found = guild.get_channel_or_thread(channel)
    if isinstance(found, discord.Thread):
        found = None if found.is_private() else found.parent
    # Deleted since, or hidden from the bot: what cannot be looked up is taken for closed.
    return found is not None and found.permissions_for(guild.default_role).view_channel
