"""What the calendar wakes: forgetting guests who have nothing any more."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.guests.service import GuestRecords

HOUR: Final = 3
MINUTE: Final = 41
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, records: GuestRecords, zone: str) -> None:
    """Forget every night who is kept for nothing."""
    calendar.daily("guests.retention", hour=HOUR, minute=MINUTE, zone=zone, call=records.forget_old)
