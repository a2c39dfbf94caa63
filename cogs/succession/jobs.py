"""What the calendar wakes: looking whether organisers are still there, and forgetting."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.succession.service import SuccessionService

LOOKS: Final = (8, 23)
"""In the morning, when staff can do something about it."""
FORGETS: Final = (3, 43)


def schedule(calendar: Calendar, succession: SuccessionService, zone: str) -> None:
    """Look every morning, forget every night."""
    calendar.daily("succession.watch", hour=LOOKS[0], minute=LOOKS[1], zone=zone, call=succession.watch)
    calendar.daily(
        "succession.retention", hour=FORGETS[0], minute=FORGETS[1], zone=zone, call=succession.forget_old
    )
