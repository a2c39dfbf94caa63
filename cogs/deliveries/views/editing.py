"""The form in which staff change a post that is still ahead: a note beneath it, another time."""

from collections.abc import Mapping
from typing import Final

from bot.client.buttons import NUMBER
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer
from bot.client.voice import Voice, voice_of
from bot.i18n.moments import moment
from bot.kernel.errors import DomainError
from bot.kernel.text import cut
from cogs.deliveries.domain import LONGEST_NOTE, Line
from cogs.deliveries.embeds import desk
from cogs.deliveries.service import DeskService

REASON: Final = 1200
"""So many characters of a refusal, in which typed words stand, leave room for the note in a message of 2,000."""


class EditForm(PersistentModal, template=rf"deliveries:change:(?P<message>{NUMBER}):(?P<version>{NUMBER})"):
    """Takes the note and the time."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Change the post and show it."""
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
        client = interaction.client
        shown = desk.card(voice, line, client.platform.clock.now(), client.server.id)
        await answer(interaction, voice("deliveries-changed"), embed=shown)

    async def _change(self, interaction: Interaction, voice: Voice, values: Mapping[str, str]) -> Line:
        return await interaction.client.service(DeskService).edit(
            int(self.ids["message"]),
            int(self.ids["version"]),
            interaction.user.id,
            note=values.get("note", ""),
            when=values.get("when", ""),
            reader=voice.reader,
        )


def _handed_back(voice: Voice, refusal: DomainError, note: str) -> str:
    """Return why nothing was changed, and what would otherwise have to be typed again."""
    said = cut(note.strip(), LONGEST_NOTE)
    return f"{cut(voice.refusal(refusal), REASON)}\n{voice('deliveries-note-handed-back')}\n>>> {said}"


def form(voice: Voice, line: Line) -> EditForm:
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
