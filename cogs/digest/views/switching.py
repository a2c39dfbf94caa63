"""Looking at what a digest would say, and letting it come every week."""

from typing import Final

import discord

from bot.client.buttons import PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from cogs.digest import embeds
from cogs.digest.embeds import Voice
from cogs.digest.service import DigestService, Look
from cogs.digest.views.voices import voice_of

COMMUNITY: Final = "0"
"""The community's own digest in a ``custom_id``: no group is called so."""

SCOPE: Final = r"(?P<scope>0|[a-z][a-z0-9-]{0,49})"


class Start(PersistentButton, template=rf"digest:start:{SCOPE}"):
    """Lets a digest come every week."""

    async def press(self, interaction: Interaction) -> None:
        """Switch it on, and show how it stands."""
        await require_staff(interaction)
        voice, digests = await voice_of(interaction), interaction.client.service(DigestService)
        async with acknowledging(interaction):
            seen = await digests.start(group_in(self.ids["scope"]), interaction.user.id)
        await _refresh(interaction, voice, seen)


class Stop(PersistentButton, template=rf"digest:stop:{SCOPE}"):
    """Lets it come no more."""

    async def press(self, interaction: Interaction) -> None:
        """Switch it off, and show how it stands."""
        await require_staff(interaction)
        voice, digests = await voice_of(interaction), interaction.client.service(DigestService)
        async with acknowledging(interaction):
            seen = await digests.stop(group_in(self.ids["scope"]))
        await _refresh(interaction, voice, seen)


async def preview(interaction: Interaction, group: str | None) -> None:
    """Show staff what a digest would tell now, and whether it comes."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        seen = await interaction.client.service(DigestService).look(group)
    state, card = embeds.look(voice, seen)
    await answer(interaction, state, embed=card, view=_switch(voice, seen))


async def _refresh(interaction: Interaction, voice: Voice, seen: Look) -> None:
    state, card = embeds.look(voice, seen)
    await refresh(interaction, state, embed=card, view=_switch(voice, seen))


def group_in(scope: str) -> str | None:
    """Return the group that a ``custom_id`` names; None: the community."""
    return None if scope == COMMUNITY else scope


def _switch(voice: Voice, seen: Look) -> BaseView:
    scope = seen.group or COMMUNITY
    if seen.on:
        return BaseView(Stop.labelled(voice("digest-button-stop"), f"digest:stop:{scope}"))
    start = Start.labelled(
        voice("digest-button-start"), f"digest:start:{scope}", style=discord.ButtonStyle.primary
    )
    return BaseView(start)
