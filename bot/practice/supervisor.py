"""The bot as a child process of the practice server: started, killed without warning, started again.

Killing the bot in the middle of something and seeing nothing lost is part of what
practice shows, so the kill is the real thing (SIGKILL) and never a polite request.
"""

import asyncio
import signal
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from bot.practice.births import Birth, Child

AT_ONCE: Final = getattr(signal, "SIGKILL", signal.SIGTERM)
"""Without warning; where there is no such signal (on Windows), ending is never polite."""

GRACE = 5.0
"""Seconds a child may take to end by itself when the server ends."""


class Supervisor:
    """Runs one bot at a time and keeps what it writes in a log file."""

    def __init__(self, birth: Birth, *, log: Path) -> None:
        """Start bots by ``birth``."""
        self._birth = birth
        self._log = log
        self._process: Child | None = None
        self._birth_under_way: asyncio.Future[Child] | None = None
        self._over = False
        self._starts = 0

    @property
    def running(self) -> bool:
        """Tell whether a child lives."""
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int | None:
        """Return the living child's process id."""
        return self._process.pid if self._process is not None and self.running else None

    @property
    def starts(self) -> int:
        """Return how often a child was started."""
        return self._starts

    async def start(self, address: str) -> None:
        """Start a child that follows the server at ``address``, unless one lives already, or all is over.

        Returns as soon as the process exists; that it is ready, the bot tells the server itself.
        """
        if self.running or self._over:
            return
        self._log.parent.mkdir(parents=True, exist_ok=True)
        self._starts += 1
        with self._log.open("ab") as log:
            log.write(f"--- start {self._starts} ---\n".encode())
        self._birth_under_way = asyncio.ensure_future(self._birth(self._log, address))
        self._process = await self._birth_under_way

    async def kill(self) -> None:
        """End the child without warning (SIGKILL) and wait until it is gone."""
        if self._process is not None and self.running:
            self._process.send_signal(AT_ONCE)
            await self._process.wait()

    async def restart(self, address: str) -> None:
        """Kill the child and start another."""
        await self.kill()
        await self.start(address)

    async def stop(self) -> None:
        """Ask the child to end, and kill it if it does not within the grace time; one that is not born yet is not."""
        if self._birth_under_way is not None:
            self._birth_under_way.cancel()
        if self._process is None or not self.running:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(self._process.wait(), GRACE)
        except TimeoutError:
            await self.kill()

    async def wait(self) -> int | None:
        """Wait for the child's end and return its exit code; None if none was ever started."""
        return None if self._process is None else await self._process.wait()

    def log_tail(self, lines: int = 20) -> str:
        """Return the last lines the children wrote: what to show when one does not become ready."""
        if not self._log.exists():
            return ""
        with self._log.open(encoding="utf-8", errors="replace") as log:
            return "".join(deque(log, maxlen=lines)).rstrip()

    @asynccontextmanager
    async def until_end(self) -> AsyncIterator["Supervisor"]:
        """Within the block children may live; at its end none does, and none is started any more."""
        try:
            yield self
        finally:
            # Who asked for one just now may be heard only after this.
            self._over = True
            await asyncio.shield(self.stop())
