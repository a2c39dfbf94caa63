"""The door to the threads of a group's channel, which only Discord knows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol


class Threads(Protocol):
    """Knows what became of threads."""

    async def answered(self, channel: int, since: datetime, until: datetime) -> Sequence[int | None] | None:
        """Return after how many minutes somebody else wrote in each thread that people began in a span.

        None: the bot may not see it. Of nobody it is told who they are, and what is written is not looked at.

        Raises:
            ThreadsUnclear: Discord does not say it now; later it may.
        """
        ...


class ThreadsUnclear(Exception):
    """Discord did not answer, or not in time."""
