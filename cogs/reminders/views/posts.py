"""The renderer: from a reminder that is due to its words, at the moment at which it is sent."""

from collections.abc import Mapping

from bot.client.rendering import body, mentioning
from bot.delivery.domain import Message
from bot.delivery.kinds import Kind, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.reminders.embeds import cards
from cogs.reminders.embeds.voice import Voice
from cogs.reminders.service import DUE, Teller, Told
from cogs.reminders.service.promises import instead
from cogs.reminders.views.telling import show_button, told_buttons


class Posts:
    """Puts reminders into words; one that is gone, or was given another time, is not sent."""

    def __init__(self, translator: Translator, teller: Teller) -> None:
        """Speak with the words of ``translator`` of what ``teller`` tells."""
        self._translator = translator
        self._teller = teller

    def kind(self) -> Kind:
        """Return the kind of message that reminders send; what is personal is no business of staff."""
        return Kind(
            DUE,
            self.render,
            fallback=self.fall_back,
            announced=False,
            label="reminders-kind-due",
            personal=True,
        )

    async def render(
        self,
        transaction: Transaction,
        parameters: Mapping[str, Json],
        reader: Reader,
        context: RenderContext,
    ) -> Rendered | None:
        """Return the reminder: its words by direct message, a call without them in a channel."""
        news = await self._teller.tell(transaction, parameters, context.now, only_looking=context.preview)
        if news is None:
            return None
        voice = Voice(self._translator, reader)
        if parameters.get("channel") is not None:
            return _call(voice, news, context)
        line = cards.told_line(voice, news, due=context.due if context.late else None)
        return Rendered(
            body(
                line,
                embeds=[cards.told(voice, news.reminder, news.at)],
                view=told_buttons(voice, news.reminder, news.at),
            )
        )

    async def fall_back(self, parameters: Mapping[str, Json], _code: int) -> Message | None:
        """Return another way to the member, on which the words stay private."""
        return instead(parameters)


def _call(voice: Voice, news: Told, context: RenderContext) -> Rendered:
    member = news.reminder.member
    lines = [voice("reminders-call", member=f"<@{member}>")]
    if context.late:
        lines.append(voice("delivery-late", due=context.due))
    return Rendered(
        body(
            "\n".join(lines),
            view=show_button(voice, news.reminder, news.at),
            mentions=mentioning(members=[member]),
        )
    )
