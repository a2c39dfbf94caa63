"""What staff decide about a profile, and what its owner does with it: a button each, for the version that was shown."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from bot.client.buttons import NUMBER, Persistent, PersistentButton, PersistentSelect
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.reviewing.views import deciding
from bot.reviewing.views.deciding import WHICH, ask_reason
from bot.reviewing.views.desk import Desk
from bot.reviewing.views.looking import listed
from bot.reviewing.views.people import actor_of
from cogs.experts import embeds
from cogs.experts.domain import Act, Actor, Availability, Profile, State, offered
from cogs.experts.embeds import Voice
from cogs.experts.service import ProfileService, promises
from cogs.experts.views import writing
from cogs.experts.views.picked import availability_in, number_in
from cogs.experts.views.terms import terms_of
from cogs.experts.views.voices import voice_for, voice_of

_PROFILE: Final = rf"(?P<profile>{NUMBER})"


def _label(voice: Voice, profile: Profile, act: Act) -> str:
    taken_off = act is Act.SEND_BACK and profile.state is not State.WAITING
    return voice(f"experts-button-{'take-off' if taken_off else act.value}")


def _more(voice: Voice, profile: Profile, actor: Actor) -> Iterator[Persistent[Any]]:
    if profile.state is State.PUBLISHED and profile.owner == actor.member:
        yield _requests(voice, profile)
        yield _time(voice, profile)


DESK: Final = Desk(
    about=promises.PROFILE,
    service=ProfileService,
    voice=voice_for,
    title=Voice.title,
    inside=partial(embeds.profile, inside=True),
    embeds=embeds,
    offered=lambda bot, profile, act, actor, now: offered(
        profile, act, actor, now, terms_of(bot.platform.community)
    ),
    label=_label,
    more=_more,
)


class Look(PersistentSelect, template=r"experts:look"):
    """Offers the profiles that are listed above it."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one beneath the list."""
        await show(interaction, number_in(values[0]))


class Decide(deciding.Decide, template=rf"experts:(?P<act>publish|renew|withdraw):{WHICH}"):
    """Shows a profile to every member, renews it, or ends it."""

    desk = DESK


class SendBack(PersistentButton, template=rf"experts:send-back:{WHICH}"):
    """Asks what is to be changed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        voice = await voice_of(interaction)
        custom_id = f"experts:sending-back:{self.ids['number']}:{self.ids['seen']}"
        form = SendBackForm(custom_id, title=voice("experts-form-send-back"))
        await ask_reason(interaction, form, voice("experts-form-reason"), voice("experts-form-reason-hint"))


class SendBackForm(deciding.SendBackForm, template=rf"experts:sending-back:{WHICH}"):
    """What is to be changed."""

    desk = DESK


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
        await DESK.show_again(interaction, changed, Actor(changed.owner))


class Time(PersistentSelect, template=rf"experts:time:{_PROFILE}"):
    """Offers what to say of whether one has time."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Note it, and show the profile with it."""
        async with acknowledging(interaction):
            await require_member(interaction)
            service = interaction.client.service(ProfileService)
            availability = availability_in(values[0])
            changed = await service.be_available(int(self.ids["profile"]), interaction.user.id, availability)
        await DESK.show_again(interaction, changed, Actor(changed.owner))


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
    voice = await voice_of(interaction)
    inside = actor.staff or found.owner == actor.member
    next_step = None if inside else voice("experts-profile-next")
    embed = embeds.profile(voice, found, inside=inside, next_step=next_step)
    now = interaction.client.platform.clock.now()
    view = DESK.buttons(interaction.client, voice, found, actor, now) if inside else None
    await answer(interaction, embed=embed, view=view)


def look_view(voice: Voice, profiles: Sequence[Profile]) -> BaseView | None:
    """Return the menu of what is listed; None if nothing is."""
    return BaseView(look_select(voice, profiles)) if profiles else None


def look_select(voice: Voice, profiles: Sequence[Profile]) -> Look:
    """Return the menu of profiles that are listed."""
    options = listed(((one.typed.headline, one.id) for one in profiles), voice("experts-untitled"))
    return Look.offering(options, "experts:look", placeholder=voice("experts-look-hint"))


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
