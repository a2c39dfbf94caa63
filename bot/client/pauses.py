"""How long to wait before the next attempt to reach Discord."""

import random
from collections import deque
from collections.abc import Iterator
from typing import Final

LONGEST_PAUSE: Final = 60.0
HOUR: Final = 3600.0

LOGINS_AN_HOUR: Final = 30
"""Discord resets the token of a bot that logs in at the gateway 1,000 times a day."""


def pauses() -> Iterator[float]:
    """Yield the seconds to wait before each next attempt: longer each time, and never the same."""
    longest = 1.0
    while True:
        yield longest * (0.5 + random.random() / 2)  # noqa: S311 (there is nothing secret about a pause)
        longest = min(longest * 2, LONGEST_PAUSE)


class LoginPace:
    """Spreads the logins at the gateway over the day."""

    def __init__(self, gap: float) -> None:
        """Keep two logins at least ``gap`` seconds apart."""
        self._gap = gap
        self._logins: deque[float] = deque(maxlen=LOGINS_AN_HOUR)

    def wait(self, now: float) -> float:
        """Return the seconds to wait from ``now`` (of a clock that never jumps) until the next login."""
        earliest = self._logins[-1] + self._gap if self._logins else now
        if len(self._logins) == LOGINS_AN_HOUR:
            earliest = max(earliest, self._logins[0] + HOUR)
        self._logins.append(max(now, earliest))
        return max(0.0, earliest - now)
