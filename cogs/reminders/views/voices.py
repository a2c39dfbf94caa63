"""Whom a reply is for, and where it goes."""

import discord

from bot.client.interaction import Interaction
from bot.client.replies import answer, refresh
from bot.client.views import BaseView
from cogs.reminders.embeds.voice import Voice


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    client = interaction.client
    return Voice(client.platform.translator, await client.reader(interaction))


async def settle(
    interaction: Interaction,
    content: str | None = None,
    *,
    embed: discord.Embed | None = None,
    view: BaseView | None = None,
) -> None:
    """Reply in place of the private reply that was acted on, so that no outdated one stays behind.

    A reminder that has come is no reply: it stays where it is, and the reply stands below.
    """
    if interaction.message is not None and interaction.message.flags.ephemeral:
        await refresh(interaction, content, embed=embed, view=view)
    else:
        await answer(interaction, content, embed=embed, view=view)
