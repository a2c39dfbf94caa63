"""Discord's own list of events, behind the small door that the mirror needs.

Making a native event has no nonce, so discord.py is kept from repeating a request that may have
been taken. Editing and deleting are safe to repeat.
"""

import asyncio
from collections.abc import Awaitable, Sequence
from datetime import datetime
from typing import Any, Final

import discord

from bot.client.bot import CommunityBot
from bot.client.openness import everyone_reads
from bot.client.outcomes import PASSING
from bot.client.requests import Repeated, once
from cogs.mirror.domain import Notice, Why
from cogs.mirror.service import Made, Missing, Native, No, Outcome, Unclear

TIMEOUT: Final = 15.0
"""Seconds for one request; discord.py alone would wait for 300."""

FULL: Final = 30038
FORBIDDEN: Final = frozenset({50001, 50013})
AHEAD: Final = frozenset({1, 2})
"""Scheduled, or under way."""
EXTERNAL: Final = 3
TOO_MANY_REQUESTS: Final = 429
UNAUTHORISED: Final = 401
SERVER_ERROR: Final = 500


class DiscordBoard:
    """The list as the bot sees and writes it."""

    def __init__(self, bot: CommunityBot) -> None:
        """Work in the name of ``bot``."""
        self._bot = bot

    def everyone_reads(self, channel: int) -> bool | None:
        """Tell whether everyone on the server may read a channel; None while that is not known."""
        return everyone_reads(self._bot, channel)

    async def own(self) -> Sequence[Native] | None:
        """Return the bot's own events that are ahead or under way; None if Discord does not say."""
        me = self._bot.user
        if me is None or self._bot.get_guild(self._guild) is None:
            return None
        try:
            async with asyncio.timeout(TIMEOUT):
                listed: Any = await self._bot.http.get_scheduled_events(self._guild, with_user_count=False)
        except (discord.HTTPException, *PASSING):
            return None
        return [
            Native(int(one["id"]), one.get("description") or "")
            for one in listed
            if str(one.get("creator_id")) == str(me.id) and one["status"] in AHEAD
        ]

    async def make(self, notice: Notice) -> Outcome:
        """Put an event on the list."""
        body = _body(notice, privacy_level=2, entity_type=EXTERNAL, scheduled_start_time=_iso(notice.starts))
        with once():
            return await _outcome(self._bot.http.create_guild_scheduled_event(self._guild, **body))

    async def edit(self, native: int, notice: Notice, now: datetime) -> Outcome:
        """Let an event of the list say this."""
        # When one that is under way began, nobody can change.
        starts = {"scheduled_start_time": _iso(notice.starts)} if notice.starts > now else {}
        body = _body(notice, **starts)
        return await _outcome(self._bot.http.edit_scheduled_event(self._guild, native, **body))

    async def remove(self, native: int) -> Outcome:
        """Take an event off the list."""
        return await _outcome(self._bot.http.delete_scheduled_event(self._guild, native), native)

    @property
    def _guild(self) -> int:
        return self._bot.server.id


def _body(notice: Notice, **more: Any) -> dict[str, Any]:
    return {
        "name": notice.name,
        "description": notice.description,
        "entity_metadata": {"location": notice.location},
        "scheduled_end_time": _iso(notice.ends),
        **more,
    }


def _iso(instant: datetime) -> str:
    return instant.isoformat()


async def _outcome(call: Awaitable[Any], native: int = 0) -> Outcome:
    try:
        async with asyncio.timeout(TIMEOUT):
            answer = await call
    except discord.NotFound:
        return Missing()
    except discord.HTTPException as error:
        return _refusal(error)
    except (Repeated, *PASSING):
        return Unclear()
    return Made(int(answer["id"]) if answer else native)


def _refusal(error: discord.HTTPException) -> Outcome:
    if error.status >= SERVER_ERROR or error.status in {UNAUTHORISED, TOO_MANY_REQUESTS}:
        return Unclear()
    if error.code == FULL:
        return No(Why.FULL)
    return No(Why.FORBIDDEN if error.code in FORBIDDEN else Why.REFUSED)
