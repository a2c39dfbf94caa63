"""The renderers of what is asked and told when an office looks for somebody."""

from collections.abc import Callable, Mapping, Sequence

from bot.client.rendering import body
from bot.client.views import BaseView
from bot.client.voice import Voice
from bot.community.content import Community
from bot.delivery.kinds import About, Kind, Late, Reader, RenderContext, Rendered, in_each
from bot.delivery.messages import Message
from bot.delivery.notices import inbox_line
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.leading import embeds
from cogs.leading.domain import Handover, State
from cogs.leading.service import ANSWERED, ASKED, VACANT, LeadingService

Parameters = Mapping[str, Json]
Buttons = Callable[[Voice, int], BaseView]


class Posts:
    """Puts them into words; a question that needs no answer any more is not sent."""

    def __init__(
        self,
        translator: Translator,
        community: Community,
        clock: Clock,
        leading: LeadingService,
        buttons: Buttons,
    ) -> None:
        """Speak with the words of ``translator`` of what ``leading`` tells; ``buttons`` stand under a question."""
        self._translator = translator
        self._community = community
        self._clock = clock
        self._leading = leading
        self._buttons = buttons

    def kinds(self) -> Sequence[Kind]:
        """Return the kinds of message; nobody waits for one at a certain time."""
        return (
            Kind(VACANT, self.vacant, late=Late.ANYWAY, label="leading-kind-vacant", about=self.about),
            Kind(
                ASKED,
                self.asked,
                late=Late.ANYWAY,
                fallback=self.inbox,
                label="leading-kind-asked",
                about=self.about,
            ),
            Kind(
                ANSWERED,
                self.answered,
                late=Late.ANYWAY,
                announced=False,
                label="leading-kind-answered",
                about=self.about,
            ),
        )

    async def vacant(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell staff that nobody holds an office; edited, who does."""
        found = await self._handover(transaction, parameters)
        if found is None or (not found.state.open and not context.revision):
            return None
        return Rendered(body(embeds=[embeds.vacant(self._voice(reader), self._community, found)]))

    async def asked(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask whether somebody takes an office over; edited, what became of that."""
        found, member = await self._handover(transaction, parameters), int(str(parameters["member"]))
        if found is None:
            return None
        waits = found.state.open and member in found.asked
        if not waits and not context.revision:
            return None
        voice = self._voice(reader)
        view = self._buttons(voice, found.id) if waits else None
        return Rendered(body(embeds=[embeds.asked(voice, self._community, found, member)], view=view))

    async def answered(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell who offered an office what came of it."""
        found = await self._handover(transaction, parameters)
        if found is None or found.state not in {State.TAKEN, State.DECLINED}:
            return None
        return Rendered(body(embeds=[embeds.answered(self._voice(reader), self._community, found)]))

    async def inbox(self, parameters: Parameters, _code: int) -> Message | None:
        """Say that a message waits, and not which, when somebody takes no direct messages."""
        member, channel = parameters.get("member"), parameters.get("inbox")
        if not isinstance(member, int) or not isinstance(channel, int):
            return None
        key = f"leading:{parameters['handover']}:asked:{member}"
        return inbox_line(key, member, channel, self._clock.now())

    async def about(self, transaction: Transaction, parameters: Parameters) -> About | None:
        """Return the group that a message is about, for lists and notices of staff."""
        found = await self._handover(transaction, parameters)
        if found is None:
            return None
        community = self._community
        return in_each(
            community.languages,
            community.zone,
            lambda reader: embeds.name_of(self._voice(reader), community, found.group),
        )

    async def _handover(self, transaction: Transaction, parameters: Parameters) -> Handover | None:
        number = parameters.get("handover")
        return await self._leading.tell(transaction, number) if isinstance(number, int) else None

    def _voice(self, reader: Reader) -> Voice:
        return Voice(self._translator, reader)
