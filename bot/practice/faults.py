"""What goes wrong on purpose: chosen requests fail before or after they took effect."""

import asyncio
import contextlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from aiohttp import web

from bot.practice.errors import ControlError
from bot.practice.kinds import JsonObject

KINDS = ("500", "502", "503", "429", "429-cloudflare", "401", "reset", "timeout", "slow")
PLAIN_TEXTS = {"502": "<html>502 Bad Gateway</html>", "503": "upstream connect error"}


@dataclass
class Fault:
    """One fault: which requests, how often, what happens, and whether the request takes effect first."""

    id: int
    do: str
    method: str | None = None
    path: re.Pattern[str] | None = None
    times: int | None = None
    when: str = "before"
    seconds: float | None = None

    def meets(self, method: str, path: str) -> bool:
        """Return whether this fault is meant for such a request."""
        wanted = self.method is None or self.method == method
        return wanted and self.times != 0 and (self.path is None or self.path.search(path) is not None)


class Faults:
    """The faults that are set right now."""

    def __init__(self) -> None:
        """Begin with none."""
        self._faults: list[Fault] = []
        self._numbers = count(1)

    def add(self, given: JsonObject) -> Fault:
        """Set a fault from its description.

        Raises:
            ControlError: the description is wrong.
        """
        if given.get("do") not in KINDS:
            raise ControlError(f"no such fault: {given.get('do')!r}", remedy=f"one of {', '.join(KINDS)}")
        if given.get("when", "before") not in {"before", "after"}:
            raise ControlError(f"a fault comes before or after, not {given['when']!r}")
        try:
            path = re.compile(given["path"]) if given.get("path") else None
        except (re.error, OverflowError, RecursionError) as error:
            raise ControlError(f"field 'path' is no regular expression: {error}") from error
        method = str(given["method"]).upper() if given.get("method") else None
        fault = Fault(
            next(self._numbers),
            given["do"],
            method,
            path,
            given.get("times"),
            given.get("when", "before"),
            given.get("seconds"),
        )
        self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """Take all faults away."""
        self._faults.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """Return the first fault for a request and count it."""
        for fault in self._faults:
            if fault.meets(method, path):
                if fault.times is not None:
                    fault.times -= 1
                return fault
        return None


async def inflict(fault: Fault, request: web.Request) -> web.Response:
    """Answer as the fault wants it."""
    if fault.do in {"reset", "timeout"}:
        return await _lose(fault, request)
    if fault.do == "401":
        return _json({"message": "401: Unauthorized", "code": 0}, status=401)
    if fault.do.startswith("429"):
        return _too_many(fault)
    if fault.do == "500":
        return _json({"message": "500: Internal Server Error", "code": 0}, status=500)
    return web.Response(text=PLAIN_TEXTS[fault.do], status=int(fault.do), content_type="text/html")


async def _lose(fault: Fault, request: web.Request) -> web.Response:
    if fault.do == "timeout":
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(fault.seconds or 60)
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _too_many(fault: Fault) -> web.Response:
    wait = 0.05 if fault.seconds is None else fault.seconds
    if fault.do == "429-cloudflare":
        # No Via header and no JSON: so looks a ban of the address.
        text = "error code: 1015"
        return web.Response(text=text, status=429, headers={"Retry-After": str(int(wait) or 1)})
    return too_many(wait, everywhere=False)


def too_many(wait: float, *, everywhere: bool) -> web.Response:
    """Return Discord's own 429; without the Via header clients take it for a ban."""
    body = {"message": "You are being rate limited.", "retry_after": round(wait, 3), "global": everywhere}
    scope = "global" if everywhere else "user"
    headers = {"Via": "1.1 practice", "Retry-After": str(int(wait) + 1), "X-RateLimit-Scope": scope}
    if everywhere:
        headers["X-RateLimit-Global"] = "true"
    return _json(body, status=429, headers=headers)


def _json(body: JsonObject, status: int, headers: Mapping[str, str] | None = None) -> web.Response:
    """Return JSON without a charset in its type: with one, discord.py reads the body as text."""
    response = web.Response(body=json.dumps(body).encode(), status=status, headers=headers)
    response.headers["Content-Type"] = "application/json"
    return response
