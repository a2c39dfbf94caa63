"""Commands under ``/group lead``. Parse, call the service, reply."""

import discord
from discord import app_commands

from bot.client.checks import is_staff
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from bot.community.naming import groups_like, the_group
from cogs.groups.domain import BotCannotLead, GroupNeeded, Office
from cogs.groups.service import Actor, GroupService
from cogs.leading import embeds, views
from cogs.leading.service import LeadingService

Choices = list[app_commands.Choice[str]]

OFFICES = [app_commands.Choice(name=office, value=office) for office in Office]


class LeadCommands(app_commands.Group):
    """What those who lead a group do about who follows them."""

    def __init__(self, leading: LeadingService) -> None:
        """Serve with this service."""
        super().__init__(name="lead", description="…")
        self._leading = leading

    @app_commands.command(name="pass-on", description="…")
    @app_commands.choices(office=OFFICES)
    async def pass_on(
        self,
        interaction: Interaction,
        to: discord.User,
        office: str | None = None,
        group: str | None = None,
    ) -> None:
        """Ask somebody whether they take over what one holds."""
        voice, slug = await voice_of(interaction), await _meant(interaction, group)
        successor, wanted = _person(to), Office(office) if office else None
        async with acknowledging(interaction):
            offered = await self._leading.offer(slug, interaction.user.id, successor, wanted)
        community = interaction.client.platform.community
        await answer(interaction, embed=embeds.offered(voice, community, offered, successor))

    @app_commands.command(name="step-down", description="…")
    @app_commands.choices(office=OFFICES)
    async def step_down(
        self, interaction: Interaction, office: str | None = None, group: str | None = None
    ) -> None:
        """Show what laying an office down leads to, with the button that does it."""
        voice, slug = await voice_of(interaction), await _meant(interaction, group)
        wanted = Office(office) if office else None
        async with acknowledging(interaction):
            mine = await self._leading.mine(slug, interaction.user.id, wanted)
        card = embeds.lay_down(voice, interaction.client.platform.community, slug, mine)
        await answer(interaction, embed=card, view=views.lay_down_button(voice, slug, mine))

    @app_commands.command(name="deputies", description="…")
    async def deputies(
        self,
        interaction: Interaction,
        add: discord.User | None = None,
        dismiss: discord.User | None = None,
        group: str | None = None,
    ) -> None:
        """Show who steps in, name somebody, or let somebody step in no more."""
        voice, slug = await voice_of(interaction), await _meant(interaction, group)
        actor = Actor(interaction.user.id, await is_staff(interaction))
        named = None if add is None else _person(add)
        async with acknowledging(interaction):
            shown, said = await self._leading.deputies(slug), None
            if dismiss is not None:
                shown = await self._leading.dismiss_deputy(slug, dismiss.id, actor)
                said = voice("leading-dismissed", who=f"<@{dismiss.id}>")
            if named is not None:
                shown = await self._leading.name_deputy(slug, named, actor)
                said = voice("leading-named", who=f"<@{named}>")
        community = interaction.client.platform.community
        await answer(interaction, embed=embeds.deputies(voice, community, shown, said))

    @pass_on.autocomplete("group")
    @step_down.autocomplete("group")
    @deputies.autocomplete("group")
    async def _offer(self, interaction: Interaction, typed: str) -> Choices:
        voice, community = await voice_of(interaction), interaction.client.platform.community
        fitting = groups_like(community, typed)[:CHOICES_LIMIT]
        return [choice(group.name_in(voice.reader.locale), group.slug) for group in fitting]


async def _meant(interaction: Interaction, typed: str | None) -> str:
    """Return the group that was named, else the one in whose channel this is."""
    if typed:
        voice, community = await voice_of(interaction), interaction.client.platform.community
        return the_group(community, typed, voice.reader.locale).slug
    here = await interaction.client.service(GroupService).group_here(interaction.channel_id)
    if here is None:
        raise GroupNeeded
    return here


def _person(user: discord.User | discord.Member | discord.Object) -> int:
    # Of somebody Discord sends nothing but the number, discord.py makes an Object: whether they are of the group is known all the same.
    if not isinstance(user, discord.Object) and user.bot:
        raise BotCannotLead
    return user.id
