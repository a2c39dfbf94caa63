"""What the calendar wakes: looking ahead every morning, forgetting what was done long ago."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.deliveries.service import DeskService, Watch

LOOKS: Final = (7, 11)
FORGETS: Final = (3, 47)
"""Hour and minute; not on the hour, when every other program wakes as well, and the look when staff read it."""


def schedule(calendar: Calendar, desk: DeskService, watch: Watch, zone: str) -> None:
    """Look ahead every morning, and forget every night."""

    async def look() -> None:
        await watch.look()

    calendar.daily("deliveries.watch", hour=LOOKS[0], minute=LOOKS[1], zone=zone, call=look)
    calendar.daily(
        "deliveries.retention", hour=FORGETS[0], minute=FORGETS[1], zone=zone, call=desk.forget_old
    )
