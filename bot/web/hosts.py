"""Under which names the bot may be asked, so that no web page can make a browser ask in its place.

A page on the internet can point a name of its own at 127.0.0.1 (DNS rebinding) and read what a
program there answers; it cannot make the browser send another name than its own.
"""

from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

LOOPBACK_NAMES: Final = frozenset({"127.0.0.1", "localhost", "::1"})

FORWARDED: Final = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
"""What a reverse proxy adds; so it shows that a request comes from farther away than it seems."""

PRIVATE: Final = frozenset({"/health", "/metrics"})

HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def door(hosts: Collection[str], public_url: str | None) -> Middleware:
    """Return the middleware that lets in whoever asks under a name of the bot.

    ``hosts`` are names besides those of loopback. The name of ``public_url`` opens the pages of
    features; health and figures are for the operator's own machines and are not there for it.
    """
    near = LOOPBACK_NAMES | {host.lower() for host in hosts}
    far = near | ({urlsplit(public_url).hostname or ""} if public_url else set())

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        name = _name(request.headers.get("Host", ""))
        if name not in far:
            raise web.HTTPMisdirectedRequest(text="This is not served under that name. See WEB_HOSTS.\n")
        private = request.path in PRIVATE
        if private and (name not in near or any(header in request.headers for header in FORWARDED)):
            raise web.HTTPNotFound
        return await handler(request)

    return check


def _name(host: str) -> str:
    try:
        parts = urlsplit(f"//{host}")
        # A port that is none would be found out later, by whoever asks for the address of the page.
        _ = parts.port
        return (parts.hostname or "").rstrip(".")
    except ValueError:
        return ""


async def harden(_request: web.Request, response: web.StreamResponse) -> None:
    """Give every answer the headers that keep a browser from making more of it than it is."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.pop("Server", None)
