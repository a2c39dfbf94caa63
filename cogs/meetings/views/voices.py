"""Whom a reply is for, who acts, and replies that take the place of what was acted on."""

import discord

from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.replies import answer, refresh
from bot.client.views import BaseView
from cogs.groups.service import Actor
from cogs.meetings.embeds.voice import Voice


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    client = interaction.client
    return Voice(client.platform.translator, await client.reader(interaction), client.platform.community)


async def actor_of(interaction: Interaction) -> Actor:
    """Return who acts, and whether they are staff."""
    return Actor(interaction.user.id, await is_staff(interaction))


async def settle(interaction: Interaction, embed: discord.Embed, view: BaseView | None = None) -> None:
    """Reply in place of the private message that was acted on, so that no outdated one stays behind."""
    if interaction.message is not None and interaction.message.flags.ephemeral:
        await refresh(interaction, embed=embed, view=view)
    else:
        await answer(interaction, embed=embed, view=view)
