"""What the calendar wakes: forgetting what has been kept long enough; and what waits for the server."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.kernel.clock import Clock
from bot.scheduling.appointments import Keep
from bot.scheduling.calendar import Calendar
from cogs.events.service import EventRecords

HOUR: Final = 3
MINUTE: Final = 17
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, records: EventRecords, zone: str) -> None:
    """Forget old forms and registrations every night."""
    calendar.daily("events.retention", hour=HOUR, minute=MINUTE, zone=zone, call=records.forget_old)


SOON: Final = timedelta(seconds=5)


def once_listening(keep: Keep, listening: Callable[[], bool], clock: Clock) -> Keep:
    """Return ``keep`` so that nothing is done before the bot knows its server: it has to ask what it may do there."""

    async def kept() -> datetime | None:
        return await keep() if listening() else clock.now() + SOON

    return kept
