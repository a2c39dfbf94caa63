"""The form in which a profile is written, and what may be done with it then."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import discord

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.checks import require_member
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.modals import PersistentModal
from bot.client.replies import acknowledging, refresh
from bot.client.views import BaseView
from bot.reviewing.service.writing import Reading
from bot.reviewing.views.writing import show_draft
from cogs.experts import embeds
from cogs.experts.domain import LANGUAGES, Availability, Content, Profile, ProfileMissing, Typed
from cogs.experts.embeds import Voice
from cogs.experts.service import ProfileService, WritingService
from cogs.experts.views.people import DiscordPeople
from cogs.experts.views.voices import voice_of

LIMITS: Final = {"headline": 200, "offer": 2000}
"""Wider than the rules: whoever pastes too much is told by how much, and nothing is cut off silently."""

_PROFILE: Final = rf"(?P<profile>{NUMBER})"


class ProfileForm(PersistentModal, template=r"experts:form:(?P<country>[A-Z]{2})"):
    """What a member says of themselves."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Keep what was typed, then show how it was read."""
        typed = Typed(
            # A form of ours names one that there is.
            country=DiscordPeople(interaction.client).country(self.ids["country"]),
            headline=values.get("headline", ""),
            offer=values.get("offer", ""),
            topics=chosen(values, "topics"),
            languages=chosen(values, "languages"),
            availability=values.get("availability", ""),
        )
        async with acknowledging(interaction):
            await require_member(interaction)
            writing = interaction.client.service(WritingService)
            kept = await writing.keep(interaction.user.id, typed)
        await show(interaction, kept)


class Correct(PersistentButton, template=rf"experts:correct:{_PROFILE}"):
    """Opens the form again with all that was typed."""

    async def press(self, interaction: Interaction) -> None:
        """Show the form."""
        known = await interaction.client.service(WritingService).of(interaction.user.id)
        if known is None or known.id != int(self.ids["profile"]):
            raise ProfileMissing
        await interaction.response.send_modal(form(await voice_of(interaction), known.typed))


class Submit(PersistentButton, template=rf"experts:submit:{_PROFILE}:(?P<seen>{NUMBER}):(?P<wish>yes|no)"):
    """Puts a draft before staff, and says whether requests may come."""

    async def press(self, interaction: Interaction) -> None:
        """Do so, and say it in place of the draft."""
        voice = await voice_of(interaction)
        async with acknowledging(interaction):
            await require_member(interaction)
            await interaction.client.service(WritingService).submit(
                int(self.ids["profile"]),
                interaction.user.id,
                int(self.ids["seen"]),
                requests=self.ids["wish"] == "yes",
            )
        await refresh(interaction, embed=embeds.submitted(voice))


class Discard(PersistentButton, template=rf"experts:discard:{_PROFILE}"):
    """Throws a draft away, or takes back what was submitted before."""

    async def press(self, interaction: Interaction) -> None:
        """Do so, and say it in place of the draft."""
        async with acknowledging(interaction):
            service = interaction.client.service(ProfileService)
            await service.discard(int(self.ids["profile"]), interaction.user.id)
        await refresh(interaction, (await voice_of(interaction))("experts-discarded"))


def chosen(values: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Return what was chosen in a field with several choices."""
    return tuple(one for one in values.get(name, "").split(",") if one)


def form(voice: Voice, typed: Typed) -> ProfileForm:
    """Return the form, filled with what was typed before."""
    shown = ProfileForm(f"experts:form:{typed.country}", title=voice("experts-form"))
    for name in LIMITS:
        label, hint = voice(f"experts-form-{name}"), voice(f"experts-form-{name}-hint")
        value, long = getattr(typed, name), name == "offer"
        shown.ask(label, name, hint=hint, value=value, limit=LIMITS[name], long=long)
    ask_topics(voice, shown, typed.topics)
    ask_languages(voice, shown, typed.languages)
    times = [
        option(voice(f"experts-availability-{one.value}"), one.value, chosen=one.value == typed.availability)
        for one in Availability
    ]
    shown.choose(voice("experts-label-availability"), "availability", times)
    return shown


def ask_topics(voice: Voice, shown: PersistentModal, held: tuple[str, ...]) -> None:
    """Let topics be chosen in a form, if the community has any."""
    called = voice.called_topics()
    options = [option(name, slug, chosen=slug in held) for slug, name in called.items()]
    if options:
        shown.choose(voice("experts-label-topics"), "topics", options, most=len(options))


def ask_languages(voice: Voice, shown: PersistentModal, held: tuple[str, ...]) -> None:
    """Let languages be chosen in a form."""
    named = voice.called_languages(LANGUAGES)
    options = [
        option(f"{name[:1].upper()}{name[1:]}", code, chosen=code in held) for code, name in named.items()
    ]
    shown.choose(voice("experts-label-languages"), "languages", options, most=len(options))


async def begin(interaction: Interaction, typed: Typed, country: str) -> None:
    """Show the form for a country, with what was typed before; nothing is kept before it is sent."""
    await require_member(interaction)
    held = replace(typed, country=country)
    await interaction.response.send_modal(form(await voice_of(interaction), held))


async def show(interaction: Interaction, profile: Profile) -> None:
    """Show a draft as it was read, in place of the one before if there is one."""
    voice = await voice_of(interaction)
    reading = interaction.client.service(WritingService).read(profile)
    embed, view = embeds.draft(voice, reading), draft_view(voice, reading)
    await show_draft(interaction, embed, view, known_by="experts:discard:")


def draft_view(voice: Voice, reading: Reading[Profile, Content]) -> BaseView:
    """Return what may be done with a draft."""
    profile, view = reading.draft, BaseView()
    if reading.content is not None:
        which = f"experts:submit:{profile.id}:{profile.version}"
        success = discord.ButtonStyle.success
        view.add_item(Submit.labelled(voice("experts-button-submit-yes"), f"{which}:yes", style=success))
        view.add_item(Submit.labelled(voice("experts-button-submit-no"), f"{which}:no", style=success))
    view.add_item(Correct.labelled(voice("experts-button-correct"), f"experts:correct:{profile.id}"))
    view.add_item(Discard.labelled(voice("experts-button-discard"), f"experts:discard:{profile.id}"))
    return view
