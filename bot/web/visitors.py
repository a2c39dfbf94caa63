"""Who asks, and how often one may: what a page on the open web needs before it does anything."""

import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address
from math import ceil
from typing import Final

from aiohttp import web

NOBODY: Final = "nowhere"
"""The address of who has none, e.g. over a socket file."""


def address_of(request: web.Request) -> str:
    """Return the address that asks; one network of IPv6 counts as one, for whoever has one has all of it.

    What a request says of its own origin is believed only of a reverse proxy on this machine, and
    of what that says only the last word, which is its own.
    """
    peer = _network(request.remote or "")
    forwarded = request.headers.getall("X-Forwarded-For", [])
    if forwarded and _is_here(request.remote or ""):
        return _network(forwarded[-1].rpartition(",")[2].strip())
    return peer


def _is_here(address: str) -> bool:
    known = _read(address)
    return known is not None and known.is_loopback


def _network(address: str) -> str:
    known = _read(address)
    if known is None:
        return NOBODY
    return known.exploded[:19] if isinstance(known, IPv6Address) else str(known)


def _read(address: str) -> IPv4Address | IPv6Address | None:
    try:
        known = ip_address(address)
    except ValueError:
        return None
    # Who listens by IPv6 sees all of IPv4 in one network of it, in which one visitor would stand for everybody.
    mapped = known.ipv4_mapped if isinstance(known, IPv6Address) else None
    return mapped or known


class Throttle:
    """Lets each address do so much at once, and then so much a second. Time is the machine's: it concerns no promise."""

    def __init__(
        self,
        *,
        burst: float,
        per_second: float,
        most: int = 10_000,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Remember ``most`` addresses; whoever was not heard of for the longest is forgotten first."""
        self._burst = burst
        self._per_second = per_second
        self._most = most
        self._now = now
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def charge(self, address: str, cost: float = 1.0) -> None:
        """Count something that ``address`` did.

        Raises:
            HTTPTooManyRequests: that was too much; it says after how many seconds to come again.
        """
        wait = self._take(address, cost)
        if wait is not None:
            raise web.HTTPTooManyRequests(
                text="Too many requests; please come again later.\n", headers={"Retry-After": str(wait)}
            )

    def allows(self, address: str, cost: float = 1.0) -> bool:
        """Count something that ``address`` did, and tell whether it was not too much."""
        return self._take(address, cost) is None

    def _take(self, address: str, cost: float) -> int | None:
        """Return after how many seconds there is enough left; None if there is, which is taken then."""
        now = self._now()
        left, before = self._left.pop(address, (self._burst, now))
        left = min(self._burst, left + (now - before) * self._per_second)
        allowed = left >= cost
        self._left[address] = (left - cost if allowed else left, now)
        while len(self._left) > self._most:
            self._left.popitem(last=False)
        return None if allowed else ceil((cost - left) / self._per_second)
