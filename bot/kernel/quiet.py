"""Quiet hours: the part of each day, by the clocks of a place, in which somebody wants to hear nothing."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.kernel.zones import LocalTime, zone

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From ``start`` until ``end``, naive local times of ``zone``; usually over midnight."""

    start: time
    end: time
    zone: str

    def around(self, instant: datetime) -> tuple[datetime, datetime] | None:
        """Return when the quiet hours began and will end that ``instant`` lies in, as UTC; None: it lies in none.

        The edges are instants of local promises, so a night in which clocks change is an hour longer or shorter.
        """
        local = instant.astimezone(zone(self.zone)).replace(tzinfo=None)
        for day in (local.date(), local.date() - DAY):
            begins = datetime.combine(day, self.start)
            ends = datetime.combine(day if self.start < self.end else day + DAY, self.end)
            edges = LocalTime(begins, self.zone).instant(), LocalTime(ends, self.zone).instant()
            if edges[0] <= instant < edges[1]:
                return edges
        return None


def calm(quiet: QuietHours | None, at: datetime) -> datetime:
    """Return when somebody may be written to who else would be at ``at``: at the end of the quiet hours it lies in."""
    around = quiet.around(at) if quiet else None
    return around[1] if around else at
