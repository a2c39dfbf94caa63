"""What became of an entry: its revisions, what each changed, and going back to one."""

from collections.abc import Sequence
from typing import Final

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.checks import require_editor
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import voice_of
from bot.i18n import moments
from cogs.faq.domain import changes
from cogs.faq.service import EntryStore
from cogs.keeping import embeds
from cogs.keeping.service import CareService
from cogs.keeping.views.drafting import ENTRY, LOCALE, SEEN


class History(PersistentButton, template=rf"keeping:history:{ENTRY}:{LOCALE}"):
    """Lists what became of a version."""

    async def press(self, interaction: Interaction) -> None:
        """List it."""
        await require_editor(interaction)
        await show_history(interaction, self.ids["entry"], self.ids["locale"])


class Revisions(PersistentSelect, template=rf"keeping:revisions:{SEEN}"):
    """Offers the revisions of a version; the one that stands is in its id."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one."""
        await require_editor(interaction)
        voice, store = await voice_of(interaction), interaction.client.service(EntryStore)
        async with acknowledging(interaction):
            revision, before = await store.revision(int(values[0]))
        found = changes(before.entry if before else None, revision.entry)
        view = None
        if values[0] != self.ids["seen"]:
            custom_id = f"keeping:restore:{values[0]}:{self.ids['seen']}"
            view = BaseView(Restore.labelled(voice("keeping-button-restore"), custom_id))
        await answer(interaction, embed=embeds.revision_card(voice, revision, found), view=view)


class Restore(PersistentButton, template=rf"keeping:restore:(?P<revision>{NUMBER}):{SEEN}"):
    """Goes back to a revision."""

    async def press(self, interaction: Interaction) -> None:
        """Go back; what stood until now stays in the history."""
        await require_editor(interaction)
        voice, care = await voice_of(interaction), interaction.client.service(CareService)
        async with acknowledging(interaction):
            revision = await care.restore(
                int(self.ids["revision"]), interaction.user.id, int(self.ids["seen"])
            )
        await refresh(interaction, embed=embeds.published_card(voice, revision))


BUTTONS: Final = (History, Revisions, Restore)


async def show_history(interaction: Interaction, entry: str, locale: str) -> None:
    """List what became of a version of an entry."""
    voice, store = await voice_of(interaction), interaction.client.service(EntryStore)
    async with acknowledging(interaction):
        revisions = await store.history(entry, locale)
    reader = voice.reader
    options = [
        option(
            f"{moments.moment(one.at, reader.zone, reader.locale)} · {voice(f'keeping-did-{one.act.value}')}",
            str(one.number),
        )
        for one in revisions
    ]
    select = Revisions.offering(
        options, f"keeping:revisions:{revisions[0].number}", placeholder=voice("keeping-history-hint")
    )
    await answer(interaction, embed=embeds.history_card(voice, revisions), view=BaseView(select))
