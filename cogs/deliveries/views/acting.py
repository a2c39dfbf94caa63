"""One post: see its words, pause it, let it go on, skip it, change it by form; and its buttons, which stay with it."""

from collections.abc import Mapping
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.i18n.moments import moment
from bot.kernel.errors import DomainError
from bot.kernel.text import cut
from cogs.deliveries.domain import LONGEST_NOTE, Line, goes_at_once, is_open_to_staff, require_open
from cogs.deliveries.embeds import desk
from cogs.deliveries.service import DeskService
from cogs.deliveries.views.previewing import preview

REASON: Final = 1200
"""So many characters of a refusal, in which typed words stand, leave room for the note in a message of 2,000."""

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
        await preview(interaction, line)

    async def _edit(self, interaction: Interaction, line: Line) -> None:
        require_open(line.row, int(self.ids["version"]))
        await interaction.response.send_modal(_form(await voice_of(interaction), line))


class EditForm(PersistentModal, template=rf"deliveries:change:(?P<message>{NUMBER}):(?P<version>{NUMBER})"):
    """Takes the note and the time."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Change the post and show it in place, with what can be done to it now."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            try:
                line = await self._change(interaction, voice, values)
            except DomainError as refusal:
                if not values.get("note", "").strip():
                    raise
                await answer(interaction, _handed_back(voice, refusal, values["note"]))
                return
        await _again(interaction, line, voice("deliveries-changed"))

    async def _change(self, interaction: Interaction, voice: Voice, values: Mapping[str, str]) -> Line:
        return await interaction.client.service(DeskService).edit(
            int(self.ids["message"]),
            int(self.ids["version"]),
            interaction.user.id,
            note=values.get("note", ""),
            when=values.get("when", ""),
            reader=voice.reader,
        )


async def show(interaction: Interaction, line: Line) -> None:
    """Show a post privately."""
    voice = await voice_of(interaction)
    await answer(interaction, embed=_card(interaction, voice, line), view=_buttons(interaction, voice, line))


async def _again(interaction: Interaction, line: Line, said: str | None = None) -> None:
    voice = await voice_of(interaction)
    buttons = _buttons(interaction, voice, line)
    await refresh(interaction, said, embed=_card(interaction, voice, line), view=buttons)


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


def _handed_back(voice: Voice, refusal: DomainError, note: str) -> str:
    """Return why nothing was changed, and what would otherwise have to be typed again."""
    said = cut(note.strip(), LONGEST_NOTE)
    return f"{cut(voice.refusal(refusal), REASON)}\n{voice('deliveries-note-handed-back')}\n>>> {said}"


def _form(voice: Voice, line: Line) -> EditForm:
    """Return the form, filled with what is there now; the time is asked only where it can be another."""
    asked = EditForm(
        f"deliveries:change:{line.row.id}:{line.row.version}", title=voice("deliveries-form-title")
    )
    asked.ask(
        voice("deliveries-form-note"),
        "note",
        hint=voice("deliveries-form-note-hint"),
        value=line.row.note,
        limit=LONGEST_NOTE,
        required=False,
        long=True,
    )
    if line.movable:
        now = moment(line.row.due, voice.reader.zone, voice.reader.locale)
        hint = voice("deliveries-form-when-hint", due=now)
        asked.ask(voice("deliveries-form-when"), "when", hint=hint, limit=100, required=False)
    return asked


def _id(act: str, line: Line) -> str:
    return f"deliveries:{act}:{line.row.id}:{line.row.version}"
