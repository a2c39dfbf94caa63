"""One post and its buttons: see its words, pause it, let it go on, skip it, change it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.looks import CONTENT_LIMIT
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.delivery.kinds import Rendered
from bot.delivery.worker import Worker
from bot.kernel.text import cut
from cogs.deliveries.domain import Line, goes_at_once, is_open_to_staff, require_open
from cogs.deliveries.embeds import desk
from cogs.deliveries.service import DeskService
from cogs.deliveries.views.editing import form

ACTS: Final = "preview|pause|resume|resume-sure|skip|skip-sure|edit|show"


class ActButton(
    PersistentButton, template=rf"deliveries:(?P<act>{ACTS}):(?P<message>{NUMBER}):(?P<version>{NUMBER})"
):
    """Does something to one post, as it stands in the version that was shown."""

    async def press(self, interaction: Interaction) -> None:
        """Do it; what cannot be taken back is asked first."""
        await require_staff(interaction)
        desk_service = interaction.client.service(DeskService)
        key = (int(self.ids["message"]), int(self.ids["version"]), interaction.user.id)
        match self.ids["act"]:
            case "preview":
                await self._preview(interaction, await desk_service.show(key[0]))
            case "pause":
                await _again(interaction, await desk_service.pause(*key))
            case "resume-sure":
                await _again(interaction, await desk_service.resume(*key))
            case "skip-sure":
                await _again(interaction, await desk_service.skip(*key))
            case "resume":
                await self._resume(interaction, desk_service, key)
            case "skip":
                await _ask(interaction, await desk_service.show(key[0]), "skip", key[1])
            case "edit":
                await self._edit(interaction, await desk_service.show(key[0]))
            case _:
                await _again(interaction, await desk_service.show(key[0]))

    async def _resume(
        self, interaction: Interaction, desk_service: DeskService, key: tuple[int, int, int]
    ) -> None:
        line = await desk_service.show(key[0])
        if goes_at_once(line.row, interaction.client.platform.clock.now()):
            await _ask(interaction, line, "resume", key[1])
        else:
            await _again(interaction, await desk_service.resume(*key))

    async def _preview(self, interaction: Interaction, line: Line) -> None:
        require_open(line.row, int(self.ids["version"]))
        await _preview(interaction, line)

    async def _edit(self, interaction: Interaction, line: Line) -> None:
        require_open(line.row, int(self.ids["version"]))
        await interaction.response.send_modal(form(await voice_of(interaction), line))


async def show(interaction: Interaction, line: Line) -> None:
    """Show a post privately."""
    voice = await voice_of(interaction)
    await answer(interaction, embed=_card(interaction, voice, line), view=_buttons(interaction, voice, line))


async def _again(interaction: Interaction, line: Line) -> None:
    voice = await voice_of(interaction)
    await refresh(interaction, embed=_card(interaction, voice, line), view=_buttons(interaction, voice, line))


async def _ask(interaction: Interaction, line: Line, act: str, version: int) -> None:
    require_open(line.row, version)
    voice = await voice_of(interaction)
    sure = ActButton.labelled(
        voice(f"deliveries-button-{act}-sure"),
        _id(f"{act}-sure", line),
        style=discord.ButtonStyle.danger,
    )
    back = ActButton.labelled(voice("deliveries-button-keep"), _id("show", line))
    await refresh(
        interaction,
        voice(f"deliveries-sure-{act}"),
        embed=_card(interaction, voice, line),
        view=BaseView(sure, back),
    )


def _card(interaction: Interaction, voice: Voice, line: Line) -> discord.Embed:
    client = interaction.client
    return desk.card(voice, line, client.platform.clock.now(), client.server.id)


def _buttons(interaction: Interaction, voice: Voice, line: Line) -> BaseView:
    if not is_open_to_staff(line.row):
        return BaseView(ActButton.labelled(voice("deliveries-button-show"), _id("show", line)))
    other = "resume" if line.row.life.paused else "pause"
    now = interaction.client.platform.clock.now()
    return BaseView(
        ActButton.labelled(voice("deliveries-button-preview"), _id("preview", line)),
        ActButton.labelled(
            voice("deliveries-button-resume" if line.row.life.paused else "deliveries-button-pause"),
            _id(other, line),
            style=discord.ButtonStyle.primary,
        ),
        ActButton.labelled(
            voice("deliveries-button-edit"), _id("edit", line), disabled=goes_at_once(line.row, now)
        ),
        ActButton.labelled(
            voice("deliveries-button-skip"), _id("skip", line), style=discord.ButtonStyle.danger
        ),
    )


async def _preview(interaction: Interaction, line: Line) -> None:
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        rendered = await interaction.client.service(Worker).preview(line.row)
    if rendered is None:
        await answer(interaction, voice("deliveries-preview-none"))
        return
    words = str(rendered.payload.get("content") or "")
    when = line.row.life.retry_at or line.row.due
    heading = voice("deliveries-preview", channel=f"<#{line.channel}>", due=when)
    parts = [heading, words, *_beside(voice, rendered)]
    embeds: Any = rendered.payload.get("embeds") or []
    await answer(
        interaction,
        cut("\n".join(part for part in parts if part), CONTENT_LIMIT),
        embeds=[discord.Embed.from_dict(one) for one in embeds],
    )


def _beside(voice: Voice, rendered: Rendered) -> Sequence[str]:
    """Name the buttons and files of a message: in a preview nobody is to press them."""
    components: Any = rendered.payload.get("components") or []
    labels = [_label(one) for row in components for one in row.get("components", [])]
    names = [file.name for file in rendered.files]
    return [
        *([voice("deliveries-preview-buttons", names=", ".join(filter(None, labels)))] if labels else []),
        *([voice("deliveries-preview-files", names=", ".join(names))] if names else []),
    ]


def _label(component: Mapping[str, Any]) -> str:
    return str(component.get("label") or component.get("placeholder") or "")


def _id(act: str, line: Line) -> str:
    return f"deliveries:{act}:{line.row.id}:{line.row.version}"
