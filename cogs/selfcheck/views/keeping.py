"""Keeping what was said: as a file that only its member has, or here, for as long as they like."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.refusals import OutOfDate
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from cogs.selfcheck.domain import Kept, Walk
from cogs.selfcheck.embeds import cards
from cogs.selfcheck.embeds.cards import Voice
from cogs.selfcheck.embeds.files import markdown
from cogs.selfcheck.service import SelfCheckService
from cogs.selfcheck.views.walking import SO_FAR, Begin, GoAgain, voice_of, walk_in

FILE: Final = "self-check.md"
_KEPT: Final = rf"(?P<kept>{NUMBER})"


class AsFile(PersistentButton, template=rf"selfcheck:file:{SO_FAR}"):
    """Hands out what was said as a file; nothing is stored."""

    async def press(self, interaction: Interaction) -> None:
        """Attach it to a private reply."""
        await hand_out(interaction, walk_in(interaction, self.ids), None)


class Keep(PersistentButton, template=rf"selfcheck:keep:{SO_FAR}"):
    """Keeps what was said."""

    async def press(self, interaction: Interaction) -> None:
        """Keep it, and say how to look at it and be rid of it."""
        if interaction.message is None:
            raise OutOfDate
        voice, walk = await voice_of(interaction), walk_in(interaction, self.ids)
        async with acknowledging(interaction):
            await require_member(interaction)
            service = interaction.client.service(SelfCheckService)
            kept = await service.keep(interaction.user.id, interaction.message.id, walk)
        view = BaseView(delete_button(voice, kept))
        await answer(interaction, embed=cards.just_kept(voice, kept), view=view)


class OpenKept(PersistentSelect, template=r"selfcheck:open"):
    """Offers what was kept."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one."""
        voice, service = await voice_of(interaction), interaction.client.service(SelfCheckService)
        kept = await service.get(int(values[0]), interaction.user.id)
        await answer(interaction, embed=cards.kept(voice, kept), view=kept_view(voice, kept))


class KeptAsFile(PersistentButton, template=rf"selfcheck:kept-file:{_KEPT}"):
    """Hands out what was kept as a file."""

    async def press(self, interaction: Interaction) -> None:
        """Attach it to a private reply."""
        service = interaction.client.service(SelfCheckService)
        kept = await service.get(int(self.ids["kept"]), interaction.user.id)
        await hand_out(interaction, kept.walk(service.check), kept.at)


class Delete(PersistentButton, template=rf"selfcheck:delete:{_KEPT}"):
    """Deletes what was kept."""

    async def press(self, interaction: Interaction) -> None:
        """Delete it, and say so in its place."""
        voice = await voice_of(interaction)
        service = interaction.client.service(SelfCheckService)
        await service.delete(int(self.ids["kept"]), interaction.user.id)
        await refresh(interaction, voice("selfcheck-deleted"))


async def begin(interaction: Interaction) -> None:
    """Say what the self-check is, and offer what was kept."""
    voice, service = await voice_of(interaction), interaction.client.service(SelfCheckService)
    kept = await service.kept_by(interaction.user.id)
    view = BaseView()
    if kept:
        options = [option(cards.day_of(voice, one), str(one.id), hint=_sums(voice, one)) for one in kept]
        view.add_item(OpenKept.offering(options, "selfcheck:open", placeholder=voice("selfcheck-open-hint")))
    label = voice("selfcheck-button-begin")
    view.add_item(Begin.labelled(label, "selfcheck:begin", style=discord.ButtonStyle.primary))
    await answer(interaction, embed=cards.intro(voice, kept), view=view)


async def hand_out(interaction: Interaction, walk: Walk, at: datetime | None) -> None:
    """Attach a walk as a file to a private reply; ``at`` is when it was kept, None: now."""
    voice, service = await voice_of(interaction), interaction.client.service(SelfCheckService)
    async with acknowledging(interaction):
        helps = [await service.help_with(one, voice.reader.locale) for one in service.check.criteria]
    now = interaction.client.platform.clock.now()
    text = markdown(voice, walk, helps, at or now, service.site)
    file = discord.File(io.BytesIO(text.encode()), filename=FILE)
    await answer(interaction, voice("selfcheck-file-kept" if at else "selfcheck-file"), file=file)


def kept_view(voice: Voice, kept: Kept) -> BaseView:
    """Return what may be done with what was kept."""
    return BaseView(
        KeptAsFile.labelled(voice("selfcheck-button-file"), f"selfcheck:kept-file:{kept.id}"),
        GoAgain.labelled(voice("selfcheck-button-from"), f"selfcheck:from:{kept.id}"),
        delete_button(voice, kept),
    )


def delete_button(voice: Voice, kept: Kept) -> Delete:
    """Return the button that deletes what was kept."""
    return Delete.labelled(
        voice("selfcheck-button-delete"), f"selfcheck:delete:{kept.id}", style=discord.ButtonStyle.danger
    )


def _sums(voice: Voice, kept: Kept) -> str:
    return voice.sums(kept.walk(voice.check))
