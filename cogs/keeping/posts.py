"""What staff are sent about entries, put into words when it is sent."""

from collections.abc import Callable, Mapping

from bot.client.rendering import body
from bot.client.views import BaseView
from bot.client.voice import Voice
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.keeping import embeds
from cogs.keeping.service import LEFT, CareService


class Posts:
    """Puts the messages of this feature into words."""

    def __init__(self, translator: Translator, care: CareService, view: Callable[[Voice], BaseView]) -> None:
        """Speak with the words of ``translator`` of what ``care`` tells, above what ``view`` offers."""
        self._translator = translator
        self._care = care
        self._view = view

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that editors cause."""
        return (Kind(LEFT, self.left, late=Late.ANYWAY, label="keeping-kind-left"),)

    async def left(
        self,
        transaction: Transaction,
        _parameters: Mapping[str, Json],
        reader: Reader,
        _context: RenderContext,
    ) -> Rendered | None:
        """Ask who takes on the entries of somebody who is gone; nothing if all have been taken on since."""
        left = await self._care.left(transaction)
        if not left:
            return None
        voice = Voice(self._translator, reader)
        return Rendered(body(embeds=[embeds.left_card(voice, left)], view=self._view(voice)))
