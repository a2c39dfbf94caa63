"""Asking: the form, the answer, what may be meant, and the way to people."""

from collections.abc import Mapping
from typing import Final

import discord

from bot.client.buttons import PersistentButton
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.refusals import OutOfDate
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.client.voice import Voice, voice_of
from bot.kernel.text import cut
from cogs.faq import embeds
from cogs.faq.domain import LONGEST, Verdict
from cogs.faq.service import Asked, FaqService, Receipt, Reply, UnansweredPoint

LABEL: Final = 80
"""Characters on a button."""


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


BUTTONS: Final = (Ask, ShowEntry, AskSomeone)
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


def _way(interaction: Interaction, voice: Voice, receipt: Receipt) -> BaseView | None:
    """Return the link to where the question will be answered, if there is such a place by now."""
    if receipt.channel is None:
        return None
    address = f"https://discord.com/channels/{interaction.client.server.id}/{receipt.channel}"
    return BaseView(discord.ui.Button(label=voice("faq-button-open"), url=address))
