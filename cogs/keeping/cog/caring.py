"""The commands with which entries are looked after. Parse, call the service, reply."""

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice

from bot.client.checks import editors_only
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from cogs.faq.service import EntryStore
from cogs.keeping import embeds
from cogs.keeping.cog.finding import offer_all, offer_entries, offer_versions
from cogs.keeping.domain import Part
from cogs.keeping.service import CareService, DraftService
from cogs.keeping.views import caring as views
from cogs.keeping.views import history as histories

Command = app_commands.Command[Any, ..., None]

PARTS = [Choice(name=part.value, value=part.value) for part in Part]


def caring() -> list[Command]:
    """Return the commands; their words are those of the locales."""
    return [_review(), _keeper(), _assign(), _retire(), _history()]


def _review() -> Command:
    @app_commands.command(name="review", description="…")
    @app_commands.choices(part=PARTS)
    @editors_only()
    async def review(interaction: Interaction, part: str = Part.ALL.value) -> None:
        """List what needs a hand."""
        await views.review(interaction, Part(part))

    return review


def _keeper() -> Command:
    @app_commands.command(name="entry", description="…")
    @app_commands.autocomplete(entry=offer_all)
    @editors_only()
    async def entry(interaction: Interaction, entry: str) -> None:
        """Show an entry with all that only editors see of it."""
        await views.show_entry(interaction, await interaction.client.service(EntryStore).named(entry))

    return entry


def _assign() -> Command:
    @app_commands.command(name="assign", description="…")
    @app_commands.autocomplete(entry=offer_entries)
    @editors_only()
    async def assign(
        interaction: Interaction,
        entry: str,
        owner: discord.Member | None = None,
        reviewer: discord.Member | None = None,
        days: app_commands.Range[int, 1, 1095] | None = None,
    ) -> None:
        """Say who answers for an entry, who looks it over, and when."""
        voice, care = await voice_of(interaction), interaction.client.service(CareService)
        async with acknowledging(interaction):
            found = await interaction.client.service(EntryStore).named(entry)
            card = await care.assign(
                found,
                owner=owner.id if owner else None,
                reviewer=reviewer.id if reviewer else None,
                days=days,
            )
        await answer(interaction, embed=embeds.assigned_card(voice, card))

    return assign


def _retire() -> Command:
    @app_commands.command(name="retire", description="…")
    @app_commands.autocomplete(entry=offer_entries, language=offer_versions)
    @editors_only()
    async def retire(interaction: Interaction, entry: str, language: str | None = None) -> None:
        """Ask whether a version is to be retired."""
        found = await interaction.client.service(EntryStore).named(entry)
        default = interaction.client.service(DraftService).default
        await views.ask_retire(interaction, found, language or default)

    return retire


def _history() -> Command:
    @app_commands.command(name="history", description="…")
    @app_commands.autocomplete(entry=offer_all, language=offer_versions)
    @editors_only()
    async def history(interaction: Interaction, entry: str, language: str | None = None) -> None:
        """List what became of a version of an entry."""
        found = await interaction.client.service(EntryStore).named(entry)
        default = interaction.client.service(DraftService).default
        await histories.show_history(interaction, found, language or default)

    return history
