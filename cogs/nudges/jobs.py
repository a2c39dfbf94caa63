"""What the calendar wakes: a look each morning at whom to remind."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.nudges.service import NudgeService

HOUR: Final = 10
MINUTE: Final = 7
"""When people are at work, and not on the hour."""


def schedule(calendar: Calendar, nudges: NudgeService, zone: str) -> None:
    """Look every morning."""
    calendar.daily("nudges.remind", hour=HOUR, minute=MINUTE, zone=zone, call=nudges.remind)
