"""Reading forms of whoever sends them: a browser's are sound, and what is not is refused as such."""

from typing import TypeAlias

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from multidict import MultiDictProxy

Form: TypeAlias = MultiDictProxy[str | bytes | bytearray | web.FileField]


async def posted(request: web.Request) -> Form:
    """Return the fields of the form that a request brings.

    Raises:
        HTTPBadRequest: it is none: of no known letters, not what it says that it is, or broken off.
    """
    try:
        return await request.post()
    except (ValueError, LookupError, HttpProcessingError):
        # Not a fault of ours, which would be logged and looked into each time that somebody sends it.
        raise web.HTTPBadRequest from None
