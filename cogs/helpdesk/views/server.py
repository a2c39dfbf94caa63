"""People and threads as Discord knows them, behind the small doors that the services need."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any, Final

import discord

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING
from bot.community.model import STAFF_ROLE
from bot.kernel.quiet import QuietHours
from bot.storage.database import Transaction
from cogs.helpdesk.service import Said
from cogs.members.service import MemberService

LOG = logging.getLogger(__name__)

LONGEST: Final = 10.0
"""Seconds for one request; discord.py itself would wait for minutes."""

PAGE: Final = 100
MOST_READ: Final = 1_000
"""So many messages of one thread are read at once; the rest at the next look."""

WORDS: Final = frozenset({0, 19})
"""Kinds of message in which somebody says something: a message and a reply. Others tell who came and went."""

TROUBLE: Final = (discord.HTTPException, *PASSING)


class DiscordServer:
    """Asks Discord over the bot's HTTP client; nothing is raised for what Discord and the network answer."""

    def __init__(self, bot: CommunityBot) -> None:
        """Look with the eyes of ``bot``."""
        self._bot = bot

    async def serves(self, member: int) -> bool | None:
        """Tell whether somebody has the desk's role or may manage the server; None while that is not known."""
        guild = self._bot.get_guild(self._bot.server.id)
        try:
            async with asyncio.timeout(LONGEST):
                found = await self._bot.http.get_member(self._bot.server.id, member)
        except discord.NotFound:
            return False
        except TROUBLE:
            return None
        if found["user"].get("bot"):
            return False
        if guild is None:
            return None
        roles = {int(role) for role in found["roles"]}
        if guild.owner_id == member or await self._desk() in roles:
            return True
        return any(_manages(role) for role in guild.roles if role.id in roles)

    async def last_messages(self) -> Mapping[int, int] | None:
        """Return the last message of every thread that is not put away."""
        try:
            async with asyncio.timeout(LONGEST):
                found = await self._bot.http.get_active_threads(self._bot.server.id)
        except TROUBLE as error:
            LOG.warning("threads could not be looked at: %r", error)
            return None
        last = ((one["id"], one.get("last_message_id")) for one in found["threads"])
        return {int(thread): int(message) for thread, message in last if message}

    async def said(self, thread: int, after: int) -> Sequence[Said] | None:
        """Return what people wrote in a thread after a message, in order."""
        said: list[Said] = []
        try:
            while len(said) < MOST_READ:
                async with asyncio.timeout(LONGEST):
                    page = await self._bot.http.logs_from(thread, PAGE, after=after)
                said += map(_said, sorted(filter(_is_of_a_person, page), key=_id))
                if len(page) < PAGE:
                    break
                after = max(map(_id, page))
        except TROUBLE as error:
            LOG.warning("thread %d could not be read: %r", thread, error)
            return None
        return said

    async def _desk(self) -> int | None:
        platform = self._bot.platform
        async with platform.database.reading() as transaction:
            binding = await platform.places.find(transaction, "role", STAFF_ROLE)
        return None if binding is None else binding.discord_id


class MemberWishes:
    """Asks at each use, because features are set up one after the other."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask the service that ``bot`` knows by then."""
        self._bot = bot

    async def quiet_hours(self, transaction: Transaction, member: int) -> QuietHours | None:
        """Return when the member wants to hear nothing, by the clocks of their zone, else of the community's."""
        zone = self._bot.platform.community.zone
        return await self._bot.service(MemberService).quiet_hours(transaction, member, zone)


def _manages(role: discord.Role) -> bool:
    return role.permissions.manage_guild or role.permissions.administrator


def _id(message: Mapping[str, Any]) -> int:
    return int(message["id"])


def _is_of_a_person(message: Mapping[str, Any]) -> bool:
    return (
        message.get("type", 0) in WORDS and not message["author"].get("bot") and "webhook_id" not in message
    )


def _said(message: Mapping[str, Any]) -> Said:
    number = _id(message)
    at = discord.utils.snowflake_time(number)
    return Said(number, int(message["author"]["id"]), at, str(message.get("content") or ""))
