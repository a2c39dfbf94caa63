"""Threads under posts on the Discord server, behind the small door that the service needs."""

import asyncio
import logging
from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING
from bot.kernel.text import cut
from cogs.partners.domain import Card, ThreadLock
from cogs.partners.service import Said
from cogs.partners.service.threads import NONE
from cogs.partners.views.voices import voice_for

LOG = logging.getLogger(__name__)

TIMEOUT: Final = 15.0
"""Seconds for one request; discord.py alone would wait for minutes."""

KEPT_OPEN: Final = 10_080
"""Minutes without a word after which Discord puts a thread away: a week, the longest it offers."""

EXISTS: Final = 160_004
"""Discord's code where a message has its thread already; that has the number of the message."""

NAME_LIMIT: Final = 100
NOT_FOUND: Final = 404
FORBIDDEN: Final = 403


class DiscordThreads:
    """Makes threads as the bot."""

    def __init__(self, bot: CommunityBot) -> None:
        """Make them in the name of ``bot``."""
        self._bot = bot

    def is_there(self) -> bool:
        """Tell whether the bot knows its server by now."""
        return self._bot.is_ready()

    async def open(self, channel: int, message: int, card: Card) -> int | None:
        """Return the thread under a message, made now or before; 0: there can be none; None: not known yet."""
        try:
            async with asyncio.timeout(TIMEOUT):
                made = await self._bot.http.start_thread_with_message(
                    channel, message, name=self._name(card), auto_archive_duration=KEPT_OPEN
                )
        except discord.HTTPException as error:
            if error.code == EXISTS:
                return message
            LOG.warning("card %d has no thread yet: HTTP %s (code %s)", card.id, error.status, error.code)
            return NONE if error.status == NOT_FOUND else None
        except PASSING as error:
            LOG.warning("card %d has no thread yet: %r", card.id, error)
            return None
        return int(made["id"])

    def may(self, channel: int) -> bool:
        """Tell whether the bot may close threads of a channel, as far as it knows."""
        guild = self._bot.get_guild(self._bot.server.id)
        found = guild.get_channel(channel) if guild is not None else None
        return found is None or found.permissions_for(found.guild.me).manage_threads

    async def put(self, lock: ThreadLock) -> Said:
        """Close a thread for writing, and put it away, or open it again; twice does no harm."""
        try:
            async with asyncio.timeout(TIMEOUT):
                # One that is put away already can only be changed together with being taken out again.
                await self._bot.http.edit_channel(lock.thread, archived=False, locked=lock.locked)
                if lock.locked:
                    await self._bot.http.edit_channel(lock.thread, archived=True)
        except discord.HTTPException as error:
            LOG.warning("thread %d stays as it is: HTTP %s (code %s)", lock.thread, error.status, error.code)
            return {NOT_FOUND: Said.GONE, FORBIDDEN: Said.FORBIDDEN}.get(error.status, Said.LATER)
        except PASSING as error:
            LOG.warning("thread %d stays as it is: %r", lock.thread, error)
            return Said.LATER
        return Said.DONE

    def _name(self, card: Card) -> str:
        """Return what the thread is called; nothing that somebody typed stands in it, so it may outlive the card."""
        voice, said = voice_for(self._bot, self._bot.platform.readers.default), card.said
        name = voice(
            "partners-thread", side=said.side.value, number=str(card.id), region=voice.region(said.region)
        )
        return cut(name, NAME_LIMIT)
