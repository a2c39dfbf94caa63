"""When the people who run the community are there: working time between two instants, and the instant some working days later."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.kernel.zones import LocalTime, zone

A_DAY: Final = timedelta(days=1)

FURTHEST: Final = 400
"""Days without a working one among them after which the next is taken as one: hours that never open end nothing."""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Weekdays (Monday is 0) from ``opens`` until ``closes``, naive local times of ``zone``, but not on holidays.

    A holiday is a date, or month and day of every year.
    """

    days: frozenset[int]
    opens: time
    closes: time
    zone: str
    holidays: frozenset[date | tuple[int, int]] = frozenset()

    def works_on(self, day: date) -> bool:
        """Tell whether they are there on a local date."""
        return (
            day.weekday() in self.days
            and day not in self.holidays
            and (day.month, day.day) not in self.holidays
        )

    def opening(self, day: date) -> datetime:
        """Return when they open on a local date, as aware UTC."""
        return self._instant(day, self.opens)

    def local(self, instant: datetime) -> datetime:
        """Return the naive local time at an aware instant."""
        return instant.astimezone(zone(self.zone)).replace(tzinfo=None)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Return how much working time lies between two aware instants; none if they are the wrong way round."""
        total = timedelta()
        for opens, closes in self._spans(self.local(start).date(), self.local(end).date()):
            total += max(timedelta(), min(end, closes) - max(start, opens))
        return total

    def after(self, start: datetime, days: int) -> datetime:
        """Return the instant ``days`` working days after ``start``, at the same local time, as aware UTC.

        What comes while they are closed counts from when it opens next.
        """
        local = self._open_from(self.local(start))
        day = local.date()
        for _ in range(days):
            day = self._next(day + A_DAY)
        return LocalTime(datetime.combine(day, local.time()), self.zone).instant()

    def _open_from(self, local: datetime) -> datetime:
        """Return ``local`` if they are there then, else when they open next."""
        if self.works_on(local.date()) and self.opens <= local.time() < self.closes:
            return local
        today = local.date() if local.time() < self.opens else local.date() + A_DAY
        return datetime.combine(self._next(today), self.opens)

    def _next(self, day: date) -> date:
        """Return the first working day from ``day`` on."""
        days = (day + timedelta(days=ahead) for ahead in range(FURTHEST))
        return next((one for one in days if self.works_on(one)), day)

    def _spans(self, first: date, last: date) -> Iterator[tuple[datetime, datetime]]:
        for ahead in range((last - first).days + 1):
            day = first + timedelta(days=ahead)
            if self.works_on(day):
                yield self._instant(day, self.opens), self._instant(day, self.closes)

    def _instant(self, day: date, at: time) -> datetime:
        return LocalTime(datetime.combine(day, at), self.zone).instant()
