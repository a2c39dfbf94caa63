"""The form in which a resource is written, what it belongs to, and what may be done with it then."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from bot.reviewing.service.writing import Reading
from bot.reviewing.views.people import actor_of
from bot.reviewing.views.writing import show_draft
from cogs.resources import embeds
from cogs.resources.domain import LANGUAGES, Content, Draft, Kind, Label, Typed
from cogs.resources.embeds import Voice, language_name
from cogs.resources.service import WritingService
from cogs.resources.views.voices import voice_of

LIMITS: Final = {"title": 300, "link": 1000, "about": 2000}
"""Wider than the rules: whoever pastes too much is told by how much, and nothing is cut off silently."""

MOST_OFFERED: Final = 25

_DRAFT: Final = rf"(?P<draft>{NUMBER})"


class ResourceForm(PersistentModal, template=rf"resources:form:{_DRAFT}"):
    """What a resource is; number 0 is a new one."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep what was typed, then show how it was read."""
        title, link, about, kind, language = (values.get(name, "") for name in (*LIMITS, "kind", "language"))
        typed = Typed(title, link, about, kind, language)
        writing = interaction.client.service(WritingService)
        async with acknowledging(interaction):
            await require_member(interaction)
            draft = await writing.keep(int(self.ids["draft"]), interaction.user.id, typed)
        await _show(interaction, draft)


class Correct(PersistentButton, template=rf"resources:correct:{_DRAFT}"):
    """Opens the form again with all that was typed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        writing = interaction.client.service(WritingService)
        draft = await writing.get(int(self.ids["draft"]), interaction.user.id)
        await interaction.response.send_modal(form(await voice_of(interaction), draft))


class Discard(PersistentButton, template=rf"resources:discard:{_DRAFT}"):
    """Throws away what was written."""

    async def press(self, interaction: Interaction) -> None:
        """Discard it and say so in its place."""
        writing = interaction.client.service(WritingService)
        await writing.discard(int(self.ids["draft"]), interaction.user.id)
        await refresh(interaction, (await voice_of(interaction))("resources-discarded"))


class Submit(PersistentButton, template=rf"resources:submit:{_DRAFT}"):
    """Puts before staff what was written, or into effect what staff correct."""

    async def press(self, interaction: Interaction) -> None:
        """Do so and say it in place of the draft."""
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        writing = interaction.client.service(WritingService)
        async with acknowledging(interaction):
            await require_member(interaction)
            draft = await writing.get(int(self.ids["draft"]), actor.member)
            made = await writing.submit(draft.id, actor, voice.reader.locale)
        changed = draft.resource is not None
        await refresh(interaction, embed=embeds.submitted(voice, made, changed=changed))


class Tag(PersistentSelect, template=rf"resources:tag:(?P<sort>themes|criteria|groups):{_DRAFT}"):
    """Offers what it may belong to; choosing nothing takes all away."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Write it down, and show the draft anew."""
        writing = interaction.client.service(WritingService)
        draft = await writing.get(int(self.ids["draft"]), interaction.user.id)
        chosen = () if NONE in values else tuple(values)
        tags = replace(draft.typed.tags, **{self.ids["sort"]: chosen})
        await _show(interaction, await writing.tag(draft.id, interaction.user.id, tags))


NONE: Final = "none"
"""The value of belonging to nothing of a sort: discord.py takes no menu of which nothing is chosen."""


async def begin(interaction: Interaction) -> None:
    """Show an empty form; nothing is kept before it is sent."""
    voice = await voice_of(interaction)
    await interaction.response.send_modal(form(voice, Draft(0, interaction.user.id, Typed())))


async def edit(interaction: Interaction, number: int, *, anew: bool = False) -> None:
    """Show the form of a resource; ``anew``: without its words, to describe it in the reader's language as well."""
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    writing = interaction.client.service(WritingService)
    draft = await writing.edit(number, actor, voice.reader.locale, anew=anew)
    await interaction.response.send_modal(form(voice, draft))


def form(voice: Voice, draft: Draft) -> ResourceForm:
    """Return the form, filled with what was typed before."""
    key = "resources-form-title" if draft.resource is None else "resources-form-title-edit"
    shown, typed = ResourceForm(f"resources:form:{draft.id}", title=voice(key)), draft.typed
    labels = {
        "title": (voice("resources-form-name"), None),
        "link": (voice("resources-form-link"), voice("resources-form-link-hint")),
        "about": (voice("resources-form-about"), voice("resources-form-about-hint")),
    }
    for name, limit in LIMITS.items():
        label, hint = labels[name]
        shown.ask(label, name, hint=hint, value=getattr(typed, name), limit=limit, long=name == "about")
    kinds = [
        option(voice(f"resources-kind-{kind.value}"), kind.value, chosen=kind.value == typed.kind)
        for kind in Kind
    ]
    shown.choose(voice("resources-form-kind"), "kind", kinds)
    return shown.choose(voice("resources-form-language"), "language", _languages(voice, typed))


def _languages(voice: Voice, typed: Typed) -> list[discord.SelectOption]:
    several = voice("resources-several-languages")
    named = {code: language_name(code, voice.reader.locale, several) for code in LANGUAGES}
    return [
        option(f"{name[:1].upper()}{name[1:]}", code, chosen=code == typed.language)
        for code, name in named.items()
    ]


async def _show(interaction: Interaction, draft: Draft) -> None:
    """Show a draft as it was read, in place of the one before if there is one."""
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    async with acknowledging(interaction):
        reading = await interaction.client.service(WritingService).read(draft, voice.reader.locale)
    today = interaction.client.platform.clock.now().date()
    card = embeds.draft(voice, reading, today, staff=actor.staff)
    view = draft_view(voice, reading, staff=actor.staff)
    await show_draft(interaction, card, view, known_by="resources:correct:")


def draft_view(voice: Voice, reading: Reading[Draft, Content], *, staff: bool) -> BaseView:
    """Return what may be done with a draft."""
    draft, view = reading.draft, BaseView()
    if reading.content is not None:
        for sort, placeholder, labels in (
            ("themes", voice("resources-choose-themes"), voice.labels.themes),
            ("criteria", voice("resources-choose-criteria"), voice.labels.criteria),
            ("groups", voice("resources-choose-groups"), voice.labels.groups),
        ):
            if labels:
                chosen = getattr(reading.content.tags, sort)
                view.add_item(_menu(voice, draft, sort, placeholder, labels, chosen))
        key = "resources-button-propose"
        if draft.resource is not None:
            key = "resources-button-save" if staff else "resources-button-propose-again"
        view.add_item(
            Submit.labelled(voice(key), f"resources:submit:{draft.id}", style=discord.ButtonStyle.success)
        )
    view.add_item(Correct.labelled(voice("resources-button-correct"), f"resources:correct:{draft.id}"))
    view.add_item(Discard.labelled(voice("resources-button-discard"), f"resources:discard:{draft.id}"))
    return view


def _menu(
    voice: Voice, draft: Draft, sort: str, placeholder: str, labels: Sequence[Label], chosen: Sequence[str]
) -> Tag:
    offered = [
        option(label.name(voice.reader.locale), label.slug, chosen=label.slug in chosen)
        for label in labels[: MOST_OFFERED - 1]
    ]
    offered.append(option(voice("resources-choose-none"), NONE))
    custom_id = f"resources:tag:{sort}:{draft.id}"
    return Tag.offering(offered, custom_id, placeholder=placeholder, max_values=len(offered))
