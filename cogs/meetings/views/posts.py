"""What is sent to those who have taken something on; what was changed meanwhile is not sent."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

import discord

from bot.client.looks import escaped
from bot.client.rendering import body
from bot.community.content import Community
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered, Renderer
from bot.delivery.messages import Message
from bot.delivery.notices import inbox_line
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.meetings.domain import Action, State
from cogs.meetings.embeds import actions as cards
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import ASSIGNED, CHASER, ActionService
from cogs.meetings.views.actions import action_buttons

Card = Callable[[Voice, Action, date], discord.Embed]


class Posts:
    """Puts into words what owners of actions are told."""

    def __init__(
        self, translator: Translator, community: Community, actions: ActionService, clock: Clock
    ) -> None:
        """Speak with the words of ``translator``."""
        self._translator = translator
        self._community = community
        self._actions = actions
        self._clock = clock

    def kinds(self) -> Iterator[Kind]:
        """Yield the kinds of message; nobody waits for one at a certain time."""
        yield Kind(
            ASSIGNED,
            self._renderer(cards.assigned, "given"),
            late=Late.ANYWAY,
            fallback=self.neutral_line,
            label="meetings-kind-assigned",
            about=self._subject,
        )
        yield Kind(
            CHASER,
            self._renderer(cards.chaser, "chased"),
            late=Late.ANYWAY,
            fallback=self.neutral_line,
            announced=False,
            label="meetings-kind-chaser",
            about=self._subject,
        )

    def _renderer(self, card: Card, mark: str) -> Renderer:
        async def render(
            transaction: Transaction,
            parameters: Mapping[str, Json],
            reader: Reader,
            context: RenderContext,  # noqa: ARG001 - every renderer is called like this
        ) -> Rendered | None:
            action = await self._current(transaction, parameters)
            if action is None or action.state is not State.OPEN or action.owner != parameters["member"]:
                return None
            voice = Voice(self._translator, reader, self._community)
            today = self._actions.today
            # Each message has buttons of its own: by them it is found again.
            view = action_buttons(voice, action, f"{mark}-{action.version}-{today.isoformat()}")
            return Rendered(body(embeds=[card(voice, action, today)], view=view))

        return render

    async def neutral_line(self, parameters: Mapping[str, Json], _code: int) -> Message | None:
        """Say in the group's channel that a message waits for them, and nothing of what it is."""
        member, channel, key = parameters["member"], parameters["channel"], parameters["key"]
        if not isinstance(member, int) or not isinstance(channel, int):
            return None
        return inbox_line(str(key), member, channel, self._clock.now())

    async def _subject(self, transaction: Transaction, parameters: Mapping[str, Json]) -> str | None:
        action = await self._current(transaction, parameters)
        return None if action is None else escaped(action.what)

    async def _current(self, transaction: Transaction, parameters: Mapping[str, Json]) -> Action | None:
        number, version = parameters["action"], parameters["version"]
        if not isinstance(number, int) or not isinstance(version, int):
            return None
        return await self._actions.current(transaction, number, version)
