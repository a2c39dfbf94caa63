"""What the calendar wakes: forgetting who was where, when it was kept long enough."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.attendance.service import AttendanceRecords

HOUR: Final = 3
MINUTE: Final = 41
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, records: AttendanceRecords, zone: str) -> None:
    """Forget every night what is not needed any more."""
    calendar.daily("attendance.retention", hour=HOUR, minute=MINUTE, zone=zone, call=records.forget_old)
