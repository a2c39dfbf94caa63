"""Closing a group's channel for writing, and opening it again."""

import asyncio
from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING
from cogs.groups.service import Done, No, OpenTo

Overwrites = dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite]

NEEDED: Final = ("manage_channels", "manage_roles")
"""What it takes in a channel to say who may do what there."""

TIMEOUT: Final = 15.0
"""Seconds; discord.py alone would wait for 300."""


class DiscordDoors:
    """Changes who may write in a channel, and leaves everything else said of it as it is."""

    def __init__(self, bot: CommunityBot) -> None:
        """Act as ``bot``."""
        self._bot = bot

    def open_to(self, channel: int, spared: int | None) -> OpenTo | Done | No:
        """Return what is said of those who may write there, but for the role that is spared."""
        found = self._channel(channel)
        if not isinstance(found, discord.TextChannel):
            return found
        said: dict[int, bool | None] = {
            role.id: entry.send_messages
            for role, entry in found.overwrites.items()
            if isinstance(role, discord.Role) and role.id != spared and entry.send_messages
        }
        everyone = found.overwrites_for(found.guild.default_role).send_messages
        if everyone is not False:
            said[found.guild.id] = everyone
        return said

    async def say(self, channel: int, may: OpenTo) -> Done | No:
        """Say who may write there; of a role that is gone, nothing."""
        found = self._channel(channel)
        if not isinstance(found, discord.TextChannel):
            return found
        overwrites: Overwrites = dict(found.overwrites)
        for number, said in may.items():
            role = found.guild.get_role(number)
            if role is not None:
                entry = found.overwrites_for(role)
                entry.update(send_messages=said)
                overwrites[role] = entry
        return Done.DONE if overwrites == found.overwrites else await _outcome(found, overwrites)

    def _channel(self, channel: int) -> discord.TextChannel | Done | No:
        """Return the channel; as long as the server is not known, nothing is known of it."""
        guild = self._bot.get_guild(self._bot.server.id)
        if guild is None or guild.unavailable:
            return No(hopeless=False)
        found = guild.get_channel(channel)
        return found if isinstance(found, discord.TextChannel) else Done.MISSING


async def _outcome(channel: discord.TextChannel, overwrites: Overwrites) -> Done | No:
    try:
        async with asyncio.timeout(TIMEOUT):
            await channel.edit(overwrites=overwrites)
    except discord.NotFound:
        return Done.MISSING
    except discord.Forbidden:
        return No(hopeless=True, why=",".join(_lacking(channel)))
    except (discord.HTTPException, *PASSING):
        return No(hopeless=False)
    return Done.DONE


def _lacking(channel: discord.TextChannel) -> list[str]:
    """Return what the bot is not allowed there of what it takes to say who writes; nobody denies what they may not."""
    me = channel.guild.me
    granted = channel.permissions_for(me)
    if not granted.view_channel:
        # Of what it does not see it may nothing, whatever else is said.
        return ["view_channel"]
    lacking = [name for name in NEEDED if not getattr(granted, name)]
    return lacking if me.guild_permissions.send_messages else [*lacking, "send_messages"]
