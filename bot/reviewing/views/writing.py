"""Showing a draft as it was read."""

import discord

from bot.client.interaction import Interaction
from bot.client.replies import answer, refresh
from bot.client.views import BaseView


async def show_draft(
    interaction: Interaction, embed: discord.Embed, view: BaseView, *, known_by: str
) -> None:
    """Show a draft in place of the one before: a private message with what has ``known_by`` first in its ``custom_id``."""
    message = interaction.message
    rows = message.components if message is not None and message.flags.ephemeral else []
    found = [str(getattr(one, "custom_id", "")) for row in rows for one in getattr(row, "children", [])]
    reply = refresh if any(custom_id.startswith(known_by) for custom_id in found) else answer
    await reply(interaction, embed=embed, view=view)
