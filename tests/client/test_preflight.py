"""What Discord may answer when a channel is not among those the bot was told of."""

from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.client.bot import CommunityBot
from bot.client.preflight import CARDS, ChannelPreflight, Need, called_roles, details, lacking, needs_of
from bot.delivery.kinds import File, Rendered
from cogs.events.domain import ChannelForbids, ChannelGone


class Response(SimpleNamespace):
    status: int
    reason = "no"


class Asked:
    """A bot that has been told of no channel and must ask."""

    server = discord.Object(1)

    def __init__(self, answer: object) -> None:
        self._answer = answer

    def get_guild(self, _guild: int) -> None:
        return None

    async def fetch_channel(self, _channel: int) -> object:
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


class Thread:
    """A thread that sleeps, in which the bot may do everything."""

    def __init__(self) -> None:
        self.guild = SimpleNamespace(me=None)

    def permissions_for(self, _member: object) -> discord.Permissions:
        return discord.Permissions.all()


class LockedThread(discord.Thread):
    """A thread that was locked, in which the bot may write only what any member may."""

    __slots__ = ()

    def __init__(self) -> None:
        self.guild = cast(
            "Any", SimpleNamespace(me=None, get_role=lambda _role: SimpleNamespace(mentionable=False))
        )
        self.locked = True

    def permissions_for(self, _member: object, /) -> discord.Permissions:
        return discord.Permissions(view_channel=True, send_messages=True)


class DirectMessages(discord.abc.PrivateChannel):
    """Somebody's direct messages."""


async def check(answer: object) -> None:
    bot = cast("CommunityBot", Asked(answer))
    await ChannelPreflight(bot, needs=CARDS, gone=ChannelGone, forbids=ChannelForbids).check(7)


def refused(kind: type[discord.HTTPException], status: int) -> discord.HTTPException:
    response: Any = Response(status=status)
    return kind(response, "no")


async def test_a_sleeping_thread_is_found_by_asking() -> None:
    await check(Thread())


async def test_a_deleted_channel_is_gone() -> None:
    with pytest.raises(ChannelGone):
        await check(refused(discord.NotFound, 404))


async def test_a_channel_the_bot_may_not_even_see_is_told_so() -> None:
    with pytest.raises(ChannelForbids) as refusal:
        await check(refused(discord.Forbidden, 403))
    assert refusal.value.details["view"] == "missing"


async def test_nothing_is_announced_in_direct_messages() -> None:
    with pytest.raises(ChannelGone):
        await check(DirectMessages())


async def test_a_locked_thread_needs_other_permissions_than_a_channel() -> None:
    missing = await lacking(cast("CommunityBot", Asked(LockedThread())), 7, CARDS, roles=[1])
    assert missing == {Need.THREADS, Need.LOCKED, Need.EMBED, Need.MENTION}


def test_what_a_message_needs_follows_from_what_is_in_it() -> None:
    assert needs_of(Rendered({"content": "x"})) == {Need.SEND}
    assert needs_of(Rendered({"embeds": [{}]}, (File("a", "b", "c"),))) == CARDS | {Need.ATTACH}
    assert called_roles(Rendered({"content": "x"})) == ()
    assert called_roles(Rendered({"allowed_mentions": {"parse": [], "roles": ["7"]}})) == (7,)


def test_each_permission_is_told_as_given_or_missing() -> None:
    told = details(7, {Need.EMBED})
    assert (told["channel"], told["embed"], told["send"]) == ("<#7>", "missing", "given")
