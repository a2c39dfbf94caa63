"""What the calendar wakes: reminding of what is due, and forgetting."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.meetings.service import ActionService, MeetingRecords

CHASES: Final = (9, 7)
"""In the morning, when somebody can do something about it."""
FORGETS: Final = (3, 47)


def schedule(calendar: Calendar, actions: ActionService, records: MeetingRecords, zone: str) -> None:
    """Remind every morning, forget every night."""
    calendar.daily("meetings.chase", hour=CHASES[0], minute=CHASES[1], zone=zone, call=actions.chase)
    calendar.daily(
        "meetings.retention", hour=FORGETS[0], minute=FORGETS[1], zone=zone, call=records.forget_old
    )
