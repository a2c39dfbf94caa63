"""Private threads on the Discord server, behind the small door that the service needs.

Making a thread has no nonce, so one that may be there is looked for by its name among the
bot's own threads before another is made. Bringing a member in is safe to repeat.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Final

import aiohttp
import discord

from bot.client.bot import CommunityBot
from bot.client.requests import watched
from cogs.helpdesk.domain import Impossible, Obstacle, Opened, Outcome, Request, Unclear

log = logging.getLogger(__name__)

LONGEST: Final = 20.0
"""Seconds for one try; discord.py itself would wait for minutes."""

SKEW: Final = timedelta(minutes=1)
"""So much the clocks of Discord and of this machine may differ."""

KEPT_OPEN: Final = 10_080
"""Minutes without a word after which Discord puts a thread away: a week, the longest it offers."""

UNKNOWN_CHANNEL: Final = 10003

PASSING: Final = frozenset({401, 408, 429})
"""Refusals that say nothing about this thread; a later try may go through."""


class DiscordThreads:
    """Opens threads as the bot."""

    def __init__(self, bot: CommunityBot) -> None:
        """Open them in the name of ``bot``."""
        self._bot = bot

    async def open(self, channel: int, request: Request) -> Outcome:
        """Make the request's thread and bring the member in; one that may be there is looked for first."""
        try:
            async with asyncio.timeout(LONGEST):
                return await self._open(channel, request)
        except discord.NotFound as error:
            gone = error.code == UNKNOWN_CHANNEL
            return Impossible(Obstacle.NO_CHANNEL if gone else Obstacle.REFUSED)
        except discord.Forbidden:
            return Impossible(Obstacle.FORBIDDEN)
        except discord.HTTPException as error:
            log.warning("request %d: Discord answers %s (code %s)", request.id, error.status, error.code)
            return Unclear() if _is_passing(error) else Impossible(Obstacle.REFUSED)
        except (discord.DiscordException, aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("request %d: %r", request.id, error)
            return Unclear()

    async def _open(self, channel: int, request: Request) -> Outcome:
        parent = await self._bot.fetch_channel(channel)
        if not isinstance(parent, discord.TextChannel):
            return Impossible(Obstacle.NO_CHANNEL)
        found = await _first(parent, request) if request.tried else None
        thread = found or await self._make(parent, request)
        try:
            await thread.add_user(discord.Object(request.member))
        except discord.HTTPException as error:
            if not _is_passing(error):
                # Staff get the question elsewhere; nobody is to wonder at a thread without a word in it.
                await _discard(thread)
            raise
        return Opened(thread.id)

    async def _make(self, parent: discord.TextChannel, request: Request) -> discord.Thread:
        with watched() as requests:
            made = await parent.create_thread(
                name=request.name,
                type=discord.ChannelType.private_thread,
                auto_archive_duration=KEPT_OPEN,
                invitable=False,
            )
        if len(requests) == 1:
            return made
        # discord.py repeated the request by itself: the first one may have been taken, too.
        first = await _first(parent, request) or made
        if first.id != made.id:
            await _discard(made)
        return first


async def _first(parent: discord.TextChannel, request: Request) -> discord.Thread | None:
    """Return the oldest thread that the bot made for this request."""
    own = [thread async for thread in _threads(parent) if _is_of(thread, parent, request, request.asked)]
    return min(own, key=lambda thread: thread.id, default=None)


async def _threads(parent: discord.TextChannel) -> AsyncIterator[discord.Thread]:
    for thread in await parent.guild.active_threads():
        yield thread
    async for thread in parent.archived_threads(private=True, joined=True, limit=100):
        yield thread


def _is_of(thread: discord.Thread, parent: discord.TextChannel, request: Request, asked: datetime) -> bool:
    # By its time as well: after a lost database, numbers begin again, and an old thread of
    # that name is somebody else's.
    return (
        thread.parent_id == parent.id
        and thread.owner_id == parent.guild.me.id
        and thread.name == request.name
        and discord.utils.snowflake_time(thread.id) >= asked - SKEW
    )


def _is_passing(error: discord.HTTPException) -> bool:
    return error.status >= 500 or error.status in PASSING


async def _discard(thread: discord.Thread) -> None:
    """Delete an empty thread, or put it away where the bot may not delete."""
    try:
        await thread.delete()
    except discord.HTTPException:
        await _put_away(thread)


async def _put_away(thread: discord.Thread) -> None:
    try:
        await thread.edit(archived=True)
    except discord.HTTPException as error:
        log.warning("an empty thread stays, seen by nobody: HTTP %s", error.status)
