"""``/expert`` and ``/find expert``. Parse, call the service, reply."""

from collections.abc import Mapping
from typing import Any

from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.kernel.errors import DomainError
from bot.kernel.text import cut, matches
from cogs.experts.domain import (
    LANGUAGES,
    TYPED_SHOWN,
    Actor,
    Availability,
    Filters,
    LanguageUnknown,
    State,
    TopicUnknown,
    Typed,
)
from cogs.experts.service import WritingService
from cogs.experts.views import asking, deciding, finding, shaping, writing
from cogs.experts.views.people import DiscordPeople
from cogs.experts.views.voices import voice_of
from cogs.members.service import MemberService

Choices = list[Choice[str]]


TIMES = [Choice(name=one.value, value=one.value) for one in (Availability.NOW, Availability.SOON)]


def find_expert() -> app_commands.Command[Any, ..., None]:
    """Return the command; its words are those of the locales."""

    @app_commands.command(name="expert", description="…")
    @app_commands.choices(availability=TIMES)
    async def find_expert(
        interaction: Interaction,
        about: str | None = None,
        topic: str | None = None,
        country: str | None = None,
        language: str | None = None,
        availability: str | None = None,
    ) -> None:
        """Find experts by words and by what they say of themselves, or list them."""
        voice, people = await voice_of(interaction), DiscordPeople(interaction.client)
        filters = Filters(
            chosen(voice.called_topics(), topic, TopicUnknown),
            people.country(country) if country and country.strip() else None,
            chosen(voice.called_languages(LANGUAGES), language, LanguageUnknown),
            Availability(availability) if availability else None,
        )
        await finding.find(interaction, about or "", filters)

    @find_expert.autocomplete("topic")
    async def topics(interaction: Interaction, typed: str) -> Choices:
        return offer((await voice_of(interaction)).called_topics(), typed)

    @find_expert.autocomplete("country")
    async def places(interaction: Interaction, typed: str) -> Choices:
        return await countries(interaction, typed)

    @find_expert.autocomplete("language")
    async def languages(interaction: Interaction, typed: str) -> Choices:
        return offer((await voice_of(interaction)).called_languages(LANGUAGES), typed)

    return find_expert


class Experts(commands.GroupCog, group_name="expert"):
    """What members say of themselves and staff look at."""

    @app_commands.command(name="profile")
    async def profile(self, interaction: Interaction, country: str | None = None) -> None:
        """Show a member their profile, or let them write one."""
        known = await interaction.client.service(WritingService).of(interaction.user.id)
        if known is not None and country is None and known.state is not State.WITHDRAWN:
            await deciding.show_found(interaction, known, Actor(known.owner))
            return
        held = known.typed.country if known and country is None else country
        where = await DiscordPeople(interaction.client).country_of(interaction.user.id, held)
        typed = known.typed if known else Typed(where)
        await writing.begin(interaction, typed, where)

    @app_commands.command(name="need")
    async def need(self, interaction: Interaction) -> None:
        """Let a member say what they need support with."""
        await asking.begin(interaction)

    @app_commands.command(name="requests")
    async def requests(self, interaction: Interaction) -> None:
        """Show a member their requests, and those that wait for them as an expert."""
        await asking.show_mine(interaction)

    @app_commands.command(name="review")
    @staff_only()
    async def review(self, interaction: Interaction) -> None:
        """Show staff what waits for them."""
        await shaping.show_review(interaction)

    @profile.autocomplete("country")
    async def _countries(self, interaction: Interaction, typed: str) -> Choices:
        return await countries(interaction, typed)


async def countries(interaction: Interaction, typed: str) -> Choices:
    """Offer countries by what is typed of their names."""
    voice = await voice_of(interaction)
    known = interaction.client.service(MemberService).countries()
    called = {one.code: voice.country(one.code) for one in known}
    return offer(dict(sorted(called.items(), key=lambda pair: pair[1])), typed)


def offer(called: Mapping[str, str], typed: str) -> Choices:
    """Offer what is called so; by its code."""
    fitting = ((code, name) for code, name in called.items() if matches(f"{name} {code}", typed))
    return [choice(name, code) for code, name in fitting][:CHOICES_LIMIT]


def chosen(called: Mapping[str, str], typed: str | None, refusal: type[DomainError]) -> str | None:
    """Return the code that was chosen, or whose name was typed; None: any.

    Raises:
        DomainError: ``refusal``; there is none, or there are several.
    """
    if typed is None or not typed.strip():
        return None
    if typed in called:
        return typed
    fitting = [code for code, name in called.items() if matches(name, typed)]
    if len(fitting) != 1:
        raise refusal(typed=cut(typed.strip(), TYPED_SHOWN))
    return fitting[0]
