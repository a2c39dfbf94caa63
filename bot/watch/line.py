"""Keeping note of when Discord's gateway came and went."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from bot.watch.vitals import Line

IMPLAUSIBLE_LATENCY: Final = 10.0
"""Seconds. When an answer arrives before discord.py has noted the sending, it counts from the heartbeat before: 41 s."""


class LineKeeper:
    """Hears from the client what becomes of its connection. By the machine's own time, which never jumps."""

    def __init__(self, time_of: Callable[[], float] = time.monotonic) -> None:
        """Begin with a line that is down."""
        self._time = time_of
        self._up = False
        self._since = time_of()
        self._connections = 0
        self.latency: Callable[[], float] = lambda: float("nan")
        """Asks the client for the seconds of the last heartbeat."""

    def came(self) -> None:
        """Note that the gateway is there."""
        self._connections += 1
        self._turn(up=True)

    def went(self) -> None:
        """Note that it is gone; discord.py says so at each failed attempt, and the first one counts."""
        if self._up:
            self._turn(up=False)

    def _turn(self, *, up: bool) -> None:
        self._up = up
        self._since = self._time()

    def now(self) -> Line:
        """Return how it stands."""
        latency = self.latency()
        return Line(
            up=self._up,
            since=timedelta(seconds=self._time() - self._since),
            latency=latency if latency < IMPLAUSIBLE_LATENCY else None,
            connections=self._connections,
        )
