"""``/find resource`` and ``/resource``. Parse, call the service, reply."""

from collections.abc import Sequence
from typing import Any

from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.looks import CHOICES_LIMIT, choice
from bot.kernel.text import cut, fold, matches
from bot.reviewing.views.people import actor_of
from cogs.resources.domain import LANGUAGES, Filters, Kind, Label, LabelUnknown
from cogs.resources.embeds import language_name
from cogs.resources.service import ResourceService
from cogs.resources.views import drafting, finding, reviewing, showing
from cogs.resources.views.voices import voice_of

Choices = list[Choice[str]]

KINDS = [Choice(name=kind.value, value=kind.value) for kind in Kind]
TYPED_SHOWN = 60


def find_resource(resources: ResourceService) -> app_commands.Command[Any, ..., None]:
    """Return the command; its words are those of the locales."""
    labels = resources.labels

    @app_commands.command(name="resource", description="…")
    @app_commands.choices(kind=KINDS)
    async def find_resource(
        interaction: Interaction,
        about: str | None = None,
        kind: str | None = None,
        theme: str | None = None,
        criterion: str | None = None,
        group: str | None = None,
        language: str | None = None,
    ) -> None:
        """Find resources by words and by what they are, or list them."""
        locale = (await voice_of(interaction)).reader.locale
        filters = Filters(
            Kind(kind) if kind else None,
            chosen(labels.themes, theme),
            chosen(labels.criteria, criterion),
            chosen(labels.groups, group),
            chosen(_languages(locale), language),
        )
        await finding.find(interaction, about or "", filters)

    @find_resource.autocomplete("theme")
    async def themes(interaction: Interaction, typed: str) -> Choices:
        return await _offer(interaction, labels.themes, typed)

    @find_resource.autocomplete("criterion")
    async def criteria(interaction: Interaction, typed: str) -> Choices:
        return await _offer(interaction, labels.criteria, typed)

    @find_resource.autocomplete("group")
    async def groups(interaction: Interaction, typed: str) -> Choices:
        return await _offer(interaction, labels.groups, typed)

    @find_resource.autocomplete("language")
    async def languages(interaction: Interaction, typed: str) -> Choices:
        locale = (await voice_of(interaction)).reader.locale
        return await _offer(interaction, _languages(locale), typed)

    return find_resource


class Resources(commands.GroupCog, group_name="resource"):
    """What members propose and staff look after."""

    def __init__(self, resources: ResourceService) -> None:
        """Suggest with ``resources``."""
        self._resources = resources

    @app_commands.command(name="list")
    async def list(self, interaction: Interaction) -> None:
        """List what there is."""
        await finding.find(interaction, "", Filters())

    @app_commands.command(name="show")
    async def show(self, interaction: Interaction, resource: str) -> None:
        """Show one, with what whoever asks may do with it."""
        found = await self._resources.named(resource, await actor_of(interaction))
        await showing.show(interaction, found.id)

    @app_commands.command(name="add")
    async def add(self, interaction: Interaction) -> None:
        """Propose one."""
        await drafting.begin(interaction)

    @app_commands.command(name="mine")
    async def mine(self, interaction: Interaction) -> None:
        """Show a member what they proposed."""
        await reviewing.show_mine(interaction)

    @app_commands.command(name="edit")
    async def edit(self, interaction: Interaction, resource: str) -> None:
        """Correct one."""
        found = await self._resources.named(resource, await actor_of(interaction))
        await drafting.edit(interaction, found.id)

    @app_commands.command(name="review")
    @staff_only()
    async def review(self, interaction: Interaction) -> None:
        """Show staff what they have to look at."""
        await reviewing.show_review(interaction)

    @show.autocomplete("resource")
    @edit.autocomplete("resource")
    async def _resource(self, interaction: Interaction, typed: str) -> Choices:
        voice, actor = await voice_of(interaction), await actor_of(interaction)
        fitting = await self._resources.suggest(typed, actor, CHOICES_LIMIT)
        locale, default = voice.reader.locale, voice.default
        return [choice(one.content.words_in(locale, default).title, str(one.id)) for one in fitting]


def chosen(labels: Sequence[Label], typed: str | None) -> str | None:
    """Return the slug of the label that was chosen, or whose name was typed.

    Raises:
        LabelUnknown: there is none, or there are several.
    """
    if typed is None or not typed.strip():
        return None
    exact = [one.slug for one in labels if typed == one.slug or fold(typed) in map(fold, one.names.values())]
    fitting = exact or [
        one.slug for one in labels if any(matches(name, typed) for name in one.names.values())
    ]
    if len(fitting) != 1:
        raise LabelUnknown(typed=cut(typed.strip(), TYPED_SHOWN))
    return fitting[0]


def _languages(locale: str) -> list[Label]:
    return [Label(code, {locale: language_name(code, locale, code)}) for code in LANGUAGES]


async def _offer(interaction: Interaction, labels: Sequence[Label], typed: str) -> Choices:
    locale = (await voice_of(interaction)).reader.locale
    fitting = [one for one in labels if any(matches(name, typed) for name in one.names.values())]
    return [choice(one.name(locale), one.slug) for one in fitting[:CHOICES_LIMIT]]
