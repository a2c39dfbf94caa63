"""Finding resources, and turning the pages of what there is."""

from collections.abc import Iterable, Mapping
from typing import Final

from bot.client.buttons import NUMBER, PersistentButton
from bot.client.interaction import Interaction
from bot.client.refusals import OutOfDate
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from cogs.resources import embeds
from cogs.resources.domain import ANY, LANGUAGES, Filters, Kind, Label, Labels, Page, marked, page_of
from cogs.resources.embeds import Voice
from cogs.resources.service import ResourceService
from cogs.resources.views.showing import look_view
from cogs.resources.views.voices import voice_of

PAGE_SIZE: Final = 6
"""So many stand in one card without crowding it."""

_MARK: Final = r"[0-9a-f]{8}|-"


class Turn(
    PersistentButton,
    template=rf"resources:turn:(?P<page>{NUMBER}):(?P<kind>[a-z]+|-):(?P<theme>{_MARK})"
    rf":(?P<criterion>{_MARK}):(?P<group>{_MARK}):(?P<language>[a-z]{{2,3}}|-)",
):
    """Turns to a page of what there is."""

    async def press(self, interaction: Interaction) -> None:
        """Turn."""
        voice = await voice_of(interaction)
        filters = filters_in(self.ids, voice.labels)
        page = await _page(interaction, filters, int(self.ids["page"]))
        view = list_view(voice, page, filters)
        await refresh(interaction, embed=embeds.listed(voice, page, filters), view=view)


async def find(interaction: Interaction, words: str, filters: Filters) -> None:
    """Answer a search, or list what there is."""
    voice, resources = await voice_of(interaction), interaction.client.service(ResourceService)
    if not words.strip():
        page = await _page(interaction, filters, 1)
        view = list_view(voice, page, filters)
        await answer(interaction, embed=embeds.listed(voice, page, filters), view=view)
        return
    async with acknowledging(interaction):
        found = await resources.search(words, filters)
    view = look_view(voice, found.resources)
    await answer(interaction, embed=embeds.found(voice, found, filters), view=view)


def filters_in(ids: Mapping[str, str], labels: Labels) -> Filters:
    """Return the filters that a button remembers.

    Raises:
        OutOfDate: a theme, criterion or group of them is there no more.
    """
    try:
        return Filters(
            None if ids["kind"] == ANY else Kind(ids["kind"]),
            marked(_slugs(labels.themes), ids["theme"]),
            marked(_slugs(labels.criteria), ids["criterion"]),
            marked(_slugs(labels.groups), ids["group"]),
            ids["language"] if ids["language"] in LANGUAGES else None,
        )
    except (LookupError, ValueError):
        raise OutOfDate from None


def list_view(voice: Voice, page: Page, filters: Filters) -> BaseView | None:
    """Return the menu of a page, and ways to turn to others."""
    view = look_view(voice, page.items)
    if view is None:
        return None
    ways = {page.number - 1: voice("resources-button-back"), page.number + 1: voice("resources-button-more")}
    for number, label in ways.items():
        if 1 <= number <= page.last:
            view.add_item(Turn.labelled(label, ":".join(("resources:turn", str(number), *filters.marks))))
    return view


async def _page(interaction: Interaction, filters: Filters, number: int) -> Page:
    async with acknowledging(interaction):
        resources = await interaction.client.service(ResourceService).listed(filters)
    return page_of(resources, number, PAGE_SIZE)


def _slugs(labels: Iterable[Label]) -> list[str]:
    return [label.slug for label in labels]
