"""Other people's sites on a real socket of this machine, with names that only these tests know."""

import asyncio
import gzip
import socket
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import escape

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from cogs.syndication.service import Fetcher, Limits, PublicResolver

LOOPBACK = "127.0.0.1"
PRIVATE = "10.1.2.3"

FEED = "feeds.example"
INSIDE = "inside.example"


class Names(AbstractResolver):
    """Knows a few names; each look-up takes the next address of its name, the last for ever."""

    def __init__(self, known: Mapping[str, Sequence[str]]) -> None:
        self._known = {name: list(addresses) for name, addresses in known.items()}
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in self._known:
            raise OSError(f"{host}: no such name")
        addresses = self._known[host]
        address = addresses.pop(0) if len(addresses) > 1 else addresses[0]
        found = ResolveResult(
            hostname=host,
            host=address,
            port=port,
            family=socket.AF_INET,
            proto=0,
            flags=socket.AI_NUMERICHOST,
        )
        return [found]

    async def close(self) -> None:
        """Hold nothing."""


class Website:
    """What a site says at each path; ``says`` may be anything that a server can do."""

    def __init__(self) -> None:
        self.port = 0
        self.says: dict[str, Callable[[web.Request], Any]] = {}
        self.requests: list[web.Request] = []
        self.names = Names({FEED: [LOOPBACK], INSIDE: [PRIVATE]})

    def link(self, path: str = "/feed.xml", host: str = FEED) -> str:
        return f"http://{host}:{self.port}{path}"

    def fetcher(self, *, seconds: float = 10.0, size: int = 100_000) -> Fetcher:
        """Return one that may go to this machine, and nowhere else that is not everybody's."""
        permitted = frozenset({LOOPBACK})
        return Fetcher(
            resolver=lambda: PublicResolver(self.names, permitted), limits=Limits(seconds=seconds, size=size)
        )

    def publish(self, text: str | bytes, **headers: str) -> None:
        """Let the feed say this from now on."""
        body = text.encode() if isinstance(text, str) else text
        self.says["/feed.xml"] = lambda _request: web.Response(
            body=body, headers={"Content-Type": "application/rss+xml", **headers}
        )

    def fail(self, status: int) -> None:
        """Let the feed fail from now on."""
        self.says["/feed.xml"] = lambda _request: web.Response(status=status)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        self.requests.append(request)
        said = self.says.get(request.path, _missing)(request)
        answer: web.StreamResponse = await said if asyncio.iscoroutine(said) else said
        return answer


def _missing(_request: web.Request) -> web.Response:
    return web.Response(status=404)


@asynccontextmanager
async def website() -> AsyncIterator[Website]:
    """Serve a site on a port that is free."""
    site, app = Website(), web.Application()
    app.router.add_route("*", "/{path:.*}", site.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    try:
        await web.TCPSite(runner, LOOPBACK, 0).start()
        site.port = runner.addresses[0][1]
        yield site
    finally:
        await runner.cleanup()


def rss(*items: str, title: str = "Regions at work") -> str:
    """Return a feed with these items, the newest first."""
    return f'<rss version="2.0"><channel><title>{escape(title)}</title>{"".join(items)}</channel></rss>'


def entry(
    number: int, at: datetime | None = None, *, title: str | None = None, guid: str | None = None
) -> str:
    """Return an item of a feed."""
    date = f"<pubDate>{format_datetime(at)}</pubDate>" if at else ""
    return (
        f"<item><title>{escape(title or f'Item {number}')}</title><link>https://site.example/{number}</link>"
        f"<guid>{escape(guid or f'guid-{number}')}</guid>{date}</item>"
    )


def bomb(size: int) -> bytes:
    """Return ``size`` bytes of nothing, packed into a thousandth of that."""
    return gzip.compress(bytes(size))


def said(text: str) -> web.Response:
    return web.Response(text=text)
