"""The errands as something that runs beside everything else."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from cogs.groups.service.errands import Errands


class ErrandRunner:
    """Runs the errands from the moment on at which the bot is logged in."""

    def __init__(self, errands: Errands, logged_in: Callable[[], Awaitable[object]]) -> None:
        """Wait for ``logged_in`` first: before that Discord cannot be asked."""
        self._errands = errands
        self._logged_in = logged_in
        self._running: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin."""
        self._running = asyncio.create_task(self._run(), name="groups' errands")

    async def stop(self) -> None:
        """End; what is unfinished is begun again at the next start."""
        if self._running is not None:
            self._running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._running
            self._running = None

    async def _run(self) -> None:
        await self._logged_in()
        await self._errands.run()
