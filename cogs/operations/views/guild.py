"""The Discord server itself, behind the small door that setting it up needs."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import aiohttp
import discord

from bot.kernel.text import cut
from cogs.operations.domain import (
    EVERYONE,
    NEEDED,
    SPEAKS,
    THE_BOT,
    Access,
    Seen,
    Server,
    ServerFailed,
    ServerRefused,
    Thing,
    Wanted,
    access,
    makes,
)

LONGEST_REQUEST = 15.0
"""Seconds; discord.py itself would wait five minutes."""

LONGEST_REASON = 200


class GuildBuilder:
    """Looks at the server and makes what is missing, in the name of whoever asked."""

    def __init__(self, guild: discord.Guild, asker: str) -> None:
        """Work on ``guild``; the audit log names ``asker``."""
        self._guild = guild
        self._reason = f"/setup: {asker}"

    async def look(self) -> Server:
        """Return what is there now; asked of Discord, for what is remembered may be a moment old."""
        # Not both at once: the answers come from the same bucket, and nobody is in a hurry.
        roles = await self._guild.fetch_roles()
        channels = await self._guild.fetch_channels()
        me = self._guild.me
        mine = {role.id for role in me.roles}
        # Of the answer and not of what is remembered: a new role moves all others up, unannounced.
        own = max(role for role in roles if role.id in mine)
        seen = [_role(role, own) for role in roles]
        seen += [_channel(channel, me) for channel in channels if isinstance(channel, discord.TextChannel)]
        return Server(tuple(seen), _names(me.guild_permissions))

    def has(self, thing: Thing, discord_id: int) -> bool:
        """Tell whether it is there: a moment old, but told without a request, also in an outage."""
        if thing is Thing.ROLE:
            return self._guild.get_role(discord_id) is not None
        return isinstance(self._guild.get_channel(discord_id), discord.TextChannel)

    async def make(self, wanted: Wanted, roles: Mapping[str, int]) -> int:
        """Make it and return its id."""
        with _translated(wanted):
            async with asyncio.timeout(LONGEST_REQUEST):
                if wanted.thing is Thing.ROLE:
                    return (await self._guild.create_role(name=wanted.name, reason=self._reason)).id
                return (await self._make_channel(wanted, roles)).id

    async def _make_channel(self, wanted: Wanted, roles: Mapping[str, int]) -> discord.TextChannel:
        parties = {entry: await self._party(entry.who, roles) for entry in access(wanted.audience)}
        return await self._guild.create_text_channel(
            wanted.name,
            topic=wanted.topic,
            # Only servers with Discord's Community feature can have channels that others follow.
            news=wanted.announces and "COMMUNITY" in self._guild.features,
            overwrites={party: _overwrite(entry) for entry, party in parties.items()},
            reason=self._reason,
        )

    async def _party(self, who: str, roles: Mapping[str, int]) -> discord.Role | discord.Member:
        """Return the role or member itself: whatever is no role, discord.py sends as a member when a channel is made."""
        if who == THE_BOT:
            return self._guild.me
        if who == EVERYONE:
            return self._guild.default_role
        # One that was just made is not remembered yet.
        known = self._guild.get_role(roles[who])
        return known or next(role for role in await self._guild.fetch_roles() if role.id == roles[who])


def _role(role: discord.Role, own: discord.Role) -> Seen:
    return Seen(
        Thing.ROLE,
        role.id,
        role.name,
        within_reach=role < own,
        usable=not (role.is_default() or role.managed),
    )


def _channel(channel: discord.TextChannel, me: discord.Member) -> Seen:
    return Seen(
        Thing.CHANNEL,
        channel.id,
        channel.name,
        public=channel.permissions_for(channel.guild.default_role).view_channel,
        lacking=SPEAKS - _names(channel.permissions_for(me)),
    )


def _names(permissions: discord.Permissions) -> frozenset[str]:
    # Asked by name: going through them, discord.py calls some by older names.
    return frozenset(name for name in NEEDED if getattr(permissions, name))


def _overwrite(entry: Access) -> discord.PermissionOverwrite:
    return discord.PermissionOverwrite(**dict.fromkeys(entry.allow, True) | dict.fromkeys(entry.deny, False))


@contextmanager
def _translated(wanted: Wanted) -> Iterator[None]:
    try:
        yield
    except discord.Forbidden as error:
        raise ServerRefused(permission=makes(wanted.thing)) from error
    except discord.HTTPException as error:
        # In an outage the text may be a whole page of HTML.
        raise ServerFailed(why=cut(f"{error.status} {error.text}".strip(), LONGEST_REASON)) from error
    except (discord.DiscordException, aiohttp.ClientError, TimeoutError, OSError) as error:
        raise ServerFailed(why=type(error).__name__) from error
