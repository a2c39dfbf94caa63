"""What the calendar wakes: forgetting self-checks of long ago."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.selfcheck.service import SelfCheckService

HOUR: Final = 3
MINUTE: Final = 43
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, checks: SelfCheckService, zone: str) -> None:
    """Forget every night what has had its time."""
    calendar.daily("selfcheck.retention", hour=HOUR, minute=MINUTE, zone=zone, call=checks.forget_old)
