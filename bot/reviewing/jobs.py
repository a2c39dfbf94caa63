"""What the calendar wakes: ending what is past its time, forgetting what has had its time."""

from typing import Any, Final, Protocol

from bot.reviewing.service.deciding import ReviewService
from bot.scheduling.calendar import Calendar

HOUR: Final = 3
"""At night."""


class Records(Protocol):
    """Forgets in time what a feature keeps."""

    async def forget_old(self) -> None:
        """Forget what has had its time."""
        ...


def schedule(
    calendar: Calendar, feature: str, reviews: ReviewService[Any], records: Records, *, minute: int, zone: str
) -> None:
    """Do so every night, at a ``minute`` that no other feature has; what is past its time is shown to nobody meanwhile."""

    async def expire() -> None:
        await reviews.expire_due()

    calendar.daily(f"{feature}.expiry", hour=HOUR, minute=minute, zone=zone, call=expire)
    calendar.daily(f"{feature}.retention", hour=HOUR, minute=minute + 1, zone=zone, call=records.forget_old)
