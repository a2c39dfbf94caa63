"""What people are called on the server, asked of Discord for many at once."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING
from cogs.office.domain import NamesUnknown

AT_ONCE: Final = 100
"""For so many members Discord answers one question."""

LONGEST: Final = 15.0
"""Seconds; somebody waits for a list."""


class DiscordNames:
    """The names of members as the bot sees them; without its leave nobody tells it who is there."""

    def __init__(self, bot: CommunityBot) -> None:
        """Look with the eyes of ``bot``."""
        self._bot = bot

    async def of(self, members: Collection[int]) -> Mapping[int, str]:
        """Return the names of those who are on the server.

        Raises:
            NamesUnknown: Discord does not answer.
        """
        wanted = sorted(member for member in members if member > 0)
        parts = [wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE)]
        try:
            async with asyncio.timeout(LONGEST):
                found = await asyncio.gather(*map(self._some, parts))
        except (discord.DiscordException, *PASSING):
            raise NamesUnknown from None
        return {member.id: member.display_name for part in found for member in part}

    async def _some(self, members: Sequence[int]) -> list[discord.Member]:
        guild = self._bot.get_guild(self._bot.server.id)
        if guild is None or guild.unavailable:
            raise NamesUnknown
        return await guild.query_members(user_ids=list(members), limit=AT_ONCE, cache=False)
