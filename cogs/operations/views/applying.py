"""The button under a plan."""

import discord
from discord import app_commands

from bot.client.buttons import PersistentButton
from bot.client.interaction import Interaction
from bot.client.refusals import ForeignServer
from bot.client.replies import acknowledging, answer
from cogs.operations import embeds
from cogs.operations.embeds import Words
from cogs.operations.service import SetupService
from cogs.operations.views.guild import GuildBuilder


class ApplyButton(PersistentButton, template=r"operations:apply"):
    """Applies what is planned at the moment of pressing, which may be long after it was shown."""

    @classmethod
    def offered(cls, words: Words) -> "ApplyButton":
        """Return the button to put under a plan."""
        return cls.labelled(words("operations-apply"), "operations:apply", style=discord.ButtonStyle.primary)

    async def press(self, interaction: Interaction) -> None:
        """Apply."""
        if not interaction.permissions.manage_guild:
            raise app_commands.MissingPermissions(["manage_guild"])
        async with acknowledging(interaction):
            report = await interaction.client.service(SetupService).apply(builder_for(interaction))
        await answer(interaction, embed=embeds.reported(await words_for(interaction), report))


def builder_for(interaction: Interaction) -> GuildBuilder:
    """Return the server the interaction comes from.

    Raises:
        ForeignServer: the bot does not know it.
    """
    if interaction.guild is None:
        raise ForeignServer
    return GuildBuilder(interaction.guild, interaction.user.name)


async def words_for(interaction: Interaction) -> Words:
    """Return the texts in the language of whoever acts."""
    client = interaction.client
    return Words(client.platform.translator, await client.reader(interaction))
