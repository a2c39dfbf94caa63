"""Draws pictures off the event loop, one after the other."""

import asyncio
from collections.abc import Callable, Sequence

from cogs.office.embeds.charts import Plot, draw


class Painter:
    """Draws where the library is there; without it there are the numbers."""

    def __init__(self, *, able: bool, draw: Callable[[Plot], bytes] = draw) -> None:
        """Draw only if ``able``."""
        self.able = able
        self._draw = draw
        # The library minds other threads, though not all of it: fonts, say, are kept for all.
        self._turn = asyncio.Lock()

    async def paint(self, plot: Plot) -> bytes:
        """Return the picture as PNG."""
        async with self._turn:
            return await asyncio.to_thread(self._draw, plot)

    async def paint_all(self, plots: Sequence[Plot]) -> list[tuple[Plot, bytes]]:
        """Return the pictures, or none where they cannot be drawn."""
        return [(plot, await self.paint(plot)) for plot in plots] if self.able else []
