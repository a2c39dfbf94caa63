"""The renderers of what is said when an organiser is gone; a message about what is over is not sent."""

from collections.abc import Callable, Mapping, Sequence

import discord

from bot.client.rendering import body
from bot.client.views import BaseView
from bot.client.voice import Voice
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered, Renderer
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.domain import ALIVE, phase
from cogs.succession import embeds
from cogs.succession.service import TO_DEPUTY, TO_STAFF, SuccessionService, Told

Card = Callable[[Voice, Told], discord.Embed]
Buttons = Callable[[Voice, int], BaseView]


class Posts:
    """Puts them into words."""

    def __init__(self, translator: Translator, succession: SuccessionService) -> None:
        """Speak with the words of ``translator`` of what ``succession`` tells."""
        self._translator = translator
        self._succession = succession

    def kinds(self, take: Buttons, both: Buttons) -> Sequence[Kind]:
        """Return the kinds of message, with the buttons that stand under them. Nobody waits for one at a certain time."""
        return (
            Kind(
                TO_STAFF,
                self._renderer(embeds.to_staff, take),
                late=Late.ANYWAY,
                label="succession-kind-to-staff",
                about=self.about,
            ),
            Kind(
                TO_DEPUTY,
                self._renderer(embeds.to_deputy, both),
                late=Late.ANYWAY,
                label="succession-kind-to-deputy",
                about=self.about,
            ),
        )

    async def about(self, transaction: Transaction, parameters: Mapping[str, Json]) -> str | None:
        """Return the title of the event that a message is about."""
        told = await self._told(transaction, parameters)
        return None if told is None else discord.utils.escape_markdown(told.event.title)

    def _renderer(self, card: Card, buttons: Buttons) -> Renderer:
        async def render(
            transaction: Transaction,
            parameters: Mapping[str, Json],
            reader: Reader,
            context: RenderContext,
        ) -> Rendered | None:
            told = await self._told(transaction, parameters)
            if told is None or (phase(told.event, context.now) not in ALIVE and not context.revision):
                return None
            voice = Voice(self._translator, reader)
            view = buttons(voice, told.handover.id) if told.handover.taken is None else None
            return Rendered(body(embeds=[card(voice, told)], view=view))

        return render

    async def _told(self, transaction: Transaction, parameters: Mapping[str, Json]) -> Told | None:
        number = parameters.get("handover")
        return await self._succession.tell(transaction, number) if isinstance(number, int) else None
