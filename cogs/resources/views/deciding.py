"""What staff decide about a resource, and what its owner may do: a button each, for the version that was shown."""

from collections.abc import Mapping
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_staff
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from bot.reviewing.views.deciding import ask_reason
from bot.reviewing.views.people import actor_of, reader_of_message
from cogs.resources import embeds
from cogs.resources.domain import AFTER, Act, Actor, Resource, State, may
from cogs.resources.embeds import Voice
from cogs.resources.service import ResourceService, ReviewService
from cogs.resources.views import drafting
from cogs.resources.views.voices import voice_for, voice_of

_WHICH: Final = rf"(?P<resource>{NUMBER}):(?P<seen>{NUMBER})"

STYLES: Final = {Act.PUBLISH: discord.ButtonStyle.success, Act.CHECK: discord.ButtonStyle.primary}


class Decide(PersistentButton, template=rf"resources:(?P<act>publish|retire|check):{_WHICH}"):
    """Publishes, retires, or says that the link was looked at."""

    async def press(self, interaction: Interaction) -> None:
        """Do it, and put how it stands where it stood."""
        await require_staff(interaction)
        await _decide(interaction, Act(self.ids["act"]), self.ids)


class Decline(PersistentButton, template=rf"resources:decline:{_WHICH}"):
    """Asks for a reason, which may be left out."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        voice = await voice_of(interaction)
        custom_id = f"resources:declining:{self.ids['resource']}:{self.ids['seen']}"
        form = DeclineForm(custom_id, title=voice("resources-form-decline"))
        label, hint = voice("resources-form-reason"), voice("resources-form-reason-hint")
        await ask_reason(interaction, form, label, hint, required=False)


class DeclineForm(PersistentModal, template=rf"resources:declining:{_WHICH}"):
    """Why a proposal is declined."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Decline, and put how it stands where it stood."""
        await require_staff(interaction)
        await _decide(interaction, Act.DECLINE, self.ids, values.get("reason", ""))


class Edit(PersistentButton, template=rf"resources:edit:(?P<resource>{NUMBER})"):
    """Opens the form of a resource."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        await drafting.edit(interaction, int(self.ids["resource"]))


class Translate(PersistentButton, template=rf"resources:translate:(?P<resource>{NUMBER})"):
    """Opens an empty form for describing a resource in the language of who presses."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        await drafting.edit(interaction, int(self.ids["resource"]), anew=True)


class Withdraw(PersistentButton, template=rf"resources:withdraw:(?P<resource>{NUMBER})"):
    """Takes a proposal back."""

    async def press(self, interaction: Interaction) -> None:
        """Take it back, and say so in its place."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            review = interaction.client.service(ReviewService)
            await review.withdraw(int(self.ids["resource"]), interaction.user.id)
        await refresh(interaction, voice("resources-withdrawn"))


async def _decide(interaction: Interaction, act: Act, ids: Mapping[str, str], reason: str = "") -> None:
    client, actor = interaction.client, await actor_of(interaction)
    async with acknowledging(interaction):
        review = client.service(ReviewService)
        changed = await review.decide(int(ids["resource"]), act, actor, int(ids["seen"]), reason)
    reader, today = await reader_of_message(interaction), client.platform.clock.now().date()
    voice = voice_for(client.platform.translator, reader, client.service(ResourceService))
    card = embeds.card(voice, changed, today, inside=True)
    await refresh(interaction, embed=card, view=buttons(voice, changed, Actor(actor.member, staff=True)))


def buttons(voice: Voice, resource: Resource, actor: Actor) -> BaseView | None:
    """Return what somebody may do with a resource as it stands; None if nothing."""
    view, which = BaseView(), f"{resource.id}:{resource.version}"
    for act in Act:
        if (resource.state, act) in AFTER and may(resource, act, actor):
            view.add_item(_button(voice, resource, act, which))
    if voice.reader.locale not in resource.content.words and may(resource, Act.CHANGE, actor):
        label = voice("resources-button-translate")
        view.add_item(Translate.labelled(label, f"resources:translate:{resource.id}"))
    own = resource.owner == actor.member and resource.state in {State.PROPOSED, State.DECLINED}
    if own:
        label = voice("resources-button-withdraw")
        view.add_item(Withdraw.labelled(label, f"resources:withdraw:{resource.id}"))
    return view if view.children else None


def _button(voice: Voice, resource: Resource, act: Act, which: str) -> Decide | Decline | Edit:
    label = voice(f"resources-button-{act.value}")
    if act is Act.CHANGE:
        return Edit.labelled(label, f"resources:edit:{resource.id}")
    if act is Act.DECLINE:
        return Decline.labelled(label, f"resources:decline:{which}")
    style = STYLES.get(act, discord.ButtonStyle.secondary)
    return Decide.labelled(label, f"resources:{act.value}:{which}", style=style)
