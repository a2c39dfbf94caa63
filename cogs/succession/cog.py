"""``/office deputy``. Parse, call the service, reply."""

from typing import Any

import discord
from discord import app_commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.offering import Choices, titles
from bot.client.openness import reads
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from cogs.events.domain import Scope
from cogs.events.service import EventFinder
from cogs.succession import embeds
from cogs.succession.service import SuccessionService


def deputy() -> app_commands.Command[Any, ..., None]:
    """Return the command; its words are those of the locales."""

    @app_commands.command(name="deputy", description="…")
    @staff_only()
    async def deputy(interaction: Interaction, event: str, member: discord.User | None = None) -> None:
        """Name who steps in for the organiser of an event; nobody if nobody is named."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            finder = interaction.client.service(EventFinder)
            found = await finder.find(event, Scope.ALIVE, interaction.user.id, staff=True)
            wanted = None if member is None else member.id
            await interaction.client.service(SuccessionService).name_deputy(found.id, wanted)
        await answer(interaction, embed=embeds.deputy_named(voice, found, wanted))

    @deputy.autocomplete("event")
    async def offer(interaction: Interaction, typed: str) -> Choices:
        finder = interaction.client.service(EventFinder)
        return await titles(interaction, finder.suggesting(typed, Scope.ALIVE, reads(interaction)))

    return deputy
