"""What the calendar wakes: a look at Discord's list every morning, beside what is heard of it."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.mirror.service import MirrorService

HOUR: Final = 6
MINUTE: Final = 23
"""Not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, mirror: MirrorService, zone: str) -> None:
    """Look every morning."""
    calendar.daily("mirror.look", hour=HOUR, minute=MINUTE, zone=zone, call=mirror.look_for_gone)
