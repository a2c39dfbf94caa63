"""A practice server per test, discord.py pointed at it, and a bot with one of everything."""

from collections.abc import AsyncIterator

import aiohttp
import discord
import pytest
import yarl

from bot.practice.driver import Driver, Member
from bot.practice.scene import Scene
from bot.practice.server import PracticeServer
from tests.openapi import complaints
from tests.practice.ground import SCENE, Api, Bot, connected, make_bot


@pytest.fixture
def scene() -> Scene:
    """The scene of the test; a module may have another."""
    return SCENE


@pytest.fixture
async def server(scene: Scene) -> AsyncIterator[PracticeServer]:
    """A running server whose every exchange must fit Discord's description, and which knew all it was asked."""
    practice = PracticeServer(scene)
    async with practice.running():
        yield practice
    assert practice.strange == []
    assert complaints(list(practice.http.exchanges)) == []


@pytest.fixture
async def driver(server: PracticeServer) -> AsyncIterator[Driver]:
    """The control interface."""
    async with Driver(server.address) as made:
        yield made


@pytest.fixture
def porto(driver: Driver) -> Member:
    """A plain member."""
    return driver.member("porto")


@pytest.fixture
def staff(driver: Driver) -> Member:
    """The owner of the server."""
    return driver.member("staff")


@pytest.fixture
async def api(server: PracticeServer) -> AsyncIterator[Api]:
    """The HTTP API."""
    async with aiohttp.ClientSession() as session:
        yield Api(server, session)


@pytest.fixture
def pointed(server: PracticeServer, monkeypatch: pytest.MonkeyPatch) -> PracticeServer:
    """discord.py pointed at the server, for the length of a test."""
    monkeypatch.setattr(discord.http.Route, "BASE", f"{server.address}/api/v10")
    monkeypatch.setattr(
        discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(server.world.gateway_address)
    )
    return server


@pytest.fixture
async def bot(pointed: PracticeServer) -> AsyncIterator[Bot]:
    """A connected bot."""
    async with connected(make_bot(), pointed) as made:
        yield made
