"""The renderer of what staff are told once: what will stand in the way of planned messages."""

from collections.abc import Mapping, Sequence

from bot.client.rendering import body
from bot.client.voice import Voice
from bot.delivery.kinds import IfUnreadable, Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.deliveries.embeds import troubles
from cogs.deliveries.service import BROKEN
from cogs.deliveries.service.watch import troubles_in


class Posts:
    """Puts the desk's own message into words."""

    def __init__(self, translator: Translator) -> None:
        """Speak with the words of ``translator``."""
        self._translator = translator

    def kinds(self) -> Sequence[Kind]:
        """Return the kinds of message that the desk sends."""
        # One too many is better than one held back.
        return (
            Kind(
                BROKEN,
                self.broken,
                late=Late.ANYWAY,
                unreadable=IfUnreadable.SEND,
                announced=False,
                label="deliveries-kind-broken",
            ),
        )

    async def broken(
        self,
        _transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        _context: RenderContext,
    ) -> Rendered | None:
        """Return what is in the way, and what no longer is."""
        if not parameters:
            return None
        voice = Voice(self._translator, reader)
        news = [troubles_in(parameters[part]) for part in ("broken", "well")]
        return Rendered(body(embeds=[troubles.told(voice, *news)]))
