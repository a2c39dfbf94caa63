import asyncio
from collections.abc import AsyncIterator

import aiohttp
import discord.http
import discord.webhook.async_
import pytest
from discord.http import HTTPClient

from bot.client.destination import pointed_at
from tests.contract.scripted import ME, Hurried, Reply, Scripted


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> Hurried:
    hurry = Hurried()
    monkeypatch.setattr(discord.http, "asyncio", hurry)
    monkeypatch.setattr(discord.webhook.async_, "asyncio", hurry)
    return hurry


@pytest.fixture
async def server() -> AsyncIterator[Scripted]:
    async with Scripted().running() as scripted:
        with pointed_at(scripted.address):
            yield scripted


@pytest.fixture
async def http(server: Scripted, hurried: Hurried) -> AsyncIterator[HTTPClient]:
    """discord.py's client for requests, logged in, as this bot opens it."""
    client = HTTPClient(asyncio.get_running_loop(), max_ratelimit_timeout=30.0)
    client.connector = aiohttp.TCPConnector()
    server.will(Reply(200, ME))
    await client.static_login("token")
    yield client
    await client.close()
