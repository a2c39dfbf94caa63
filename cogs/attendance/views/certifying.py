"""A certificate: asked for with a form, made in a thread, handed over privately; and checked by whoever is shown one."""

import asyncio
import io
from collections.abc import Mapping
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer
from bot.client.voice import Voice, voice_of
from bot.settings import OFF, Settings
from cogs.attendance.domain import NAME_LIMIT
from cogs.attendance.embeds import cards
from cogs.attendance.embeds.certificate import pdf
from cogs.attendance.embeds.sheets import sheet
from cogs.attendance.service import PATH, CertificateService, Issued

NAME: Final = "name"
WIDE: Final = NAME_LIMIT + 40
"""Wider than a name: whoever writes too much is told so, and nothing is cut off silently."""


class Certify(PersistentButton, template=rf"attendance:certify:(?P<event>{NUMBER})"):
    """Asks for the name that is to stand on the certificate."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form, to who was there."""
        await ask_name(interaction, int(self.ids["event"]))


class CertifyForm(PersistentModal, template=rf"attendance:name:(?P<event>{NUMBER})"):
    """Takes the name."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Make the certificate and hand it over."""
        await issue(interaction, int(self.ids["event"]), values.get(NAME, ""))


async def ask_name(interaction: Interaction, event: int) -> None:
    """Open the form for the name; whoever was not there is told so before."""
    voice = await voice_of(interaction)
    await require_member(interaction)
    await interaction.client.service(CertificateService).require(event, interaction.user.id)
    form = CertifyForm(f"attendance:name:{event}", title=voice("attendance-certificate-title"))
    form.ask(
        voice("attendance-certificate-name"), NAME, hint=voice("attendance-certificate-hint"), limit=WIDE
    )
    await interaction.response.send_modal(form)


async def issue(interaction: Interaction, event: int, name: str) -> None:
    """Make a certificate in that name."""
    voice, platform = await voice_of(interaction), interaction.client.platform
    async with acknowledging(interaction):
        await require_member(interaction)
        made = await interaction.client.service(CertificateService).issue(event, interaction.user.id, name)
        paper = await drawn(platform.settings, voice, made)
    file = discord.File(io.BytesIO(paper), filename=f"certificate-{event}.pdf")
    await answer(interaction, embed=cards.issued(voice, made), file=file)


async def drawn(settings: Settings, voice: Voice, made: Issued) -> bytes:
    """Return a certificate as PDF, made in a thread; it says where it can be checked."""
    site = None if settings.web_bind == OFF else settings.public_url
    words = sheet(voice, made, f"{site}{PATH}" if site else None)
    return await asyncio.to_thread(pdf, words)


async def verify(interaction: Interaction, code: str, name: str) -> None:
    """Say whether a certificate is genuine, and nothing of whose it is."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        event = await interaction.client.service(CertificateService).verify(code, name)
    await answer(interaction, embed=cards.genuine(voice, event))


def certify_button(voice: Voice, event: int) -> Certify:
    """Return the button that leads to a certificate."""
    label, style = voice("attendance-button-certificate"), discord.ButtonStyle.primary
    return Certify.labelled(label, f"attendance:certify:{event}", style=style)
