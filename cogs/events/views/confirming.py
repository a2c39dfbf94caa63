"""Confirming to a member what they hold: after a press, a command, or the last page of a form."""

import discord

from bot.client.interaction import Interaction
from bot.client.replies import answer
from cogs.events.domain import Card
from cogs.events.embeds import members
from cogs.events.embeds.voice import Voice
from cogs.events.service import Registered
from cogs.events.views.buttons import place_buttons
from cogs.events.views.invitations import Invitations


async def confirm(interaction: Interaction, voice: Voice, outcome: Registered) -> None:
    """Confirm privately what the member holds now."""
    await answer(
        interaction,
        embed=members.registered(voice, outcome),
        view=place_buttons(voice, outcome.card),
        files=files_for(interaction, outcome.card),
    )


def files_for(interaction: Interaction, card: Card) -> list[discord.File]:
    """Return the calendar file for who holds a seat."""
    return [*interaction.client.service(Invitations).attachments(card)]
