"""What the calendar wakes: ending what is past its time, forgetting what has had its time."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.experts.service import ExpertRecords, ProfileService

HOUR: Final = 3
MINUTE: Final = 57
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, profiles: ProfileService, records: ExpertRecords, zone: str) -> None:
    """Do so every night; what is past its time is shown to nobody meanwhile."""

    async def expire() -> None:
        await profiles.expire_due()

    calendar.daily("experts.expiry", hour=HOUR, minute=MINUTE, zone=zone, call=expire)
    calendar.daily("experts.retention", hour=HOUR, minute=MINUTE + 1, zone=zone, call=records.forget_old)
