"""The bot and its connection: what it survives, and what it tells the operator in one line."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord
import pytest
import yarl
from discord.gateway import DiscordWebSocket

from bot import supervision
from bot.client.lifeline import REASON_LIMIT, reason
from bot.kernel.errors import SettingError
from tests.house import House, house
from tests.waiting import PATIENCE, until


@pytest.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, packages=("tests.client.rooms",), start=False) as opened:
        yield opened


def closed(code: int) -> discord.ConnectionClosed:
    """Return what discord.py raises when the gateway closes for good."""
    error = discord.ConnectionClosed.__new__(discord.ConnectionClosed)
    error.code, error.reason, error.shard_id = code, "", None
    return error


def raising(error: Exception) -> Any:
    async def connect(*_: object, **__: object) -> None:
        raise error

    return classmethod(connect)


async def works(h: House) -> bool:
    return (await h.porto.command("whisper", channel="general")).content == "Psst"


async def test_a_token_that_discord_refuses_is_named_and_never_shown(h: House) -> None:
    await h.driver.faults.add("401")
    with pytest.raises(SettingError, match=r"^DISCORD_TOKEN: Discord refuses it") as caught:
        await h.start()
    assert h.server.world.token not in repr(caught.value.__dict__) + str(caught.value)


async def test_a_token_that_the_gateway_refuses_is_named(h: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DiscordWebSocket, "from_client", raising(closed(4004)))
    with pytest.raises(SettingError, match=r"^DISCORD_TOKEN: "):
        await h.start()


async def test_what_cannot_be_waited_out_is_raised(h: House, monkeypatch: pytest.MonkeyPatch) -> None:
    await h.start()
    error = closed(4013)
    monkeypatch.setattr(DiscordWebSocket, "from_client", raising(error))
    await h.driver.gateway("drop")
    (serving,) = [task for task in asyncio.all_tasks() if task.get_name() == "serve"]
    await asyncio.wait([serving])
    assert serving.exception() is error
    h.bot.listening.clear()


async def test_a_slip_of_the_library_in_the_gateway_ends_nothing(
    h: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await h.start()
    with monkeypatch.context() as patched:
        patched.setattr(DiscordWebSocket, "from_client", raising(KeyError("a slip")))
        await h.driver.gateway("drop")
        await until(lambda: "gateway was lost ('a slip')" in caplog.text)
    await until(lambda: works(h))


async def test_a_signal_to_end_is_heard_though_the_library_did_not_hear_it(
    h: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Up to Python 3.11 ``asyncio.wait_for``, through which it reads, may hand on what came and forget the signal."""
    monkeypatch.setattr(supervision, "INSIST", 0.01)
    deaf = asyncio.Event()
    reading = DiscordWebSocket.poll_event

    async def poll_event(socket: DiscordWebSocket) -> None:
        try:
            await reading(socket)
        except asyncio.CancelledError:
            if deaf.is_set():
                raise
            deaf.set()

    monkeypatch.setattr(DiscordWebSocket, "poll_event", poll_event)
    await h.start()
    (serving,) = [task for task in asyncio.all_tasks() if task.get_name() == "serve"]
    serving.cancel()
    await asyncio.wait([serving], timeout=PATIENCE)
    assert deaf.is_set()
    assert serving.cancelled()


async def test_the_last_logins_of_the_day_are_kept_and_members_come_back_when_there_are_more(
    h: House, caplog: pytest.LogCaptureFixture
) -> None:
    h.server.world.logins_left = 0
    starting = asyncio.create_task(h.start())
    await until(lambda: "few logins are left for today" in caplog.text)
    assert not h.server.gateway._sessions
    starting.cancel()
    await asyncio.wait([starting])
    await h.stop()
    h.server.world.logins_left = 1000
    await h.start()
    assert await works(h)


async def test_a_discord_that_does_not_say_how_many_logins_are_left_is_logged_in_to(h: House) -> None:
    await h.driver.faults.add("503", path="/gateway/bot$")
    await h.start()
    assert await works(h)


async def test_a_server_without_the_bot_is_named(h: House) -> None:
    with pytest.raises(SettingError, match=r"^GUILD_ID: the bot is not a member of that server"):
        await h.start(guild_id=1_079_000_000_000_000_001)


async def test_an_outage_at_login_is_waited_out(h: House) -> None:
    await h.driver.faults.add("503", path="/users/@me$", times=1)
    await h.start()
    assert await works(h)


async def test_an_outage_while_commands_are_published_is_waited_out(h: House) -> None:
    await h.driver.faults.add("503", method="PUT", path="/commands$", times=1)
    await h.start()
    assert await works(h)


async def test_nobody_there_at_login_is_waited_out(h: House, caplog: pytest.LogCaptureFixture) -> None:
    with h.elsewhere("http://127.0.0.1:9"):
        starting = asyncio.create_task(h.start())
        await until(lambda: "Discord cannot be reached" in caplog.text)
    assert "(Cannot connect to host 127.0.0.1:9 " in caplog.text
    await starting
    assert await works(h)


async def test_a_gateway_that_cannot_be_reached_at_first_is_waited_out(
    h: House, caplog: pytest.LogCaptureFixture
) -> None:
    there = DiscordWebSocket.DEFAULT_GATEWAY
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL("ws://127.0.0.1:9/gateway")
    starting = asyncio.create_task(h.start())
    await until(lambda: "gateway was lost" in caplog.text)
    DiscordWebSocket.DEFAULT_GATEWAY = there
    await starting
    assert await works(h)


@pytest.mark.parametrize("disturbance", ["drop", "reconnect", "invalid-session"])
async def test_a_lost_connection_is_made_again(h: House, disturbance: str) -> None:
    await h.start()
    await h.driver.gateway(disturbance)
    await until(lambda: works(h))


async def test_the_bot_ends_in_order(h: House) -> None:
    await h.start()
    await h.stop()
    left = {task.get_name().partition(":")[0] for task in asyncio.all_tasks()} & {
        "serve",
        "at work",
        "practice clock",
    }
    assert left == set()


async def test_a_bot_that_is_closed_before_it_is_ready_is_not_said_to_be_ready(h: House) -> None:
    await h.start()
    bot, connection = h.bot, h.bot._connection
    connection.guild_ready_timeout = 0.3
    bot.listening.clear()
    await h.driver.gateway("invalid-session")
    await until(lambda: connection._ready_task is not None)
    waiting = connection._ready_task
    assert waiting is not None
    await h.stop()
    await waiting
    assert not bot.listening.is_set()


def test_an_operator_reads_one_line_of_why_discord_is_not_reached() -> None:
    assert reason(TimeoutError()) == "TimeoutError"
    assert reason(OSError("<html>\n <h1>503</h1>\n")) == "<html> <h1>503</h1>"
    assert len(reason(OSError("a page " * 100))) <= REASON_LIMIT
