"""The message to staff about files that cannot be used, put into words when it is sent."""

from collections.abc import Mapping

from bot.client.rendering import body
from bot.client.voice import Voice
from bot.delivery.kinds import IfUnreadable, Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.faq.embeds import faults_card
from cogs.faq.repository import FileRepository
from cogs.faq.service import FAULTS


class Posts:
    """Puts the FAQ's messages into words."""

    def __init__(self, translator: Translator) -> None:
        """Speak with the words of ``translator``."""
        self._translator = translator

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that the FAQ sends."""
        # One notice too many is better than one held back.
        return (
            Kind(
                FAULTS,
                self.faults,
                late=Late.ANYWAY,
                unreadable=IfUnreadable.SEND,
                label="faq-kind-faults",
            ),
        )

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
