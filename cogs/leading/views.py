"""What is pressed when an office of a group looks for somebody, and who is still there."""

import asyncio
from typing import Final

import discord

from bot.client.bot import CommunityBot
from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.outcomes import PASSING
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.kernel.quiet import QuietHours
from bot.storage.database import Transaction
from cogs.groups.domain import Office
from cogs.groups.service import GroupService
from cogs.leading import embeds
from cogs.leading.service import LeadingService, Seen
from cogs.members.service import MemberService

TIMEOUT: Final = 5.0
"""Seconds for one question to Discord; nobody waits for it."""


class DiscordPeople:
    """Asks Discord who is still there: without the members intent nobody tells the bot."""

    def __init__(self, bot: CommunityBot) -> None:
        """Ask as ``bot``."""
        self._bot = bot

    async def seen(self, member: int, group: str) -> Seen:
        """Return what Discord says of a member now.

        Raises:
            TimeoutError: Discord does not say.
        """
        role = await self._bot.service(GroupService).role(group)
        try:
            async with asyncio.timeout(TIMEOUT):
                found = await self._bot.http.get_member(self._bot.server.id, member)
        except discord.NotFound:
            return Seen(here=False, holds=False)
        except (discord.HTTPException, *PASSING) as error:
            raise TimeoutError from error
        return Seen(here=True, holds=role is None or str(role) in found["roles"])

    async def quiet_hours(self, transaction: Transaction, member: int) -> QuietHours | None:
        """Return when a member wants to hear nothing."""
        zone = self._bot.platform.community.zone
        return await self._bot.service(MemberService).quiet_hours(transaction, member, zone)


class Take(PersistentButton, template=rf"leading:take:(?P<handover>{NUMBER})"):
    """Takes an office over."""

    async def press(self, interaction: Interaction) -> None:
        """Let whoever presses hold it, if they were asked."""
        voice, service = await voice_of(interaction), interaction.client.service(LeadingService)
        async with acknowledging(interaction):
            taken = await service.take(int(self.ids["handover"]), interaction.user.id)
        community = interaction.client.platform.community
        await answer(interaction, embed=embeds.asked(voice, community, taken, interaction.user.id))


class Decline(PersistentButton, template=rf"leading:decline:(?P<handover>{NUMBER})"):
    """Says that somebody cannot."""

    async def press(self, interaction: Interaction) -> None:
        """Note it; whoever asked reads it."""
        voice, service = await voice_of(interaction), interaction.client.service(LeadingService)
        async with acknowledging(interaction):
            declined = await service.decline(int(self.ids["handover"]), interaction.user.id)
        community = interaction.client.platform.community
        await answer(interaction, embed=embeds.asked(voice, community, declined, interaction.user.id))


class LayDown(
    PersistentButton, template=r"leading:lay-down:(?P<office>leader|rapporteur):(?P<group>[a-z0-9-]+)"
):
    """Lays an office down."""

    async def press(self, interaction: Interaction) -> None:
        """Lay it down and say who is asked."""
        voice, service = await voice_of(interaction), interaction.client.service(LeadingService)
        group, office = self.ids["group"], Office(self.ids["office"])
        async with acknowledging(interaction):
            await service.lay_down(group, interaction.user.id, office)
        community = interaction.client.platform.community
        await refresh(interaction, embed=embeds.laid_down(voice, community, group, office))


BUTTONS: Final = (Take, Decline, LayDown)


def ask_buttons(voice: Voice, handover: int) -> BaseView:
    """Return what stands under the question whether somebody takes an office over."""
    take = Take.labelled(
        voice("leading-button-take"), f"leading:take:{handover}", style=discord.ButtonStyle.success
    )
    return BaseView(take, Decline.labelled(voice("leading-button-decline"), f"leading:decline:{handover}"))


def lay_down_button(voice: Voice, group: str, office: Office) -> BaseView:
    """Return what stands under the question whether somebody means it."""
    return BaseView(
        LayDown.labelled(
            voice("leading-button-lay-down"),
            f"leading:lay-down:{office}:{group}",
            style=discord.ButtonStyle.danger,
        )
    )
