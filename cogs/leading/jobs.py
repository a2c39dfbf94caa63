"""What the calendar wakes: looking whether those who lead groups are still there, and forgetting."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.leading.service import LeadingService

LOOKS: Final = (8, 27)
"""In the morning, when people can do something about it."""
FORGETS: Final = (3, 47)


def schedule(calendar: Calendar, leading: LeadingService, zone: str) -> None:
    """Look every morning, forget every night."""
    calendar.daily("leading.watch", hour=LOOKS[0], minute=LOOKS[1], zone=zone, call=leading.watch)
    calendar.daily(
        "leading.retention", hour=FORGETS[0], minute=FORGETS[1], zone=zone, call=leading.forget_old
    )
