"""The interaction of this bot: discord.py's, with the client it belongs to known to the type checker."""

from typing import TYPE_CHECKING, TypeAlias

import discord

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot

    Interaction: TypeAlias = discord.Interaction[CommunityBot]
else:
    Interaction = discord.Interaction
