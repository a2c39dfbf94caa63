"""Corners of the gateway, without a library between: what may be resumed, and what may not."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bot.practice.driver import Driver, Member
from bot.practice.server import PracticeServer
from tests.practice.ground import identify
from tests.waiting import PATIENCE

INVALID_SESSION = 9


class Line:
    """One connection to the gateway."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def say(self, frame: object) -> None:
        await self.socket.send_json(frame)

    async def hear(self, **wanted: object) -> dict[str, Any]:
        """Return the next frame that has these fields."""
        while True:
            frame: dict[str, Any] = await self.socket.receive_json(timeout=PATIENCE)
            if all(frame.get(key) == value for key, value in wanted.items()):
                return frame


@asynccontextmanager
async def line(server: PracticeServer) -> AsyncIterator[Line]:
    async with aiohttp.ClientSession() as session, session.ws_connect(server.world.gateway_address) as socket:
        yield Line(socket)


def resume(server: PracticeServer, session: str, seq: int) -> dict[str, Any]:
    return {"op": 6, "d": {"token": server.world.token, "session_id": session, "seq": seq}}


async def welcomed(server: PracticeServer, line: Line) -> tuple[str, int]:
    """Identify; return the session and the last sequence number."""
    await line.say(identify(server))
    ready = await line.hear(t="READY")
    created = await line.hear(t="GUILD_CREATE")
    return ready["d"]["session_id"], created["s"]


async def test_a_resume_brings_exactly_what_was_missed(server: PracticeServer, driver: Driver) -> None:
    async with line(server) as first:
        session, seen = await welcomed(server, first)
    await driver.post("channels", name="made-meanwhile")
    async with line(server) as second:
        await second.say(resume(server, session, seen))
        missed = await second.hear(op=0)
        resumed = await second.hear(op=0)
    assert (missed["t"], missed["d"]["name"], missed["s"]) == ("CHANNEL_CREATE", "made-meanwhile", seen + 1)
    assert resumed["t"] == "RESUMED"


@pytest.mark.parametrize(("session", "ahead"), [("unheard-of", 0), (None, 99)])
async def test_what_never_was_cannot_be_resumed(
    server: PracticeServer, session: str | None, ahead: int
) -> None:
    async with line(server) as first:
        known, seen = await welcomed(server, first)
    async with line(server) as second:
        await second.say(resume(server, session or known, seen + ahead))
        assert (await second.hear(op=INVALID_SESSION))["d"] is False


async def test_an_identify_can_be_refused_once(server: PracticeServer, driver: Driver) -> None:
    await driver.gateway("refuse-next")
    async with line(server) as one:
        await one.say(identify(server))
        assert (await one.hear(op=INVALID_SESSION))["d"] is False
        await welcomed(server, one)


async def test_a_channel_that_the_bot_cannot_see_says_nothing_to_it(
    server: PracticeServer, driver: Driver, porto: Member
) -> None:
    intents = (1 << 0) | (1 << 9)
    await driver.post("channels/events/overwrite", id="Community Bot", type=0, allow="0", deny=str(1 << 10))
    async with line(server) as one:
        await one.say(identify(server, intents=intents))
        await one.hear(t="GUILD_CREATE")
        await porto.say("events", "unseen")
        await porto.say("general", "seen")
        heard = await one.hear(t="MESSAGE_CREATE")
    general = next(one.id for one in server.world.guild.channels.values() if one.name == "general")
    assert heard["d"]["channel_id"] == str(general)


async def test_members_are_asked_for_by_the_beginning_of_a_name(server: PracticeServer) -> None:
    async with line(server) as one:
        await welcomed(server, one)
        await one.say({"op": 8, "d": {"guild_id": "1", "query": "LAP", "limit": 5}})
        chunk = await one.hear(t="GUILD_MEMBERS_CHUNK")
    assert [member["user"]["username"] for member in chunk["d"]["members"]] == ["lapland"]
    assert "nonce" not in chunk["d"]
