"""The queue, page by page, in which the desk finds what waits."""

from typing import Final

from bot.client.buttons import PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.helpdesk import embeds
from cogs.helpdesk.repository import Part
from cogs.helpdesk.service import DeskService, Queue

MINE: Final = "mine"
UNCLAIMED: Final = "unclaimed"
ALL: Final = "all"
ANYTHING: Final = "-"


class Turn(
    PersistentButton,
    template=r"helpdesk:queue:(?P<whose>mine|unclaimed|all):(?P<category>[a-z0-9-]{1,50}):(?P<page>[0-9]{1,6})",
):
    """Turns to a page of the queue."""

    async def press(self, interaction: Interaction) -> None:
        """Turn."""
        await require_staff(interaction)
        voice, ids = await voice_of(interaction), self.ids
        part = part_of(interaction, ids["whose"], ids["category"])
        async with acknowledging(interaction):
            queue = await interaction.client.service(DeskService).queue(part, int(ids["page"]))
        card = embeds.queue_card(voice, interaction.client.platform.community, queue)
        await refresh(interaction, embed=card, view=_turns(voice, queue, ids["whose"]))


BUTTONS: Final = (Turn,)


async def show_queue(interaction: Interaction, whose: str, category: str | None) -> None:
    """Show the first page of a part of the queue."""
    voice = await voice_of(interaction)
    part = part_of(interaction, whose, category or ANYTHING)
    async with acknowledging(interaction):
        queue = await interaction.client.service(DeskService).queue(part, 1)
    card = embeds.queue_card(voice, interaction.client.platform.community, queue)
    await answer(interaction, embed=card, view=_turns(voice, queue, whose))


def part_of(interaction: Interaction, whose: str, category: str) -> Part:
    """Return the part of the queue that is meant; "mine" is that of who looks."""
    return Part(
        desk=interaction.user.id if whose == MINE else None,
        unclaimed=whose == UNCLAIMED,
        category=None if category == ANYTHING else category,
    )


def _turns(voice: Voice, queue: Queue, whose: str) -> BaseView | None:
    stem = f"helpdesk:queue:{whose}:{queue.part.category or ANYTHING}"
    view = BaseView()
    if queue.number > 1:
        view.add_item(Turn.labelled(voice("helpdesk-button-back"), f"{stem}:{queue.number - 1}"))
    if queue.number < queue.last:
        view.add_item(Turn.labelled(voice("helpdesk-button-more"), f"{stem}:{queue.number + 1}"))
    return view if view.children else None
