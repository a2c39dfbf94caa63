"""Where no lines are counted: what goes through the same ones again and again takes twice as long when they are."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import coverage

IN_CHILDREN = "COVERAGE_PROCESS_CONFIG"
"""Where coverage tells a process that the tests start to count its lines, too."""

_PAUSED = Event()


@contextmanager
def uncounted() -> Iterator[None]:
    """Count no lines, here and in the processes that are started, while inside; within another such block nothing more."""
    counting = coverage.Coverage.current()
    if counting is None or _PAUSED.is_set():
        yield
        return
    told = os.environ.pop(IN_CHILDREN, None)
    counting.stop()
    _PAUSED.set()
    try:
        yield
    finally:
        _PAUSED.clear()
        counting.start()
        if told is not None:
            os.environ[IN_CHILDREN] = told
