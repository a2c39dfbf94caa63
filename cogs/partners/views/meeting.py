"""Asking to be introduced, agreeing to it or not, what came of it, and alerts on or off."""

from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from cogs.partners.domain import Outcome, Standing
from cogs.partners.embeds import Voice
from cogs.partners.service import IntroductionService, Meeting
from cogs.partners.views.voices import voice_of

_PAIR: Final = rf"(?P<pair>{NUMBER})"


class Ask(PersistentButton, template=rf"partners:ask:(?P<card>{NUMBER})"):
    """Says that somebody would like to be introduced to the owner of a card."""

    async def press(self, interaction: Interaction) -> None:
        """Ask, and say privately what happens now."""
        async with acknowledging(interaction):
            await require_member(interaction)
            service = interaction.client.service(IntroductionService)
            meeting = await service.ask(int(self.ids["card"]), interaction.user.id)
        await answer(interaction, told(await voice_of(interaction), meeting))


class Agree(PersistentButton, template=rf"partners:(?P<answer>agree|decline):{_PAIR}"):
    """Agrees to an introduction, or does not."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and say privately what happens now."""
        async with acknowledging(interaction):
            await require_member(interaction)
            service = interaction.client.service(IntroductionService)
            yes = self.ids["answer"] == "agree"
            meeting = await service.answer(int(self.ids["pair"]), interaction.user.id, yes=yes)
        await answer(interaction, told(await voice_of(interaction), meeting))


class CameOf(PersistentButton, template=rf"partners:outcome:(?P<outcome>working|talking|nothing):{_PAIR}"):
    """Says what came of an introduction."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and thank."""
        outcome = Outcome(self.ids["outcome"])
        async with acknowledging(interaction):
            service = interaction.client.service(IntroductionService)
            await service.came_of(int(self.ids["pair"]), interaction.user.id, outcome)
        voice = await voice_of(interaction)
        await answer(interaction, voice("partners-outcome-thanks", outcome=outcome.value))


class Alerts(PersistentButton, template=r"partners:(?P<wish>silence|hear)"):
    """Turns alerts off or on."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and offer to take it back."""
        voice, silence = await voice_of(interaction), self.ids["wish"] == "silence"
        async with acknowledging(interaction):
            service = interaction.client.service(IntroductionService)
            await (service.silence if silence else service.hear)(interaction.user.id)
        text = voice("partners-silenced" if silence else "partners-heard")
        view = BaseView(alerts_button(voice, hears=not silence))
        if interaction.message is not None and interaction.message.flags.ephemeral and not silence:
            await refresh(interaction, text, view=view)
        else:
            await answer(interaction, text, view=view)


def told(voice: Voice, meeting: Meeting) -> str:
    """Return what happens now, for the side that has just said something."""
    title = voice.title(meeting.other)
    if meeting.pair.standing is Standing.INTRODUCED:
        return voice("partners-now-introduced", title=title)
    own = voice.title(meeting.own)
    return voice("partners-now", standing=meeting.pair.standing.value, title=title, own=own)


def alerts_button(voice: Voice, *, hears: bool) -> Alerts:
    """Return the button that turns alerts the other way."""
    if hears:
        return Alerts.labelled(voice("partners-button-silence"), "partners:silence")
    return Alerts.labelled(voice("partners-button-hear"), "partners:hear")


def ask_view(voice: Voice, card: int) -> BaseView:
    """Return what stands beneath a card that everybody sees."""
    style = discord.ButtonStyle.success
    return BaseView(Ask.labelled(voice("partners-button-ask"), f"partners:ask:{card}", style=style))


def answer_view(voice: Voice, pair: int, *, alert: bool) -> BaseView:
    """Return what stands beneath an alert, or beneath the question of the other side."""
    style = discord.ButtonStyle.success
    label = voice("partners-button-ask" if alert else "partners-button-agree")
    view = BaseView(
        Agree.labelled(label, f"partners:agree:{pair}", style=style),
        Agree.labelled(voice("partners-button-decline"), f"partners:decline:{pair}"),
    )
    return view.add_item(alerts_button(voice, hears=True)) if alert else view


def outcome_view(voice: Voice, pair: int) -> BaseView:
    """Return the answers to what came of an introduction."""
    return BaseView(
        *(
            CameOf.labelled(voice(f"partners-outcome-{one.value}"), f"partners:outcome:{one.value}:{pair}")
            for one in Outcome
        )
    )
