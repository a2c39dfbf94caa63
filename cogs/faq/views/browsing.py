"""Browsing: the topics, the questions about one of them, and their pages."""

from collections.abc import Sequence
from typing import Final

from bot.client.buttons import PersistentButton, PersistentSelect
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.replies import answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from cogs.faq import embeds
from cogs.faq.domain import Entry, Page, Topic, page_of
from cogs.faq.service import FaqService
from cogs.faq.views.asking import show

TOPIC: Final = r"(?P<topic>[a-z0-9-]+)"
PAGE: Final = r"(?P<page>[0-9]+)"


class Topics(PersistentSelect, template=rf"faq:topics:{PAGE}"):
    """Offers the topics."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Turn to the chosen topic."""
        await turn_to_topic(interaction, values[0], 1)


class Entries(PersistentSelect, template=rf"faq:entries:{TOPIC}:{PAGE}"):
    """Offers the questions about a topic."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        """Show the chosen one beneath the list."""
        await show(interaction, values[0])


class TurnTopics(PersistentButton, template=rf"faq:turn:{PAGE}"):
    """Turns to a page of topics."""

    async def press(self, interaction: Interaction) -> None:
        """Turn."""
        voice, page = await _topics(interaction, int(self.ids["page"]))
        await refresh(interaction, embed=embeds.topics_card(voice, page), view=topics_view(voice, page))


class TurnEntries(PersistentButton, template=rf"faq:turn:{TOPIC}:{PAGE}"):
    """Turns to a page of a topic's questions."""

    async def press(self, interaction: Interaction) -> None:
        """Turn."""
        await turn_to_topic(interaction, self.ids["topic"], int(self.ids["page"]))


BUTTONS: Final = (Topics, Entries, TurnTopics, TurnEntries)


async def browse(interaction: Interaction, topic: str | None) -> None:
    """Show the topics, or the questions about one of them."""
    if topic is None:
        voice, topics = await _topics(interaction, 1)
        await answer(interaction, embed=embeds.topics_card(voice, topics), view=topics_view(voice, topics))
        return
    voice, found, page = await _about(interaction, topic, 1)
    await answer(
        interaction, embed=embeds.entries_card(voice, found, page), view=entries_view(voice, found, page)
    )


async def turn_to_topic(interaction: Interaction, topic: str, number: int) -> None:
    """Put a page of a topic's questions where the member has been reading."""
    voice, found, page = await _about(interaction, topic, number)
    await refresh(
        interaction, embed=embeds.entries_card(voice, found, page), view=entries_view(voice, found, page)
    )


def topics_view(voice: Voice, page: Page[Topic]) -> BaseView | None:
    """Return the menu of topics, and ways to turn its pages."""
    if not page.items:
        return None
    options = [option(topic.name(voice.reader.locale), topic.slug) for topic in page.items]
    hint = voice("faq-topics-hint")
    view = BaseView(Topics.offering(options, f"faq:topics:{page.number}", placeholder=hint))
    for turn in _turns(voice, page, "faq:turn", TurnTopics):
        view.add_item(turn)
    return view


def entries_view(voice: Voice, topic: Topic, page: Page[Entry]) -> BaseView:
    """Return the menu of a topic's questions, and ways to turn its pages and back to the topics."""
    options = [option(entry.question, entry.id) for entry in page.items]
    custom_id = f"faq:entries:{topic.slug}:{page.number}"
    view = BaseView(Entries.offering(options, custom_id, placeholder=voice("faq-entries-hint")))
    for turn in _turns(voice, page, f"faq:turn:{topic.slug}", TurnEntries):
        view.add_item(turn)
    view.add_item(TurnTopics.labelled(voice("faq-button-topics"), "faq:turn:1"))
    return view


def _turns(
    voice: Voice,
    page: Page[Topic] | Page[Entry],
    prefix: str,
    kind: type[TurnTopics] | type[TurnEntries],
) -> list[TurnTopics | TurnEntries]:
    turns: list[TurnTopics | TurnEntries] = []
    if page.number > 1:
        turns.append(kind.labelled(voice("faq-button-back"), f"{prefix}:{page.number - 1}"))
    if page.number < page.last:
        turns.append(kind.labelled(voice("faq-button-more"), f"{prefix}:{page.number + 1}"))
    return turns


async def _topics(interaction: Interaction, number: int) -> tuple[Voice, Page[Topic]]:
    voice = await voice_of(interaction)
    topics = await interaction.client.service(FaqService).topics()
    return voice, page_of(topics, number)


async def _about(interaction: Interaction, topic: str, number: int) -> tuple[Voice, Topic, Page[Entry]]:
    voice = await voice_of(interaction)
    found, entries = await interaction.client.service(FaqService).about(topic, voice.reader.locale)
    return voice, found, page_of(entries, number)
