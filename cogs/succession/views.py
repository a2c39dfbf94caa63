"""What is pressed when an organiser is gone."""

from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.succession import embeds
from cogs.succession.service import SuccessionService


class Take(PersistentButton, template=rf"succession:take:(?P<handover>{NUMBER})"):
    """Takes an event over."""

    async def press(self, interaction: Interaction) -> None:
        """Make whoever presses the organiser; that they are staff is asked of Discord, also in a direct message."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            service = interaction.client.service(SuccessionService)
            told = await service.take(int(self.ids["handover"]), interaction.user.id)
        await answer(interaction, embed=embeds.to_staff(voice, told))


class Decline(PersistentButton, template=rf"succession:decline:(?P<handover>{NUMBER})"):
    """Says that the deputy cannot."""

    async def press(self, interaction: Interaction) -> None:
        """Note it; staff see it."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            service = interaction.client.service(SuccessionService)
            told = await service.decline(int(self.ids["handover"]), interaction.user.id)
        await answer(interaction, embed=embeds.to_deputy(voice, told))


BUTTONS: Final = (Take, Decline)


def take_button(voice: Voice, handover: int) -> BaseView:
    """Return what stands under the post to staff."""
    return BaseView(_take(voice, handover))


def both_buttons(voice: Voice, handover: int) -> BaseView:
    """Return what stands under the question to the deputy."""
    label = voice("succession-button-decline")
    return BaseView(_take(voice, handover), Decline.labelled(label, f"succession:decline:{handover}"))


def _take(voice: Voice, handover: int) -> Take:
    return Take.labelled(
        voice("succession-button-take"), f"succession:take:{handover}", style=discord.ButtonStyle.success
    )
