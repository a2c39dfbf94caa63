"""What staff do with a request: shape it, put it to experts, refuse it, end it, and choose for its author."""

from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.reviewing.views.deciding import ask_reason
from bot.reviewing.views.looking import listed
from bot.reviewing.views.people import reader_of_message
from cogs.experts import embeds
from cogs.experts.domain import Actor, NeedAct, Stage, Standing
from cogs.experts.embeds import Voice
from cogs.experts.service import Desk, NeedService, ProfileService
from cogs.experts.views.answering import Choose
from cogs.experts.views.asking import asked_in, fill
from cogs.experts.views.deciding import look_select
from cogs.experts.views.picked import number_in
from cogs.experts.views.voices import voice_for, voice_of

_WHICH: Final = rf"(?P<need>{NUMBER}):(?P<seen>{NUMBER})"

MOST_READY: Final = 5

ACTS: Final[Mapping[Stage, Sequence[NeedAct]]] = {
    Stage.WAITING: (NeedAct.OFFER, NeedAct.EDIT, NeedAct.REFUSE),
    Stage.UNMET: (NeedAct.OFFER, NeedAct.EDIT, NeedAct.CLOSE),
    Stage.OFFERED: (NeedAct.CLOSE,),
}
"""What has a button on a request, in this order."""


class Decide(PersistentButton, template=rf"experts:need-(?P<act>offer|close):{_WHICH}"):
    """Puts a request to experts, or ends it."""

    async def press(self, interaction: Interaction) -> None:
        """Do it, and put how it stands where it stood."""
        await require_staff(interaction)
        await _decide(interaction, NeedAct(self.ids["act"]), self.ids)


class Refuse(PersistentButton, template=rf"experts:need-refuse:{_WHICH}"):
    """Asks why a request is refused."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        voice = await voice_of(interaction)
        custom_id = f"experts:need-refusing:{self.ids['need']}:{self.ids['seen']}"
        form = RefuseForm(custom_id, title=voice("experts-form-refuse"))
        await ask_reason(interaction, form, voice("experts-form-why"), voice("experts-form-why-hint"))


class RefuseForm(PersistentModal, template=rf"experts:need-refusing:{_WHICH}"):
    """Why a request is refused."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Refuse it, and put how it stands where it stood."""
        await require_staff(interaction)
        await _decide(interaction, NeedAct.REFUSE, self.ids, values.get("reason", ""))


class Shape(PersistentButton, template=rf"experts:need-edit:{_WHICH}"):
    """Opens the form of a request for staff."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form with what the request says now."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        desk = await interaction.client.service(NeedService).desk(int(self.ids["need"]))
        # What is in the form is what stands there now, so that is the version that was seen.
        custom_id = f"experts:need-shaping:{desk.need.id}:{desk.need.version}"
        form = ShapeForm(custom_id, title=voice("experts-form-shape"))
        await interaction.response.send_modal(fill(voice, form, desk.need.ask))


class ShapeForm(PersistentModal, template=rf"experts:need-shaping:{_WHICH}"):
    """What is needed, in the words of staff."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Write it down, and put how it stands where it stood."""
        await require_staff(interaction)
        actor = Actor(interaction.user.id, staff=True)
        async with acknowledging(interaction):
            needs = interaction.client.service(NeedService)
            number, seen = int(self.ids["need"]), int(self.ids["seen"])
            reading = await needs.shape(number, actor, seen, asked_in(values))
        await _show_again(interaction, number)
        if reading.refusal is not None:
            await answer(interaction, (await voice_of(interaction)).refusal(reading.refusal))


class LookAtDesk(PersistentSelect, template=r"experts:desk-look"):
    """Offers the requests that staff have before them."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one beneath the list."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            desk = await interaction.client.service(NeedService).desk(number_in(values[0]))
        embed, view = embeds.need_before_staff(voice, desk), staff_view(voice, desk)
        await answer(interaction, embed=embed, view=view)


async def _decide(interaction: Interaction, act: NeedAct, ids: Mapping[str, str], reason: str = "") -> None:
    number, actor = int(ids["need"]), Actor(interaction.user.id, staff=True)
    async with acknowledging(interaction):
        needs = interaction.client.service(NeedService)
        await needs.decide(number, act, actor, int(ids["seen"]), reason)
    await _show_again(interaction, number)


async def _show_again(interaction: Interaction, number: int) -> None:
    voice = voice_for(interaction.client, await reader_of_message(interaction))
    desk = await interaction.client.service(NeedService).desk(number)
    await refresh(interaction, embed=embeds.need_before_staff(voice, desk), view=staff_view(voice, desk))


def staff_view(voice: Voice, desk: Desk) -> BaseView | None:
    """Return what staff can do with a request as it stands now; None if nothing."""
    view, which = BaseView(), f"{desk.need.id}:{desk.need.version}"
    for act in ACTS.get(desk.need.stage, ()):
        label, custom_id = voice(f"experts-button-need-{act.value}"), f"experts:need-{act.value}:{which}"
        view.add_item(_button(act, label, custom_id))
    ready = [one for one in desk.offers if one.standing is Standing.READY]
    for place, offer in enumerate(ready[:MOST_READY], 1) if desk.need.stage is Stage.OFFERED else ():
        label = voice("experts-button-introduce", place=place)
        style = discord.ButtonStyle.success
        view.add_item(Choose.labelled(label, f"experts:choose:{offer.id}", style=style))
    return view if view.children else None


def _button(act: NeedAct, label: str, custom_id: str) -> Decide | Shape | Refuse:
    match act:
        case NeedAct.EDIT:
            return Shape.labelled(label, custom_id)
        case NeedAct.REFUSE:
            return Refuse.labelled(label, custom_id)
        case NeedAct.OFFER:
            return Decide.labelled(label, custom_id, style=discord.ButtonStyle.success)
        case _:
            return Decide.labelled(label, custom_id)


async def show_review(interaction: Interaction) -> None:
    """Show staff the profiles that wait for them, and the requests they have before them."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        waiting = await interaction.client.service(ProfileService).waiting()
        needs = await interaction.client.service(NeedService).open()
    view = BaseView()
    if waiting:
        view.add_item(look_select(voice, waiting))
    if needs:
        options = listed(((one.ask.title, one.id) for one in needs), voice("experts-need-untitled"))
        hint = voice("experts-need-look-hint")
        view.add_item(LookAtDesk.offering(options, "experts:desk-look", placeholder=hint))
    embed = embeds.review(voice, waiting, needs)
    await answer(interaction, embed=embed, view=view if view.children else None)
