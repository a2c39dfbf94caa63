"""``/setup``: what the server lacks, made or bound. ``/status``: how the bot stands."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from cogs.operations import embeds
from cogs.operations.domain import Thing
from cogs.operations.service import SetupService, StatusService
from cogs.operations.views import ApplyButton, builder_for, words_for

# Whoever may bind the staff's role decides who is staff, so being staff is not enough.
managers_only = app_commands.checks.has_permissions(manage_guild=True)


class Standing(commands.Cog):
    """Whether all is well."""

    def __init__(self, status: StatusService) -> None:
        """Tell what ``status`` knows."""
        self._status = status

    @app_commands.command()
    @app_commands.guild_only()
    @staff_only()
    async def status(self, interaction: Interaction) -> None:
        """Show how the bot stands."""
        async with acknowledging(interaction):
            status = await self._status.status(builder_for(interaction).has)
            words = await words_for(interaction)
        await answer(interaction, embed=embeds.standing(words, status))


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Setup(commands.GroupCog, group_name="setup"):
    """What the bot needs in its server."""

    def __init__(self, service: SetupService) -> None:
        """Hand every command to ``service``."""
        self._service = service

    @app_commands.command()
    @managers_only
    async def plan(self, interaction: Interaction) -> None:
        """Show what applying would do."""
        async with acknowledging(interaction):
            plan = await self._service.plan(builder_for(interaction))
            words = await words_for(interaction)
        view = BaseView(ApplyButton.offered(words)) if plan.changes else None
        await answer(interaction, embed=embeds.planned(words, plan), view=view)

    @app_commands.command()
    @managers_only
    async def apply(self, interaction: Interaction) -> None:
        """Make what is missing and bind what is there."""
        async with acknowledging(interaction):
            report = await self._service.apply(builder_for(interaction))
        await answer(interaction, embed=embeds.reported(await words_for(interaction), report))

    @app_commands.command()
    @app_commands.choices(kind=[app_commands.Choice(name=thing, value=thing) for thing in Thing])
    @managers_only
    async def bind(
        self,
        interaction: Interaction,
        kind: str,
        place: str,
        channel: discord.TextChannel | None = None,
        role: discord.Role | None = None,
    ) -> None:
        """Lead a place to a channel or role that exists."""
        chosen = {Thing.CHANNEL: channel, Thing.ROLE: role}[Thing(kind)]
        async with acknowledging(interaction):
            report = await self._service.bind(
                builder_for(interaction), Thing(kind), place, chosen.id if chosen else None
            )
        await answer(interaction, embed=embeds.bound(await words_for(interaction), report))

    @bind.autocomplete("place")
    async def _places(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        # Options may be filled in any order: before the kind is known, there is nothing to offer.
        kind = getattr(interaction.namespace, "kind", None)
        if kind not in set(Thing):
            return []
        found = self._service.suggest(Thing(kind), typed)
        return [choice(wanted.name, wanted.slug) for wanted in found[:CHOICES_LIMIT]]
