"""Writing an entry: the form, the preview it becomes, and what can be done with that."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.checks import is_staff, require_editor, require_staff
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, option
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.kernel.errors import DomainError
from bot.kernel.text import cut
from cogs.faq.domain import EditedMeanwhile, PhraseTaken
from cogs.faq.service import QuestionsService
from cogs.keeping import embeds
from cogs.keeping.domain import FORM, Draft, DraftChanged, NothingChanged, NotRead, Typed, typed_of_questions
from cogs.keeping.service import Begun, DraftService, Preview
from cogs.keeping.views.keeping import kept

NEW: Final = "_"
"""Where the id of an entry stands, for one that is to be made."""

ENTRY: Final = r"(?P<entry>[a-z0-9][a-z0-9-]{0,79})"
LOCALE: Final = r"(?P<locale>[A-Za-z0-9-]{2,20})"
DRAFT: Final = rf"(?P<draft>{NUMBER})"
SEEN: Final = rf"(?P<seen>{NUMBER})"

WIDE: Final = 1_000
"""Wider than the rules: whoever pastes too much is told by how much, and nothing is cut off silently."""


class WriteForm(
    PersistentModal, template=rf"keeping:write:(?P<entry>{NEW}|[a-z0-9][a-z0-9-]{{0,79}}):{LOCALE}:{SEEN}"
):
    """The words of an entry, or of a translation, that nothing is kept of yet."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep what was typed as a draft, then show what it will be."""
        typed, service = typed_in(values), interaction.client.service(DraftService)
        async with kept(interaction, *values.values()):
            await require_editor(interaction)
            entry = None if self.ids["entry"] == NEW else self.ids["entry"]
            base = int(self.ids["seen"]) or None
            wanted = Draft(0, typed, self.ids["locale"], entry, base, author=interaction.user.id)
            async with acknowledging(interaction):
                draft = await service.open(wanted)
            await show(interaction, draft.id)


class DraftForm(PersistentModal, template=rf"keeping:draft:{DRAFT}:{SEEN}"):
    """The words of a draft, typed anew."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep them, then show what it will be."""
        service = interaction.client.service(DraftService)
        async with kept(interaction, *values.values()):
            await require_editor(interaction)
            async with acknowledging(interaction):
                desk, seen = await is_staff(interaction), int(self.ids["seen"])
                before = await service.get(int(self.ids["draft"]), desk=desk)
                typed = typed_in(values, before.typed)
                draft = await service.keep(before.id, typed, interaction.user.id, seen, desk=desk)
            await show(interaction, draft.id)


class Correct(PersistentButton, template=rf"keeping:correct:{DRAFT}"):
    """Opens the form again with all that was typed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        await require_editor(interaction)
        await open_draft(interaction, int(self.ids["draft"]))


class Publish(PersistentButton, template=rf"keeping:publish:{DRAFT}:{SEEN}"):
    """Lets members read what is shown."""

    async def press(self, interaction: Interaction) -> None:
        """Publish it."""
        await publish(interaction, int(self.ids["draft"]), int(self.ids["seen"]), small=False)


class PublishSmall(PersistentButton, template=rf"keeping:publish-small:{DRAFT}:{SEEN}"):
    """Lets members read what is shown, where translations go on holding."""

    async def press(self, interaction: Interaction) -> None:
        """Publish it."""
        await publish(interaction, int(self.ids["draft"]), int(self.ids["seen"]), small=True)


class SetVolatile(PersistentButton, template=rf"keeping:volatile:{DRAFT}:{SEEN}:(?P<wanted>yes|no)"):
    """Says whether the answer is of a kind that changes."""

    async def press(self, interaction: Interaction) -> None:
        """Say so, and show the draft again."""
        await require_editor(interaction)
        number, seen = int(self.ids["draft"]), int(self.ids["seen"])
        service, volatile = interaction.client.service(DraftService), self.ids["wanted"] == "yes"
        async with acknowledging(interaction):
            desk = await is_staff(interaction)
            await service.set_volatile(number, interaction.user.id, seen, volatile=volatile, desk=desk)
        await show(interaction, number)


class Rebase(PersistentButton, template=rf"keeping:rebase:{DRAFT}:{SEEN}"):
    """Goes on with a draft beside what somebody else has made of its entry."""

    async def press(self, interaction: Interaction) -> None:
        """Show what it changes of that."""
        await require_editor(interaction)
        number, seen = int(self.ids["draft"]), int(self.ids["seen"])
        async with acknowledging(interaction):
            desk = await is_staff(interaction)
            await interaction.client.service(DraftService).rebase(
                number, interaction.user.id, seen, desk=desk
            )
        await show(interaction, number)


class Discard(PersistentButton, template=rf"keeping:discard:{DRAFT}"):
    """Throws a draft away."""

    async def press(self, interaction: Interaction) -> None:
        """Throw it away, and say so in its place."""
        await require_editor(interaction)
        async with acknowledging(interaction):
            desk = await is_staff(interaction)
            await interaction.client.service(DraftService).discard(int(self.ids["draft"]), desk=desk)
        voice = await voice_of(interaction)
        await refresh(interaction, voice("keeping-discarded"))


class Release(PersistentButton, template=rf"keeping:release:{DRAFT}:{SEEN}"):
    """Lets all editors see a draft that the desk held."""

    async def press(self, interaction: Interaction) -> None:
        """Let them; whoever was overtaken sees what it says now, and decides."""
        await require_staff(interaction)
        voice, number = await voice_of(interaction), int(self.ids["draft"])
        try:
            async with acknowledging(interaction):
                await interaction.client.service(DraftService).release(number, int(self.ids["seen"]))
            said = voice("keeping-released")
        except DraftChanged as refusal:
            said = voice.refusal(refusal)
        await show(interaction, number, said)


class AnswerQuestions(PersistentButton, template=r"keeping:answer:(?P<mark>[0-9a-f]{16})"):
    """Begins an entry with questions that have no answer; it stands under them."""

    async def press(self, interaction: Interaction) -> None:
        """Open the form with their words."""
        await require_editor(interaction)
        voice, questions = await voice_of(interaction), interaction.client.service(QuestionsService)
        unmet = await questions.one(self.ids["mark"], voice.reader.locale)
        await write(
            interaction, None, typed=typed_of_questions([one.question for one in unmet.group.questions])
        )


class Drafts(PersistentSelect, template=r"keeping:drafts"):
    """Offers the drafts."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one."""
        await require_editor(interaction)
        await show(interaction, int(values[0]))


BUTTONS: Final = (
    AnswerQuestions,
    Correct,
    Publish,
    PublishSmall,
    SetVolatile,
    Rebase,
    Discard,
    Release,
    Drafts,
)
FORMS: Final = (WriteForm, DraftForm)


async def write(
    interaction: Interaction, entry: str | None, locale: str | None = None, typed: Typed | None = None
) -> None:
    """Open the form for a new entry, for one that there is, or for its translation; ``typed`` stands in it already."""
    voice, service = await voice_of(interaction), interaction.client.service(DraftService)
    begun = await service.begin(entry, locale)
    if typed is not None:
        begun = replace(begun, typed=typed)
    await interaction.response.send_modal(await _write_form(voice, service, begun))


async def open_draft(interaction: Interaction, number: int) -> None:
    """Open the form with what a draft says."""
    voice, service = await voice_of(interaction), interaction.client.service(DraftService)
    draft = await service.get(number, desk=await is_staff(interaction))
    original = draft.locale == service.default
    form = DraftForm(
        f"keeping:draft:{draft.id}:{draft.version}", title=_title(voice, draft.locale, original=original)
    )
    await _fields(form, voice, service, draft.typed, original=original)
    await interaction.response.send_modal(form)


async def show(interaction: Interaction, number: int, said: str | None = None) -> None:
    """Show what a draft will be, in place of what was acted on; or why it cannot be an entry as it is.

    ``said`` is what became of what was done to it.
    """
    voice, service = await voice_of(interaction), interaction.client.service(DraftService)
    try:
        async with acknowledging(interaction):
            preview = await service.preview(number, desk=await is_staff(interaction))
            topics = {topic.slug: topic.name(voice.reader.locale) for topic in await service.topics()}
    except NotRead as refusal:
        await _offer_correction(interaction, voice, number, refusal, said)
        return
    cards = embeds.preview_cards(voice, preview, topics)
    await refresh(interaction, said, embeds=cards, view=preview_view(voice, preview))


async def publish(interaction: Interaction, number: int, seen: int, *, small: bool) -> None:
    """Publish a draft; who was overtaken sees what the other has done, and decides."""
    await require_editor(interaction)
    voice, service = await voice_of(interaction), interaction.client.service(DraftService)
    try:
        async with acknowledging(interaction):
            desk = await is_staff(interaction)
            revision = await service.publish(number, interaction.user.id, seen, small=small, desk=desk)
    except (EditedMeanwhile, DraftChanged):
        await show(interaction, number)
        return
    except (NotRead, NothingChanged, PhraseTaken) as refusal:
        await _offer_correction(interaction, voice, number, refusal)
        return
    await refresh(interaction, embed=embeds.published_card(voice, revision))


async def list_drafts(interaction: Interaction) -> None:
    """List the drafts."""
    voice, service = await voice_of(interaction), interaction.client.service(DraftService)
    async with acknowledging(interaction):
        drafts = await service.every(desk=await is_staff(interaction))
    view = None
    if drafts:
        options = [option(f"{one.id} · {embeds.draft_name(voice, one)}", str(one.id)) for one in drafts]
        view = BaseView(Drafts.offering(options, "keeping:drafts", placeholder=voice("keeping-drafts-hint")))
    await answer(interaction, embed=embeds.drafts_card(voice, drafts), view=view)


def draft_view(voice: Voice, draft: Draft) -> BaseView:
    """Return what stands under a draft that was just made or cannot be an entry yet."""
    label, primary = voice("keeping-button-finish"), discord.ButtonStyle.primary
    view = BaseView(Correct.labelled(label, f"keeping:correct:{draft.id}", style=primary))
    _offer_release(view, voice, draft)
    return view.add_item(Discard.labelled(voice("keeping-button-discard"), f"keeping:discard:{draft.id}"))


def preview_view(voice: Voice, shown: Preview) -> BaseView:
    """Return what can be done with a draft that is shown."""
    draft, green = shown.draft, discord.ButtonStyle.success
    mark = f"{draft.id}:{draft.version}"
    view = BaseView()
    if shown.meanwhile is not None:
        label = voice("keeping-button-rebase")
        view.add_item(Rebase.labelled(label, f"keeping:rebase:{draft.id}:{shown.meanwhile.number}"))
    else:
        view.add_item(
            Publish.labelled(voice("keeping-button-publish"), f"keeping:publish:{mark}", style=green)
        )
        if shown.translations and shown.changes:
            label = voice("keeping-button-publish-small")
            view.add_item(PublishSmall.labelled(label, f"keeping:publish-small:{mark}"))
    view.add_item(Correct.labelled(voice("keeping-button-correct"), f"keeping:correct:{draft.id}"))
    if shown.is_original:
        now = shown.entry.volatile
        label = voice("keeping-button-stands" if now else "keeping-button-changes")
        view.add_item(SetVolatile.labelled(label, f"keeping:volatile:{mark}:{'no' if now else 'yes'}"))
    _offer_release(view, voice, draft)
    return view.add_item(Discard.labelled(voice("keeping-button-discard"), f"keeping:discard:{draft.id}"))


def _offer_release(view: BaseView, voice: Voice, draft: Draft) -> None:
    if draft.held:
        label = voice("keeping-button-release")
        view.add_item(Release.labelled(label, f"keeping:release:{draft.id}:{draft.version}"))


def typed_in(values: Mapping[str, str], before: Typed | None = None) -> Typed:
    """Return what was typed into a form; what the form does not ask for stays as it was ``before``."""
    known = before or Typed()
    topics = values.get("topics")
    return Typed(
        values.get("question", ""),
        values.get("answer", ""),
        values.get("aliases", ""),
        values.get("sources", known.sources),
        known.topics if topics is None else tuple(one for one in topics.split(",") if one),
        known.volatile,
    )


async def _offer_correction(
    interaction: Interaction, voice: Voice, number: int, refusal: DomainError, said: str | None = None
) -> None:
    service, desk = interaction.client.service(DraftService), await is_staff(interaction)
    draft = await service.get(number, desk=desk)
    lines = [*filter(None, [said]), voice.refusal(refusal), voice("keeping-draft-kept", number=str(number))]
    if draft.held:
        lines.append(voice("keeping-draft-held"))
    await refresh(interaction, "\n".join(lines), view=draft_view(voice, draft))


async def _write_form(voice: Voice, service: DraftService, begun: Begun) -> WriteForm:
    custom_id = f"keeping:write:{begun.entry or NEW}:{begun.locale}:{begun.base or 0}"
    form = WriteForm(custom_id, title=_title(voice, begun.locale, original=begun.is_original))
    await _fields(form, voice, service, begun.typed, original=begun.is_original)
    return form


def _title(voice: Voice, locale: str, *, original: bool) -> str:
    if original:
        return voice("keeping-form-title")
    return voice("keeping-form-title-translation", language=embeds.language(voice, locale))


async def _fields(
    form: PersistentModal, voice: Voice, service: DraftService, typed: Typed, *, original: bool
) -> None:
    """Ask for the words, and of an original for sources and topics as well."""
    form.ask(voice("keeping-form-question"), "question", value=typed.question, limit=WIDE)
    form.ask(voice("keeping-form-answer"), "answer", value=typed.answer, limit=FORM, long=True)
    hint = voice("keeping-form-aliases-hint")
    form.ask(
        voice("keeping-form-aliases"),
        "aliases",
        hint=hint,
        value=typed.aliases,
        limit=FORM,
        required=False,
        long=True,
    )
    if not original:
        return
    hint = voice("keeping-form-sources-hint")
    form.ask(voice("keeping-form-sources"), "sources", hint=hint, value=typed.sources, limit=FORM, long=True)
    topics = (await service.topics())[:CHOICES_LIMIT]
    if topics:
        options = [
            option(cut(one.name(voice.reader.locale), 100), one.slug, chosen=one.slug in typed.topics)
            for one in topics
        ]
        form.choose(voice("keeping-form-topics"), "topics", options, most=len(options))
