"""Who is staff, asked of Discord where no interaction says it: for pages on the web."""

import asyncio
from collections.abc import Collection
from typing import Any, Final

import discord

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING
from bot.community.model import STAFF_ROLE

LONGEST: Final = 5.0
"""Seconds to wait for Discord's word: somebody looks at an empty page meanwhile."""


class StaffRoll:
    """The staff of the server, as ``bot.client.checks`` knows them at an interaction."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask as ``bot``."""
        self._bot = bot

    async def may_edit(self, member: int) -> bool:
        """Tell whether a member is on the server now and may keep the answers of the FAQ.

        Raises:
            TimeoutError: Discord does not say.
        """
        found = await self._find(member)
        if found is None:
            return False
        platform, roles = self._bot.platform, frozenset(int(role) for role in found["roles"])
        async with platform.database.reading() as transaction:
            bound = [
                await platform.places.find(transaction, "role", slug)
                for slug in platform.community.faq.editors
            ]
        edits = any(one is not None and one.discord_id in roles for one in bound)
        return edits or await self._is_staff(member, roles)

    async def name_of(self, member: int) -> str | None:
        """Return what a member of staff is called on the server now; None if they are none, or have left.

        Raises:
            TimeoutError: Discord does not say.
        """
        found = await self._find(member)
        if found is None:
            return None
        roles = frozenset(int(role) for role in found["roles"])
        return _name(found) if await self._is_staff(member, roles) else None

    async def _find(self, member: int) -> Any:
        """Return what Discord says of a member; None if they are not on the server."""
        try:
            async with asyncio.timeout(LONGEST):
                return await self._bot.http.get_member(self._bot.server.id, member)
        except discord.NotFound:
            return None
        except (discord.HTTPException, *PASSING) as error:
            raise TimeoutError from error

    async def _is_staff(self, member: int, roles: Collection[int]) -> bool:
        platform = self._bot.platform
        async with platform.database.reading() as transaction:
            binding = await platform.places.find(transaction, "role", STAFF_ROLE)
        return (binding is not None and binding.discord_id in roles) or self._manages(member, roles)

    def _manages(self, member: int, roles: Collection[int]) -> bool:
        """Tell whether they may manage the server: as its owner, or by a role."""
        guild = self._bot.get_guild(self._bot.server.id)
        if guild is None or guild.unavailable:
            raise TimeoutError
        held = [guild.default_role, *(role for role in map(guild.get_role, roles) if role)]
        return member == guild.owner_id or any(
            role.permissions.administrator or role.permissions.manage_guild for role in held
        )


def _name(found: Any) -> str:
    user = found["user"]
    return str(found.get("nick") or user.get("global_name") or user["username"])
