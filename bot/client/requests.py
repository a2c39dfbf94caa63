"""Counting the HTTP requests that hide inside one call of discord.py.

discord.py repeats a request on some answers. A final "no" proves that nothing was sent
only if each request before it was a "no" as well, so every one is watched from outside,
by aiohttp's tracing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import Protocol

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


class Repeated(Exception):
    """The library was about to repeat a request that may have been taken."""


_watched: ContextVar[list[Request] | None] = ContextVar("watched requests", default=None)
_once: ContextVar[bool] = ContextVar("no request is repeated", default=False)


@contextmanager
def watched() -> Iterator[list[Request]]:
    """Give the list of requests made inside, in order, as they happen."""
    requests: list[Request] = []
    token = _watched.set(requests)
    try:
        yield requests
    finally:
        _watched.reset(token)


@contextmanager
def once() -> Iterator[None]:
    """Let no request inside be repeated that may have had its effect: for what Discord has no nonce for.

    Raises:
        Repeated: inside, instead of the request.
    """
    token = _once.set(True)
    try:
        with watched():
            yield
    finally:
        _once.reset(token)


def tracing(witness: "RequestWitness") -> aiohttp.TraceConfig:
    """Return what a client needs so that its requests can be :func:`watched`; ``witness`` hears of each."""
    trace = aiohttp.TraceConfig()
    trace.on_request_start.append(_started)
    trace.on_request_headers_sent.append(_left)
    trace.on_request_end.append(partial(_ended, witness))
    trace.on_request_exception.append(partial(_failed, witness))
    return trace


class RequestWitness(Protocol):
    """Hears of every request to Discord."""

    def requested(self, path: str, status: int | None) -> None:
        """Hear how a request was answered; None: not at all."""
        ...


async def _started(
    _session: aiohttp.ClientSession, context: SimpleNamespace, _params: aiohttp.TraceRequestStartParams
) -> None:
    context.request = Request()
    requests = _watched.get()
    if requests is not None:
        if _once.get() and not all(request.without_effect for request in requests):
            raise Repeated
        requests.append(context.request)


async def _left(
    _session: aiohttp.ClientSession, context: SimpleNamespace, _params: aiohttp.TraceRequestHeadersSentParams
) -> None:
    context.request.left = True


async def _ended(
    witness: RequestWitness,
    _session: aiohttp.ClientSession,
    context: SimpleNamespace,
    params: aiohttp.TraceRequestEndParams,
) -> None:
    context.request.status = params.response.status
    witness.requested(params.url.path, params.response.status)


async def _failed(
    witness: RequestWitness,
    _session: aiohttp.ClientSession,
    _context: SimpleNamespace,
    params: aiohttp.TraceRequestExceptionParams,
) -> None:
    witness.requested(params.url.path, None)
