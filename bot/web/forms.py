"""Reading forms of whoever sends them: a browser's are sound, and what is not is refused as such."""

import asyncio
from typing import Final, TypeAlias

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from multidict import MultiDictProxy

Form: TypeAlias = MultiDictProxy[str | bytes | bytearray | web.FileField]


LONGEST: Final = 60.0
"""Seconds for a form to come in; a list of people comes over a slow line in half of that."""


async def posted(request: web.Request) -> Form:
    """Return the fields of the form that a request brings.

    Raises:
        HTTPBadRequest: it is none: of no known letters, not what it says that it is, or broken off.
        HTTPRequestTimeout: it does not come to its end.
    """
    try:
        async with asyncio.timeout(LONGEST):
            return await request.post()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except (ValueError, LookupError, HttpProcessingError):
        # Not a fault of ours, which would be logged and looked into each time that somebody sends it.
        raise web.HTTPBadRequest from None
