"""Finding experts."""

from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from cogs.experts import embeds
from cogs.experts.domain import Filters
from cogs.experts.service import FindingService
from cogs.experts.views.deciding import look_view
from cogs.experts.views.voices import voice_of


async def find(interaction: Interaction, typed: str, filters: Filters) -> None:
    """Answer a search, or list whom there is."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        found = await interaction.client.service(FindingService).search(typed, filters)
    listed = found.profiles[: embeds.LISTED]
    await answer(interaction, embed=embeds.found(voice, found), view=look_view(voice, listed))
