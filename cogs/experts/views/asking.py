"""How a member asks for support: the form, the draft, what is theirs."""

from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.reviewing.service.writing import Reading
from bot.reviewing.views import writing
from bot.reviewing.views.looking import listed
from cogs.experts import embeds
from cogs.experts.domain import Ask, Need, Stage
from cogs.experts.embeds import Voice
from cogs.experts.service import Desk, NeedService
from cogs.experts.views import answering
from cogs.experts.views.picked import number_in
from cogs.experts.views.voices import voice_of
from cogs.experts.views.writing import ask_languages, ask_topics, chosen

LIMITS: Final = {"title": 200, "text": 3000}
"""Wider than the rules: whoever pastes too much is told by how much, and nothing is cut off silently."""

_NEED: Final = rf"(?P<need>{NUMBER})"

ENDING: Final = frozenset({Stage.WAITING, Stage.OFFERED, Stage.UNMET})


class NeedForm(PersistentModal, template=rf"experts:need-form:{_NEED}"):
    """What a member needs; number 0 is a new request."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep what was typed, then show how it was read."""
        async with acknowledging(interaction):
            await require_member(interaction)
            needs = interaction.client.service(NeedService)
            kept = await needs.keep(int(self.ids["need"]), interaction.user.id, asked_in(values))
        await show_draft(interaction, kept)


class CorrectNeed(PersistentButton, template=rf"experts:need-correct:{_NEED}"):
    """Opens the form again with all that was typed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        needs = interaction.client.service(NeedService)
        known = await needs.get(int(self.ids["need"]), interaction.user.id)
        await _ask(interaction, known.id, known.ask)


class SubmitNeed(PersistentButton, template=rf"experts:need-submit:{_NEED}:(?P<seen>{NUMBER})"):
    """Puts a draft before staff."""

    async def press(self, interaction: Interaction) -> None:
        """Do so, and say it in place of the draft."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await require_member(interaction)
            needs = interaction.client.service(NeedService)
            made = await needs.submit(int(self.ids["need"]), interaction.user.id, int(self.ids["seen"]))
        await refresh(interaction, embed=embeds.need_submitted(voice, made))


class WithdrawNeed(PersistentButton, template=rf"experts:need-withdraw:{_NEED}"):
    """Takes a request back, or throws a draft away."""

    async def press(self, interaction: Interaction) -> None:
        """Do so, and say it in place of the request."""
        async with acknowledging(interaction):
            needs = interaction.client.service(NeedService)
            left = await needs.withdraw(int(self.ids["need"]), interaction.user.id)
        key = "experts-need-withdrawn" if left else "experts-discarded"
        await refresh(interaction, (await voice_of(interaction))(key))


class LookAtNeed(PersistentSelect, template=r"experts:need-look"):
    """Offers a member's own requests, and those that wait for them."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one beneath the list."""
        sort, _, which = values[0].partition("-")
        number = number_in(which)
        if sort == "offer":
            await answering.show(interaction, number)
            return
        known = await interaction.client.service(NeedService).get(number, interaction.user.id)
        if known.stage is Stage.DRAFT:
            await show_draft(interaction, known)
            return
        voice = await voice_of(interaction)
        await answer(interaction, embed=embeds.own_need(voice, known), view=_own_view(voice, known))


def asked_in(values: Mapping[str, str]) -> Ask:
    """Return what was typed into the form of a request."""
    topics, languages = chosen(values, "topics"), chosen(values, "languages")
    return Ask(values.get("title", ""), values.get("text", ""), topics, languages)


async def begin(interaction: Interaction) -> None:
    """Show an empty form; nothing is kept before it is sent."""
    async with acknowledging(interaction):
        await require_member(interaction)
        await interaction.client.service(NeedService).admit(interaction.user.id)
    await _ask(interaction, 0, Ask())


async def _ask(interaction: Interaction, number: int, ask: Ask) -> None:
    voice = await voice_of(interaction)
    form = NeedForm(f"experts:need-form:{number}", title=voice("experts-need-form"))
    await interaction.response.send_modal(fill(voice, form, ask))


def fill(voice: Voice, form: PersistentModal, ask: Ask) -> PersistentModal:
    """Give a form the fields of a request, filled with what it says."""
    for name in LIMITS:
        label, hint = voice(f"experts-need-form-{name}"), voice(f"experts-need-form-{name}-hint")
        value = getattr(ask, name)
        form.ask(label, name, hint=hint, value=value, limit=LIMITS[name], long=name == "text")
    ask_topics(voice, form, ask.topics)
    ask_languages(voice, form, ask.languages)
    return form


async def show_draft(interaction: Interaction, need: Need) -> None:
    """Show a draft as it was read, in place of the one before if there is one."""
    voice = await voice_of(interaction)
    reading = interaction.client.service(NeedService).read(need)
    embed, view = embeds.need_draft(voice, reading), _draft_view(voice, reading)
    await writing.show_draft(interaction, embed, view, known_by="experts:need-correct:")


async def show_mine(interaction: Interaction) -> None:
    """Show a member their requests, and those that wait for them as an expert."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        needs, put = await interaction.client.service(NeedService).of(interaction.user.id)
    await answer(interaction, embed=embeds.mine(voice, needs, put), view=_mine_view(voice, needs, put))


def _mine_view(voice: Voice, needs: Sequence[Need], put: Sequence[Desk]) -> BaseView | None:
    every = [
        *((one.need.ask.title, f"offer-{offer.id}") for one in put for offer in one.offers),
        *((one.ask.title, f"need-{one.id}") for one in needs),
    ]
    options = listed(every, voice("experts-need-untitled"))
    if not options:
        return None
    hint = voice("experts-need-look-hint")
    return BaseView(LookAtNeed.offering(options, "experts:need-look", placeholder=hint))


def _own_view(voice: Voice, need: Need) -> BaseView | None:
    if need.stage not in ENDING:
        return None
    label = voice("experts-button-need-withdraw")
    return BaseView(WithdrawNeed.labelled(label, f"experts:need-withdraw:{need.id}"))


def _draft_view(voice: Voice, reading: Reading[Need, Ask]) -> BaseView:
    need, view = reading.draft, BaseView()
    if reading.content is not None:
        submit = f"experts:need-submit:{need.id}:{need.version}"
        label, success = voice("experts-button-need-submit"), discord.ButtonStyle.success
        view.add_item(SubmitNeed.labelled(label, submit, style=success))
    correct, discard = voice("experts-button-correct"), voice("experts-button-discard")
    view.add_item(CorrectNeed.labelled(correct, f"experts:need-correct:{need.id}"))
    return view.add_item(WithdrawNeed.labelled(discard, f"experts:need-withdraw:{need.id}"))
