"""Keeps the parts of the process running: each that ends or fails begins again, later each time.

Nothing a part holds in memory is needed by its next run: rows are the truth. So a part may
simply be run again, and the others go on meanwhile.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Final

LOG = logging.getLogger(__name__)

LONGEST_PAUSE: Final = 60.0
SOUND_AFTER: Final = 60.0
"""Seconds after which a part that ran so long counts as recovered: its next pause is short again."""

REASON_LIMIT: Final = 200


def pauses() -> Iterator[float]:
    """Yield the seconds to wait before each next attempt: longer each time, and never the same."""
    longest = 1.0
    while True:
        yield longest * (0.5 + random.random() / 2)  # noqa: S311 (there is nothing secret about a pause)
        longest = min(longest * 2, LONGEST_PAUSE)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a part stands, for ``/health`` and ``/status``."""

    running: bool
    failures: int = 0
    """How often it ended or failed since the process began."""
    last_error: str | None = None
    """What it failed of last, on one line; None if it never did."""


class Supervisor:
    """Runs parts, each in a task of its own, and runs each again when it ends."""

    def __init__(self, pauses: Callable[[], Iterator[float]] = pauses) -> None:
        """Wait ``pauses`` (seconds) between the runs of a part."""
        self._pauses = pauses
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._standings: dict[str, Standing] = {}

    @property
    def standings(self) -> dict[str, Standing]:
        """How each part stands now, by name, in the order in which they began."""
        return dict(self._standings)

    def watch(self, name: str, part: Callable[[], Awaitable[None]]) -> None:
        """Run ``part`` until :meth:`stop`, again and again if need be.

        Raises:
            ValueError: a part of that name runs already.
        """
        if name in self._tasks:
            raise ValueError(f"{name} is watched already")
        self._standings[name] = Standing(running=True)
        self._tasks[name] = asyncio.create_task(self._keep(name, part), name=f"at work: {name}")

    async def stop(self, *names: str) -> None:
        """Cancel these parts, or all, and return when they have tidied up; the last to begin ends first."""
        for name in reversed(names or tuple(self._tasks)):
            task = self._tasks.pop(name, None)
            if task is None:
                continue
            task.cancel()
            await asyncio.wait([task])
            self._standings[name] = _stopped(self._standings[name])

    async def _keep(self, name: str, part: Callable[[], Awaitable[None]]) -> None:
        pauses = self._pauses()
        while True:
            began = time.monotonic()
            error = await _outcome(part)
            if time.monotonic() - began >= SOUND_AFTER:
                pauses = self._pauses()
            pause = next(pauses)
            self._note(name, error)
            LOG.error("%s stopped; it starts again in %.0f s", name, pause, exc_info=error)
            await asyncio.sleep(pause)
            self._standings[name] = _begun(self._standings[name])

    def _note(self, name: str, error: BaseException | None) -> None:
        failures = self._standings[name].failures + 1
        self._standings[name] = Standing(running=False, failures=failures, last_error=_line(error))


async def _outcome(part: Callable[[], Awaitable[None]]) -> BaseException | None:
    try:
        await part()
    except asyncio.CancelledError as error:
        # Something inside was cancelled, and not the part: that ends it like any other error.
        if _is_asked_to_end():
            raise
        return error
    except Exception as error:  # noqa: BLE001 (whatever it is, the part is run again, and the log has it)
        return error
    return None


def _is_asked_to_end() -> bool:
    task = asyncio.current_task()
    return task is None or task.cancelling() > 0


def _stopped(standing: Standing) -> Standing:
    return Standing(running=False, failures=standing.failures, last_error=standing.last_error)


def _begun(standing: Standing) -> Standing:
    return Standing(running=True, failures=standing.failures, last_error=standing.last_error)


def _line(error: BaseException | None) -> str:
    if error is None:
        return "it ended by itself"
    return " ".join(f"{type(error).__name__}: {error}".split())[:REASON_LIMIT]
