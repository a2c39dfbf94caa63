"""The database without a thread, and with an end: production's statements, until the process is killed.

SQLite and its file are real. Each statement takes a moment of made-up time, and before or
after any of them the process may die: what was not committed then never was.
"""

import asyncio
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import aiosqlite


class Killed(BaseException):
    """The process is dead: whatever it still tries leads nowhere. No ``except Exception`` survives it."""


class Fuse:
    """Lets a process live, or die just before or just after one of the statements to come."""

    def __init__(self, rng: random.Random) -> None:
        """Take moments and lots from ``rng``."""
        self._rng = rng
        self._left: int | None = None
        self._dead: asyncio.Future[None] | None = None
        self.fallen = asyncio.Event()

    def arm(self, statements: int) -> None:
        """Let it die around the statement after so many."""
        self._left = statements

    def kill(self) -> None:
        """Let nothing of the process go on."""
        self._left = -1
        if self._dead is not None and not self._dead.done():
            self._dead.set_exception(Killed())

    @property
    def dead(self) -> bool:
        """Whether it was killed, or hangs where it will be."""
        return self._left is not None and self._left < 0

    async def step(self) -> None:
        """Go on, or never."""
        await asyncio.sleep(0 if self._rng.random() < 0.7 else self._rng.expovariate(1 / 0.002))
        await self.point()

    async def point(self) -> None:
        """Go on, or never, without taking time."""
        if self._left is None:
            return
        self._left -= 1
        if self._left < 0:
            await self._fall()

    async def _fall(self) -> None:
        if self.fallen.is_set():
            raise Killed
        self.fallen.set()
        self._dead = asyncio.get_running_loop().create_future()
        await self._dead


class Connection(aiosqlite.Connection):
    """aiosqlite's connection, its statements carried out in the loop itself."""

    fuse: Fuse

    async def _connect(self) -> "Connection":
        self._connection = self._connector()
        return self

    def __await__(self) -> Any:
        return self._connect().__await__()

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        await self.fuse.step()
        result = fn(*args, **kwargs)
        await self.fuse.point()
        return result

    async def close(self) -> None:
        """Close the file; what is open in it is rolled back, as the system does for a dead process."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open; nothing is, to the dead."""
        return self._connection is not None and not self.fuse.dead and self._connection.in_transaction


@contextmanager
def connecting(fuse: Callable[[], Fuse]) -> Iterator[None]:
    """Let ``aiosqlite.connect`` give such connections, each on the fuse of the process that lives then."""
    original = aiosqlite.connect

    def connect(path: Any, *, isolation_level: Any, uri: bool = False) -> Connection:
        def opened() -> sqlite3.Connection:
            return sqlite3.connect(path, isolation_level=isolation_level, uri=uri)

        connection = Connection(opened, iter_chunk_size=64)
        connection.fuse = fuse()
        return connection

    # The one function of the library that production calls to open its file.
    setattr(aiosqlite, "connect", connect)  # noqa: B010 - its type says it is another one
    try:
        yield
    finally:
        setattr(aiosqlite, "connect", original)  # noqa: B010 - the same
