"""The server as the bot sees it now, for the daily look ahead."""

from collections.abc import Collection, Sequence
from typing import Final

import aiohttp
import discord

from bot.client.bot import CommunityBot
from bot.client.preflight import WORDS, PlaceGone, called_roles, lacking, needs_of
from bot.delivery.kinds import Rendered
from bot.mail.sender import MailServer, lets_in
from cogs.deliveries.domain import Trouble
from cogs.deliveries.service import Looked

NOTHING_KNOWN: Final = Looked(frozenset(), frozenset({""}))
"""While Discord does not tell of the server, nothing can be said of any place."""

NO_ANSWER: Final = (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, TimeoutError)


class DiscordEyes:
    """Looks with the eyes of the bot."""

    def __init__(self, bot: CommunityBot) -> None:
        """See what ``bot`` sees."""
        self._bot = bot

    async def channels(self, messages: Sequence[tuple[int, Rendered | None]]) -> Looked:
        """Return what is missing for these messages to these channels."""
        if self._server() is None:
            return NOTHING_KNOWN
        troubles: set[Trouble] = set()
        unknown: set[str] = set()
        for channel, rendered in messages:
            try:
                troubles |= {
                    Trouble(f"channel:{channel}", lacks) for lacks in await self._lacks(channel, rendered)
                }
            except NO_ANSWER:
                unknown.add(f"channel:{channel}")
        return Looked(frozenset(troubles), frozenset(unknown))

    async def roles(self, roles: Collection[int]) -> Looked:
        """Return what keeps the bot from giving and taking these roles."""
        server = self._server()
        if server is None:
            return NOTHING_KNOWN
        troubles = {Trouble(f"role:{role}", why) for role in roles if (why := _out_of_reach(server, role))}
        if roles and not server.me.guild_permissions.manage_roles:
            troubles.add(Trouble("server", "manage_roles"))
        return Looked(frozenset(troubles))

    async def mail(self) -> Looked:
        """Return what keeps letters from being sent: to ask the mail server is to try all but a letter."""
        if self._server() is None:
            # Who is not connected only looks ahead (``bot plan``), and was not given the way to the mail server.
            return Looked(frozenset(), frozenset({"mail"}))
        server = MailServer.of(self._bot.platform.settings)
        if server is None:
            return Looked(frozenset({Trouble("mail", "unset")}))
        return Looked(frozenset() if await lets_in(server) else frozenset({Trouble("mail", "gone")}))

    async def _lacks(self, channel: int, rendered: Rendered | None) -> Collection[str]:
        needs = WORDS if rendered is None else needs_of(rendered)
        roles = () if rendered is None else called_roles(rendered)
        try:
            return [need.value for need in await lacking(self._bot, channel, needs, roles)]
        except PlaceGone:
            return ["gone"]

    def _server(self) -> discord.Guild | None:
        server = self._bot.get_guild(self._bot.server.id)
        return None if server is None or server.unavailable else server


def _out_of_reach(server: discord.Guild, role: int) -> str | None:
    found = server.get_role(role)
    if found is None:
        return "gone"
    return None if found < server.me.top_role else "below"
