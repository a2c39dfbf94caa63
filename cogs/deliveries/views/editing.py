"""The form in which staff change a post that is still ahead: a note beneath it, another time."""

from collections.abc import Mapping

from bot.client.buttons import NUMBER
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer
from bot.client.voice import Voice, voice_of
from bot.i18n.moments import moment
from cogs.deliveries.domain import LONGEST_NOTE, Line
from cogs.deliveries.embeds import desk
from cogs.deliveries.service import DeskService


class EditForm(PersistentModal, template=rf"deliveries:change:(?P<message>{NUMBER}):(?P<version>{NUMBER})"):
    """Takes the note and the time."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Change the post and show it."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            line = await interaction.client.service(DeskService).edit(
                int(self.ids["message"]),
                int(self.ids["version"]),
                interaction.user.id,
                note=values.get("note", ""),
                when=values.get("when", ""),
                reader=voice.reader,
            )
        client = interaction.client
        shown = desk.card(voice, line, client.platform.clock.now(), client.server.id)
        await answer(interaction, voice("deliveries-changed"), embed=shown)


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
