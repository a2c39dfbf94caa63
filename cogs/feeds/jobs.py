"""What the calendar wakes: forgetting links that nobody reads."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.feeds.service import FeedService

HOUR: Final = 3
MINUTE: Final = 29
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, feeds: FeedService, zone: str) -> None:
    """Forget every night what is not used any more."""
    calendar.daily("feeds.retention", hour=HOUR, minute=MINUTE, zone=zone, call=feeds.forget_old)
