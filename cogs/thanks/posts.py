"""The reminder, put into words when it is sent; who has written to people meanwhile gets none."""

from collections.abc import Mapping

import discord

from bot.client.rendering import body
from bot.client.voice import Voice
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.service import EventFinder
from cogs.thanks import embeds
from cogs.thanks.service import EXPECTED, ThanksService


class Posts:
    """Puts it into words."""

    def __init__(self, translator: Translator, finder: EventFinder, thanks: ThanksService) -> None:
        """Speak with the words of ``translator`` of what ``thanks`` knows."""
        self._translator = translator
        self._finder = finder
        self._thanks = thanks

    def kind(self) -> Kind:
        """Return the kind of message; nobody waits for it, so late or not at all is no matter to staff."""
        return Kind(
            EXPECTED,
            self.expected,
            late=Late.ANYWAY,
            announced=False,
            label="thanks-kind-expected",
            about=self._title,
        )

    async def expected(
        self,
        transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        context: RenderContext,
    ) -> Rendered | None:
        """Remind the organiser."""
        number, organiser = int(str(parameters["event"])), int(str(parameters["member"]))
        told = await self._thanks.expectation(transaction, number, organiser, context.now)
        if told is None:
            return None
        return Rendered(body(embeds=[embeds.expected(Voice(self._translator, reader), told)]))

    async def _title(self, transaction: Transaction, parameters: Mapping[str, Json]) -> str | None:
        event = await self._finder.existing(transaction, int(str(parameters["event"])))
        return discord.utils.escape_markdown(event.title)
