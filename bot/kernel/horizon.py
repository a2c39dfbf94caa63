"""How far ahead anything is promised: further away, a date is a slip of the pen more often than a plan."""

from datetime import datetime, timedelta
from typing import Final

from bot.kernel.errors import DomainError

YEARS_AHEAD: Final = 10
MOST_AHEAD: Final = timedelta(days=365 * YEARS_AHEAD + 3)


class TooFarAhead(DomainError):
    """Later than promises are made for. Details: ``when``, ``years``, and ``last``: the latest moment there is."""

    key = "time-too-far-ahead"


def require_within_reach(when: datetime, now: datetime) -> None:
    """Refuse a moment that is too far away.

    Raises:
        TooFarAhead: it is more than ``YEARS_AHEAD`` years ahead.
    """
    if when - now > MOST_AHEAD:
        raise TooFarAhead(when=when, years=str(YEARS_AHEAD), last=now + MOST_AHEAD)
