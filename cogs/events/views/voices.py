"""Whom a reply is for."""

from bot.client.interaction import Interaction
from cogs.events.embeds.voice import Voice


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    client = interaction.client
    return Voice(client.platform.translator, await client.reader(interaction), client.platform.community)
