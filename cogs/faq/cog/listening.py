"""Hearing what is written in channels: only where the operator lets the bot read, and staff switched it on."""

import asyncio
import contextlib
from typing import Final

import discord
from discord.ext import commands

from bot.client.bot import CommunityBot
from cogs.faq.service import ListeningService, Said

PEOPLE: Final = frozenset({discord.MessageType.default})
"""Not replies: they are to somebody."""

MOST: Final = 50
"""So many messages wait to be looked at; in a flood nobody waits for the bot, and those beyond are left to people."""


class Listening(commands.Cog):
    """Hands messages of people to the service, one after the other."""

    def __init__(self, bot: CommunityBot, listening: ListeningService) -> None:
        """Hear what ``bot`` hears."""
        self._bot = bot
        self._listening = listening
        self._heard: asyncio.Queue[Said | int] = asyncio.Queue()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Note a message of a person, in a channel that staff switched on."""
        by_person = not (message.author.bot or message.webhook_id) and message.type in PEOPLE
        here = message.guild is not None and message.guild.id == self._bot.server.id
        if by_person and here and self._listening.listens(message.channel.id) and self._heard.qsize() < MOST:
            said = Said(message.id, message.channel.id, message.author.id, message.content)
            self._heard.put_nowait(said)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, deleted: discord.RawMessageDeleteEvent) -> None:
        """Note that a message is gone: its reply goes as well."""
        if self._listening.listens(deleted.channel_id):
            self._heard.put_nowait(deleted.message_id)

    async def run(self) -> None:
        """Look at what was heard, until cancelled."""
        while True:
            match await self._heard.get():
                case Said() as said:
                    await self._listening.hear(said)
                case gone:
                    await self._take_away(gone)

    async def _take_away(self, gone: int) -> None:
        reply = await self._listening.unsay(gone)
        if reply is not None:
            with contextlib.suppress(discord.NotFound):
                await self._bot.http.delete_message(*reply)
