"""What became of a create-message request: from discord.py's errors to the outcomes of delivery.

An outcome is believed only as far as the requests that were really made bear it out: a
"no" after an earlier try that may have been taken proves nothing.
"""

from collections.abc import Sequence
from typing import Any, Final

import aiohttp
import discord

from bot.client.requests import Request
from bot.delivery.sender import (
    Finding,
    Gone,
    Outcome,
    Refused,
    Sent,
    Unanswered,
    Unauthorised,
    Unclear,
    Unreadable,
)

UNAUTHORISED: Final = 401
TOO_MANY_REQUESTS: Final = 429
SERVER_ERROR: Final = 500
NOT_REACHED: Final = 0

HOPELESS: Final = frozenset(
    {
        10003,  # unknown channel
        10013,  # unknown user
        50001,  # missing access
        50006,  # empty message
        50007,  # closed direct messages
        50008,  # no text in this kind of channel
        50013,  # missing permission
        50035,  # a body that Discord does not take
        50278,  # no server shared with this member any more
        160005,  # the thread is locked
        403,
        404,
        413,
    }
)
"""Codes (or, without one, statuses) that trying again does not heal."""

NOBODY_THERE: Final = frozenset({10003, 10013})
"""Unknown channel, unknown user."""

PASSING: Final = (OSError, aiohttp.ClientError, TimeoutError, discord.RateLimited, discord.DiscordServerError)
"""What the network and an outage of Discord raise."""


def sent(data: Any) -> Outcome:
    """Return the outcome of an answer that Discord gave with 2xx."""
    try:
        return Sent(int(data["id"]))
    except (TypeError, KeyError, ValueError):
        return Unclear("an answer that is no message")


def failed(error: Exception, requests: Sequence[Request]) -> Outcome:
    """Return the outcome of a call that ended in ``error`` after ``requests``."""
    doubtful = not all(request.without_effect for request in requests)
    if isinstance(error, discord.RateLimited):
        return Refused(
            TOO_MANY_REQUESTS, permanent=False, reached_other_requests=doubtful, retry_after=error.retry_after
        )
    if isinstance(error, discord.HTTPException) and error.status < SERVER_ERROR:
        return _no(error, doubtful=doubtful)
    if doubtful:
        return Unclear(why(error))
    return Refused((requests[-1].status if requests else None) or NOT_REACHED, permanent=False)


def not_opened(error: Exception) -> Outcome:
    """Return the outcome when not even the direct-message channel was opened: nothing was sent."""
    return failed(error, ())


def not_read(error: Exception) -> Finding:
    """Return the finding when the history was not read."""
    if isinstance(error, discord.HTTPException) and error.status == UNAUTHORISED:
        return Unauthorised()
    if isinstance(error, discord.NotFound) and error.code in NOBODY_THERE:
        return Gone(error.code)
    if isinstance(error, discord.Forbidden | discord.NotFound):
        return Unreadable()
    return Unanswered(why(error))


def why(error: Exception) -> str:
    """Return for the records what happened, without what was written."""
    if isinstance(error, discord.HTTPException):
        return f"HTTP {error.status}"
    return type(error).__name__


def _no(error: discord.HTTPException, *, doubtful: bool) -> Outcome:
    if error.status == UNAUTHORISED:
        return Unclear(why(error)) if doubtful else Unauthorised()
    code = error.code or error.status
    return Refused(code, code in HOPELESS, reached_other_requests=doubtful, retry_after=_retry_after(error))


def _retry_after(error: discord.HTTPException) -> float | None:
    """Return the seconds Cloudflare asks for; discord.py waits by itself for what Discord asks."""
    try:
        return float(error.response.headers["Retry-After"])
    except (KeyError, ValueError):
        return None
