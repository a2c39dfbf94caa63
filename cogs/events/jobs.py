"""What the calendar wakes: forgetting what has been kept long enough."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.events.service import EventRecords

HOUR: Final = 3
MINUTE: Final = 17
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, records: EventRecords, zone: str) -> None:
    """Forget old forms and registrations every night."""
    calendar.daily("events.retention", hour=HOUR, minute=MINUTE, zone=zone, call=records.forget_old)
