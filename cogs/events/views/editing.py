"""Correcting an event that is published: the difference is shown before anything is done."""

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.kernel.errors import DomainError
from cogs.events.domain import EventChanged
from cogs.events.embeds import staff
from cogs.events.embeds.voice import Voice
from cogs.events.service import EditService
from cogs.events.views.voices import voice_of


class Apply(PersistentButton, template=rf"events:apply:(?P<draft>{NUMBER})"):
    """Makes the event what the form says."""

    async def press(self, interaction: Interaction) -> None:
        """Do it and say who is told; where somebody was faster, show the difference to that."""
        await require_staff(interaction)
        draft, service = int(self.ids["draft"]), interaction.client.service(EditService)
        voice = await voice_of(interaction)
        try:
            async with acknowledging(interaction):
                card = await service.apply(draft, voice.reader)
        except EventChanged:
            await propose(interaction, draft)
            return
        await refresh(interaction, embed=staff.edited(voice, card))


async def propose(interaction: Interaction, draft: int) -> None:
    """Show what the form would change of the event as it stands now; nothing has changed yet."""
    voice = await voice_of(interaction)
    try:
        async with acknowledging(interaction):
            shown = await interaction.client.service(EditService).propose(draft, voice.reader)
    except DomainError as refusal:
        text = staff.form_again(voice, voice.refusal(refusal))
        await answer(interaction, text, view=_buttons(voice, draft, ready=False))
        return
    view = _buttons(voice, draft, ready=bool(shown.differences))
    await answer(interaction, embed=staff.proposal(voice, shown), view=view)


def _buttons(voice: Voice, draft: int, *, ready: bool) -> BaseView:
    # The module of the form shows this one's cards, so it is read later.
    from cogs.events.views.drafting import correct_button, discard_button  # noqa: PLC0415 (it imports this one)

    style = discord.ButtonStyle.success
    apply = Apply.labelled(voice("events-button-apply"), f"events:apply:{draft}", style=style)
    rest = (correct_button(voice, draft), discard_button(voice, draft))
    return BaseView(apply, *rest) if ready else BaseView(*rest)
