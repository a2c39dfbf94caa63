"""Keeps the parts of the process running: each that ends or fails begins again, later each time.

Nothing a part holds in memory is needed by its next run: rows are the truth. So a part may
simply be run again, and the others go on meanwhile.
"""

import asyncio
import logging
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

LOG = logging.getLogger(__name__)

LONGEST_PAUSE: Final = 60.0
SOUND_AFTER: Final = 60.0
"""Seconds after which a part that ran so long counts as recovered: its next pause is short again."""

REASON_LIMIT: Final = 200

INSIST: Final = 5.0
"""Seconds for which a cancelled part may tidy up, until it is taken for one that did not hear."""

LATELY: Final = 3600.0
"""Seconds; what failed before that is history."""
OFTEN: Final = 3
"""A part that fails so often within an hour does not mend itself."""


def pauses() -> Iterator[float]:
    """Yield the seconds to wait before each next attempt: longer each time, and never the same."""
    longest = 1.0
    while True:
        yield longest * (0.5 + random.random() / 2)  # noqa: S311 - there is nothing secret about a pause
        longest = min(longest * 2, LONGEST_PAUSE)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a part stands, for ``/health`` and ``/status``."""

    running: bool
    failures: int = 0
    """How often it ended or failed since the process began."""
    lately: int = 0
    """How often within the last hour."""
    last_error: str | None = None
    """What it failed of last, on one line; None if it never did."""

    @property
    def sound(self) -> bool:
        """Whether nobody need look at it."""
        return self.running and self.lately < OFTEN


@dataclass(slots=True)
class _Part:
    """What is known of a part."""

    task: asyncio.Task[None] | None = None
    running: bool = True
    failures: int = 0
    failed: deque[float] = field(default_factory=lambda: deque(maxlen=OFTEN * 100))
    """When it failed, by the clock that never jumps; the last few hundred times."""
    last_error: str | None = None

    def standing(self, now: float) -> Standing:
        """Return how it stands at ``now``."""
        lately = sum(now - failure < LATELY for failure in self.failed)
        return Standing(self.running, self.failures, lately, self.last_error)


async def end(task: asyncio.Task[None]) -> None:
    """Cancel ``task`` until it has ended.

    Once may not do: up to Python 3.11 ``asyncio.wait_for`` hands on what came at the same moment and forgets that it
    was cancelled (CPython issue 86296), and discord.py reads from the gateway through it.
    """
    while not task.done():
        task.cancel()
        await asyncio.wait([task], timeout=INSIST)


class Supervisor:
    """Runs parts, each in a task of its own, and runs each again when it ends."""

    def __init__(
        self,
        pauses: Callable[[], Iterator[float]] = pauses,
        time_of: Callable[[], float] = time.monotonic,
    ) -> None:
        """Wait ``pauses`` (seconds) between the runs of a part; ``time_of`` tells seconds that never jump."""
        self._pauses = pauses
        self._time = time_of
        self._parts: dict[str, _Part] = {}

    @property
    def standings(self) -> dict[str, Standing]:
        """How each part stands now, by name, in the order in which they began."""
        now = self._time()
        return {name: part.standing(now) for name, part in self._parts.items()}

    def watch(self, name: str, part: Callable[[], Awaitable[None]]) -> None:
        """Run ``part`` until :meth:`stop`, again and again if need be.

        Raises:
            ValueError: a part of that name runs already.
        """
        if name in self._parts and self._parts[name].task is not None:
            raise ValueError(f"{name} is watched already")
        known = self._parts[name] = _Part()
        known.task = asyncio.create_task(self._keep(name, known, part), name=f"at work: {name}")

    async def stop(self, *names: str) -> None:
        """Cancel these parts, or all, and return when they have tidied up; the last to begin ends first."""
        for name in reversed(names or tuple(self._parts)):
            part = self._parts.get(name)
            if part is None or part.task is None:
                continue
            task, part.task = part.task, None
            await end(task)
            part.running = False

    async def _keep(self, name: str, known: _Part, part: Callable[[], Awaitable[None]]) -> None:
        pauses = self._pauses()
        while True:
            began = self._time()
            error = await _outcome(part)
            if self._time() - began >= SOUND_AFTER:
                pauses = self._pauses()
            pause = next(pauses)
            self._note(known, error)
            LOG.error("%s stopped; it starts again in %.0f s", name, pause, exc_info=error)
            await asyncio.sleep(pause)
            known.running = True

    def _note(self, part: _Part, error: BaseException | None) -> None:
        part.running = False
        part.failures += 1
        part.failed.append(self._time())
        part.last_error = _line(error)


async def _outcome(part: Callable[[], Awaitable[None]]) -> BaseException | None:
    try:
        await part()
    except asyncio.CancelledError as error:
        # Something inside was cancelled, and not the part: that ends it like any other error.
        if _is_asked_to_end():
            raise
        return error
    except Exception as error:  # noqa: BLE001 - whatever it is, the part is run again, and the log has it
        return error
    return None


def _is_asked_to_end() -> bool:
    task = asyncio.current_task()
    return task is None or task.cancelling() > 0


def _line(error: BaseException | None) -> str:
    if error is None:
        return "it ended by itself"
    return " ".join(f"{type(error).__name__}: {error}".split())[:REASON_LIMIT]
