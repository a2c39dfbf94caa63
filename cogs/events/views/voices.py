"""Whom a reply is for."""

from bot.client.interaction import Interaction
from cogs.events.embeds.voice import Voice
from cogs.events.views.wishes import MemberWishes


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    client = interaction.client
    platform, reader = client.platform, await client.reader(interaction)
    return Voice(platform.translator, reader, platform.community, MemberWishes(client).region_name)
