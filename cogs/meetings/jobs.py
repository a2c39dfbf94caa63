"""What the calendar wakes: reminding of what is due, and forgetting."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.meetings.service import ActionService, AgendaService, MeetingRecords

CHASES: Final = (9, 7)
"""In the morning, when somebody can do something about it."""
LOOKS: Final = (6, 37)
"""Before the working day: what is promised then comes in its course."""
FORGETS: Final = (3, 47)


def schedule(
    calendar: Calendar, actions: ActionService, agendas: AgendaService, records: MeetingRecords, zone: str
) -> None:
    """Look ahead and remind every morning, forget every night."""
    calendar.daily("meetings.ahead", hour=LOOKS[0], minute=LOOKS[1], zone=zone, call=agendas.look_ahead)
    calendar.daily("meetings.chase", hour=CHASES[0], minute=CHASES[1], zone=zone, call=actions.chase)
    calendar.daily(
        "meetings.retention", hour=FORGETS[0], minute=FORGETS[1], zone=zone, call=records.forget_old
    )
