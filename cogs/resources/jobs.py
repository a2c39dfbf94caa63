"""What the calendar wakes: forgetting what nobody goes on writing."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.resources.service import ResourceRecords

HOUR: Final = 3
MINUTE: Final = 47
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, records: ResourceRecords, zone: str) -> None:
    """Forget every night what has had its time."""
    calendar.daily("resources.retention", hour=HOUR, minute=MINUTE, zone=zone, call=records.forget_old)
