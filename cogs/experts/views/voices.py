"""Whom a reply is for, and who acts."""

from bot.client.bot import CommunityBot
from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.delivery.kinds import Reader
from cogs.experts.domain import Actor
from cogs.experts.embeds import Voice
from cogs.members.service import MemberService


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    return voice_for(interaction.client, await interaction.client.reader(interaction))


async def voice_of_message(interaction: Interaction) -> Voice:
    """Return the words for those who see the message that was acted on: a channel's are everyone's."""
    message, client = interaction.message, interaction.client
    if message is None or message.flags.ephemeral or interaction.guild_id is None:
        return await voice_of(interaction)
    return voice_for(client, client.platform.readers.default)


def voice_for(bot: CommunityBot, reader: Reader) -> Voice:
    """Return the words for a reader."""
    platform = bot.platform
    topics = {one.slug: one.names for one in platform.community.experts.topics}
    return Voice(platform.translator, reader, bot.service(MemberService).country_name, topics)


async def actor_of(interaction: Interaction) -> Actor:
    """Return who acts, and whether they are staff."""
    return Actor(interaction.user.id, await is_staff(interaction))
