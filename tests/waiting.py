"""Waiting for what another task does: as short as it takes, and long enough for a busy machine."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable

PATIENCE = 20.0
"""Seconds that nothing in order ever takes, however many others share the machine."""


async def until(condition: Callable[[], bool | Awaitable[bool]]) -> None:
    """Return as soon as ``condition`` holds; fail if it does not come to hold."""
    async with asyncio.timeout(PATIENCE):
        while not await _holds(condition):  # noqa: ASYNC110 - what is waited for sets no event
            await asyncio.sleep(0.01)


async def _holds(condition: Callable[[], bool | Awaitable[bool]]) -> bool:
    holds = condition()
    return await holds if inspect.isawaitable(holds) else bool(holds)
