"""What the FAQ sends, put into words when it is sent: replies in channels, and news of files that cannot be used."""

from collections.abc import Mapping

import discord

from bot.client.buttons import Placed
from bot.client.rendering import body
from bot.client.views import BaseView
from bot.client.voice import Voice
from bot.delivery.kinds import IfUnreadable, Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.faq.domain import Verdict
from cogs.faq.embeds import answer_card, faults_card, offer_card, question_card
from cogs.faq.repository import EntryRepository, FileRepository, ListeningRepository
from cogs.faq.service import FAULTS, REPLY, Reply, as_shown


class Posts:
    """Puts the FAQ's messages into words."""

    def __init__(self, translator: Translator, default: str) -> None:
        """Speak with the words of ``translator``; the originals are in the language ``default``."""
        self._translator = translator
        self._default = default

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that the FAQ sends."""
        # One notice too many is better than one held back.
        return (
            Kind(
                REPLY,
                self.reply,
                late=Late.ANYWAY,
                announced=False,
                label="faq-kind-reply",
                about=self.about_reply,
            ),
            Kind(
                FAULTS,
                self.faults,
                late=Late.ANYWAY,
                unreadable=IfUnreadable.SEND,
                label="faq-kind-faults",
            ),
        )

    async def reply(
        self,
        transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        context: RenderContext,
    ) -> Rendered | None:
        """Answer a question in a channel, or offer to; nothing if the entry is gone, or the channel was switched off."""
        if int(str(parameters["channel"])) not in await ListeningRepository(transaction).ways():
            return None
        locale = str(parameters["locale"])
        voice = Voice(self._translator, Reader(locale, reader.zone))
        question = Reply(Verdict.EXACT, str(parameters["question"]), overheard=True)
        if parameters["entry"] is None:
            card, buttons = offer_card(voice), [_look(voice, parameters)]
        else:
            versions = await EntryRepository(transaction).versions(str(parameters["entry"]))
            if not versions:
                return None
            shown = as_shown(versions, locale, self._default, context.now.date())
            card, buttons = answer_card(voice, shown), _votes(voice, parameters)
        cards = [card, question_card(voice, question, someone=False)] if parameters["quoted"] else [card]
        payload = body(embeds=cards, view=BaseView(*buttons, _remove(voice, parameters)))
        # A question that is gone meanwhile needs no answer: then Discord refuses this, and nobody is told.
        reference: Json = {"message_id": str(parameters["message"]), "fail_if_not_exists": True}
        return Rendered({**payload, "message_reference": reference})

    async def about_reply(self, _transaction: Transaction, parameters: Mapping[str, Json]) -> str | None:
        """Return which entry the reply is."""
        return None if parameters.get("entry") is None else str(parameters["entry"])

    async def faults(
        self,
        transaction: Transaction,
        _parameters: Mapping[str, Json],
        reader: Reader,
        _context: RenderContext,
    ) -> Rendered | None:
        """List what is wrong now; nothing if all has been put right since."""
        faults = await FileRepository(transaction).faults()
        if not faults:
            return None
        return Rendered(body(embeds=[faults_card(Voice(self._translator, reader), faults)]))


def _votes(voice: Voice, parameters: Mapping[str, Json]) -> list[Placed]:
    """Return the buttons of an answer; the number in their ids makes them those of this message alone."""
    entry, message = parameters["entry"], parameters["message"]
    style = discord.ButtonStyle.success
    return [
        Placed.labelled(voice("faq-button-helped"), f"faq:helped:{entry}:{message}", style=style),
        Placed.labelled(voice("faq-button-missed"), f"faq:missed:{entry}:{message}"),
    ]


def _look(voice: Voice, parameters: Mapping[str, Json]) -> Placed:
    style = discord.ButtonStyle.primary
    return Placed.labelled(voice("faq-button-look"), f"faq:look:{parameters['message']}", style=style)


def _remove(voice: Voice, parameters: Mapping[str, Json]) -> Placed:
    custom_id = f"faq:remove:{parameters['member']}:{parameters['message']}"
    return Placed.labelled(voice("faq-button-remove"), custom_id)
