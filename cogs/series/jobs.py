"""What the calendar wakes: making the dates that come into sight."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.series.service import SeriesService

HOUR: Final = 4
MINUTE: Final = 11
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, series: SeriesService, zone: str) -> None:
    """Make every night what is near enough."""
    calendar.daily("series.make", hour=HOUR, minute=MINUTE, zone=zone, call=series.make)
