"""What the calendar wakes: looking whether owners are still there, and forgetting."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.keeping.service import CareService, KeepingRecords

LOOKS: Final = (8, 37)
"""In the morning, when staff can do something about it."""
FORGETS: Final = (3, 53)


def schedule(calendar: Calendar, care: CareService, records: KeepingRecords, zone: str) -> None:
    """Look every morning, forget every night."""
    calendar.daily("keeping.watch", hour=LOOKS[0], minute=LOOKS[1], zone=zone, call=care.watch)
    calendar.daily(
        "keeping.retention", hour=FORGETS[0], minute=FORGETS[1], zone=zone, call=records.forget_old
    )
