"""Deciding about a request: one button to accept, one to decline with or without a reason."""

from collections.abc import Mapping

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from cogs.groups.domain import REASON_LIMIT, Membership, Verdict
from cogs.groups.embeds import leaders
from cogs.groups.embeds.voice import Voice
from cogs.groups.service import Errands, GroupService
from cogs.groups.views.voices import actor_of, voice_of, voice_of_message


class Accept(PersistentButton, template=rf"groups:accept:(?P<request>{NUMBER})"):
    """Lets the member in."""

    async def press(self, interaction: Interaction) -> None:
        """Accept, and put what was decided where the request stood."""
        await _decide(interaction, int(self.ids["request"]), Verdict.ACCEPTED)


class Decline(PersistentButton, template=rf"groups:decline:(?P<request>{NUMBER})"):
    """Asks for a reason, which may be left out."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form, if there is still something to decide."""
        voice, number = await voice_of(interaction), int(self.ids["request"])
        await interaction.client.service(GroupService).request(number, await actor_of(interaction))
        await interaction.response.send_modal(decline_form(voice, number))


class DeclineForm(PersistentModal, template=rf"groups:declining:(?P<request>{NUMBER})"):
    """Why a request is declined."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Decline, and put what was decided where the request stood."""
        reason = values.get("reason", "")
        await _decide(interaction, int(self.ids["request"]), Verdict.DECLINED, reason)


async def _decide(interaction: Interaction, request: int, verdict: Verdict, reason: str = "") -> None:
    service, errands = interaction.client.service(GroupService), interaction.client.service(Errands)
    voice, actor = await voice_of_message(interaction), await actor_of(interaction)
    async with acknowledging(interaction):
        decided = await service.decide(request, actor, verdict, reason)
        decided = await errands.soon(decided)
    await refresh(interaction, embed=leaders.decided(voice, decided))


def decline_form(voice: Voice, request: int) -> DeclineForm:
    """Return the form that asks for a reason."""
    form = DeclineForm(f"groups:declining:{request}", title=voice("groups-form-decline"))
    return form.ask(
        voice("groups-form-reason"),
        "reason",
        hint=voice("groups-form-reason-hint"),
        limit=REASON_LIMIT,
        required=False,
        long=True,
    )


def decision_buttons(voice: Voice, request: Membership) -> BaseView:
    """Return the two buttons under a request."""
    accept = Accept.labelled(
        voice("groups-button-accept"), f"groups:accept:{request.id}", style=discord.ButtonStyle.success
    )
    return BaseView(accept, Decline.labelled(voice("groups-button-decline"), f"groups:decline:{request.id}"))
