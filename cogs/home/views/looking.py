"""A member's own things, all at one glance."""

from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from cogs.home import embeds
from cogs.home.domain import STEPS, Progress
from cogs.home.views.own import event_buttons, glance, own_buttons
from cogs.home.views.voices import voice_of
from cogs.home.views.walking import Start


async def show_home(interaction: Interaction, progress: Progress) -> None:
    """Show the member who acts all their own things, and the way to the steps they have not taken."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        shown = await glance(interaction)
    view = BaseView(*event_buttons(voice, shown.ahead), *own_buttons(voice))
    if not progress.done.issuperset(STEPS):
        view.add_item(Start.labelled(voice("home-button-start"), "home:start"))
    await answer(interaction, embed=embeds.home(voice, shown), view=view)
