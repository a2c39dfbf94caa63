"""Renderers: an entry of a feed in its channel, and what staff are told of a feed."""

from collections.abc import Mapping

from bot.client.looks import escaped
from bot.client.rendering import body
from bot.client.voice import Voice
from bot.delivery.kinds import IfUnreadable, Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.syndication import embeds
from cogs.syndication.service import ITEM, TOLD

Parameters = Mapping[str, Json]


class Posts:
    """Puts what is sent of feeds into words."""

    def __init__(self, translator: Translator) -> None:
        """Speak with the words of ``translator``."""
        self._translator = translator

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that are sent of feeds."""
        return (
            Kind(ITEM, self.item, late=Late.ANYWAY, label="syndication-kind-item", about=_title),
            Kind(
                TOLD,
                self.told,
                late=Late.ANYWAY,
                # One too many is better than one held back.
                unreadable=IfUnreadable.SEND,
                announced=False,
                label="syndication-kind-told",
                about=_title,
            ),
        )

    async def item(
        self, _transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Return an entry as it is posted; it notifies nobody."""
        return Rendered(body(embeds=[embeds.item(Voice(self._translator, reader), parameters)]))

    async def told(
        self, _transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Return what has become of a feed."""
        return Rendered(body(embeds=[embeds.told(Voice(self._translator, reader), parameters)]))


async def _title(_transaction: Transaction, parameters: Parameters) -> str | None:
    return escaped(str(parameters["title"]))
