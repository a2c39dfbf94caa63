"""Whom a reply is for."""

from bot.client.bot import CommunityBot
from bot.client.interaction import Interaction
from bot.delivery.kinds import Reader
from cogs.members.service import MemberService
from cogs.partners.embeds import Voice


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    return voice_for(interaction.client, await interaction.client.reader(interaction))


def voice_for(bot: CommunityBot, reader: Reader) -> Voice:
    """Return the words for a reader."""
    return Voice(bot.platform.translator, reader, bot.service(MemberService).origin)
