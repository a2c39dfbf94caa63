"""What is sent about minutes: the question whether they are approved, and the minutes themselves."""

from collections.abc import Iterator, Mapping

from bot.client.looks import escaped
from bot.client.rendering import body
from bot.client.views import BaseView
from bot.community.content import Community
from bot.delivery.kinds import File, Kind, Late, Reader, RenderContext, Rendered
from bot.delivery.messages import Message
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.meetings.domain import Stage
from cogs.meetings.embeds import minutes as cards
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import MINUTES, TO_APPROVE, MinutesService, Paper, promises
from cogs.meetings.views.minutes import FILE, approve_button

Parameters = Mapping[str, Json]


class MinutesPosts:
    """Puts messages about minutes into words."""

    def __init__(
        self, translator: Translator, community: Community, minutes: MinutesService, clock: Clock
    ) -> None:
        """Speak with the words of ``translator`` of what ``minutes`` knows."""
        self._translator = translator
        self._community = community
        self._minutes = minutes
        self._clock = clock

    def kinds(self) -> Iterator[Kind]:
        """Yield the kinds of message; nobody waits for one at a certain time."""
        yield Kind(
            TO_APPROVE,
            self.to_approve,
            late=Late.ANYWAY,
            fallback=self.to_staff,
            label="meetings-kind-to-approve",
            about=self._title,
            of_others=True,
        )
        yield Kind(MINUTES, self.post, late=Late.ANYWAY, label="meetings-kind-minutes", about=self._title)

    async def to_approve(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask whether minutes are approved; edited later, it says that this needs no answer any more."""
        paper = await self._paper(transaction, parameters)
        waits = paper.minutes.stage is Stage.PROPOSED and paper.minutes.version == parameters["version"]
        voice = self._voice(reader)
        if not waits:
            return Rendered(body(embeds=[cards.answered(voice, paper)])) if context.revision else None
        mark = "staff" if parameters.get("staff") is None else "leader"
        view = BaseView(approve_button(voice, paper, mark))
        return Rendered(body(embeds=[cards.to_approve(voice, paper)], view=view), (_file(voice, paper),))

    async def to_staff(self, parameters: Parameters, _code: int) -> Message | None:
        """Ask staff instead of a leader who takes no direct messages."""
        staff, event, version = parameters["staff"], parameters["event"], parameters["version"]
        if not isinstance(staff, int) or not isinstance(event, int) or not isinstance(version, int):
            return None
        return promises.to_approve_instead(event, version, staff, self._clock.now())

    async def post(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Publish minutes with a file that holds all of them; what was approved anew stands in a newer post."""
        paper, voice = await self._paper(transaction, parameters), self._voice(reader)
        if paper.minutes.edition != parameters["edition"]:
            return Rendered(body(embeds=[cards.replaced(voice, paper)])) if context.revision else None
        if paper.minutes.stage is not Stage.APPROVED:
            return Rendered(body(embeds=[cards.corrected(voice, paper)])) if context.revision else None
        return Rendered(body(embeds=[cards.post(voice, paper)]), (_file(voice, paper),))

    async def _paper(self, transaction: Transaction, parameters: Parameters) -> Paper:
        return await self._minutes.paper(transaction, int(str(parameters["event"])))

    async def _title(self, transaction: Transaction, parameters: Parameters) -> str | None:
        return escaped((await self._paper(transaction, parameters)).event.title)

    def _voice(self, reader: Reader) -> Voice:
        return Voice(self._translator, reader, self._community)


def _file(voice: Voice, paper: Paper) -> File:
    return File(FILE, "text/markdown", cards.markdown(voice, paper))
