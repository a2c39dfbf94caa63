"""What the calendar wakes: a look each night whether a half-year has ended."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.vitality.service import VitalityService

HOUR: Final = 1
MINUTE: Final = 23
"""Before anything is forgotten for the night, and not on the hour."""


def schedule(calendar: Calendar, vitality: VitalityService, zone: str) -> None:
    """Look every night."""
    calendar.daily("vitality.keep", hour=HOUR, minute=MINUTE, zone=zone, call=vitality.keep)
