"""Showing one resource, with what whoever looks may do with it."""

from collections.abc import Sequence

from bot.client.buttons import PersistentSelect
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.reviewing.views.looking import listed
from bot.reviewing.views.people import actor_of
from cogs.resources import embeds
from cogs.resources.domain import Resource
from cogs.resources.embeds import Voice
from cogs.resources.service import ResourceService
from cogs.resources.views.deciding import buttons
from cogs.resources.views.voices import voice_of


class Look(PersistentSelect, template=r"resources:look"):
    """Offers the resources that are listed above it."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one beneath the list."""
        await show(interaction, int(values[0]))


async def show(interaction: Interaction, number: int) -> None:
    """Show one resource, with what may be done with it."""
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    async with acknowledging(interaction):
        found = await interaction.client.service(ResourceService).show(number, actor)
    today = interaction.client.platform.clock.now().date()
    inside = actor.staff or found.owner == actor.member
    card = embeds.card(voice, found, today, inside=inside)
    await answer(interaction, embed=card, view=buttons(voice, found, actor))


def look_view(voice: Voice, resources: Sequence[Resource]) -> BaseView | None:
    """Return the menu of what is listed; None if nothing is."""
    if not resources:
        return None
    titles = ((one.content.words_in(voice.reader.locale, voice.default).title, one.id) for one in resources)
    options = listed(titles, voice("resources-untitled"))
    return BaseView(Look.offering(options, "resources:look", placeholder=voice("resources-look-hint")))
