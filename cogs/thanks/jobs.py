"""What the calendar wakes: a look each morning at which events are over."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.thanks.service import ThanksService

HOUR: Final = 10
MINUTE: Final = 17
"""When people are at work, and not on the hour."""


def schedule(calendar: Calendar, thanks: ThanksService, zone: str) -> None:
    """Look every morning."""
    calendar.daily("thanks.remind", hour=HOUR, minute=MINUTE, zone=zone, call=thanks.remind)
