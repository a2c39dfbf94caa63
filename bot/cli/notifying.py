"""Telling the service manager that the bot stands, still runs, and stops: systemd's notify protocol.

Without such a manager nothing is told. What it hears is the event loop itself: a loop that hangs
tells nothing, and is started anew (``WatchdogSec=`` in ``deploy/community-bot.service``).
"""

import asyncio
import logging
import os
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

LOG = logging.getLogger(__name__)


@asynccontextmanager
async def announced(environment: Mapping[str, str] = os.environ) -> AsyncIterator[None]:
    """Say that the bot is ready, while inside that it lives, and at the end that it stops."""
    address = environment.get("NOTIFY_SOCKET")
    if not address:
        yield
        return
    tell(address, "READY=1")
    beating = asyncio.create_task(_beat(address, _interval(environment)), name="watchdog")
    try:
        yield
    finally:
        beating.cancel()
        tell(address, "STOPPING=1")


def tell(address: str, news: str) -> None:
    """Send one message to the manager's socket; one that cannot be reached is no reason to stop."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notifying:
            # A leading @ stands for a name that is no file.
            notifying.sendto(news.encode(), "\0" + address[1:] if address.startswith("@") else address)
    except OSError as error:
        LOG.warning("the service manager was not told %s (%s)", news, error.strerror)


async def _beat(address: str, interval: float | None) -> None:
    while interval:
        tell(address, "WATCHDOG=1")
        await asyncio.sleep(interval)


def _interval(environment: Mapping[str, str]) -> float | None:
    """Return the seconds between two signs of life: half of what the manager waits, or None if it does not."""
    meant = environment.get("WATCHDOG_PID", str(os.getpid()))
    microseconds = environment.get("WATCHDOG_USEC", "")
    if meant != str(os.getpid()) or not microseconds.isdecimal():
        return None
    return int(microseconds) / 2_000_000
