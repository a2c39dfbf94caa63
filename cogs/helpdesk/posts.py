"""What people at the desk read: the question, in its thread or else in the staff channel."""

from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.looks import Fact, card
from bot.client.rendering import body, mentioning
from bot.community.model import STAFF_ROLE
from bot.community.places import Places
from bot.delivery.kinds import Kind, Reader, RenderContext, Rendered
from bot.delivery.messages import Message
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.kernel.errors import Detail
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.helpdesk.domain import Obstacle, Request
from cogs.helpdesk.repository import RequestRepository
from cogs.helpdesk.service import OPENING, TO_STAFF, to_staff

Parameters = Mapping[str, Json]

WHY: Final = {
    Obstacle.FORBIDDEN: "helpdesk-why-forbidden",
    Obstacle.NO_CHANNEL: "helpdesk-why-no-channel",
    Obstacle.NO_DESK: "helpdesk-why-no-desk",
    Obstacle.REFUSED: "helpdesk-why-refused",
}


class Posts:
    """Puts the helpdesk's messages into words; a question that was erased is not sent."""

    def __init__(self, translator: Translator, places: Places, clock: Clock) -> None:
        """Speak with the words of ``translator``."""
        self._translator = translator
        self._places = places
        self._clock = clock

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that the helpdesk sends."""
        return (
            Kind(OPENING, self.opening, fallback=self.to_staff_instead, label="helpdesk-kind-opening"),
            Kind(TO_STAFF, self.to_staff, label="helpdesk-kind-to-staff"),
        )

    async def opening(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put the question before the desk, which is called once, and tell the member that they are heard."""
        request = await _request(transaction, parameters)
        if request is None:
            return None
        desk = await self._places.find(transaction, "role", STAFF_ROLE)
        called = [desk.discord_id] if desk else []
        role = " ".join(f"<@&{one}>" for one in called)
        lines = [self._text(reader, "helpdesk-opening", role=role), self._late(reader, context)]
        return Rendered(
            body(
                "\n".join(line for line in lines if line).strip(),
                embeds=[self._card(reader, request)],
                mentions=mentioning(roles=called),
            )
        )

    async def to_staff(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put the question before staff, and say why it comes here."""
        request = await _request(transaction, parameters)
        if request is None:
            return None
        why = Fact(
            self._text(reader, "helpdesk-label-why"),
            self._text(reader, WHY[Obstacle(str(parameters["why"]))]),
        )
        return Rendered(body(self._late(reader, context), embeds=[self._card(reader, request, [why])]))

    async def to_staff_instead(self, parameters: Parameters, _code: int) -> Message | None:
        """Return the message to staff for a thread in which nothing can be said (any more)."""
        number, channel = parameters.get("request"), parameters.get("staff")
        if not isinstance(number, int) or not isinstance(channel, int):
            return None
        return to_staff(number, channel, Obstacle.REFUSED, self._clock.now())

    def _card(self, reader: Reader, request: Request, facts: Sequence[Fact] = ()) -> discord.Embed:
        member = Fact(self._text(reader, "helpdesk-label-member"), f"<@{request.member}>")
        title = self._text(reader, "helpdesk-thread-title", number=str(request.id))
        return card(self._translator, reader.locale, title, request.question, facts=[member, *facts])

    def _late(self, reader: Reader, context: RenderContext) -> str | None:
        return self._text(reader, "helpdesk-late", due=context.due) if context.late else None

    def _text(self, reader: Reader, key: str, **details: Detail) -> str:
        return self._translator.text(reader.locale, key, **details)


async def _request(transaction: Transaction, parameters: Parameters) -> Request | None:
    number = parameters.get("request")
    return await RequestRepository(transaction).get(number) if isinstance(number, int) else None
