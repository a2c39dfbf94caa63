"""What the calendar wakes: forgetting who took the first steps long ago."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.home.service import HomeService

HOUR: Final = 3
MINUTE: Final = 53
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, home: HomeService, zone: str) -> None:
    """Forget every night what is long ago."""
    calendar.daily("home.retention", hour=HOUR, minute=MINUTE, zone=zone, call=home.forget_old)
