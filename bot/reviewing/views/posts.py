"""Renderers: what is posted and sent about every entry alike, as long as it is so."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Generic, TypeAlias

import discord

from bot.client.bot import CommunityBot
from bot.client.rendering import body
from bot.delivery.kinds import About, Kind, Late, Reader, RenderContext, Rendered, in_each
from bot.delivery.messages import Message
from bot.delivery.notices import inbox_line
from bot.reviewing.domain.facts import State
from bot.reviewing.domain.life import STAFF, Actor, EntryT
from bot.reviewing.repository import EntryRepository
from bot.reviewing.views.desk import Desk, VoiceT
from bot.storage.database import Transaction
from bot.storage.instants import from_text
from bot.storage.personal_data import Json

Parameters: TypeAlias = Mapping[str, Json]
Words: TypeAlias = Callable[[Transaction, Parameters, Reader, RenderContext], Awaitable[Rendered | None]]
Fallback: TypeAlias = Callable[[Parameters, int], Awaitable[Message | None]]


class Posts(Generic[EntryT, VoiceT]):
    """Puts what is sent into words; a message about what is no longer so is not sent."""

    def __init__(
        self,
        bot: CommunityBot,
        desk: Desk[EntryT, VoiceT],
        entries: Callable[[Transaction], EntryRepository[EntryT]],
        *,
        hidden: frozenset[State],
    ) -> None:
        """Speak as ``bot`` of what ``desk`` shows; staff read no more of an entry that is ``hidden``."""
        self._bot = bot
        self._desk = desk
        self._entries = entries
        self._hidden = hidden

    def kinds_alike(self, label: Callable[[str], str]) -> tuple[Kind, ...]:
        """Return the kinds of message that are sent about every entry; ``label`` returns what staff call each."""
        kind = self._desk.about.kind
        told = {"decided": self.decided, "renewal": self.renewal, "expired": self.expired}
        return (
            Kind(
                kind("review"),
                self.review,
                late=Late.ANYWAY,
                label=label("review"),
                about=self.about,
                of_others=True,
            ),
            *(personal(kind(part), render, self.inbox, label(part)) for part, render in told.items()),
        )

    async def inbox(self, parameters: Parameters, _code: int) -> Message | None:
        """Say that a message waits, and not which, when a member takes no direct messages."""
        about = self._desk.about
        return waiting_line(self._bot, about.key_of(number(parameters, about.noun)), parameters)

    async def review(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put an entry before staff; edited, say how it stands."""
        found, words = await self.find(transaction, parameters), self.voice(reader)
        if found is None or found.round != parameters["round"] or found.state in self._hidden:
            return rendered(self._desk.embeds.ended(words, found)) if context.revision else None
        if found.state is not State.WAITING and not context.revision:
            return None
        return self._with_buttons(self._desk.embeds.before_staff(words, found), found, STAFF, reader, context)

    async def decided(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell what staff decided, as long as that is so."""
        found, words = await self.find(transaction, parameters), self.voice(reader)
        if found is None or found.version != parameters["version"]:
            return None
        return self._with_buttons(
            self._desk.embeds.decided(words, found), found, Actor(found.owner), reader, context
        )

    async def renewal(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask whether an entry still holds, unless it was renewed or ended meanwhile."""
        found, words = await self.find(transaction, parameters), self.voice(reader)
        expires = from_text(str(parameters["expires"]))
        if found is None or found.expires != expires:
            return None
        return self._with_buttons(
            self._desk.embeds.renewal(words, found, expires), found, Actor(found.owner), reader, context
        )

    async def expired(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that an entry has ended, unless it was brought back meanwhile."""
        found, words = await self.find(transaction, parameters), self.voice(reader)
        if found is None or found.state is not State.EXPIRED:
            return None
        return self._with_buttons(
            self._desk.embeds.expired(words, found), found, Actor(found.owner), reader, context
        )

    async def about(self, transaction: Transaction, parameters: Parameters) -> About | None:
        """Return what the entry of a message is called, for staff."""
        found, community = await self.find(transaction, parameters), self._bot.platform.community
        if found is None:
            return None
        title = self._desk.title
        return in_each(community.languages, community.zone, lambda reader: title(self.voice(reader), found))

    async def find(self, transaction: Transaction, parameters: Parameters) -> EntryT | None:
        """Return the entry that a message is about, if it is there still."""
        return await self._entries(transaction).get(number(parameters, self._desk.about.noun))

    def voice(self, reader: Reader) -> VoiceT:
        """Return the words for a reader."""
        return self._desk.voice(self._bot, reader)

    def _with_buttons(
        self, embed: discord.Embed, found: EntryT, actor: Actor, reader: Reader, context: RenderContext
    ) -> Rendered:
        view = self._desk.buttons(self._bot, self.voice(reader), found, actor, context.now)
        return rendered(embed, view)


def personal(name: str, render: Words, fallback: Fallback, label: str, *, of_others: bool = False) -> Kind:
    """Return a kind of direct message."""
    return Kind(
        name,
        render,
        late=Late.ANYWAY,
        fallback=fallback,
        announced=False,
        label=label,
        personal=True,
        of_others=of_others,
    )


def rendered(embed: discord.Embed, view: discord.ui.View | None = None) -> Rendered:
    """Return a message of one card."""
    return Rendered(body(embeds=[embed], view=view))


def waiting_line(bot: CommunityBot, key: str, parameters: Parameters) -> Message | None:
    """Return the line that says that a message waits, for the member and channel among ``parameters``."""
    member, channel = parameters.get("member"), parameters.get("inbox")
    if not isinstance(member, int) or not isinstance(channel, int):
        return None
    return inbox_line(key, member, channel, bot.platform.clock.now())


def number(parameters: Parameters, name: str) -> int:
    """Return a number among the parameters of a message."""
    return int(str(parameters[name]))
