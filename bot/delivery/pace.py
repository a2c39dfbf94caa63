"""Not faster than Discord allows: 50 requests a second, and direct messages in drips."""

import asyncio

REQUESTS_PER_SECOND = 45.0
"""Below Discord's 50, so that replies to members still find room."""

DIRECT_PER_SECOND = 4.0
"""A bot that opens many direct messages at once is taken for a spammer and quarantined."""

LETTERS_PER_SECOND = 2.0
"""Mail servers of communities take some thousand letters an hour, and grow suspicious of more."""


class Pace:
    """Gives out turns at an even pace, by the machine's own time."""

    def __init__(self, per_second: float) -> None:
        """Give out so many turns per second."""
        self._interval = 1 / per_second
        self._next = 0.0

    def wait(self, now: float) -> float:
        """Take the next turn; return in how many seconds it comes."""
        mine = max(now, self._next)
        self._next = mine + self._interval
        return mine - now

    async def turn(self) -> None:
        """Wait for a turn."""
        pause = self.wait(asyncio.get_running_loop().time())
        # At a quick pace most waits are below what a timer can tell apart.
        if pause > 0:
            await asyncio.sleep(pause)
