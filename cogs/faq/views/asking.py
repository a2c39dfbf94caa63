"""Asking: the form, the answer, what may be meant, and the way to people."""

from collections.abc import Mapping
from dataclasses import replace
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
from cogs.faq.service import Asked, FaqService, LearningService, Receipt, Reply, UnansweredPoint

LABEL: Final = 80
"""Characters on a button."""

ENTRY: Final = r"(?P<entry>[a-z0-9-]{1,60})"
MARK: Final = r"(?::[0-9]{1,20})?"
"""Under a message in a channel: what makes the id one of that message alone, so that delivery knows it again."""


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


class ShowEntry(PersistentButton, template=rf"faq:show:{ENTRY}"):
    """Shows one of the entries that may be meant; the others stay where they are."""

    async def press(self, interaction: Interaction) -> None:
        """Show it privately."""
        await show(interaction, self.ids["entry"], asked_in(interaction.message))


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


class Helped(PersistentButton, template=rf"faq:helped:{ENTRY}{MARK}"):
    """Says that the answer above is what was meant."""

    async def press(self, interaction: Interaction) -> None:
        """Take the member's word."""
        voice, entry = await voice_of(interaction), self.ids["entry"]
        heard = await interaction.client.service(LearningService).helped(
            interaction.user.id, _about(interaction), entry
        )
        key = "faq-helped-proposed" if heard.proposed else "faq-helped"
        await answer(interaction, voice("faq-helped-again" if heard.again else key))


class Missed(PersistentButton, template=rf"faq:missed:{ENTRY}{MARK}"):
    """Says that the answer above is not what was meant."""

    async def press(self, interaction: Interaction) -> None:
        """Take the member's word, and offer what else may be meant; after that, people."""
        voice, learning = await voice_of(interaction), interaction.client.service(LearningService)
        asked = _about(interaction)
        async with acknowledging(interaction):
            reply = await learning.missed(interaction.user.id, asked, self.ids["entry"], voice.reader.locale)
        someone = interaction.client.service(UnansweredPoint).is_taken
        await answer(
            interaction,
            embeds=embeds.offered_instead(voice, reply, someone=someone),
            view=reply_view(voice, reply, someone=someone),
        )


BUTTONS: Final = (Ask, ShowEntry, AskSomeone, Helped, Missed)
FORMS: Final = (QuestionForm,)


async def reply_to(interaction: Interaction, question: str, *, overheard: bool = False) -> None:
    """Answer a question, or offer what may be meant, or say that nothing fits.

    ``overheard``: it stands in a message, which may be somebody else's.
    """
    voice, service = await voice_of(interaction), interaction.client.service(FaqService)
    async with acknowledging(interaction):
        reply = await service.ask(question, voice.reader.locale, interaction.user.id)
    reply = replace(reply, overheard=overheard)
    someone = interaction.client.service(UnansweredPoint).is_taken
    await answer(
        interaction,
        embeds=embeds.reply_cards(voice, reply, someone=someone),
        view=reply_view(voice, reply, someone=someone),
    )


async def show(interaction: Interaction, entry: str, question: str | None = None) -> None:
    """Show an entry privately, in the language of the member who acts, and to what question if there was one."""
    voice = await voice_of(interaction)
    async with acknowledging(interaction):
        shown = await interaction.client.service(FaqService).show(entry, voice.reader.locale)
    cards = [embeds.answer_card(voice, shown)]
    if question:
        cards.append(embeds.question_card(voice, Reply(Verdict.EXACT, question), someone=False))
    await answer(interaction, embeds=cards, view=BaseView(*votes(voice, entry)))


def asked_in(message: discord.Message | None) -> str | None:
    """Return the question that stands on a message of ours: its last card is that, unless the answer is all there is."""
    cards = message.embeds if message else []
    return cards[-1].description if len(cards) > 1 else None


def reply_view(voice: Voice, reply: Reply, *, someone: bool) -> BaseView | None:
    """Return the entries that may be meant, and the way to people if there is one."""
    view = BaseView()
    if reply.verdict in {Verdict.EXACT, Verdict.ANSWER}:
        for vote in votes(voice, reply.entries[0].entry.id):
            view.add_item(vote)
    if reply.verdict is Verdict.CANDIDATES:
        for shown in reply.entries:
            label, style = cut(shown.entry.question, LABEL), discord.ButtonStyle.primary
            view.add_item(ShowEntry.labelled(label, f"faq:show:{shown.entry.id}", style=style))
    if someone and reply.verdict is not Verdict.EXACT:
        view.add_item(AskSomeone.labelled(voice("faq-button-ask-someone"), "faq:ask-someone"))
    return view if view.children else None


def votes(voice: Voice, entry: str, mark: str = "") -> list[Helped | Missed]:
    """Return the buttons by which a member says whether an entry was what they meant."""
    style = discord.ButtonStyle.success
    return [
        Helped.labelled(voice("faq-button-helped"), f"faq:helped:{entry}{mark}", style=style),
        Missed.labelled(voice("faq-button-missed"), f"faq:missed:{entry}{mark}"),
    ]


def _about(interaction: Interaction) -> str:
    """Return what the answer was given to: the question beneath it, else the answer's own."""
    message = interaction.message
    asked = asked_in(message) or (message.embeds[0].title if message and message.embeds else None)
    if not asked:
        raise OutOfDate
    return asked


def _way(interaction: Interaction, voice: Voice, receipt: Receipt) -> BaseView | None:
    """Return the link to where the question will be answered, if there is such a place by now."""
    if receipt.channel is None:
        return None
    address = f"https://discord.com/channels/{interaction.client.server.id}/{receipt.channel}"
    return BaseView(discord.ui.Button(label=voice("faq-button-open"), url=address))
