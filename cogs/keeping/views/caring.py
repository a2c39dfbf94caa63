"""Looking after entries: what needs a hand, the entry with all that editors see of it, files at odds, who takes it on."""

from collections.abc import Sequence
from typing import Final

import discord

from bot.client.buttons import PersistentButton, PersistentSelect
from bot.client.checks import require_editor
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.faq.domain import Page, changes, page_of
from cogs.keeping import embeds
from cogs.keeping.domain import Listed, Part
from cogs.keeping.service import CareService, Dossier, DraftService
from cogs.keeping.views import drafting
from cogs.keeping.views.drafting import ENTRY, LOCALE, SEEN
from cogs.keeping.views.history import History

PART: Final = rf"(?P<part>{'|'.join(Part)})"
PAGE: Final = r"(?P<page>[0-9]{1,6})"
SHOWN: Final = 15
"""Entries on a page of the list: each with its reasons, so that they fit into one card."""


class Listing(PersistentSelect, template=rf"keeping:review:{PART}:{PAGE}"):
    """Offers the entries that need a hand."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one beneath the list."""
        await require_editor(interaction)
        await show_entry(interaction, values[0])


class Turn(PersistentButton, template=rf"keeping:turn:{PART}:{PAGE}"):
    """Turns to a page of the list."""

    async def press(self, interaction: Interaction) -> None:
        """Turn."""
        await require_editor(interaction)
        voice, part = await voice_of(interaction), Part(self.ids["part"])
        page = await _page(interaction, part, int(self.ids["page"]))
        await refresh(
            interaction, embed=embeds.review_card(voice, page, part.value), view=_listing(voice, page, part)
        )


class StillRight(PersistentButton, template=rf"keeping:right:{ENTRY}:{SEEN}"):
    """Says that an answer is still right."""

    async def press(self, interaction: Interaction) -> None:
        """Note that it was checked; whoever was overtaken sees it as it is now."""
        await require_editor(interaction)
        care, entry = interaction.client.service(CareService), self.ids["entry"]
        async with acknowledging(interaction):
            await care.confirm(entry, interaction.user.id, int(self.ids["seen"]))
        await _show_anew(interaction, entry, "keeping-confirmed")


class TakeOn(PersistentButton, template=rf"keeping:take:{ENTRY}"):
    """Lets an editor answer for an entry."""

    async def press(self, interaction: Interaction) -> None:
        """Take it on."""
        await require_editor(interaction)
        care, entry = interaction.client.service(CareService), self.ids["entry"]
        async with acknowledging(interaction):
            await care.take_on(entry, interaction.user.id)
        await _show_anew(interaction, entry, "keeping-taken")


class TellApart(PersistentButton, template=rf"keeping:apart:{ENTRY}"):
    """Says that an entry does not say the same as those near it."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and show the entry again."""
        await require_editor(interaction)
        entry = self.ids["entry"]
        async with acknowledging(interaction):
            await interaction.client.service(CareService).tell_apart(entry)
        await _show_anew(interaction, entry, "keeping-told-apart")


class TakeOnLeft(PersistentButton, template=r"keeping:take-left"):
    """Lets an editor answer for all entries whose owner is gone."""

    async def press(self, interaction: Interaction) -> None:
        """Take them on."""
        await require_editor(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            taken = await interaction.client.service(CareService).take_on_left(interaction.user.id)
        key = "keeping-taken-left" if taken else "keeping-taken-none"
        await answer(interaction, voice(key, count=len(taken)))


class Edit(PersistentButton, template=rf"keeping:edit:{ENTRY}"):
    """Opens the form with an entry."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        await require_editor(interaction)
        await drafting.write(interaction, self.ids["entry"])


class Translate(PersistentButton, template=rf"keeping:translate:{ENTRY}:{LOCALE}"):
    """Opens the form with the translation of an entry."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        await require_editor(interaction)
        await drafting.write(interaction, self.ids["entry"], self.ids["locale"])


class CompareFile(PersistentButton, template=rf"keeping:compare:{ENTRY}:{LOCALE}"):
    """Shows a file beside its entry where both were changed."""

    async def press(self, interaction: Interaction) -> None:
        """Show what differs, and let it be decided."""
        await require_editor(interaction)
        voice, entry, locale = await voice_of(interaction), self.ids["entry"], self.ids["locale"]
        async with acknowledging(interaction):
            at_odds = await interaction.client.service(CareService).at_odds(entry, locale)
        found = changes(at_odds.ours, at_odds.file)
        view = BaseView(
            Decide.labelled(voice("keeping-button-take-file"), f"keeping:decide:{entry}:{locale}:file"),
            Decide.labelled(voice("keeping-button-keep-ours"), f"keeping:decide:{entry}:{locale}:ours"),
        )
        await answer(interaction, embed=embeds.conflict_card(voice, at_odds, found), view=view)


class Decide(PersistentButton, template=rf"keeping:decide:{ENTRY}:{LOCALE}:(?P<side>file|ours)"):
    """Decides between a file and its entry."""

    async def press(self, interaction: Interaction) -> None:
        """Decide, and say what holds."""
        await require_editor(interaction)
        voice, side = await voice_of(interaction), self.ids["side"]
        care = interaction.client.service(CareService)
        async with acknowledging(interaction):
            await care.settle(
                self.ids["entry"], self.ids["locale"], interaction.user.id, take_file=side == "file"
            )
        decided = {"file": "keeping-decided-file", "ours": "keeping-decided-ours"}
        await refresh(interaction, voice(decided[side]))


class AskRetire(PersistentButton, template=rf"keeping:ask-retire:{ENTRY}:{LOCALE}"):
    """Asks whether to retire a version."""

    async def press(self, interaction: Interaction) -> None:
        """Ask."""
        await require_editor(interaction)
        await ask_retire(interaction, self.ids["entry"], self.ids["locale"])


class Retire(PersistentButton, template=rf"keeping:retire:{ENTRY}:{LOCALE}:{SEEN}"):
    """Retires a version of an entry."""

    async def press(self, interaction: Interaction) -> None:
        """Retire it, and say so in place of the question."""
        await require_editor(interaction)
        voice, care, ids = await voice_of(interaction), interaction.client.service(CareService), self.ids
        async with acknowledging(interaction):
            await care.retire(ids["entry"], ids["locale"], interaction.user.id, int(ids["seen"]))
        await refresh(interaction, voice("keeping-retired", entry=f"`{ids['entry']}`"))


BUTTONS: Final = (
    Listing,
    Turn,
    StillRight,
    TakeOn,
    TellApart,
    TakeOnLeft,
    Edit,
    Translate,
    CompareFile,
    Decide,
    AskRetire,
    Retire,
)


async def review(interaction: Interaction, part: Part) -> None:
    """List what needs a hand."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        page = await _page(interaction, part, 1)
    await answer(
        interaction, embed=embeds.review_card(voice, page, part.value), view=_listing(voice, page, part)
    )


async def show_entry(interaction: Interaction, entry: str) -> None:
    """Show an entry with all that editors see of it, and what they can do."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        dossier = await interaction.client.service(CareService).dossier(entry)
    view = entry_view(voice, dossier, interaction.client.service(DraftService).translated)
    await answer(interaction, embed=embeds.dossier_card(voice, dossier), view=view)


async def ask_retire(interaction: Interaction, entry: str, locale: str) -> None:
    """Ask whether a version is to be retired: of an original all languages go with it."""
    voice, care = await voice_of(interaction), interaction.client.service(CareService)
    async with acknowledging(interaction):
        dossier = await care.dossier(entry)
    version = dossier.version(locale)
    whole = locale == dossier.default
    text = voice("keeping-ask-retire" if whole else "keeping-ask-retire-translation")
    button = Retire.labelled(
        voice("keeping-button-retire"),
        f"keeping:retire:{entry}:{locale}:{version.number}",
        style=discord.ButtonStyle.danger,
    )
    await answer(interaction, embed=voice.card(version.entry.question, text), view=BaseView(button))


def entry_view(voice: Voice, dossier: Dossier, languages: Sequence[str]) -> BaseView:
    """Return what an editor can do with an entry."""
    entry, number = dossier.original.entry.id, dossier.original.number
    view = BaseView()
    history = History.labelled(
        voice("keeping-button-history"), f"keeping:history:{entry}:{dossier.default}", row=1
    )
    if dossier.original.retired:
        return view.add_item(history)
    success = discord.ButtonStyle.success
    view.add_item(
        StillRight.labelled(
            voice("keeping-button-right"), f"keeping:right:{entry}:{number}", style=success, row=0
        )
    )
    view.add_item(Edit.labelled(voice("keeping-button-edit"), f"keeping:edit:{entry}", row=0))
    view.add_item(TakeOn.labelled(voice("keeping-button-take"), f"keeping:take:{entry}", row=0))
    view.add_item(history)
    label = voice("keeping-button-retire")
    view.add_item(AskRetire.labelled(label, f"keeping:ask-retire:{entry}:{dossier.default}", row=1))
    if dossier.alike:
        view.add_item(TellApart.labelled(voice("keeping-button-apart"), f"keeping:apart:{entry}", row=1))
    for locale in languages[:5]:
        label = voice("keeping-button-translate", language=embeds.language(voice, locale))
        view.add_item(Translate.labelled(label, f"keeping:translate:{entry}:{locale}", row=2))
    for locale in dossier.conflicts[:5]:
        label = voice("keeping-button-compare", language=embeds.language(voice, locale))
        view.add_item(CompareFile.labelled(label, f"keeping:compare:{entry}:{locale}", row=3))
    return view


def left_view(voice: Voice) -> BaseView:
    """Return what stands under the question who takes on entries of somebody who is gone."""
    return BaseView(TakeOnLeft.labelled(voice("keeping-button-take-left"), "keeping:take-left"))


def _listing(voice: Voice, page: Page[Listed], part: Part) -> BaseView | None:
    if not page.items:
        return None
    options = [option(one.question, one.entry) for one in page.items]
    hint = voice("keeping-review-hint")
    view = BaseView(Listing.offering(options, f"keeping:review:{part.value}:{page.number}", placeholder=hint))
    if page.number > 1:
        view.add_item(
            Turn.labelled(voice("keeping-button-back"), f"keeping:turn:{part.value}:{page.number - 1}")
        )
    if page.number < page.last:
        view.add_item(
            Turn.labelled(voice("keeping-button-more"), f"keeping:turn:{part.value}:{page.number + 1}")
        )
    return view


async def _page(interaction: Interaction, part: Part, number: int) -> Page[Listed]:
    found = await interaction.client.service(CareService).review(part, interaction.user.id)
    return page_of(found, number, SHOWN)


async def _show_anew(interaction: Interaction, entry: str, done: str) -> None:
    voice = await voice_of(interaction)
    dossier = await interaction.client.service(CareService).dossier(entry)
    view = entry_view(voice, dossier, interaction.client.service(DraftService).translated)
    await refresh(interaction, voice(done), embed=embeds.dossier_card(voice, dossier), view=view)
