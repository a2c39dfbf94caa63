"""The helpdesk beside the FAQ has no commands yet; it works while the bot does."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from discord.ext import commands

from bot.client.bot import CommunityBot


class Helpdesk(commands.Cog):
    """Keeps the helpdesk's work going."""

    def __init__(self, bot: CommunityBot, work: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
        """Do ``work`` from when ``bot`` hears members until it is closed."""
        self._bot = bot
        self._run = work
        self._work: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        """Begin."""
        self._work = asyncio.create_task(self._run(self._bot.listening), name="helpdesk")

    async def cog_unload(self) -> None:
        """End; what waits, waits for the next start."""
        if self._work is not None:
            self._work.cancel()
            await asyncio.wait([self._work])
