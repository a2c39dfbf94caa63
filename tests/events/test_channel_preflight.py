"""What Discord may answer when a channel is not among those the bot was told of."""

from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.client.bot import CommunityBot
from cogs.events.domain import ChannelForbids, ChannelGone
from cogs.events.views.preflight import ChannelPreflight


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


class DirectMessages(discord.abc.PrivateChannel):
    """Somebody's direct messages."""


async def check(answer: object) -> None:
    await ChannelPreflight(cast("CommunityBot", Asked(answer))).check(7)


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
