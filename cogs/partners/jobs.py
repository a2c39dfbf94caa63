"""What the calendar wakes: ending what is past its time, forgetting what has had its time."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.partners.service import CardService, PartnerRecords

HOUR: Final = 3
MINUTE: Final = 53
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, cards: CardService, records: PartnerRecords, zone: str) -> None:
    """Do so every night; what is past its time is shown to nobody meanwhile."""

    async def expire() -> None:
        await cards.expire_due()

    calendar.daily("partners.expiry", hour=HOUR, minute=MINUTE, zone=zone, call=expire)
    calendar.daily("partners.retention", hour=HOUR, minute=MINUTE + 1, zone=zone, call=records.forget_old)
