"""The form in which a card is written, the menus beneath it, and what may be done with it then."""

from collections.abc import Mapping, Sequence
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
from bot.reviewing.views.writing import show_draft
from cogs.members.service import MemberService
from cogs.partners import embeds
from cogs.partners.domain import LANGUAGES, Card, Content, Purpose, RegionMissing, Side, Theme, Typed
from cogs.partners.embeds import Voice
from cogs.partners.service import CardService, WritingService
from cogs.partners.views.people import DiscordPeople
from cogs.partners.views.voices import voice_of

LIMITS: Final = {"title": 200, "offers": 2000, "seeks": 2000, "deadline": 50, "aboard": 600}
"""Wider than the rules: whoever pastes too much is told by how much, and nothing is cut off silently."""

_CARD: Final = rf"(?P<card>{NUMBER})"


class CardForm(
    PersistentModal, template=rf"partners:form:{_CARD}:(?P<side>offer|seek):(?P<region>[A-Z0-9]{{4}})"
):
    """What a card says; number 0 is a new one."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep what was typed, then show how it was read."""
        title, offers, seeks, deadline, aboard = (values.get(name, "") for name in LIMITS)
        side, region = Side(self.ids["side"]), self.ids["region"]
        typed = Typed(side, region, title, offers, seeks, deadline, aboard)
        async with acknowledging(interaction):
            await require_member(interaction)
            writing = interaction.client.service(WritingService)
            kept = await writing.keep(int(self.ids["card"]), interaction.user.id, typed)
        await show(interaction, kept)


class Correct(PersistentButton, template=rf"partners:correct:{_CARD}"):
    """Opens the form again with all that was typed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        writing = interaction.client.service(WritingService)
        known = await writing.get(int(self.ids["card"]), interaction.user.id)
        await interaction.response.send_modal(form(await voice_of(interaction), known))


class Choose(
    PersistentSelect,
    template=rf"partners:choose:(?P<sort>theme|purposes|languages):{_CARD}:(?P<seen>{NUMBER})",
):
    """Offers what a card is about, is for, and in which languages."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Write it down, and show the draft anew."""
        number, seen = int(self.ids["card"]), int(self.ids["seen"])
        async with acknowledging(interaction):
            writing = interaction.client.service(WritingService)
            kept = await writing.choose(number, interaction.user.id, seen, self.ids["sort"], values)
        await show(interaction, kept)


class Submit(PersistentButton, template=rf"partners:submit:{_CARD}:(?P<seen>{NUMBER})"):
    """Puts a draft before staff."""

    async def press(self, interaction: Interaction) -> None:
        """Do so, and say it in place of the draft."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await require_member(interaction)
            writing = interaction.client.service(WritingService)
            made = await writing.submit(int(self.ids["card"]), interaction.user.id, int(self.ids["seen"]))
        await refresh(interaction, embed=embeds.submitted(voice, made))


class Discard(PersistentButton, template=rf"partners:discard:{_CARD}"):
    """Throws a draft away, or takes back for good what was submitted before."""

    async def press(self, interaction: Interaction) -> None:
        """Do so, and say it in place of the draft."""
        async with acknowledging(interaction):
            cards = interaction.client.service(CardService)
            await cards.discard(int(self.ids["card"]), interaction.user.id)
        await refresh(interaction, (await voice_of(interaction))("partners-discarded"))


async def begin(interaction: Interaction, side: Side, typed: str | None) -> None:
    """Show an empty form; nothing is kept before it is sent."""
    async with acknowledging(interaction):
        region = await region_of(interaction, typed)
        await interaction.client.service(WritingService).admit(interaction.user.id)
    empty = Card(0, interaction.user.id, Typed(side, region))
    await interaction.response.send_modal(form(await voice_of(interaction), empty))


async def region_of(interaction: Interaction, typed: str | None) -> str:
    """Return the region that was typed, else the member's own.

    Raises:
        RegionMissing: neither is known.
        RegionUnknown, RegionTooWide: what was typed is no region.
    """
    if typed is not None and typed.strip():
        return DiscordPeople(interaction.client).find(typed)
    preferences = await interaction.client.service(MemberService).preferences(interaction.user.id)
    if preferences.region is None:
        raise RegionMissing
    return DiscordPeople(interaction.client).find(preferences.region)


def form(voice: Voice, card: Card) -> CardForm:
    """Return the form, filled with what was typed before."""
    typed = card.typed
    offer = typed.side is Side.OFFER
    title = voice("partners-form-offer" if offer else "partners-form-seek")
    shown = CardForm(f"partners:form:{card.id}:{typed.side.value}:{typed.region}", title=title)
    labels = {
        "title": (voice("partners-form-title"), voice("partners-form-title-hint")),
        "offers": (voice("partners-form-offers"), voice("partners-form-offers-hint")),
        "seeks": (voice("partners-form-seeks"), voice("partners-form-seeks-hint")),
        "deadline": (voice("partners-label-deadline"), voice("partners-form-deadline-hint")),
        "aboard": (voice("partners-form-aboard"), voice("partners-form-aboard-hint")),
    }
    needed = {"title", "offers" if offer else "seeks"}
    order = ("title", "offers", "seeks") if offer else ("title", "seeks", "offers")
    for name in (*order, "deadline", "aboard"):
        label, hint = labels[name]
        shown.ask(
            label,
            name,
            hint=hint,
            value=getattr(typed, name),
            limit=LIMITS[name],
            required=name in needed,
            long=name in {"offers", "seeks", "aboard"},
        )
    return shown


async def show(interaction: Interaction, card: Card) -> None:
    """Show a draft as it was read, in place of the one before if there is one."""
    voice = await voice_of(interaction)
    reading = interaction.client.service(WritingService).read(card)
    embed, view = embeds.draft(voice, reading), draft_view(voice, reading)
    await show_draft(interaction, embed, view, known_by="partners:choose:")


def draft_view(voice: Voice, reading: Reading[Card, Content]) -> BaseView:
    """Return what may be done with a draft."""
    card, view = reading.draft, BaseView()
    locale_names = {code: voice.languages([code]) for code in LANGUAGES}
    for sort, placeholder, options, most in (
        (
            "theme",
            voice("partners-choose-theme"),
            [(one.value, voice(f"partners-theme-{one.value}")) for one in Theme],
            1,
        ),
        (
            "purposes",
            voice("partners-choose-purposes"),
            [(one.value, voice(f"partners-purpose-{one.value}")) for one in Purpose],
            len(Purpose),
        ),
        ("languages", voice("partners-choose-languages"), list(locale_names.items()), len(LANGUAGES)),
    ):
        chosen = getattr(card.typed, sort)
        offered = [
            option(f"{name[:1].upper()}{name[1:]}", value, chosen=value in (chosen or ()))
            if sort != "theme"
            else option(name, value, chosen=value == chosen)
            for value, name in options
        ]
        custom_id = f"partners:choose:{sort}:{card.id}:{card.version}"
        view.add_item(Choose.offering(offered, custom_id, placeholder=placeholder, max_values=most))
    if reading.content is not None:
        view.add_item(
            Submit.labelled(
                voice("partners-button-submit"),
                f"partners:submit:{card.id}:{card.version}",
                style=discord.ButtonStyle.success,
            )
        )
    view.add_item(Correct.labelled(voice("partners-button-correct"), f"partners:correct:{card.id}"))
    view.add_item(Discard.labelled(voice("partners-button-discard"), f"partners:discard:{card.id}"))
    return view
