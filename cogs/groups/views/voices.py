"""Whom a reply is for, who acts, and replies that take the place of what was acted on."""

from collections.abc import Sequence

import discord

from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.replies import answer, refresh
from bot.client.views import BaseView
from cogs.groups.embeds.voice import Voice
from cogs.groups.service import Actor, GroupService


async def voice_of(interaction: Interaction) -> Voice:
    """Return the words for the member who acts."""
    client = interaction.client
    return Voice(client.platform.translator, await client.reader(interaction), client.platform.community)


async def voice_of_message(interaction: Interaction) -> Voice:
    """Return the words for those who see the message that was acted on: a channel's are everyone's."""
    message, platform = interaction.message, interaction.client.platform
    if message is None or message.flags.ephemeral or interaction.guild_id is None:
        return await voice_of(interaction)
    return Voice(platform.translator, platform.readers.default, platform.community)


async def actor_of(interaction: Interaction) -> Actor:
    """Return who acts, and whether they are staff."""
    return Actor(interaction.user.id, await is_staff(interaction))


async def holds_role(interaction: Interaction, group: str) -> bool | None:
    """Return whether Discord shows the member with the group's role; None if that cannot be known."""
    role = await interaction.client.service(GroupService).role(group)
    if role is None or not isinstance(interaction.user, discord.Member):
        return None
    return interaction.user.get_role(role) is not None


async def settle(
    interaction: Interaction,
    content: str | None = None,
    *,
    embeds: Sequence[discord.Embed] = (),
    view: BaseView | None = None,
) -> None:
    """Reply in place of the private message that was acted on, so that no outdated one stays behind."""
    if interaction.message is None or not interaction.message.flags.ephemeral:
        await answer(interaction, content, embeds=embeds, view=view)
    else:
        await refresh(interaction, content, embeds=embeds, view=view)
