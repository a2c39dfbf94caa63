"""What organisers press under an application; whoever is second reads who was first."""

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from cogs.events.domain import Registration, Verdict
from cogs.events.embeds import people
from cogs.events.embeds.voice import Voice
from cogs.events.service import OrganiserService
from cogs.events.views.voices import voice_of


class Approve(PersistentButton, template=rf"events:approve:(?P<registration>{NUMBER})"):
    """Lets an applicant come."""

    async def press(self, interaction: Interaction) -> None:
        """Approve and confirm."""
        await _decide(interaction, int(self.ids["registration"]), Verdict.APPROVED)


class Decline(PersistentButton, template=rf"events:decline:(?P<registration>{NUMBER})"):
    """Does not let an applicant come."""

    async def press(self, interaction: Interaction) -> None:
        """Decline and confirm."""
        await _decide(interaction, int(self.ids["registration"]), Verdict.DECLINED)


async def _decide(interaction: Interaction, registration: int, verdict: Verdict) -> None:
    await require_staff(interaction)
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        service = interaction.client.service(OrganiserService)
        outcome = await service.decide_on(registration, verdict, interaction.user.id)
    await answer(interaction, embed=people.handled(voice, outcome))


def application_buttons(voice: Voice, registration: Registration) -> BaseView:
    """Return the two answers to an application."""
    number = registration.id
    return BaseView(
        Approve.labelled(
            voice("events-button-approve"), f"events:approve:{number}", style=discord.ButtonStyle.success
        ),
        Decline.labelled(
            voice("events-button-decline"), f"events:decline:{number}", style=discord.ButtonStyle.danger
        ),
    )
