"""What the calendar wakes: forgetting what was kept long enough."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.office.service import OfficeRecords

HOUR: Final = 3
MINUTE: Final = 37
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, records: OfficeRecords, zone: str) -> None:
    """Forget every night what was kept long enough."""
    calendar.daily("office.retention", hour=HOUR, minute=MINUTE, zone=zone, call=records.forget_old)
