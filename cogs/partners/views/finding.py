"""Finding cards, looking at one, a member's own, and what waits for staff."""

from collections.abc import Sequence

from bot.client.buttons import PersistentSelect
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.reviewing.views.looking import listed
from bot.reviewing.views.people import actor_of
from cogs.partners import embeds
from cogs.partners.domain import Card, State
from cogs.partners.embeds import LISTED, Voice
from cogs.partners.service import CardService, Filters, FindingService
from cogs.partners.views import writing
from cogs.partners.views.deciding import DESK
from cogs.partners.views.meeting import alerts_button, ask_view
from cogs.partners.views.voices import voice_of


class Look(PersistentSelect, template=r"partners:look"):
    """Offers the cards that are listed above it."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one beneath the list."""
        await show(interaction, int(values[0]))


async def find(interaction: Interaction, filters: Filters) -> None:
    """Answer a search, or list what there is."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        found = await interaction.client.service(FindingService).search(filters)
    view = look_view(voice, found.cards[:LISTED])
    await answer(interaction, embed=embeds.found(voice, found, filters), view=view)


async def show(interaction: Interaction, number: int) -> None:
    """Show one card, with what may be done with it."""
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    async with acknowledging(interaction):
        found = await interaction.client.service(CardService).show(number, actor)
    if found.state is State.DRAFT:
        await writing.show(interaction, found)
        return
    inside = actor.staff or found.owner == actor.member
    now = interaction.client.platform.clock.now()
    buttons = DESK.buttons(interaction.client, voice, found, actor, now) if inside else None
    view = buttons if inside else ask_view(voice, found.id)
    next_step = None if inside else voice("partners-card-next")
    await answer(interaction, embed=embeds.card(voice, found, inside=inside, next_step=next_step), view=view)


async def show_mine(interaction: Interaction) -> None:
    """Show a member their cards, and what completes them."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        mine = await interaction.client.service(FindingService).mine(interaction.user.id)
    complements = list({one.card.id: one.card for one in mine.complements}.values())
    view = look_view(voice, [*mine.cards, *complements[: embeds.COMPLEMENTS_LISTED]])
    if view is not None:
        view.add_item(alerts_button(voice, hears=mine.hears))
    await answer(interaction, embed=embeds.mine(voice, mine), view=view)


async def show_review(interaction: Interaction) -> None:
    """Show staff what waits for them."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        waiting = await interaction.client.service(CardService).waiting()
    await answer(interaction, embed=embeds.review(voice, waiting), view=look_view(voice, waiting))


def look_view(voice: Voice, cards: Sequence[Card]) -> BaseView | None:
    """Return the menu of what is listed; None if nothing is."""
    if not cards:
        return None
    options = listed(((one.typed.title, one.id) for one in cards), voice("partners-untitled"))
    return BaseView(Look.offering(options, "partners:look", placeholder=voice("partners-look-hint")))
