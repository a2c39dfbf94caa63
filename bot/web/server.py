"""Serving the application for as long as the bot runs. The bot does its work without it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

LOG = logging.getLogger(__name__)

FAREWELL: Final = 1.0
"""Seconds that an answer on its way is given at the end."""


REQUESTS: Final = logging.getLogger(f"{__name__}.requests")
"""What aiohttp says of requests that it could not handle."""


class PortTaken(OSError):
    """The address cannot be served now; its text is one line for the operator."""


def _is_ours(record: logging.LogRecord) -> bool:
    """Tell whether an entry is about a fault of ours: who sends what is no HTTP gets 400, and fills no log."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, HttpProcessingError)


REQUESTS.addFilter(_is_ours)


async def serve(address: str, application: web.Application) -> None:
    """Serve ``application`` at ``address`` (host:port; port 0: any free one) until cancelled.

    Raises:
        PortTaken: nothing can be served there now. It may be tried again, with a new application.
    """
    async with serving(address, application):
        await asyncio.Event().wait()


@asynccontextmanager
async def serving(address: str, application: web.Application) -> AsyncIterator[str]:
    """Serve while inside; yields the address that it came to be, ``http://127.0.0.1:8080``."""
    host, _, port = address.rpartition(":")
    runner = web.AppRunner(application, access_log=None, logger=REQUESTS, shutdown_timeout=FAREWELL)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise PortTaken(
                f"WEB_BIND: {address} cannot be served ({why}); free it or name another"
            ) from error
        url = f"http://{host}:{runner.addresses[0][1]}"
        LOG.info("health and figures are at %s/health and %s/metrics", url, url)
        yield url
    finally:
        await runner.cleanup()
