"""Asking before something is promised whether Discord would take it, so that it is refused while its author is there.

What a message needs follows from its place and from what is in it. The facts are those of
discord.py's memory of the server; only a place that it was not told of is asked for.
"""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Final, TypeAlias

import discord

from bot.client.bot import CommunityBot
from bot.delivery.kinds import Rendered
from bot.kernel.errors import DomainError

Place: TypeAlias = discord.abc.GuildChannel | discord.Thread


class Need(StrEnum):
    """A permission without which a message is refused or loses something; the value is discord.py's name of it."""

    VIEW = "view_channel"
    SEND = "send_messages"
    THREADS = "send_messages_in_threads"
    LOCKED = "manage_threads"
    EMBED = "embed_links"
    ATTACH = "attach_files"
    MENTION = "mention_everyone"
    HISTORY = "read_message_history"


WORDS: Final = frozenset({Need.SEND})
CARDS: Final = frozenset({Need.SEND, Need.EMBED})


class PlaceGone(Exception):
    """The channel or thread does not exist, or no longer on this server."""


class ChannelPreflight:
    """The check of one feature, which says in its own words what becomes of what was typed.

    ``gone`` is raised without details; ``forbids`` with ``channel`` (a mention) and, for each
    of ``view``, ``send``, ``threads``, ``locked``, ``embed``, ``attach``, ``mention``, ``history``, "missing" or
    "given": the text ``client-lacks`` names them.
    """

    def __init__(
        self,
        bot: CommunityBot,
        *,
        needs: Collection[Need],
        gone: type[DomainError],
        forbids: type[DomainError],
    ) -> None:
        """Look with the eyes of ``bot`` for what a message of the feature needs."""
        self._bot = bot
        self._needs = frozenset(needs)
        self._gone = gone
        self._forbids = forbids

    async def check(self, channel: int) -> None:
        """Refuse a channel that is gone, or in which something is missing that the feature's posts need.

        Raises:
            DomainError: the feature's own, one of the two it named.
        """
        try:
            missing = await lacking(self._bot, channel, self._needs)
        except PlaceGone:
            raise self._gone from None
        if missing:
            raise self._forbids(**details(channel, missing))


async def lacking(
    bot: CommunityBot, channel: int, needs: Collection[Need], roles: Iterable[int] = ()
) -> frozenset[Need]:
    """Return what the bot is not allowed there of what it needs; ``roles`` are those it would call.

    Raises:
        PlaceGone: there is no such place.
    """
    place = await _place(bot, channel)
    if place is None:
        return frozenset({Need.VIEW})
    wanted = {Need.VIEW, *needs}
    if any(_calls_in_vain(place, role) for role in roles):
        wanted.add(Need.MENTION)
    if isinstance(place, discord.Thread):
        wanted = (wanted - {Need.SEND}) | {Need.THREADS} | ({Need.LOCKED} if place.locked else set())
    granted = place.permissions_for(place.guild.me)
    return frozenset(need for need in wanted if not getattr(granted, need))


def needs_of(rendered: Rendered) -> frozenset[Need]:
    """Return what Discord asks for a message with such a content."""
    found = {Need.SEND}
    if rendered.payload.get("embeds"):
        found.add(Need.EMBED)
    if rendered.files:
        found.add(Need.ATTACH)
    return frozenset(found)


def called_roles(rendered: Rendered) -> tuple[int, ...]:
    """Return the roles that a message calls."""
    allowed = rendered.payload.get("allowed_mentions")
    roles = allowed.get("roles") if isinstance(allowed, Mapping) else None
    return tuple(int(str(role)) for role in roles) if isinstance(roles, list) else ()


def details(channel: int, missing: Collection[Need]) -> dict[str, str]:
    """Return the details with which ``client-lacks`` names what is missing."""
    state = {need.name.lower(): "missing" if need in missing else "given" for need in Need}
    return {"channel": f"<#{channel}>", **state}


def _calls_in_vain(place: Place, role: int) -> bool:
    """Tell whether calling the role would notify nobody without the permission to call all."""
    found = place.guild.get_role(role)
    return found is not None and not found.mentionable


async def _place(bot: CommunityBot, channel: int) -> Place | None:
    """Return the place; None if the bot may not even look whether it is there."""
    guild = bot.get_guild(bot.server.id)
    found = guild.get_channel_or_thread(channel) if guild else None
    if found is not None:
        return found
    # A thread that sleeps is not among those Discord tells of by itself.
    try:
        fetched = await bot.fetch_channel(channel)
    except discord.NotFound:
        raise PlaceGone from None
    except discord.Forbidden:
        return None
    if isinstance(fetched, discord.abc.PrivateChannel):
        raise PlaceGone
    return fetched
