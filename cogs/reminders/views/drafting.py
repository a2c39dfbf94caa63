"""From a wish to a reminder: the reading, and what its author may press then."""

from collections.abc import Mapping
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging
from bot.client.views import BaseView
from bot.kernel.errors import DomainError
from bot.kernel.horizon import TooFarAhead
from cogs.reminders.domain import Draft, MomentPassed, Reminder, Typed
from cogs.reminders.embeds import cards
from cogs.reminders.embeds.voice import Voice
from cogs.reminders.service import DraftService, Preview
from cogs.reminders.views.preflight import require_may_write
from cogs.reminders.views.voices import settle, voice_of

WHEN_LIMIT: Final = 200
WORDS_LIMIT: Final = 4000
"""Wider than the rules: whoever pastes too much is told by how much, and nothing is cut off silently."""

DRAFT: Final = rf"(?P<draft>{NUMBER})"


class ReminderForm(PersistentModal, template=rf"reminders:draft:{DRAFT}"):
    """When, and what."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep what was typed, then read it."""
        typed = Typed(values.get("when", ""), values.get("words", ""))
        drafts = interaction.client.service(DraftService)
        async with acknowledging(interaction):
            draft = await drafts.keep(int(self.ids["draft"]), interaction.user.id, typed)
        await show_reading(interaction, draft)


class Confirm(PersistentButton, template=rf"reminders:confirm:{DRAFT}:(?P<revision>{NUMBER})"):
    """Promises what is shown."""

    async def press(self, interaction: Interaction) -> None:
        """Promise it, and say so in place of the reading."""
        number, revision = int(self.ids["draft"]), int(self.ids["revision"])
        voice, drafts = await voice_of(interaction), interaction.client.service(DraftService)
        try:
            async with acknowledging(interaction):
                outcome = await drafts.confirm(number, revision, interaction.user.id)
        except (MomentPassed, TooFarAhead) as refusal:
            draft = await drafts.get(number, interaction.user.id)
            await _show_refusal(interaction, voice, draft, refusal)
            return
        await settle(interaction, embed=cards.confirmed(voice, outcome))


class Correct(PersistentButton, template=rf"reminders:correct:{DRAFT}"):
    """Opens the form with all that was typed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        draft = await interaction.client.service(DraftService).get(
            int(self.ids["draft"]), interaction.user.id
        )
        await interaction.response.send_modal(form(await voice_of(interaction), draft))


class Privately(PersistentButton, template=rf"reminders:privately:{DRAFT}"):
    """Lets the reminder come by direct message instead of in the channel."""

    async def press(self, interaction: Interaction) -> None:
        """Change it and show the reading anew."""
        drafts = interaction.client.service(DraftService)
        draft = await drafts.privately(int(self.ids["draft"]), interaction.user.id)
        await show_reading(interaction, draft)


class Discard(PersistentButton, template=rf"reminders:discard:{DRAFT}"):
    """Throws away what was typed."""

    async def press(self, interaction: Interaction) -> None:
        """Discard it and say so in its place."""
        await interaction.client.service(DraftService).discard(int(self.ids["draft"]), interaction.user.id)
        voice = await voice_of(interaction)
        await settle(interaction, voice("reminders-discarded"))


async def show_reading(interaction: Interaction, draft: Draft) -> None:
    """Show how a draft is read, or why it cannot be; nothing typed is lost either way."""
    voice, drafts = await voice_of(interaction), interaction.client.service(DraftService)
    try:
        require_may_write(interaction, draft.channel)
        async with acknowledging(interaction):
            shown = await drafts.read(draft, voice.reader)
    except DomainError as refusal:
        await _show_refusal(interaction, voice, draft, refusal)
        return
    await settle(interaction, embed=cards.preview(voice, shown), view=_preview_buttons(voice, shown))


async def open_form(
    interaction: Interaction, reminder: Reminder, channel: int | None, *, snoozing: bool = False
) -> None:
    """Open the form to change a reminder, or to put it off to a time of one's choice."""
    voice = await voice_of(interaction)
    when = "" if snoozing else voice.typed_again(reminder)
    draft = Draft(
        0,
        reminder.member,
        Typed(when, reminder.wish.words),
        channel=channel,
        asked_in=reminder.asked_in,
        link=reminder.wish.link,
        reminder=reminder.id,
        snoozing=snoozing,
        when_before=when,
    )
    begun = await interaction.client.service(DraftService).begin(draft)
    await interaction.response.send_modal(form(voice, begun))


def form(voice: Voice, draft: Draft) -> ReminderForm:
    """Return the form, filled with what was typed before."""
    shown = ReminderForm(f"reminders:draft:{draft.id}", title=voice("reminders-form-title"))
    hint = voice("reminders-form-when-hint-once" if draft.snoozing else "reminders-form-when-hint")
    shown.ask(voice("reminders-form-when"), "when", hint=hint, value=draft.typed.when, limit=WHEN_LIMIT)
    if not draft.snoozing:
        words = voice("reminders-form-words")
        shown.ask(words, "words", value=draft.typed.words, limit=WORDS_LIMIT, long=True)
    return shown


async def _show_refusal(interaction: Interaction, voice: Voice, draft: Draft, refusal: DomainError) -> None:
    text = f"{voice.refusal(refusal)}\n{voice('reminders-nothing-lost')}"
    await settle(interaction, text, view=BaseView(*_mending_buttons(voice, draft)))


def _preview_buttons(voice: Voice, shown: Preview) -> BaseView:
    draft = shown.draft
    confirm = Confirm.labelled(
        voice("reminders-button-confirm"),
        f"reminders:confirm:{draft.id}:{draft.revision}",
        style=discord.ButtonStyle.success,
    )
    return BaseView(confirm, *_mending_buttons(voice, draft))


def _mending_buttons(voice: Voice, draft: Draft) -> list[PersistentButton]:
    buttons: list[PersistentButton] = [
        Correct.labelled(
            voice("reminders-button-correct"),
            f"reminders:correct:{draft.id}",
            style=discord.ButtonStyle.primary,
        )
    ]
    if draft.channel is not None and not draft.snoozing:
        buttons.append(
            Privately.labelled(voice("reminders-button-privately"), f"reminders:privately:{draft.id}")
        )
    discard = voice("reminders-button-discard")
    style = discord.ButtonStyle.danger
    return [*buttons, Discard.labelled(discard, f"reminders:discard:{draft.id}", style=style)]
