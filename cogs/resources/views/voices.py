"""Whom a reply is for."""

from bot.client.interaction import Interaction
from bot.delivery.kinds import Reader
from bot.i18n.translator import Translator
from cogs.resources.embeds import Voice
from cogs.resources.service import ResourceService


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    client = interaction.client
    return voice_for(
        client.platform.translator, await client.reader(interaction), client.service(ResourceService)
    )


def voice_for(translator: Translator, reader: Reader, resources: ResourceService) -> Voice:
    """Return the words for a reader."""
    return Voice(translator, reader, resources.labels, resources.default)
