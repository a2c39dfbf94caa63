"""Reminding those of a working group who have not answered whether they come: when, and whom. Once for each event."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Final

from bot.kernel.quiet import QuietHours
from cogs.events.domain import Event, Phase, phase

BEFORE: Final = timedelta(days=3)
"""So long before registration closes: between the two times at which its channel is told."""


def is_time(event: Event, now: datetime) -> bool:
    """Tell whether the organiser wants those reminded who have not answered, and it is time for it."""
    wanted = event.terms.reminds_group and event.plan.group is not None
    return wanted and phase(event, now) is Phase.OPEN and now >= event.closes_at - BEFORE


def whom(
    members: Iterable[int], event: Event, answered: Collection[int], refused: Collection[int]
) -> list[int]:
    """Return who of the group is reminded: nobody who has answered, wants none of it, or organises the event."""
    return [one for one in members if one not in {event.organiser, *answered, *refused}]


def due(event: Event, quiet: QuietHours | None, now: datetime) -> datetime | None:
    """Return when somebody is reminded: now, or at the end of their quiet hours; None if that would be too late."""
    around = quiet.around(now) if quiet else None
    if around is None:
        return now
    return around[1] if around[1] < event.closes_at else None
