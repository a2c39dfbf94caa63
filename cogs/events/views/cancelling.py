"""Cancelling an event: asked first, done on a second press."""

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from cogs.events.domain import Event, Reach
from cogs.events.embeds import staff
from cogs.events.embeds.voice import Voice
from cogs.events.service import EventService
from cogs.events.views.voices import voice_of


class Cancel(
    PersistentButton,
    template=rf"events:cancel:(?P<event>{NUMBER})(?::(?P<reach>{Reach.FOLLOWING}|{Reach.ALL}))?",
):
    """Cancels the event, and others of its series if they are meant as well."""

    async def press(self, interaction: Interaction) -> None:
        """Cancel it and say who will hear of it."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            reach = Reach(self.ids.get("reach", Reach.ONE))
            done = await interaction.client.service(EventService).cancel(int(self.ids["event"]), reach)
        await refresh(interaction, embed=staff.cancelled(voice, done))


class Keep(PersistentButton, template=rf"events:keep:(?P<event>{NUMBER})"):
    """Leaves the event as it is."""

    async def press(self, interaction: Interaction) -> None:
        """Say that nothing happened."""
        voice = await voice_of(interaction)
        await refresh(interaction, voice("events-kept"))


def cancel_buttons(voice: Voice, event: Event, *, repeats: bool) -> BaseView:
    """Return the answers to the question whether to cancel; of one that ``repeats``, which of the dates."""
    style, number = discord.ButtonStyle.danger, event.id
    reaches = (Reach.FOLLOWING, Reach.ALL) if repeats else ()
    label = voice("events-button-cancel-one" if repeats else "events-button-cancel")
    return BaseView(
        Cancel.labelled(label, f"events:cancel:{number}", style=style),
        *(
            Cancel.labelled(
                voice(f"events-button-cancel-{reach}"), f"events:cancel:{number}:{reach}", style=style
            )
            for reach in reaches
        ),
        Keep.labelled(voice("events-button-keep"), f"events:keep:{event.id}"),
    )
