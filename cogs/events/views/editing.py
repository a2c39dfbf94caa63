"""Correcting an event that is published: the difference is shown before anything is done."""

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.kernel.errors import DomainError
from cogs.events.domain import EventChanged, Reach
from cogs.events.embeds import staff
from cogs.events.embeds.voice import Voice
from cogs.events.service import EditService, Proposal
from cogs.events.views.buttons import correct_button, correct_buttons, discard_button
from cogs.events.views.voices import voice_of


class Apply(
    PersistentButton,
    template=rf"events:apply:(?P<draft>{NUMBER})(?::(?P<reach>{Reach.FOLLOWING}|{Reach.ALL}))?",
):
    """Makes the event what the form says, and others of its series if they are meant as well."""

    async def press(self, interaction: Interaction) -> None:
        """Do it and say who is told; where somebody was faster, show the difference to that."""
        await require_staff(interaction)
        draft, service = int(self.ids["draft"]), interaction.client.service(EditService)
        voice, reach = await voice_of(interaction), Reach(self.ids.get("reach", Reach.ONE))
        try:
            async with acknowledging(interaction):
                edited = await service.apply(draft, voice.reader, reach)
        except EventChanged:
            await propose(interaction, draft)
            return
        await refresh(interaction, embed=staff.edited(voice, edited))


async def propose(interaction: Interaction, draft: int) -> None:
    """Show what the form would change of the event as it stands now; nothing has changed yet."""
    voice = await voice_of(interaction)
    try:
        async with acknowledging(interaction):
            shown = await interaction.client.service(EditService).propose(draft, voice.reader)
    except DomainError as refusal:
        text = staff.form_again(voice, voice.refusal(refusal))
        await answer(interaction, text, view=correct_buttons(voice, draft))
        return
    await answer(interaction, embed=staff.proposal(voice, shown), view=_buttons(voice, shown))


def _buttons(voice: Voice, shown: Proposal) -> BaseView:
    if not shown.differences:
        return correct_buttons(voice, shown.draft)
    style = discord.ButtonStyle.success
    label = voice("events-button-apply-one" if shown.repeats else "events-button-apply")
    apply = [Apply.labelled(label, f"events:apply:{shown.draft}", style=style)]
    if shown.repeats:
        apply += [
            Apply.labelled(voice(f"events-button-apply-{reach}"), f"events:apply:{shown.draft}:{reach}")
            for reach in (Reach.FOLLOWING, Reach.ALL)
        ]
    return BaseView(*apply, correct_button(voice, shown.draft), discard_button(voice, shown.draft))
