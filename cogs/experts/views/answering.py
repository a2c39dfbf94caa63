"""What experts answer, whom a member or the desk chooses, and what came of it."""

from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.reviewing.views.people import actor_of
from cogs.experts import embeds
from cogs.experts.domain import Outcome, Standing, why
from cogs.experts.embeds import Voice
from cogs.experts.service import OfferService, Put
from cogs.experts.views.voices import voice_of

_OFFER: Final = rf"(?P<offer>{NUMBER})"


class Answer(PersistentButton, template=rf"experts:(?P<answer>help|decline):{_OFFER}"):
    """Says whether an expert would help."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and say privately what happens now."""
        yes = self.ids["answer"] == "help"
        async with acknowledging(interaction):
            await require_member(interaction)
            service = interaction.client.service(OfferService)
            put = await service.answer(int(self.ids["offer"]), interaction.user.id, yes=yes)
        voice = await voice_of(interaction)
        view = None if put.offer.standing is Standing.GONE else answer_view(voice, put)
        await answer(interaction, voice("experts-answered", standing=put.offer.standing.value), view=view)


class Choose(PersistentButton, template=rf"experts:choose:{_OFFER}"):
    """Lets a member, or the desk, be introduced to the expert they choose."""

    async def press(self, interaction: Interaction) -> None:
        """Do it, and say privately what happens now."""
        async with acknowledging(interaction):
            await require_member(interaction)
            service, actor = interaction.client.service(OfferService), await actor_of(interaction)
            put = await service.choose(int(self.ids["offer"]), actor)
        ours = "yes" if put.need.member == interaction.user.id else "no"
        await answer(interaction, (await voice_of(interaction))("experts-chosen", ours=ours))


class PassOver(PersistentButton, template=rf"experts:pass:{_OFFER}"):
    """Rather waits for somebody else."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and say privately what happens now."""
        async with acknowledging(interaction):
            await require_member(interaction)
            service, actor = interaction.client.service(OfferService), await actor_of(interaction)
            await service.pass_over(int(self.ids["offer"]), actor)
        await answer(interaction, (await voice_of(interaction))("experts-passed-over"))


class CameOf(
    PersistentButton, template=rf"experts:outcome:(?P<outcome>helped|going-on|nothing):(?P<need>{NUMBER})"
):
    """Says what came of an introduction."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and thank."""
        outcome = Outcome(self.ids["outcome"])
        async with acknowledging(interaction):
            service = interaction.client.service(OfferService)
            await service.came_of(int(self.ids["need"]), interaction.user.id, outcome)
        voice = await voice_of(interaction)
        await answer(interaction, voice("experts-outcome-thanks", outcome=outcome.value))


async def show(interaction: Interaction, number: int) -> None:
    """Show an expert a request that was put to them, with what they may answer."""
    voice, actor = await voice_of(interaction), await actor_of(interaction)
    async with acknowledging(interaction):
        put = await interaction.client.service(OfferService).show(number, actor)
    profile = put.profile
    match = why(put.need.ask, profile) if profile and profile.content else None
    await answer(interaction, embed=embeds.asked(voice, put, match), view=answer_view(voice, put))


def answer_view(voice: Voice, put: Put) -> BaseView:
    """Return what an expert may answer as it stands now."""
    view, number = BaseView(), put.offer.id
    if put.offer.standing is not Standing.READY:
        label, style = voice("experts-button-help"), discord.ButtonStyle.success
        view.add_item(Answer.labelled(label, f"experts:help:{number}", style=style))
    if put.offer.standing is not Standing.DECLINED:
        key = "take-back" if put.offer.standing is Standing.READY else "decline"
        view.add_item(Answer.labelled(voice(f"experts-button-{key}"), f"experts:decline:{number}"))
    return view


def choice_view(voice: Voice, offer: int) -> BaseView:
    """Return what the author of a request may say of an expert who is ready."""
    label, style = voice("experts-button-choose"), discord.ButtonStyle.success
    return BaseView(
        Choose.labelled(label, f"experts:choose:{offer}", style=style),
        PassOver.labelled(voice("experts-button-pass"), f"experts:pass:{offer}"),
    )


def outcome_view(voice: Voice, need: int) -> BaseView:
    """Return the answers to what came of an introduction."""
    return BaseView(
        *(
            CameOf.labelled(voice(f"experts-outcome-{one.value}"), f"experts:outcome:{one.value}:{need}")
            for one in Outcome
        )
    )
