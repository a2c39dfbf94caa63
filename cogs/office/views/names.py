"""What people are called on the server, and who is called that: asked of Discord for many at once."""

import asyncio
from collections.abc import Awaitable, Collection, Iterator, Mapping, Sequence
from typing import Final, TypeVar

import discord

from bot.client.bot import CommunityBot
from bot.client.outcomes import PASSING
from bot.kernel.text import fold
from cogs.office.domain import NamesUnknown
from cogs.office.domain.entries import number_in

T = TypeVar("T")

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
        found = await self._all(sorted(member for member in members if member > 0))
        return {member.id: member.display_name for member in found}

    async def find(self, whos: Collection[str]) -> Mapping[str, Sequence[int]]:
        """Return the members that each of ``whos`` may be: by number, or by any name they bear.

        Raises:
            NamesUnknown: Discord does not answer.
        """
        numbers = {who: number for who in whos if (number := number_in(who)) is not None}
        there = {member.id for member in await self._all(sorted(set(numbers.values()))) if not member.bot}
        found: dict[str, Sequence[int]] = {
            who: [number] if number in there else [] for who, number in numbers.items()
        }
        names = sorted(set(whos) - numbers.keys())
        called = await self._answered(*map(self._called, names))
        return found | {name: sorted(members) for name, members in zip(names, called, strict=True)}

    async def _all(self, members: Sequence[int]) -> list[discord.Member]:
        parts = [members[start : start + AT_ONCE] for start in range(0, len(members), AT_ONCE)]
        return [member for part in await self._answered(*map(self._some, parts)) for member in part]

    async def _answered(self, *asked: Awaitable[T]) -> list[T]:
        try:
            async with asyncio.timeout(LONGEST):
                return list(await asyncio.gather(*asked))
        except (discord.DiscordException, *PASSING):
            raise NamesUnknown from None

    async def _called(self, name: str) -> set[int]:
        guild, wanted = self._guild(), fold(name)
        # Discord looks for names that begin so; of those only who is called exactly that is meant.
        found = await guild.query_members(query=name, limit=AT_ONCE, cache=False)
        return {member.id for member in found if not member.bot and wanted in set(_names(member))}

    async def _some(self, members: Sequence[int]) -> list[discord.Member]:
        return await self._guild().query_members(user_ids=list(members), limit=AT_ONCE, cache=False)

    def _guild(self) -> discord.Guild:
        guild = self._bot.get_guild(self._bot.server.id)
        if guild is None or guild.unavailable:
            raise NamesUnknown
        return guild


def _names(member: discord.Member) -> Iterator[str]:
    for name in (member.display_name, member.name, member.global_name):
        if name:
            yield fold(name)
