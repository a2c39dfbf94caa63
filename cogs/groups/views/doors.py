"""Closing a group's channel for writing, and opening it again."""

import asyncio
from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING
from cogs.groups.service import Done, No
from cogs.groups.service.archiving import OpenTo

Overwrites = dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite]

TIMEOUT: Final = 15.0
"""Seconds; discord.py alone would wait for 300."""


class DiscordDoors:
    """Changes who may write in a channel, and leaves everything else said of it as it is."""

    def __init__(self, bot: CommunityBot) -> None:
        """Act as ``bot``."""
        self._bot = bot

    async def close(self, channel: int, spared: int | None) -> OpenTo | Done | No:
        """Let nobody write but the role that is spared."""
        found = self._channel(channel)
        if found is None:
            return Done.MISSING
        said: dict[int, bool | None] = {
            role.id: entry.send_messages
            for role, entry in found.overwrites.items()
            if isinstance(role, discord.Role) and role.id != spared and entry.send_messages
        }
        everyone = found.overwrites_for(found.guild.default_role).send_messages
        if everyone is not False:
            said[found.guild.id] = everyone
        outcome = await self._say(found, dict.fromkeys(said, False))
        return said if outcome is Done.DONE else outcome

    async def open(self, channel: int, open_to: OpenTo) -> Done | No:
        """Say again what was said before; of a role that is gone, nothing."""
        found = self._channel(channel)
        return Done.MISSING if found is None else await self._say(found, open_to)

    async def _say(self, channel: discord.TextChannel, said: OpenTo) -> Done | No:
        overwrites: Overwrites = dict(channel.overwrites)
        for number, may in said.items():
            role = channel.guild.get_role(number)
            if role is not None:
                entry = channel.overwrites_for(role)
                entry.update(send_messages=may)
                overwrites[role] = entry
        if overwrites == channel.overwrites:
            return Done.DONE
        return await _outcome(channel, overwrites)

    def _channel(self, channel: int) -> discord.TextChannel | None:
        found = self._bot.get_channel(channel)
        return found if isinstance(found, discord.TextChannel) else None


async def _outcome(channel: discord.TextChannel, overwrites: Overwrites) -> Done | No:
    try:
        async with asyncio.timeout(TIMEOUT):
            await channel.edit(overwrites=overwrites)
    except discord.NotFound:
        return Done.MISSING
    except discord.Forbidden:
        return No(hopeless=True, why="permission")
    except (discord.HTTPException, *PASSING):
        return No(hopeless=False)
    return Done.DONE
