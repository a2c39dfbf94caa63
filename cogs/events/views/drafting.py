"""The form in which staff write an event, the reading they decide by, and what they may press then."""

from collections.abc import Mapping

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.kernel.errors import DomainError
from cogs.events.domain import (
    ClosingHasPassed,
    Draft,
    DraftChanged,
    Event,
    EventInThePast,
    Typed,
    reminders_due,
    require_publishable,
)
from cogs.events.embeds import staff
from cogs.events.embeds.voice import Voice
from cogs.events.service import DraftService, Preview, PublicationService
from cogs.events.views import editing
from cogs.events.views.buttons import correct_buttons, preview_buttons
from cogs.events.views.voices import voice_of

FORM_LIMITS = {"title": 400, "when": 200, "place": 1000, "seats": 40, "about": 4000}
"""Wider than the rules: whoever pastes too much is told by how much, and nothing is cut off silently."""


class EventForm(PersistentModal, template=rf"events:draft:(?P<draft>{NUMBER})"):
    """The five fields of an event."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep what was typed, then read it."""
        await require_staff(interaction)
        typed = Typed(**{name: values.get(name, "") for name in FORM_LIMITS})
        drafts = interaction.client.service(DraftService)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            draft = await drafts.keep(int(self.ids["draft"]), interaction.user.id, typed)
        if draft.edits is not None:
            await editing.propose(interaction, draft.id)
            return
        async with acknowledging(interaction):
            shown = await _reading(drafts, draft, voice)
        await _show_reading(interaction, voice, draft, shown)


class Correct(PersistentButton, template=rf"events:correct:(?P<draft>{NUMBER})"):
    """Opens the form again with all that was typed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        await require_staff(interaction)
        draft = await interaction.client.service(DraftService).get(int(self.ids["draft"]))
        await interaction.response.send_modal(form(await voice_of(interaction), draft))


class Discard(PersistentButton, template=rf"events:discard:(?P<draft>{NUMBER})"):
    """Throws the draft away."""

    async def press(self, interaction: Interaction) -> None:
        """Discard it and say so in its place."""
        await require_staff(interaction)
        await interaction.client.service(DraftService).discard(int(self.ids["draft"]))
        voice = await voice_of(interaction)
        await refresh(interaction, voice("events-discarded"))


class Publish(PersistentButton, template=rf"events:publish:(?P<event>{NUMBER})(?::(?P<seen>{NUMBER}))?"):
    """Publishes the event that is shown, as it is shown."""

    async def press(self, interaction: Interaction) -> None:
        """Publish it and say what was promised, in place of the reading."""
        await require_staff(interaction)
        seen = self.ids.get("seen")
        await _publish(interaction, int(self.ids["event"]), int(seen) if seen else None)


async def review(interaction: Interaction, event: Event, channel: int | None) -> None:
    """Show an event that waits, in ``channel`` if one is named, with the button that publishes it.

    One that has aged is offered for correction.
    """
    voice = await voice_of(interaction)
    drafts = interaction.client.service(DraftService)
    try:
        require_publishable(event, interaction.client.platform.clock.now())
    except (EventInThePast, ClosingHasPassed) as refusal:
        await _offer_correction(interaction, voice, event.id, refusal)
        return
    async with acknowledging(interaction):
        preview = await (drafts.announce_in(event.id, channel) if channel else drafts.preview(event.id))
    await answer(interaction, embed=staff.preview(voice, preview), view=preview_buttons(voice, preview))


async def _publish(interaction: Interaction, event: int, seen: int | None) -> None:
    """Publish an event.

    A draft that has aged is offered for correction; one that somebody else has corrected is shown anew.
    """
    voice = await voice_of(interaction)
    client = interaction.client
    try:
        async with acknowledging(interaction):
            published = await client.service(PublicationService).publish(event, seen)
    except DraftChanged as refusal:
        preview = await client.service(DraftService).preview(event)
        view = preview_buttons(voice, preview)
        await _settle(
            interaction, content=voice.refusal(refusal), embed=staff.preview(voice, preview), view=view
        )
        return
    except (EventInThePast, ClosingHasPassed) as refusal:
        await _offer_correction(interaction, voice, event, refusal)
        return
    ahead = reminders_due(published, client.platform.clock.now())
    await _settle(interaction, embed=staff.published(voice, published, ahead))


async def _offer_correction(interaction: Interaction, voice: Voice, event: int, refusal: DomainError) -> None:
    preview = await interaction.client.service(DraftService).preview(event)
    text = staff.form_again(voice, voice.refusal(refusal))
    await _settle(interaction, content=text, view=correct_buttons(voice, preview.draft))


def form(voice: Voice, draft: Draft) -> EventForm:
    """Return the form, filled with what was typed before."""
    title = voice("events-form-title" if draft.edits is None else "events-form-title-edit")
    shown, typed = EventForm(f"events:draft:{draft.id}", title=title), draft.typed
    labels = {
        "title": voice("events-form-name"),
        "when": voice("events-form-when"),
        "place": voice("events-form-place"),
        "seats": voice("events-form-seats"),
        "about": voice("events-form-about"),
    }
    hints = {
        "when": voice("events-form-when-hint"),
        "place": voice("events-form-place-hint"),
        "seats": voice("events-form-seats-hint"),
    }
    for name, limit in FORM_LIMITS.items():
        shown.ask(
            labels[name],
            name,
            hint=hints.get(name),
            value=getattr(typed, name),
            limit=limit,
            required=name in {"title", "when"},
            long=name == "about",
        )
    return shown


async def _reading(drafts: DraftService, draft: Draft, voice: Voice) -> Preview | DomainError:
    try:
        return await drafts.read(draft, voice.reader)
    except DomainError as refusal:
        return refusal


async def _show_reading(
    interaction: Interaction, voice: Voice, draft: Draft, shown: Preview | DomainError
) -> None:
    if isinstance(shown, DomainError):
        text = staff.form_again(voice, voice.refusal(shown))
        await _settle(interaction, content=text, view=correct_buttons(voice, draft.id))
    else:
        await _settle(interaction, embed=staff.preview(voice, shown), view=preview_buttons(voice, shown))


async def _settle(
    interaction: Interaction,
    *,
    content: str | None = None,
    embed: discord.Embed | None = None,
    view: BaseView | None = None,
) -> None:
    """Reply in place of the private message that was acted on, so that no outdated one stays behind."""
    if interaction.message is None:
        await answer(interaction, content, embed=embed, view=view)
    else:
        await refresh(interaction, content, embed=embed, view=view)
