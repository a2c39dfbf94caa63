"""Whom a reply is for, and where it goes."""

import discord

from bot.client.interaction import Interaction
from bot.client.replies import answer, refresh
from bot.client.views import BaseView
from cogs.home.embeds import Voice


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    client = interaction.client
    platform = client.platform
    return Voice(
        platform.translator, await client.reader(interaction), platform.community, platform.clock.now()
    )


async def settle(interaction: Interaction, embed: discord.Embed, view: BaseView) -> None:
    """Reply in place of the private message that was acted on; below anything else that was."""
    if interaction.message is not None and interaction.message.flags.ephemeral:
        await refresh(interaction, embed=embed, view=view)
    else:
        await answer(interaction, embed=embed, view=view)
