"""Tracebacks for the log: where an error came from, and what it says only where that cannot be a member's words.

``int("my diary")`` fails with the diary in its text. So the words of an error are written only if
its kind is known to speak of machines; of any other the log has the kind and the lines of code.
"""

import re
import traceback
from collections.abc import Iterator
from typing import Final

import aiohttp
import discord

from bot.kernel.errors import OperatorError

OF_MACHINES: Final = (
    OperatorError,
    OSError,
    aiohttp.ClientError,
    discord.HTTPException,
    discord.ConnectionClosed,
    discord.GatewayNotFound,
    discord.RateLimited,
    AttributeError,
    ImportError,
    NameError,
    RuntimeError,
)
"""Kinds of error that tell of disks, sockets, Discord or the code."""

MODULES_OF_MACHINES: Final = frozenset({"sqlite3"})
"""Its errors name tables and columns and never a value; only storage may import it."""

ECHO: Final = re.compile(r'Value ".*?" (?=is|must)', re.DOTALL)
"""How Discord repeats what it was sent."""

LEFT_OUT: Final = "(its words are left out: they may be a member's)"


def traced(error: BaseException) -> str:
    """Return the traceback of ``error`` and of what led to it, the first cause first."""
    return "\n".join(_chain(error, set()))


def _chain(error: BaseException, told: set[int]) -> Iterator[str]:
    told.add(id(error))
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None and id(cause) not in told:
        yield from _chain(cause, told)
        yield "which led to:"
    yield from (line.rstrip("\n") for line in traceback.format_tb(error.__traceback__))
    yield words(error)
    for number, part in enumerate(getattr(error, "exceptions", ()), 1):
        yield f"{number} of them:"
        yield from _chain(part, told)


def words(error: BaseException) -> str:
    """Return the kind of ``error``, and what it says if that is surely not a member's."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    if not isinstance(error, OF_MACHINES) and kind.__module__ not in MODULES_OF_MACHINES:
        return f"{name} {LEFT_OUT}" if error.args else name
    return f"{name}: {' '.join(ECHO.sub('A value ', str(error)).split())}"
