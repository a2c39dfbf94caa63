"""``/group report``. Parse, call the service, reply."""

import io
from typing import Any

import discord
from discord import app_commands

from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from bot.community.naming import groups_like, the_group
from bot.pictures import Painter, Plot
from bot.web.signin.service import SignIn
from cogs.groups.domain import GroupNeeded
from cogs.groups.service import Actor, GroupService
from cogs.vitality.embeds import cards
from cogs.vitality.embeds.charts import plots
from cogs.vitality.embeds.reports import file_name, markdown
from cogs.vitality.embeds.sheets import half_name
from cogs.vitality.service import VitalityService

Choices = list[app_commands.Choice[str]]


def report(painter: Painter) -> app_commands.Command[Any, ..., None]:
    """Return the command that shows a group's half-year; its words are those of the locales."""

    @app_commands.command(name="report", description="…")
    async def report(interaction: Interaction, half: str | None = None, group: str | None = None) -> None:
        """Show it, and hand it out as a file."""
        voice, actor = await voice_of(interaction), await _actor_of(interaction)
        locale, community = voice.reader.locale, interaction.client.platform.community
        async with acknowledging(interaction):
            slug = await _meant(interaction, group, locale)
            service = interaction.client.service(VitalityService)
            found = await service.report(slug, half, actor)
            drawn = await painter.paint_all(plots(found, await service.earlier(found), voice))
        name = community.group(slug).name_in(locale)
        text = markdown(found, name, voice, locale, voice.reader.zone)
        files = [discord.File(io.BytesIO(text.encode()), filename=file_name(found)), *map(_picture, drawn)]
        pages = interaction.client.service(SignIn).is_open
        card = cards.report(voice, found, name, staff=actor.staff, pages=pages)
        await answer(interaction, embed=card, files=files)

    report.autocomplete("group")(_offer_groups)
    report.autocomplete("half")(_offer_halves)
    return report


def _picture(drawn: tuple[Plot, bytes]) -> discord.File:
    plot, png = drawn
    return discord.File(io.BytesIO(png), filename=f"{plot.name}.png", description=plot.alt)


async def _actor_of(interaction: Interaction) -> Actor:
    return Actor(interaction.user.id, await is_staff(interaction))


async def _meant(interaction: Interaction, typed: str | None, locale: str) -> str:
    """Return the group that was named, else the one in whose channel this is."""
    if typed:
        return the_group(interaction.client.platform.community, typed, locale).slug
    here = await interaction.client.service(GroupService).group_here(interaction.channel_id)
    if here is None:
        raise GroupNeeded
    return here


async def _offer_groups(interaction: Interaction, typed: str) -> Choices:
    voice = await voice_of(interaction)
    fitting = groups_like(interaction.client.platform.community, typed)
    return [choice(one.name_in(voice.reader.locale), one.slug) for one in fitting[:CHOICES_LIMIT]]


async def _offer_halves(interaction: Interaction, _typed: str) -> Choices:
    """Offer the half-years of which any group has a report: which group is meant may not be typed yet."""
    voice = await voice_of(interaction)
    halves = await interaction.client.service(VitalityService).halves()
    return [choice(half_name(half, voice), half.name) for half in halves[:CHOICES_LIMIT]]
