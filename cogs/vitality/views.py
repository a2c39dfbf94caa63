"""The threads of a group's channel, asked of Discord: who wrote when, and never what."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Final

import aiohttp
import discord

from bot.client.bot import CommunityBot
from cogs.vitality.service import ThreadsUnclear

LONGEST: Final = 300.0
"""Seconds for the threads of one channel; at night nobody waits for them."""

LOOKED_AT: Final = 50
"""So many messages at a thread's beginning are looked at: whoever writes more to themselves got no answer there."""

A_MINUTE: Final = timedelta(minutes=1)


class DiscordThreads:
    """Asks as the bot."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask in the name of ``bot``."""
        self._bot = bot

    async def answered(self, channel: int, since: datetime, until: datetime) -> list[int | None] | None:
        """Return after how many minutes somebody else wrote in each public thread that people began in a span."""
        try:
            async with asyncio.timeout(LONGEST):
                return await self._answered(channel, since, until)
        except (discord.NotFound, discord.Forbidden):
            return None
        except (discord.DiscordException, aiohttp.ClientError, TimeoutError, OSError) as error:
            raise ThreadsUnclear from error

    async def _answered(self, number: int, since: datetime, until: datetime) -> list[int | None] | None:
        channel = await self._bot.fetch_channel(number)
        if not isinstance(channel, discord.TextChannel):
            return None
        begun = {thread.id: thread async for thread in _threads(channel, since)}
        return [
            await _first_answer(thread)
            for thread in begun.values()
            if since <= _created(thread) < until and thread.owner_id != channel.guild.me.id
        ]


async def _threads(channel: discord.TextChannel, since: datetime) -> AsyncIterator[discord.Thread]:
    """Yield the public threads of a channel that may have begun at or after an instant."""
    for thread in await channel.guild.active_threads():
        if thread.parent_id == channel.id and thread.type is discord.ChannelType.public_thread:
            yield thread
    # The latest come first.
    async for thread in channel.archived_threads(limit=None):
        if thread.archive_timestamp < since:
            break
        yield thread


async def _first_answer(thread: discord.Thread) -> int | None:
    """Return after how many minutes somebody else than who began it, and no bot, wrote; None: nobody."""
    async for message in thread.history(limit=LOOKED_AT, oldest_first=True):
        if message.author.id != thread.owner_id and not message.author.bot and not message.is_system():
            return max(0, (message.created_at - _created(thread)) // A_MINUTE)
    return None


def _created(thread: discord.Thread) -> datetime:
    return discord.utils.snowflake_time(thread.id)
