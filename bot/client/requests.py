"""Counting the HTTP requests that hide inside one call of discord.py.

discord.py repeats a request on some answers. A final "no" proves that nothing was sent
only if each request before it was a "no" as well, so every one is watched from outside,
by aiohttp's tracing. There each is also stopped that must not leave any more.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
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


class TooLate(Exception):
    """A request was about to leave when Discord may not know its nonce any more by the time it arrives."""


def _always() -> bool:
    return True


@dataclass
class _Watch:
    """What is made inside one call, and what may still leave."""

    once: bool = False
    in_time: Callable[[], bool] = _always
    requests: list[Request] = field(default_factory=list)

    def admit(self, request: Request) -> None:
        """Let a request leave.

        Raises:
            Repeated: one before it may have been taken already, and it is not to be repeated.
            TooLate: its time is over.
        """
        if self.once and not all(earlier.without_effect for earlier in self.requests):
            raise Repeated
        if not self.in_time():
            raise TooLate
        self.requests.append(request)


_watch: ContextVar[_Watch | None] = ContextVar("the watch over requests", default=None)


@contextmanager
def watched(in_time: Callable[[], bool] = _always) -> Iterator[list[Request]]:
    """Give the list of requests made inside, in order, as they happen; each is to leave only while ``in_time``.

    It is asked at the last moment: between a decision and its request there may be a commit, a wait for Discord's
    limits, the library's own pause before a repeat, or a machine that slept.

    Raises:
        TooLate: inside, instead of the request.
    """
    with _watching(_Watch(in_time=in_time)) as watch:
        yield watch.requests


@contextmanager
def once() -> Iterator[None]:
    """Let no request inside be repeated that may have had its effect: for what Discord has no nonce for.

    Raises:
        Repeated: inside, instead of the request.
    """
    with _watching(_Watch(once=True)):
        yield


@contextmanager
def _watching(watch: _Watch) -> Iterator[_Watch]:
    token = _watch.set(watch)
    try:
        yield watch
    finally:
        _watch.reset(token)


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
    watch = _watch.get()
    if watch is not None:
        watch.admit(context.request)


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
