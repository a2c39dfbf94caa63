"""Who acts, whom a reply is for, and who is gone."""

import asyncio
from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.outcomes import PASSING
from bot.delivery.kinds import Reader
from bot.reviewing.domain.life import Actor

TIMEOUT: Final = 2.0
"""Seconds: somebody waits for an answer."""


async def actor_of(interaction: Interaction) -> Actor:
    """Return who acts, and whether they are staff."""
    return Actor(interaction.user.id, await is_staff(interaction))


async def reader_of_message(interaction: Interaction) -> Reader:
    """Return who sees the message that was acted on: a channel's is everyone's."""
    message, client = interaction.message, interaction.client
    if message is None or message.flags.ephemeral or interaction.guild_id is None:
        return await client.reader(interaction)
    return client.platform.readers.default


async def has_left(bot: CommunityBot, member: int) -> bool:
    """Tell whether somebody is certainly not on the server any more: without being told of it, the bot asks."""
    try:
        async with asyncio.timeout(TIMEOUT):
            await bot.http.get_member(bot.server.id, member)
    except discord.NotFound:
        return True
    except (discord.HTTPException, *PASSING):
        return False
    return False
