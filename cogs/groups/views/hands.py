"""What the bot does on the server for groups, and a look before anything is promised."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final

import discord

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING
from cogs.groups.service import Done, No

TIMEOUT: Final = 15.0
"""Seconds for one request; discord.py alone would wait for 300."""

MISSING: Final = frozenset({10003, 10007, 10008, 10013})
"""Unknown channel, member, message, user."""

UNKNOWN_ROLE: Final = 10011
REFUSED: Final = 403
UNAUTHORISED: Final = 401
CLIENT_ERROR: Final = range(400, 500)
TOO_MANY: Final = 429


class DiscordHands:
    """Asks Discord over the bot's HTTP client; nothing is raised for what Discord and the network answer."""

    def __init__(self, bot: CommunityBot) -> None:
        """Act as ``bot``."""
        self._bot = bot

    async def give_role(self, member: int, role: int) -> Done | No:
        """Give the member the role."""
        asked = self._bot.http.add_role(self._bot.server.id, member, role)
        return self._about_role(await _outcome(asked))

    async def take_role(self, member: int, role: int) -> Done | No:
        """Take the role from the member; one that was deleted nobody has any more."""
        asked = self._bot.http.remove_role(self._bot.server.id, member, role)
        outcome = self._about_role(await _outcome(asked))
        return Done.DONE if outcome == No(hopeless=True, why="gone") else outcome

    async def pin(self, channel: int, message: int) -> Done | No:
        """Pin the message."""
        return await _outcome(self._bot.http.pin_message(channel, message))

    async def delete(self, channel: int, message: int) -> Done | No:
        """Delete the bot's own message."""
        return await _outcome(self._bot.http.delete_message(channel, message))

    def _about_role(self, outcome: Done | No) -> Done | No:
        """Say which of the things that may be in the way is."""
        if not isinstance(outcome, No) or outcome.why != "refused":
            return outcome
        guild = self._bot.get_guild(self._bot.server.id)
        if guild is not None and not guild.me.guild_permissions.manage_roles:
            return No(hopeless=True, why="permission")
        return No(hopeless=True, why="below")


async def _outcome(request: Coroutine[Any, Any, Any]) -> Done | No:
    try:
        async with asyncio.timeout(TIMEOUT):
            await request
    except discord.HTTPException as error:
        return _refusal(error)
    except PASSING:
        return No(hopeless=False)
    return Done.DONE


def _refusal(error: discord.HTTPException) -> Done | No:
    if error.code in MISSING:
        return Done.MISSING
    if error.code == UNKNOWN_ROLE:
        return No(hopeless=True, why="gone")
    if error.status == REFUSED:
        return No(hopeless=True, why="refused")
    return No(hopeless=error.status in CLIENT_ERROR and error.status not in {TOO_MANY, UNAUTHORISED})
