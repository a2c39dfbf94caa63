"""Cancelling an event: asked first, done on a second press."""

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from cogs.events.domain import Event
from cogs.events.embeds import staff
from cogs.events.embeds.voice import Voice
from cogs.events.service import EventService
from cogs.events.views.voices import voice_of


class Cancel(PersistentButton, template=rf"events:cancel:(?P<event>{NUMBER})"):
    """Cancels the event."""

    async def press(self, interaction: Interaction) -> None:
        """Cancel it and say who will hear of it."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            card = await interaction.client.service(EventService).cancel(int(self.ids["event"]))
        await refresh(interaction, embed=staff.cancelled(voice, card))


class Keep(PersistentButton, template=rf"events:keep:(?P<event>{NUMBER})"):
    """Leaves the event as it is."""

    async def press(self, interaction: Interaction) -> None:
        """Say that nothing happened."""
        voice = await voice_of(interaction)
        await refresh(interaction, voice("events-kept"))


def cancel_buttons(voice: Voice, event: Event) -> BaseView:
    """Return the two answers to the question whether to cancel."""
    return BaseView(
        Cancel.labelled(
            voice("events-button-cancel"), f"events:cancel:{event.id}", style=discord.ButtonStyle.danger
        ),
        Keep.labelled(voice("events-button-keep"), f"events:keep:{event.id}"),
    )
