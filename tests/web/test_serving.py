"""Health and figures over real sockets, for whoever may ask and nobody else."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest
from aiohttp import web

from bot.supervision import Standing
from bot.watch.meters import Meters
from bot.watch.vitals import Vitals
from bot.web.application import application
from bot.web.server import PortTaken, serve, serving
from tests.waiting import PATIENCE
from tests.watch.test_vitals import FINE, QUIET

ANYWHERE = "127.0.0.1:0"


class Asking:
    """A served application, and a client to ask it."""

    def __init__(self, url: str, client: aiohttp.ClientSession) -> None:
        self.url = url
        self._client = client

    def get(self, path: str, **headers: str) -> AbstractAsyncContextManager[aiohttp.ClientResponse]:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._client.get(f"{self.url}{path}", headers=named)


@asynccontextmanager
async def served(
    vitals: Vitals = FINE,
    *,
    hosts: tuple[str, ...] = (),
    public_url: str | None = None,
    routes: tuple[web.AbstractRouteDef, ...] = (),
) -> AsyncIterator[Asking]:
    async def look() -> Vitals:
        return vitals

    built = application(look, Meters(), hosts=hosts, public_url=public_url, routes=routes)
    async with serving(ANYWHERE, built) as url, aiohttp.ClientSession() as client:
        yield Asking(url, client)


async def hello(_request: web.Request) -> web.Response:
    return web.Response(text="hello")


async def test_a_bot_that_is_well_says_so() -> None:
    async with served() as asking, asking.get("/health") as answer:
        assert answer.status == 200
        told = await answer.json()
    assert told == {
        "well": True,
        "troubles": [],
        "gateway": {"up": True, "for_seconds": 3600.0, "latency_seconds": 0.04, "connections": 1},
        "stopped_by_401": False,
        "deliveries": {
            "pending": 3,
            "overdue": 0,
            "oldest_overdue_seconds": 0.0,
            "held": 0,
            "failed_within_a_day": 0,
        },
        "last_commit_age_seconds": 3600.0,
        "database_bytes": 1,
        "disk_free_bytes": 1 << 30,
        "disk_refuses_writes": False,
        "backup_age_seconds": 3600.0,
        "longest_stall_seconds": 0.0,
        "parts": {},
        "version": "1",
    }


async def test_a_part_that_is_down_is_named_with_the_kind_of_its_error_and_none_of_its_words() -> None:
    parts = {"web": Standing(running=False, failures=4, lately=1, last_error="OSError: Ana has no route")}
    vitals = replace(FINE, parts=parts, stall=timedelta(seconds=3))
    async with served(vitals) as asking, asking.get("/health") as answer:
        told = await answer.json()
    assert told["troubles"] == ["part", "stall"]
    assert told["longest_stall_seconds"] == 3
    assert told["parts"]["web"] == {
        "running": False,
        "failures": 4,
        "failures_within_an_hour": 1,
        "last_error": "OSError",
    }


async def test_a_bot_that_is_not_well_says_what_is_wrong_with_503() -> None:
    late = replace(QUIET, overdue=2, oldest_overdue=timedelta(minutes=6))
    async with served(replace(FINE, deliveries=late)) as asking, asking.get("/health") as answer:
        assert answer.status == 503
        assert (await answer.json())["troubles"] == ["overdue"]
    async with served(replace(FINE, deliveries=None)) as asking, asking.get("/health") as answer:
        assert answer.status == 503
        assert (await answer.json())["deliveries"] is None


async def test_figures_are_in_the_form_that_prometheus_reads() -> None:
    async with served() as asking, asking.get("/metrics") as answer:
        assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        assert "community_bot_gateway_up 1.0" in await answer.text()


@pytest.mark.parametrize("path", ["/health", "/metrics", "/nowhere"])
async def test_every_answer_has_the_headers_that_bind_a_browser(path: str) -> None:
    async with served() as asking, asking.get(path) as answer:
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "Server" not in answer.headers


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:9", "127.0.0.1", "[::1]:80", "localhost."])
async def test_loopback_answers_to_its_own_names(host: str) -> None:
    async with served() as asking, asking.get("/health", Host=host) as answer:
        assert answer.status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:80",
        "[",
        "",
        "localhost:no",
        "localhost:99999",
    ],
)
async def test_a_name_that_somebody_pointed_here_gets_no_answer(host: str) -> None:
    async with served() as asking, asking.get("/health", Host=host) as answer:
        assert answer.status == 421
        assert "well" not in await answer.text()


async def test_the_operator_names_other_hosts() -> None:
    async with (
        served(hosts=("Bot.Internal",)) as asking,
        asking.get("/health", Host="bot.internal:8080") as answer,
    ):
        assert answer.status == 200


@pytest.mark.parametrize("path", ["/health", "/metrics"])
@pytest.mark.parametrize(
    "headers",
    [{"Host": "bot.example.org"}, {"X_Forwarded_For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"}],
)
async def test_what_is_for_the_operator_is_not_there_for_the_world(
    path: str, headers: dict[str, str]
) -> None:
    async with served(public_url="https://bot.example.org") as asking, asking.get(path, **headers) as answer:
        assert answer.status == 404


async def test_a_feature_s_page_is_there_for_the_world() -> None:
    pages = (web.get("/hello", hello),)
    async with (
        served(public_url="https://bot.example.org/s3", routes=pages) as asking,
        asking.get("/hello", Host="bot.example.org", X_Forwarded_For="203.0.113.9") as answer,
    ):
        assert (answer.status, await answer.text()) == (200, "hello")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_taken_port_is_one_line_that_says_what_to_do() -> None:
    async with served() as asking:
        taken = asking.url.removeprefix("http://")
        with pytest.raises(PortTaken) as refused:
            await serve(taken, web.Application())
    assert str(refused.value).startswith(f"WEB_BIND: {taken} cannot be served (")
    assert str(refused.value).endswith("); free it or name another")
    assert "\n" not in str(refused.value)


async def test_an_address_of_ipv6_is_served_too() -> None:
    try:
        async with serving("[::1]:0", web.Application()) as url:
            assert url.startswith("http://[::1]:")
    except PortTaken as refused:
        assert "[::1]:0" in str(refused)  # noqa: PT017 - a machine without IPv6 says so


async def test_what_is_no_request_gets_a_no_and_fills_no_log(caplog: pytest.LogCaptureFixture) -> None:
    async with served() as asking:
        host, _, port = asking.url.removeprefix("http://").rpartition(":")
        for sent in (
            b"GET /guests/a-key?x=%s HTTP/1.1\r\n\r\n" % (b"x" * 9_000),
            b"\x16\x03\x01 tls?\r\n\r\n",
        ):
            reader, writer = await asyncio.open_connection(host, int(port))
            writer.write(sent)
            async with asyncio.timeout(PATIENCE):
                answer = await reader.read()
            writer.close()
            assert answer.startswith((b"HTTP/1.0 400", b"HTTP/1.1 400"))
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
