"""What a member has proposed, and what staff have to look at: a list, and a menu to open each."""

from typing import Final

from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.kernel.text import cut
from cogs.resources import embeds
from cogs.resources.service import ReviewService, WritingService
from cogs.resources.views.drafting import Correct
from cogs.resources.views.showing import look_view
from cogs.resources.views.voices import voice_of

MOST_DRAFTS: Final = 5
LABEL: Final = 80
"""Characters on a button."""


async def show_mine(interaction: Interaction) -> None:
    """Show a member what they proposed and are writing."""
    voice, writing = await voice_of(interaction), interaction.client.service(WritingService)
    async with acknowledging(interaction):
        resources, drafts = await writing.mine(interaction.user.id)
    view = look_view(voice, resources) or BaseView()
    for draft in drafts[:MOST_DRAFTS]:
        title = " ".join(draft.typed.title.split()) or voice("resources-untitled")
        label = cut(voice("resources-button-go-on", title=title), LABEL)
        view.add_item(Correct.labelled(label, f"resources:correct:{draft.id}"))
    card = embeds.mine(voice, resources, drafts)
    await answer(interaction, embed=card, view=view if view.children else None)


async def show_review(interaction: Interaction) -> None:
    """Show staff what they have to look at."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        due = await interaction.client.service(ReviewService).due()
    every = [*due.proposed, *due.old, *due.retired]
    await answer(interaction, embed=embeds.review(voice, due), view=look_view(voice, every))
