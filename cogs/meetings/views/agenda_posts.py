"""What is posted before a meeting: the call for items, the agenda, the reminder with it."""

from collections.abc import Callable, Iterator, Mapping

import discord

from bot.client.looks import escaped
from bot.client.rendering import body
from bot.client.views import BaseView
from bot.community.content import Community
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.events.domain import ALIVE, phase
from cogs.meetings.domain import in_order
from cogs.meetings.embeds import agenda as cards
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import AGENDA, CALL, REMINDER, AgendaService, Programme
from cogs.meetings.views.agenda import propose_button

Parameters = Mapping[str, Json]
Card = Callable[[Voice, Programme], discord.Embed]


class AgendaPosts:
    """Puts them into words; what is of no use any more is not sent."""

    def __init__(self, translator: Translator, community: Community, agendas: AgendaService) -> None:
        """Speak with the words of ``translator`` of what ``agendas`` knows."""
        self._translator = translator
        self._community = community
        self._agendas = agendas

    def kinds(self) -> Iterator[Kind]:
        """Yield the kinds of message; each says when the meeting is, so being late makes none of them wrong."""
        yield Kind(CALL, self.call, late=Late.ANYWAY, label="meetings-kind-call", about=self._title)
        yield Kind(AGENDA, self.agenda, late=Late.ANYWAY, label="meetings-kind-agenda", about=self._title)
        yield Kind(
            REMINDER, self.reminder, late=Late.ANYWAY, label="meetings-kind-reminder", about=self._title
        )

    async def call(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask the group for items."""
        programme = await self._alive(transaction, parameters, context)
        return None if programme is None else self._post(reader, cards.call, programme, "call")

    async def agenda(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Show the agenda; edited later, as it is then."""
        programme = await self._alive(transaction, parameters, context)
        return None if programme is None else self._post(reader, cards.post, programme, "agenda")

    async def reminder(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Remind of the meeting with its agenda; of none if nothing is on it, or it was moved."""
        programme = await self._alive(transaction, parameters, context)
        if programme is None or not in_order(programme.items):
            return None
        if int(programme.event.starts_at.timestamp()) != parameters["starts"]:
            return None
        voice = self._voice(reader)
        return Rendered(body(embeds=[cards.reminder(voice, programme)]))

    def _post(self, reader: Reader, card: Card, programme: Programme, mark: str) -> Rendered:
        voice = self._voice(reader)
        view = BaseView(propose_button(voice, programme.event.id, mark))
        return Rendered(body(embeds=[card(voice, programme)], view=view))

    async def _alive(
        self, transaction: Transaction, parameters: Parameters, context: RenderContext
    ) -> Programme | None:
        programme = await self._programme(transaction, parameters)
        if await self._agendas.rests(transaction, programme):
            return None
        ahead = phase(programme.event, context.now) in ALIVE and context.now < programme.event.starts_at
        return programme if ahead else None

    async def _programme(self, transaction: Transaction, parameters: Parameters) -> Programme:
        return await self._agendas.programme(transaction, int(str(parameters["event"])))

    async def _title(self, transaction: Transaction, parameters: Parameters) -> str | None:
        return escaped((await self._programme(transaction, parameters)).event.title)

    def _voice(self, reader: Reader) -> Voice:
        return Voice(self._translator, reader, self._community)
