"""What discord.py 2.7.1 does when the gateway fails: a first connect, a lost connection, a session that is gone."""

from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest
import yarl
from discord.gateway import DiscordWebSocket

from bot.practice.gateway import Gateway
from tests.contract.scripted import ME, Reply, Scripted
from tests.house import House, house
from tests.waiting import until

APPLICATION = {
    "id": "1",
    "name": "bot",
    "description": "",
    "icon": None,
    "bot_public": False,
    "bot_require_code_grant": False,
    "owner": ME,
    "verify_key": "",
    "flags": 0,
}


@pytest.fixture
def logins(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Write down each IDENTIFY and each RESUME that the practice server gets."""
    seen: list[str] = []
    for name in ("_identify", "_resume"):
        real = getattr(Gateway, name)

        def noting(*given: object, real: object = real, name: str = name) -> object:
            seen.append(name.strip("_"))
            assert callable(real)
            return real(*given)

        monkeypatch.setattr(Gateway, name, noting)
    return seen


@pytest.fixture
async def h(tmp_path: Path, logins: list[str]) -> AsyncIterator[House]:
    async with house(tmp_path, packages=("tests.client.rooms",)) as opened:
        yield opened


async def test_a_first_connect_that_fails_kills_the_client_with_a_slip_of_its_own(
    server: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads the sequence of a connection that never was; whoever runs the client has to catch that."""
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL("ws://127.0.0.1:9/gateway"))
    server.will(Reply(200, ME), Reply(200, APPLICATION))
    async with discord.Client(intents=discord.Intents.none()) as client:
        await client.login("token")
        with pytest.raises(AttributeError, match="'NoneType' object has no attribute"):
            await client.connect(reconnect=True)


@pytest.mark.parametrize("disturbance", ["drop", "reconnect"])
async def test_a_lost_connection_is_resumed_and_costs_no_login(
    h: House, logins: list[str], disturbance: str
) -> None:
    assert logins == ["identify"]
    await h.driver.gateway(disturbance)
    await until(lambda: logins == ["identify", "resume"])


async def test_an_invalid_session_costs_a_login(h: House, logins: list[str]) -> None:
    await h.driver.gateway("invalid-session")
    await until(lambda: logins == ["identify", "identify"])
