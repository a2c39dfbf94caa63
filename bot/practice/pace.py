"""Rate limits in real time: a window per route and resource, and one for everything."""

import hashlib
import time
from dataclasses import dataclass

MOST_WINDOWS = 5_000


@dataclass(frozen=True, slots=True)
class Pace:
    """So many requests in so many seconds."""

    requests: int = 50
    seconds: float = 1.0


@dataclass
class _Window:
    ends: float = 0.0
    used: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a request may pass, the headers that say so, and else how long to wait."""

    passes: bool
    headers: dict[str, str]
    wait: float = 0.0
    everywhere: bool = False


class RateLimits:
    """Counts requests; real Discord has other numbers per route and changes them without notice."""

    def __init__(self, per_route: Pace, everything: Pace) -> None:
        """Allow so much per route and resource, and so much in all."""
        self._per_route = per_route
        self._everything = everything
        self._windows: dict[str, _Window] = {}

    def ask(self, route: str, resource: str, *, counted: bool) -> Verdict:
        """Count a request; interactions (not ``counted``) stand outside the limit for everything."""
        now = time.monotonic()
        if counted:
            overall = self._count("", self._everything, now)
            if overall.used > self._everything.requests:
                return Verdict(passes=False, headers={}, wait=overall.ends - now, everywhere=True)
        window = self._count(f"{route} {resource}", self._per_route, now)
        left = self._per_route.requests - window.used
        wait = window.ends - now
        headers = {
            "X-RateLimit-Limit": str(self._per_route.requests),
            "X-RateLimit-Remaining": str(max(0, left)),
            "X-RateLimit-Reset": f"{time.time() + wait:.3f}",
            "X-RateLimit-Reset-After": f"{wait:.3f}",
            "X-RateLimit-Bucket": hashlib.sha256(route.encode()).hexdigest()[:32],
        }
        return Verdict(left >= 0, headers, wait)

    def _count(self, key: str, pace: Pace, now: float) -> _Window:
        if len(self._windows) > MOST_WINDOWS:
            self._windows = {name: one for name, one in self._windows.items() if one.ends > now}
        window = self._windows.setdefault(key, _Window())
        if now >= window.ends:
            window.ends, window.used = now + pace.seconds, 0
        window.used += 1
        return window
