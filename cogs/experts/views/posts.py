"""Renderers: what is posted and sent about experts, as long as it is so."""

from collections.abc import Awaitable, Callable, Mapping

import discord

from bot.client.bot import CommunityBot
from bot.client.rendering import body
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.delivery.messages import Message
from bot.delivery.notices import inbox_line
from bot.storage.database import Transaction
from bot.storage.instants import from_text
from bot.storage.personal_data import Json
from cogs.experts import embeds
from cogs.experts.domain import STAFF, Actor, Profile, State
from cogs.experts.repository import ProfileRepository
from cogs.experts.service import promises
from cogs.experts.views.deciding import buttons
from cogs.experts.views.terms import terms_of
from cogs.experts.views.voices import voice_for

Parameters = Mapping[str, Json]
Words = Callable[[Transaction, Parameters, Reader, RenderContext], Awaitable[Rendered | None]]


def personal(
    name: str,
    render: Words,
    fallback: Callable[[Parameters, int], Awaitable[Message | None]],
    *,
    of_others: bool = False,
) -> Kind:
    """Return a kind of direct message about experts."""
    return Kind(
        name,
        render,
        late=Late.ANYWAY,
        fallback=fallback,
        announced=False,
        label=f"experts-kind-of-{name.removeprefix('experts.')}",
        personal=True,
        of_others=of_others,
    )


class Posts:
    """Puts what is sent into words; a message about what is no longer so is not sent."""

    def __init__(self, bot: CommunityBot) -> None:
        """Speak as ``bot``."""
        self._bot = bot

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that are sent about profiles."""
        return (
            Kind(
                promises.PROFILE.review_kind,
                self.review,
                late=Late.ANYWAY,
                label="experts-kind-of-review",
                about=self.about,
                of_others=True,
            ),
            personal(promises.PROFILE.decided_kind, self.decided, self.inbox),
            personal(promises.PROFILE.renewal_kind, self.renewal, self.inbox),
            personal(promises.PROFILE.expired_kind, self.expired, self.inbox),
        )

    async def inbox(self, parameters: Parameters, _code: int) -> Message | None:
        """Say that a message waits, and not which, when a member takes no direct messages."""
        key = promises.PROFILE.key_of(number(parameters, "profile"))
        return waiting_line(self._bot, key, parameters)

    async def review(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put a profile before staff; edited, say how it stands."""
        found, voice = await _profile(transaction, parameters), voice_for(self._bot, reader)
        if (
            found is None
            or found.round != parameters["round"]
            or found.state in {State.DRAFT, State.WITHDRAWN}
        ):
            return Rendered(body(embeds=[embeds.ended(voice, found)])) if context.revision else None
        if found.state is not State.WAITING and not context.revision:
            return None
        view = buttons(voice, found, STAFF, context.now, terms_of(self._bot.platform.community))
        return Rendered(body(embeds=[embeds.before_staff(voice, found)], view=view))

    async def decided(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell what staff decided, as long as that is so."""
        found = await _profile(transaction, parameters)
        if found is None or found.version != parameters["version"]:
            return None
        embed = embeds.decided(voice_for(self._bot, reader), found)
        return self._with_buttons(embed, found, reader, context)

    async def renewal(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask whether a profile still holds, unless it was renewed or ended meanwhile."""
        found, expires = await _profile(transaction, parameters), from_text(str(parameters["expires"]))
        if found is None or found.expires != expires:
            return None
        embed = embeds.renewal(voice_for(self._bot, reader), expires)
        return self._with_buttons(embed, found, reader, context)

    async def expired(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that a profile has ended, unless it was brought back meanwhile."""
        found = await _profile(transaction, parameters)
        if found is None or found.state is not State.EXPIRED:
            return None
        embed = embeds.expired(voice_for(self._bot, reader))
        return self._with_buttons(embed, found, reader, context)

    async def about(self, transaction: Transaction, parameters: Parameters) -> str | None:
        """Return what the profile of a message is called, for staff."""
        found = await _profile(transaction, parameters)
        return voice_for(self._bot, self._bot.platform.readers.default).title(found) if found else None

    def _with_buttons(
        self, embed: discord.Embed, found: Profile, reader: Reader, context: RenderContext
    ) -> Rendered:
        voice, terms = voice_for(self._bot, reader), terms_of(self._bot.platform.community)
        view = buttons(voice, found, Actor(found.owner), context.now, terms)
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


async def _profile(transaction: Transaction, parameters: Parameters) -> Profile | None:
    return await ProfileRepository(transaction).get(number(parameters, "profile"))
