"""What staff decide about a card, and what its owner does with it: a button each, for the version that was shown."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_member, require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from cogs.partners import embeds
from cogs.partners.domain import REASON_LIMIT, Act, Actor, Card, State, offered
from cogs.partners.embeds import Voice
from cogs.partners.service import CardService
from cogs.partners.views.voices import actor_of, voice_of, voice_of_message
from cogs.partners.views.writing import Correct

_WHICH: Final = rf"(?P<card>{NUMBER}):(?P<seen>{NUMBER})"

STYLES: Final = {Act.PUBLISH: discord.ButtonStyle.success, Act.RENEW: discord.ButtonStyle.success}

SHOWN: Final = (Act.PUBLISH, Act.SEND_BACK, Act.RENEW, Act.CHANGE, Act.CLOSE, Act.WITHDRAW)
"""What has a button on a card, in this order."""


class Publish(PersistentButton, template=rf"partners:publish:{_WHICH}"):
    """Shows a card to everybody."""

    async def press(self, interaction: Interaction) -> None:
        """Do it, and put how it stands where it stood."""
        await require_staff(interaction)
        await _decide(interaction, Act.PUBLISH, self.ids)


class SendBack(PersistentButton, template=rf"partners:send-back:{_WHICH}"):
    """Asks what is to be changed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        custom_id = f"partners:sending-back:{self.ids['card']}:{self.ids['seen']}"
        form = SendBackForm(custom_id, title=voice("partners-form-send-back"))
        label, hint = voice("partners-form-reason"), voice("partners-form-reason-hint")
        form.ask(label, "reason", hint=hint, limit=REASON_LIMIT, long=True)
        await interaction.response.send_modal(form)


class SendBackForm(PersistentModal, template=rf"partners:sending-back:{_WHICH}"):
    """What is to be changed."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Send it back, and put how it stands where it stood."""
        await require_staff(interaction)
        await _decide(interaction, Act.SEND_BACK, self.ids, values.get("reason", ""))


class Own(PersistentButton, template=rf"partners:(?P<act>renew|close|withdraw):{_WHICH}"):
    """Renews a card, or ends it."""

    async def press(self, interaction: Interaction) -> None:
        """Do it, and put how it stands where it stood."""
        await require_member(interaction)
        await _decide(interaction, Act(self.ids["act"]), self.ids)


async def _decide(interaction: Interaction, act: Act, ids: Mapping[str, str], reason: str = "") -> None:
    voice, actor = await voice_of_message(interaction), await actor_of(interaction)
    async with acknowledging(interaction):
        cards = interaction.client.service(CardService)
        changed = await cards.decide(int(ids["card"]), act, actor, int(ids["seen"]), reason)
    # In a channel of staff stand the buttons of staff, whoever of them the card belongs to.
    seen_by = actor if changed.owner == actor.member else Actor(0, staff=actor.staff)
    embed, now = embeds.card(voice, changed, inside=True), interaction.client.platform.clock.now()
    await refresh(interaction, embed=embed, view=buttons(voice, changed, seen_by, now))


def buttons(voice: Voice, card: Card, actor: Actor, now: datetime) -> BaseView | None:
    """Return what somebody can do with a card as it stands now; None if nothing."""
    view = BaseView()
    for act in SHOWN:
        if offered(card, act, actor, now):
            view.add_item(_button(voice, card, act))
    return view if view.children else None


def _button(voice: Voice, card: Card, act: Act) -> Publish | SendBack | Own | Correct:
    which = f"{card.id}:{card.version}"
    style = STYLES.get(act, discord.ButtonStyle.secondary)
    match act:
        case Act.PUBLISH:
            return Publish.labelled(
                voice("partners-button-publish"), f"partners:publish:{which}", style=style
            )
        case Act.SEND_BACK:
            key = "partners-button-send-back" if card.state is State.WAITING else "partners-button-take-off"
            return SendBack.labelled(voice(key), f"partners:send-back:{which}")
        case Act.CHANGE:
            return Correct.labelled(voice("partners-button-change"), f"partners:correct:{card.id}")
        case _:
            label = voice(f"partners-button-{act.value}")
            return Own.labelled(label, f"partners:{act.value}:{which}", style=style)
