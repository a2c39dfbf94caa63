"""``/group partnership`` and ``/group describe``. Parse, call the service, reply."""

from typing import Any

from discord import app_commands
from discord.app_commands import Choice

from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.client.replies import acknowledging, answer
from bot.client.voice import voice_of
from cogs.members.service import MemberService
from cogs.partners.domain import Theme
from cogs.partnerships import embeds, views
from cogs.partnerships.domain import Kind, Part, like
from cogs.partnerships.service import PartnershipService

Choices = list[Choice[str]]

GONE = "gone"
PARTS = [Choice(name=one, value=one) for one in (*Part, GONE)]
PLATFORMS = [Choice(name=one, value=one) for one in Theme]


class PartnershipCommands(app_commands.Group):
    """What everybody looks at, and those who keep a partnership write."""

    def __init__(self, partnerships: PartnershipService) -> None:
        """Serve with this service."""
        super().__init__(name="partnership", description="…")
        self._partnerships = partnerships

    @app_commands.command(name="list", description="…")
    @app_commands.choices(platform=PLATFORMS)
    async def list_all(self, interaction: Interaction, platform: str | None = None) -> None:
        """List the partnerships, or those of a platform."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            every = await self._partnerships.every()
        wanted = [one for one in every if one.kind is Kind.PARTNERSHIP and platform in {None, one.platform}]
        await answer(interaction, embed=embeds.listing(voice, wanted))

    @app_commands.command(name="show", description="…")
    async def show(self, interaction: Interaction, partnership: str) -> None:
        """Show one."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            profile = await self._partnerships.show(partnership, voice.reader.locale)
        origin = interaction.client.service(MemberService).origin
        await answer(interaction, embed=embeds.show(voice, origin, profile))

    @app_commands.command(name="region", description="…")
    @app_commands.choices(part=PARTS)
    async def region(self, interaction: Interaction, partnership: str, region: str, part: str) -> None:
        """Let a region take part, as something else, or no more."""
        voice, actor = await voice_of(interaction), await views.actor_of(interaction)
        wanted = None if part == GONE else Part(part)
        async with acknowledging(interaction):
            profile = await self._partnerships.place(partnership, region, wanted, actor, voice.reader.locale)
        origin = interaction.client.service(MemberService).origin
        said = voice("partnerships-placed")
        await answer(interaction, embed=embeds.show(voice, origin, profile, said))

    @show.autocomplete("partnership")
    @region.autocomplete("partnership")
    async def _offer(self, interaction: Interaction, typed: str) -> Choices:
        return await _profiles(interaction, self._partnerships, typed, groups=False)

    @region.autocomplete("region")
    async def _regions(self, interaction: Interaction, typed: str) -> Choices:
        found = interaction.client.service(MemberService).suggest_regions(typed, 2 * CHOICES_LIMIT)
        return [choice(str(one), one.code) for one in found if one.region is not None][:CHOICES_LIMIT]


def describe(partnerships: PartnershipService) -> app_commands.Command[Any, ..., None]:
    """Return the command that says what a group is for; its words are those of the locales."""

    @app_commands.command(name="describe", description="…")
    async def describe(interaction: Interaction, group: str) -> None:
        """Open the form for somebody who may fill it in."""
        voice, actor = await voice_of(interaction), await views.actor_of(interaction)
        profile = await partnerships.to_describe(group, actor, voice.reader.locale)
        form = views.purpose_form(interaction.client, voice, profile)
        await interaction.response.send_modal(form)

    @describe.autocomplete("group")
    async def offer(interaction: Interaction, typed: str) -> Choices:
        return await _profiles(interaction, partnerships, typed, groups=True)

    return describe


async def _profiles(
    interaction: Interaction, partnerships: PartnershipService, typed: str, *, groups: bool
) -> Choices:
    voice = await voice_of(interaction)
    fitting = [one for one in like(partnerships.known, typed) if groups or one.kind is Kind.PARTNERSHIP]
    return [choice(one.name_in(voice.reader.locale), one.slug) for one in fitting[:CHOICES_LIMIT]]
