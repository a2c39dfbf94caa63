"""Who may read what on the server: everyone, so that it may be told beyond it, or the member who acts."""

from collections.abc import Callable
from typing import TypeAlias

import discord

from bot.client.bot import CommunityBot
from bot.client.interaction import Interaction
from bot.client.refusals import NotAMember

Reads: TypeAlias = Callable[[int], bool]
"""Tells of a channel, by its number, whether somebody may read it."""


def everyone_reads(bot: CommunityBot, channel: int) -> bool | None:
    """Tell whether everyone on the server may read a channel; None while Discord has not told of the server."""
    return _may_read(bot, None, channel)


def reads(interaction: Interaction) -> Reads:
    """Return what tells which channels the member who acts may read; in direct messages, which everyone may."""
    return _reads_as(interaction, interaction.user)


async def reads_anywhere(interaction: Interaction) -> Reads:
    """Return the same, in direct messages as well: those bring no roles, so Discord is asked.

    Raises:
        NotAMember: they are not on the server.
    """
    guild = interaction.client.get_guild(interaction.client.server.id)
    if isinstance(interaction.user, discord.Member) or guild is None:
        return reads(interaction)
    try:
        return _reads_as(interaction, await guild.fetch_member(interaction.user.id))
    except discord.NotFound:
        raise NotAMember from None


def _reads_as(interaction: Interaction, user: discord.User | discord.Member) -> Reads:
    member = user if isinstance(user, discord.Member) else None

    def reads(channel: int) -> bool:
        # While Discord has not told of the server, of nothing is known that it is closed.
        return _may_read(interaction.client, member, channel) is not False

    return reads


def _may_read(bot: CommunityBot, member: discord.Member | None, channel: int) -> bool | None:
    guild = bot.get_guild(bot.server.id)
    if guild is None or guild.unavailable:
        return None
    found = guild.get_channel_or_thread(channel)
    if isinstance(found, discord.Thread):
        found = None if found.is_private() else found.parent
    # Deleted since, or hidden from the bot: what cannot be looked up is taken for closed.
    return found is not None and found.permissions_for(member or guild.default_role).view_channel
