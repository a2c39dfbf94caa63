"""Whether somebody is on the server now: without the members intent nobody tells the bot who goes, so it asks."""

import asyncio
from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING

LONGEST: Final = 5.0
"""Seconds to wait for Discord's word: somebody may be waiting for ours."""


class Presence:
    """Asks Discord for members."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask as ``bot``."""
        self._bot = bot

    async def here(self, member: int) -> bool:
        """Tell whether somebody is on the server.

        Raises:
            TimeoutError: Discord does not say.
        """
        try:
            async with asyncio.timeout(LONGEST):
                await self._bot.http.get_member(self._bot.server.id, member)
        except discord.NotFound:
            return False
        except (discord.HTTPException, *PASSING) as error:
            raise TimeoutError from error
        return True
