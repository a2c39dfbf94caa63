"""Check-in: the host's buttons, and the button and form of who comes."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, Placed
from bot.client.checks import require_member, require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.outcomes import PASSING
from bot.client.preflight import ChannelPreflight
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.attendance.embeds import cards
from cogs.attendance.service import CheckInService

CODE: Final = "code"
WIDE: Final = 20
"""Wider than a code: whoever sets spaces between is understood."""


class DoorPreflight(ChannelPreflight):
    """Looks whether the event's channel can be told; if Discord does not say, nobody is kept at the door for that."""

    async def check(self, channel: int) -> None:
        """Refuse a channel of which it is known that nothing can be posted there.

        Raises:
            DomainError: one of the two it was given.
        """
        with suppress(discord.HTTPException, *PASSING):
            await super().check(channel)


class CheckInButton(PersistentButton, template=rf"attendance:check-in:(?P<event>{NUMBER})"):
    """Opens the form for the code."""

    async def press(self, interaction: Interaction) -> None:
        """Ask for the code that the host shows."""
        voice = await voice_of(interaction)
        form = CheckInForm(f"attendance:code:{self.ids['event']}", title=voice("attendance-form-title"))
        form.ask(voice("attendance-form-code"), CODE, hint=voice("attendance-form-hint"), limit=WIDE)
        await interaction.response.send_modal(form)


class CheckInForm(PersistentModal, template=rf"attendance:code:(?P<event>{NUMBER})"):
    """Takes the code."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Check the member in."""
        await check_in(interaction, values.get(CODE, ""), int(self.ids["event"]))


class Close(PersistentButton, template=rf"attendance:close:(?P<event>{NUMBER})"):
    """Closes check-in."""

    async def press(self, interaction: Interaction) -> None:
        """Close it and say how many came."""
        await require_staff(interaction)
        await close(interaction, int(self.ids["event"]))


async def check_in(interaction: Interaction, typed: str, event: int | None = None) -> None:
    """Check in whoever typed a code."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        await require_member(interaction)
        service = interaction.client.service(CheckInService)
        done = await service.check_in(interaction.user.id, typed, event)
    await answer(interaction, embed=cards.checked_in(voice, done))


async def open_up(interaction: Interaction, event: int, *, walk_ins: bool) -> None:
    """Open check-in and show the host its code."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        service = interaction.client.service(CheckInService)
        shown = await service.open(event, interaction.user.id, walk_ins=walk_ins)
    await answer(interaction, embed=cards.opened(voice, shown), view=host_buttons(voice, event))


async def close(interaction: Interaction, event: int) -> None:
    """Close check-in."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        shown = await interaction.client.service(CheckInService).close(event)
    await answer(interaction, embed=cards.closed(voice, shown), view=BaseView(roll_button(voice, event)))


def host_buttons(voice: Voice, event: int) -> BaseView:
    """Return what a host does next."""
    style = discord.ButtonStyle.danger
    return BaseView(
        roll_button(voice, event),
        Close.labelled(voice("attendance-button-close"), f"attendance:close:{event}", style=style),
    )


def roll_button(voice: Voice, event: int) -> Placed:
    """Return the button that shows the roll."""
    return Placed.labelled(voice("attendance-button-roll"), f"attendance:roll:{event}:0")
