"""The form of an event that asks something: one page at a time, corrected and continued by buttons."""

from collections.abc import Mapping
from dataclasses import replace

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.kernel.errors import DomainError
from cogs.events.domain import (
    AnswerMissing,
    AnswerTooLong,
    AnswerUnknown,
    Field,
    Mode,
    ModeHeld,
    QuestionsChanged,
    Sort,
    page_of,
)
from cogs.events.embeds import answers
from cogs.events.embeds.voice import Voice
from cogs.events.service import EventFinder, FormService, Page
from cogs.events.views.buttons import fill_button, register_button
from cogs.events.views.confirming import confirm
from cogs.events.views.people import require_known, roles_of
from cogs.events.views.voices import voice_of
from cogs.members.domain import RegionNotFound

WIDE = 1000
"""Wider than the rules: whoever writes too much is told by how much, and nothing is cut off silently."""

PAGE_OF = rf"(?P<event>{NUMBER}):(?P<page>[0-9])"


class FillIn(PersistentButton, template=rf"events:fill:{PAGE_OF}"):
    """Opens a page of the form, with what was typed before."""

    async def press(self, interaction: Interaction) -> None:
        """Show the page."""
        event = await require_known(interaction, int(self.ids["event"]))
        await open_page(interaction, event, int(self.ids["page"]))


async def show(interaction: Interaction, event: int, mode: Mode | None = None) -> None:
    """Open the first page, with the ``mode`` they named; where they were told to wait already, offer the button."""
    if not interaction.response.is_done():
        await open_page(interaction, event, 1, mode)
        return
    voice = await voice_of(interaction)
    page = await interaction.client.service(FormService).page(event, interaction.user.id)
    text = voice("events-form-wanted", title=page.event.title)
    await answer(interaction, text, view=BaseView(fill_button(voice, page.event, 1, "events-button-fill")))


async def open_page(interaction: Interaction, event: int, number: int, mode: Mode | None = None) -> None:
    """Show a page of the form as Discord's form, with ``mode`` chosen if they have just named it."""
    voice = await voice_of(interaction)
    page = await interaction.client.service(FormService).page(event, interaction.user.id, number)
    if mode is not None:
        page = replace(page, values={**page.values, "mode": mode.value})
    await interaction.response.send_modal(filled(voice, page))


class RegistrationForm(PersistentModal, template=rf"events:form:{PAGE_OF}(?::(?P<answered>[0-9a-f]{{16}}))?"):
    """One page of the form; it says to which questions its answers are, since it may stand open for long."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep the page, then go on to the next, or register the member with what they answered."""
        event, number = int(self.ids["event"]), int(self.ids["page"])
        member, service = interaction.user.id, interaction.client.service(FormService)
        voice = await voice_of(interaction)
        try:
            async with acknowledging(interaction):
                await require_known(interaction, event)
                following = await service.keep(event, member, number, values, self.ids.get("answered"))
                outcome = None
                if following is None:
                    outcome = await service.send(event, member, await roles_of(interaction))
        except (AnswerMissing, AnswerTooLong, AnswerUnknown, RegionNotFound) as refusal:
            await _correct(interaction, voice, event, number, refusal)
            return
        except ModeHeld as refusal:
            # It is asked first of all; their other answers wait for them there.
            await _correct(interaction, voice, event, 1, refusal)
            return
        except QuestionsChanged as refusal:
            await _ask_again(interaction, voice, event, refusal)
            return
        if outcome is None:
            await _go_on(interaction, voice, event, following or 1)
        else:
            await confirm(interaction, voice, outcome)


async def _correct(
    interaction: Interaction, voice: Voice, event: int, number: int, refusal: DomainError
) -> None:
    page = await interaction.client.service(FormService).page(event, interaction.user.id, number)
    number = page_of(page.event, str(refusal.details.get("field", ""))) or number
    text = f"{voice.refusal(refusal)}\n{voice('events-answers-kept')}"
    button = fill_button(voice, page.event, number, "events-button-correct")
    await answer(interaction, text, view=BaseView(button))


async def _ask_again(interaction: Interaction, voice: Voice, event: int, refusal: QuestionsChanged) -> None:
    found = (await interaction.client.service(EventFinder).card(event, interaction.user.id)).event
    asks = found.terms.form.asked
    button = fill_button(voice, found, 1, "events-button-fill") if asks else register_button(voice, found)
    await answer(interaction, voice.refusal(refusal), view=BaseView(button))


async def _go_on(interaction: Interaction, voice: Voice, event: int, number: int) -> None:
    page = await interaction.client.service(FormService).page(event, interaction.user.id, number)
    text = voice("events-form-go-on", page=page.number, of=page.of)
    button = fill_button(voice, page.event, page.number, "events-button-go-on")
    await answer(interaction, text, view=BaseView(button))


def filled(voice: Voice, page: Page) -> RegistrationForm:
    """Return a page as Discord's form, with what is known in its fields."""
    title = voice("events-form-page", page=page.number, of=page.of)
    custom_id = f"events:form:{page.event.id}:{page.number}:{page.event.terms.form.mark}"
    shown = RegistrationForm(custom_id, title=title)
    for field in page.fields:
        _add(shown, voice, field, page.values.get(field.name, ""))
    return shown


def _add(shown: RegistrationForm, voice: Voice, field: Field, value: str) -> None:
    label, hint = answers.label(voice, field), answers.hint(voice, field)
    if field.sort is Sort.TEXT:
        long = field.question is not None
        shown.ask(label, field.name, hint=hint, value=value, limit=WIDE, required=True, long=long)
        return
    offered = [
        option(answers.option_label(voice, field, one), one, chosen=one == value) for one in field.options
    ]
    shown.choose(label, field.name, offered, hint=hint)
