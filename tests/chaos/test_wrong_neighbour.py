"""Something else listens where a practice server was expected."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from bot.cli.following import hello
from bot.kernel.errors import SettingError

ANSWERS: list[Any] = [
    {},
    [],
    None,
    "hello",
    {"token": "x", "application_id": "none", "guild_id": "1", "now": "x"},
]


@pytest_asyncio.fixture
async def neighbour(request: pytest.FixtureRequest) -> AsyncIterator[str]:
    async def answer(_request: web.Request) -> web.Response:
        return web.json_response(request.param)

    app = web.Application()
    app.router.add_get("/bot/hello", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.mark.parametrize("neighbour", ANSWERS, indirect=True, ids=repr)
async def test_a_stranger_that_answers_is_no_practice_server(neighbour: str) -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(SettingError, match="no practice server answers"):
            await hello(session, neighbour)
