"""What people at the desk read: the question, in its thread or else in the staff channel."""

from collections.abc import Mapping, Sequence
from typing import Final

import discord

from bot.client.looks import Fact
from bot.client.rendering import body, mentioning
from bot.client.voice import Voice
from bot.community.model import STAFF_ROLE
from bot.community.places import Places
from bot.delivery.kinds import Kind, Reader, RenderContext, Rendered
from bot.delivery.messages import Message
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
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
            Kind(
                OPENING,
                self.opening,
                fallback=self.to_staff_instead,
                label="helpdesk-kind-opening",
                personal=True,
            ),
            Kind(TO_STAFF, self.to_staff, label="helpdesk-kind-to-staff", personal=True),
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
        voice = Voice(self._translator, reader)
        lines = [voice("helpdesk-opening", role=role), _late(voice, context)]
        return Rendered(
            body(
                "\n".join(line for line in lines if line).strip(),
                embeds=[_card(voice, request)],
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
        voice = Voice(self._translator, reader)
        why = Fact(voice("helpdesk-label-why"), voice(WHY[Obstacle(str(parameters["why"]))]))
        return Rendered(body(_late(voice, context), embeds=[_card(voice, request, [why])]))

    async def to_staff_instead(self, parameters: Parameters, _code: int) -> Message | None:
        """Return the message to staff for a thread in which nothing can be said (any more)."""
        number, channel = parameters.get("request"), parameters.get("staff")
        if not isinstance(number, int) or not isinstance(channel, int):
            return None
        return to_staff(number, channel, Obstacle.REFUSED, self._clock.now())


def _card(voice: Voice, request: Request, facts: Sequence[Fact] = ()) -> discord.Embed:
    member = Fact(voice("helpdesk-label-member"), f"<@{request.member}>")
    title = voice("helpdesk-thread-title", number=str(request.id))
    return voice.card(title, request.question, facts=[member, *facts])


def _late(voice: Voice, context: RenderContext) -> str | None:
    return voice("helpdesk-late", due=context.due) if context.late else None


async def _request(transaction: Transaction, parameters: Parameters) -> Request | None:
    number = parameters.get("request")
    return await RequestRepository(transaction).get(number) if isinstance(number, int) else None
