"""What staff decide about a profile, and what its owner does with it: a button each, for the version that was shown."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton, PersistentSelect
from bot.client.checks import require_member, require_staff
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from cogs.experts import embeds
from cogs.experts.domain import (
    REASON_LIMIT,
    Act,
    Actor,
    Availability,
    Profile,
    State,
    Terms,
    offered,
)
from cogs.experts.embeds import Voice
from cogs.experts.service import ProfileService
from cogs.experts.views import writing
from cogs.experts.views.picked import availability_in, number_in
from cogs.experts.views.terms import terms_of
from cogs.experts.views.voices import actor_of, voice_of, voice_of_message
from cogs.experts.views.writing import Correct

_PROFILE: Final = rf"(?P<profile>{NUMBER})"
_WHICH: Final = rf"{_PROFILE}:(?P<seen>{NUMBER})"

STYLES: Final = {Act.PUBLISH: discord.ButtonStyle.success, Act.RENEW: discord.ButtonStyle.success}

SHOWN: Final = (Act.PUBLISH, Act.SEND_BACK, Act.RENEW, Act.CHANGE, Act.WITHDRAW)
"""What has a button on a profile, in this order."""

MOST_OFFERED: Final = 25


class Look(PersistentSelect, template=r"experts:look"):
    """Offers the profiles that are listed above it."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one beneath the list."""
        await show(interaction, number_in(values[0]))


class Publish(PersistentButton, template=rf"experts:publish:{_WHICH}"):
    """Shows a profile to every member."""

    async def press(self, interaction: Interaction) -> None:
        """Do it, and put how it stands where it stood."""
        await require_staff(interaction)
        await _decide(interaction, Act.PUBLISH, self.ids)


class SendBack(PersistentButton, template=rf"experts:send-back:{_WHICH}"):
    """Asks what is to be changed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        await require_staff(interaction)
        voice = await voice_of(interaction)
        custom_id = f"experts:sending-back:{self.ids['profile']}:{self.ids['seen']}"
        form = SendBackForm(custom_id, title=voice("experts-form-send-back"))
        label, hint = voice("experts-form-reason"), voice("experts-form-reason-hint")
        form.ask(label, "reason", hint=hint, limit=REASON_LIMIT, long=True)
        await interaction.response.send_modal(form)


class SendBackForm(PersistentModal, template=rf"experts:sending-back:{_WHICH}"):
    """What is to be changed."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Send it back, and put how it stands where it stood."""
        await require_staff(interaction)
        await _decide(interaction, Act.SEND_BACK, self.ids, values.get("reason", ""))


class Own(PersistentButton, template=rf"experts:(?P<act>renew|withdraw):{_WHICH}"):
    """Renews a profile, or ends it."""

    async def press(self, interaction: Interaction) -> None:
        """Do it, and put how it stands where it stood."""
        await require_member(interaction)
        await _decide(interaction, Act(self.ids["act"]), self.ids)


class Requests(PersistentButton, template=rf"experts:requests:(?P<wish>on|off):{_PROFILE}"):
    """Lets requests for support be put to a member, or not any more."""

    async def press(self, interaction: Interaction) -> None:
        """Note it, and show the profile with it."""
        async with acknowledging(interaction):
            await require_member(interaction)
            service = interaction.client.service(ProfileService)
            wanted = self.ids["wish"] == "on"
            changed = await service.hear_requests(
                int(self.ids["profile"]), interaction.user.id, wanted=wanted
            )
        await _show_own(interaction, changed)


class Time(PersistentSelect, template=rf"experts:time:{_PROFILE}"):
    """Offers what to say of whether one has time."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Note it, and show the profile with it."""
        async with acknowledging(interaction):
            await require_member(interaction)
            service = interaction.client.service(ProfileService)
            availability = availability_in(values[0])
            changed = await service.be_available(int(self.ids["profile"]), interaction.user.id, availability)
        await _show_own(interaction, changed)


async def _decide(interaction: Interaction, act: Act, ids: Mapping[str, str], reason: str = "") -> None:
    voice, actor = await voice_of_message(interaction), await actor_of(interaction)
    async with acknowledging(interaction):
        service = interaction.client.service(ProfileService)
        changed = await service.decide(int(ids["profile"]), act, actor, int(ids["seen"]), reason)
    # In a channel of staff stand the buttons of staff, whoever of them the profile belongs to.
    seen_by = actor if changed.owner == actor.member else Actor(0, staff=actor.staff)
    await _refresh(interaction, voice, changed, seen_by)


async def _show_own(interaction: Interaction, changed: Profile) -> None:
    await _refresh(interaction, await voice_of_message(interaction), changed, Actor(changed.owner))


async def _refresh(interaction: Interaction, voice: Voice, changed: Profile, seen_by: Actor) -> None:
    now, terms = interaction.client.platform.clock.now(), terms_of(interaction.client.platform.community)
    embed = embeds.profile(voice, changed, inside=True)
    await refresh(interaction, embed=embed, view=buttons(voice, changed, seen_by, now, terms))


async def show(interaction: Interaction, number: int) -> None:
    """Show one profile, with what may be done with it."""
    actor = await actor_of(interaction)
    async with acknowledging(interaction):
        found = await interaction.client.service(ProfileService).show(number, actor)
    await show_found(interaction, found, actor)


async def show_found(interaction: Interaction, found: Profile, actor: Actor) -> None:
    """Show a profile that whoever acts may see."""
    if found.state is State.DRAFT:
        await writing.show(interaction, found)
        return
    voice, platform = await voice_of(interaction), interaction.client.platform
    inside = actor.staff or found.owner == actor.member
    now, terms = platform.clock.now(), terms_of(platform.community)
    next_step = None if inside else voice("experts-profile-next")
    embed = embeds.profile(voice, found, inside=inside, next_step=next_step)
    view = buttons(voice, found, actor, now, terms) if inside else None
    await answer(interaction, embed=embed, view=view)


def look_view(voice: Voice, profiles: Sequence[Profile]) -> BaseView | None:
    """Return the menu of what is listed; None if nothing is."""
    return BaseView(look_select(voice, profiles)) if profiles else None


def look_select(voice: Voice, profiles: Sequence[Profile]) -> Look:
    """Return the menu of profiles that are listed."""
    untitled = voice("experts-untitled")
    options = [
        option(" ".join(one.typed.headline.split()) or untitled, str(one.id))
        for one in profiles[:MOST_OFFERED]
    ]
    return Look.offering(options, "experts:look", placeholder=voice("experts-look-hint"))


def buttons(voice: Voice, profile: Profile, actor: Actor, now: datetime, terms: Terms) -> BaseView | None:
    """Return what somebody can do with a profile as it stands now; None if nothing."""
    view = BaseView()
    for act in SHOWN:
        if offered(profile, act, actor, now, terms):
            view.add_item(_button(voice, profile, act))
    if profile.state is State.PUBLISHED and profile.owner == actor.member:
        view.add_item(_requests(voice, profile))
        view.add_item(_time(voice, profile))
    return view if view.children else None


def _requests(voice: Voice, profile: Profile) -> Requests:
    wish = "off" if profile.requests else "on"
    return Requests.labelled(
        voice(f"experts-button-requests-{wish}"), f"experts:requests:{wish}:{profile.id}"
    )


def _time(voice: Voice, profile: Profile) -> Time:
    said = profile.said.availability
    options = [
        option(voice(f"experts-availability-{one.value}"), one.value, chosen=one is said)
        for one in Availability
    ]
    hint = voice("experts-label-availability")
    return Time.offering(options, f"experts:time:{profile.id}", placeholder=hint)


def _button(voice: Voice, profile: Profile, act: Act) -> Publish | SendBack | Own | Correct:
    which = f"{profile.id}:{profile.version}"
    style = STYLES.get(act, discord.ButtonStyle.secondary)
    match act:
        case Act.PUBLISH:
            return Publish.labelled(voice("experts-button-publish"), f"experts:publish:{which}", style=style)
        case Act.SEND_BACK:
            waits = profile.state is State.WAITING
            label = voice("experts-button-send-back" if waits else "experts-button-take-off")
            return SendBack.labelled(label, f"experts:send-back:{which}")
        case Act.CHANGE:
            return Correct.labelled(voice("experts-button-change"), f"experts:correct:{profile.id}")
        case _:
            label = voice(f"experts-button-{act.value}")
            return Own.labelled(label, f"experts:{act.value}:{which}", style=style)
