"""What the calendar wakes: forgetting what nobody follows any more."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.syndication.service import FollowingService

HOUR: Final = 3
MINUTE: Final = 53
"""Not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, following: FollowingService, zone: str) -> None:
    """Forget every night."""
    calendar.daily("syndication.retention", hour=HOUR, minute=MINUTE, zone=zone, call=following.forget)
