"""A machine whose time is made up: its event loop jumps to the next timer whenever nothing is ready.

Everything of the process that asks what time it is gets the same made-up answer, so a year
passes as fast as the work in it can be done, and the same seed does the same in the same order.
"""

import asyncio
import importlib
import logging
import random
import selectors
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import Context
from datetime import UTC, datetime, timedelta, tzinfo
from types import ModuleType
from typing import Any, Final, TypeVar, TypeVarTuple, Unpack

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

BEGIN: Final = datetime(2023, 1, 1, tzinfo=UTC)

READERS_OF_THE_CLOCK: Final = ("bot.kernel.clock", "bot.scheduling.alarm", "apscheduler.schedulers.base")
"""The modules that ask the machine for the time; each has the name ``datetime`` for it."""

LONGEST_SLEEP: Final = timedelta(hours=6)
"""The alarm rings every five minutes in case its timer was wrong. Here it must do without that net
(and a hundred thousand looks at an empty table a year are not worth the wait)."""


class Stuck(Exception):
    """Nothing is ready and no timer is set: somebody waits for what will never come."""


class Machine:
    """The hardware: how long it has been on, how long it slept, and how wrong its clock is."""

    def __init__(self) -> None:
        """Switch it on at :data:`BEGIN`, with a clock that is right."""
        self.monotonic = 0.0
        self.asleep = 0.0
        self.wrong = 0.0

    def true(self) -> datetime:
        """Return the time that everybody else has."""
        return BEGIN + timedelta(seconds=self.monotonic + self.asleep)

    def wall(self) -> datetime:
        """Return the time that this machine believes it is."""
        return self.true() + timedelta(seconds=self.wrong)


class _Jumping(selectors.SelectSelector):
    """Waits by moving the clock."""

    def __init__(self, machine: Machine) -> None:
        super().__init__()
        self._machine = machine

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return at once: nothing outside exists that could become ready."""
        if timeout is None:
            raise Stuck
        self._machine.monotonic += max(timeout, 0.0)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop that never waits and has no threads: what would go to one is done at once."""

    def __init__(self, machine: Machine) -> None:
        """Live in the time of ``machine``."""
        self._machine = machine
        super().__init__(_Jumping(machine))
        # A float that counts a year in seconds cannot tell nanoseconds apart.
        self._clock_resolution = 1e-6
        self.set_exception_handler(lambda _loop, _context: None)

    def time(self) -> float:
        """Return the seconds since the machine was switched on."""
        return self._machine.monotonic

    def call_soon_threadsafe(
        self, callback: Callable[[Unpack[Ts]], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.Handle:
        """Call soon; there is but one thread."""
        return self.call_soon(callback, *args, context=context)

    def run_in_executor(
        self,
        executor: Any,  # noqa: ARG002 - there is none
        func: Callable[[Unpack[Ts]], T],
        *args: *Ts,
    ) -> asyncio.Future[T]:
        """Do it here and now."""
        future: asyncio.Future[T] = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:  # noqa: BLE001 - whatever it is belongs to who waits for it
            future.set_exception(error)
        return future


@contextmanager
def living_on(machine: Machine, seed: int) -> Iterator[None]:
    """Let the whole process live in the time of ``machine``, and draw its lots by ``seed``."""
    clock = _clock_of(machine)
    changed: list[tuple[ModuleType, str, object]] = [
        (importlib.import_module(name), "datetime", clock) for name in READERS_OF_THE_CLOCK
    ]
    changed.append((importlib.import_module("bot.scheduling.alarm"), "LONGEST_SLEEP", LONGEST_SLEEP))
    before = [getattr(module, name) for module, name, _ in changed]
    lots = random.getstate()
    heard, spoke = logging.root.manager.disable, logging.getLogger("bot").propagate
    try:
        for module, name, value in changed:
            setattr(module, name, value)
        random.seed(seed)
        # What goes wrong is the point here, and stands in the transcript; only errors are heard, by who asks for them.
        logging.disable(logging.WARNING)
        logging.getLogger("bot").propagate = False
        yield
    finally:
        logging.getLogger("bot").propagate = spoke
        logging.disable(heard)
        random.setstate(lots)
        for (module, name, _), value in zip(changed, before, strict=True):
            setattr(module, name, value)


def _clock_of(machine: Machine) -> type[datetime]:
    class Wall(datetime):
        """The standard library's, save that the present is the machine's."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return machine.wall().astimezone(tz)

    return Wall
