"""Whom a reply is for, and who acts."""

from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.delivery.kinds import Reader
from bot.i18n.translator import Translator
from cogs.resources.domain import Actor
from cogs.resources.embeds import Voice
from cogs.resources.service import ResourceService


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    client = interaction.client
    return voice_for(
        client.platform.translator, await client.reader(interaction), client.service(ResourceService)
    )


async def voice_of_message(interaction: Interaction) -> Voice:
    """Return the words for those who see the message that was acted on: a channel's are everyone's."""
    message, client = interaction.message, interaction.client
    if message is None or message.flags.ephemeral or interaction.guild_id is None:
        return await voice_of(interaction)
    platform = client.platform
    return voice_for(platform.translator, platform.readers.default, client.service(ResourceService))


def voice_for(translator: Translator, reader: Reader, resources: ResourceService) -> Voice:
    """Return the words for a reader."""
    return Voice(translator, reader, resources.labels, resources.default)


async def actor_of(interaction: Interaction) -> Actor:
    """Return who acts, and whether they are staff."""
    return Actor(interaction.user.id, await is_staff(interaction))
