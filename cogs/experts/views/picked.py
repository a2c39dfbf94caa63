"""What was chosen in a menu, read again: a forged choice is no other than one of a menu that is out of date."""

from bot.client.refusals import OutOfDate
from cogs.experts.domain import Availability

LONGEST = 18
"""Digits of a number of ours: the database holds no longer one."""


def number_in(value: str) -> int:
    """Return the number that was chosen.

    Raises:
        OutOfDate: it is none, so no menu of ours ever offered it.
    """
    if not (value.isascii() and value.isdigit() and len(value) <= LONGEST):
        raise OutOfDate
    return int(value)


def availability_in(value: str) -> Availability:
    """Return whether somebody has time, as it was chosen.

    Raises:
        OutOfDate: no menu of ours ever offered it.
    """
    if value not in set(Availability):
        raise OutOfDate
    return Availability(value)
