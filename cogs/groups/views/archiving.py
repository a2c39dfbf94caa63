"""Archiving a group and reopening it: each is confirmed by a press."""

from typing import Final

import discord

from bot.client.buttons import PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging
from bot.client.views import BaseView
from cogs.groups.embeds import archive
from cogs.groups.embeds.voice import Voice
from cogs.groups.service import ArchiveService, PostService
from cogs.groups.views.voices import settle, voice_of

SLUG: Final = r"(?P<group>[a-z0-9-]+)"


class Archive(PersistentButton, template=rf"groups:archive:{SLUG}"):
    """Archives a group."""

    async def press(self, interaction: Interaction) -> None:
        """Archive it and say what came of its channel."""
        await require_staff(interaction)
        voice, group = await voice_of(interaction), self.ids["group"]
        async with acknowledging(interaction):
            moved = await interaction.client.service(ArchiveService).archive(group)
        await settle(interaction, embeds=[archive.archived(voice, moved)])


class Reopen(PersistentButton, template=rf"groups:reopen:{SLUG}"):
    """Reopens a group."""

    async def press(self, interaction: Interaction) -> None:
        """Reopen it and say what came of its channel and its posts."""
        await require_staff(interaction)
        voice, group = await voice_of(interaction), self.ids["group"]
        async with acknowledging(interaction):
            moved = await interaction.client.service(ArchiveService).reopen(group)
        await settle(interaction, embeds=[archive.reopened(voice, moved)])


async def ask(interaction: Interaction, group: str) -> None:
    """Show what archiving a group leads to, or reopening one that is archived, with the button that does it."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        settings = await interaction.client.service(ArchiveService).look(group)
        planned = await interaction.client.service(PostService).planned([group])
    view = _button(voice, group, archived=settings.archived is not None)
    await settle(interaction, embeds=[archive.question(voice, settings, len(planned))], view=view)


def _button(voice: Voice, group: str, *, archived: bool) -> BaseView:
    if archived:
        style = discord.ButtonStyle.success
        return BaseView(Reopen.labelled(voice("groups-button-reopen"), f"groups:reopen:{group}", style=style))
    style = discord.ButtonStyle.danger
    return BaseView(Archive.labelled(voice("groups-button-archive"), f"groups:archive:{group}", style=style))
