"""Counting the HTTP requests that hide inside one call of discord.py.

discord.py repeats a request on some answers. A final "no" proves that nothing was sent
only if each request before it was a "no" as well, so every one is watched from outside,
by aiohttp's tracing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from types import SimpleNamespace

import aiohttp

_REFUSALS = range(400, 500)


@dataclass
class Request:
    """One HTTP request on its way."""

    left: bool = False
    """Its headers went out, so the server may have acted on it."""

    status: int | None = None
    """What the server answered, if it did."""

    @property
    def without_effect(self) -> bool:
        """Whether it certainly changed nothing: it never left, or was refused."""
        return not self.left or (self.status is not None and self.status in _REFUSALS)


_watched: ContextVar[list[Request] | None] = ContextVar("watched requests", default=None)


@contextmanager
def watched() -> Iterator[list[Request]]:
    """Give the list of requests made inside, in order, as they happen."""
    requests: list[Request] = []
    token = _watched.set(requests)
    try:
        yield requests
    finally:
        _watched.reset(token)


def tracing() -> aiohttp.TraceConfig:
    """Return what a client needs so that its requests can be :func:`watched`."""
    trace = aiohttp.TraceConfig()
    trace.on_request_start.append(_started)
    trace.on_request_headers_sent.append(_left)
    trace.on_request_end.append(_ended)
    return trace


async def _started(
    _session: aiohttp.ClientSession, context: SimpleNamespace, _params: aiohttp.TraceRequestStartParams
) -> None:
    context.request = Request()
    requests = _watched.get()
    if requests is not None:
        requests.append(context.request)


async def _left(
    _session: aiohttp.ClientSession, context: SimpleNamespace, _params: aiohttp.TraceRequestHeadersSentParams
) -> None:
    context.request.left = True


async def _ended(
    _session: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestEndParams
) -> None:
    context.request.status = params.response.status
