"""Ids that tell their time, in the server's virtual time."""

from datetime import UTC, datetime

from bot.kernel.clock import Clock

EPOCH = datetime(2015, 1, 1, tzinfo=UTC)


class Snowflakes:
    """Makes ids that only grow, each holding the virtual instant at which it was made."""

    def __init__(self, clock: Clock, *, after: int = 0) -> None:
        """Take time from ``clock``; every id is greater than ``after``."""
        self._clock = clock
        self._last = after

    def next(self) -> int:
        """Return a new id."""
        self._last = max(self._last + 1, at(self._clock.now()))
        return self._last


def at(instant: datetime) -> int:
    """Return the lowest id of ``instant``; the first instants of time count as Discord's first."""
    milliseconds = int((instant - EPOCH).total_seconds() * 1000)
    return max(milliseconds, 1) << 22
