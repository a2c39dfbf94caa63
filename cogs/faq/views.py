"""Buttons, menus and the form of the FAQ, each found by its ``custom_id`` for ever."""

from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.buttons import PersistentButton, PersistentSelect
from bot.client.interaction import Interaction
from bot.client.looks import option
from bot.client.modals import PersistentModal
from bot.client.refusals import OutOfDate
from bot.client.replies import acknowledging, answer, refresh
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.kernel.text import cut
from cogs.faq import embeds
from cogs.faq.domain import LONGEST, Entry, Page, Topic, Verdict, page_of
from cogs.faq.service import Asked, FaqService, Receipt, Reply, UnansweredPoint

LABEL: Final = 80
"""Characters on a button."""

TOPIC: Final = r"(?P<topic>[a-z0-9-]+)"
PAGE: Final = r"(?P<page>[0-9]+)"


class Ask(PersistentButton, template=r"faq:ask"):
    """Asks for a question; stands wherever another feature puts it."""

    async def press(self, interaction: Interaction) -> None:
        """Open the form."""
        voice = await voice_of(interaction)
        form = QuestionForm("faq:question", title=voice("faq-form-title"))
        label, hint = voice("faq-question-title"), voice("faq-form-hint")
        await interaction.response.send_modal(
            form.ask(label, "question", hint=hint, limit=LONGEST, long=True)
        )


class QuestionForm(PersistentModal, template=r"faq:question"):
    """A question in the member's own words."""

    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Answer it privately."""
        await reply_to(interaction, values.get("question", ""))


class ShowEntry(PersistentButton, template=r"faq:show:(?P<entry>[a-z0-9-]+)"):
    """Shows one of the entries that may be meant; the others stay where they are."""

    async def press(self, interaction: Interaction) -> None:
        """Show it privately."""
        await show(interaction, self.ids["entry"])


class AskSomeone(PersistentButton, template=r"faq:ask-someone"):
    """Brings the question that stands above it to people."""

    async def press(self, interaction: Interaction) -> None:
        """Hand it over and tell what becomes of it."""
        message = interaction.message
        question = message.embeds[-1].description if message and message.embeds else None
        if message is None or not question:
            raise OutOfDate
        asked = Asked(interaction.user.id, question, message.id)
        async with acknowledging(interaction):
            receipt = await interaction.client.service(UnansweredPoint).take(asked)
        voice = await voice_of(interaction)
        embed = embeds.receipt_card(voice, receipt)
        await answer(interaction, embed=embed, view=_way(interaction, voice, receipt))


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


BUTTONS: Final = (Ask, ShowEntry, AskSomeone, Topics, Entries, TurnTopics, TurnEntries)
FORMS: Final = (QuestionForm,)


async def reply_to(interaction: Interaction, question: str) -> None:
    """Answer a question, or offer what may be meant, or say that nothing fits."""
    voice, service = await voice_of(interaction), interaction.client.service(FaqService)
    async with acknowledging(interaction):
        reply = await service.ask(question, voice.reader.locale)
    someone = interaction.client.service(UnansweredPoint).is_taken
    await answer(
        interaction,
        embeds=embeds.reply_cards(voice, reply, someone=someone),
        view=reply_view(voice, reply, someone=someone),
    )


async def show(interaction: Interaction, entry: str) -> None:
    """Show an entry privately, in the language of the member who acts."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        shown = await interaction.client.service(FaqService).show(entry, voice.reader.locale)
    await answer(interaction, embed=embeds.answer_card(voice, shown))


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


def reply_view(voice: Voice, reply: Reply, *, someone: bool) -> BaseView | None:
    """Return the entries that may be meant, and the way to people if there is one."""
    if reply.verdict is Verdict.EXACT:
        return None
    view = BaseView()
    if reply.verdict is Verdict.CANDIDATES:
        for shown in reply.entries:
            label, style = cut(shown.entry.question, LABEL), discord.ButtonStyle.primary
            view.add_item(ShowEntry.labelled(label, f"faq:show:{shown.entry.id}", style=style))
    if someone:
        view.add_item(AskSomeone.labelled(voice("faq-button-ask-someone"), "faq:ask-someone"))
    return view if view.children else None


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


def _way(interaction: Interaction, voice: Voice, receipt: Receipt) -> BaseView | None:
    """Return the link to where the question will be answered, if there is such a place by now."""
    if receipt.channel is None:
        return None
    address = f"https://discord.com/channels/{interaction.client.server.id}/{receipt.channel}"
    return BaseView(discord.ui.Button(label=voice("faq-button-open"), url=address))
