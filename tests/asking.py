"""Asking a page more often than its rule lets anybody, however slow the machine is."""

import time
from collections.abc import Awaitable, Callable

REFUSED = 429


async def until_refused(
    ask: Callable[[], Awaitable[int]], *, burst: float, per_second: float, cost: float = 1.0
) -> list[int]:
    """Ask until it is refused, and return the statuses; the last is no refusal if the rule must have been broken.

    Counting alone would not do: what a visitor may ask again grows while a busy machine answers.
    """
    statuses: list[int] = []
    began = time.monotonic()
    while len(statuses) * cost <= burst + per_second * (time.monotonic() - began):
        statuses.append(await ask())
        if statuses[-1] == REFUSED:
            break
    return statuses
