"""What the calendar wakes: forgetting what has been kept long enough, and mending."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.reminders.service import ReminderRecords

HOUR: Final = 3
FORGETTING: Final = 23
MENDING: Final = 29
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, records: ReminderRecords, zone: str) -> None:
    """Forget old reminders and forms every night, and see that no open reminder has fallen silent."""
    calendar.daily("reminders.retention", hour=HOUR, minute=FORGETTING, zone=zone, call=records.forget_old)
    calendar.daily("reminders.mending", hour=HOUR, minute=MENDING, zone=zone, call=records.mend)
