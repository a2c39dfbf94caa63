"""What comes back: a rule of dates, kept at one local time in one zone.

A recurrence promises wall-clock time, so its hour stays over every change of the clocks.
Where the clocks skip that hour it happens as much later as they skipped ("02:30" is
03:30 that day); where they show it twice, only the first of the two counts.

    EveryDays(2)                                every second day
    OnWeekdays((0, 4), weeks=2)                 Monday and Friday of every second week
    OnOrdinalWeekday(1, 0)                      the first Monday of every month (-1: the last)
    OnDayOfMonth(31, months=3)                  the 31st of every third month (-1: the last day)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count, islice
from typing import TypeAlias

from bot.kernel.zones import LocalTime, zone

LAST = -1
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class EveryDays:
    """Every ``days`` days, counted from the day it starts."""

    days: int = 1

    def __post_init__(self) -> None:
        """Refuse what could not be counted."""
        _within(self.days, 1, 366)

    def dates(self, start: date, since: date) -> Iterator[date]:
        """Yield the dates of the rule that began on ``start``, from ``since`` on."""
        gone = max(0, (since - start).days)
        first = start + timedelta(days=-(-gone // self.days) * self.days)
        return (first + timedelta(days=self.days * n) for n in count())

    def __str__(self) -> str:
        """Return the stored form, e.g. ``days 2``."""
        return f"days {self.days}"


@dataclass(frozen=True, slots=True)
class OnWeekdays:
    """The given weekdays (Monday is 0) of every ``weeks``-th week, counted from the week it starts in."""

    weekdays: tuple[int, ...]
    weeks: int = 1

    def __post_init__(self) -> None:
        """Refuse what could not be counted."""
        _within(self.weeks, 1, 52)
        if not self.weekdays or self.weekdays != tuple(sorted(set(self.weekdays))):
            raise ValueError("weekdays are given once each, in the week's order")
        for weekday in self.weekdays:
            _within(weekday, 0, 6)

    def dates(self, start: date, since: date) -> Iterator[date]:
        """Yield the dates of the rule that began on ``start``, from ``since`` on."""
        earliest = max(start, since)
        monday = start - timedelta(days=start.weekday())
        gone = (earliest - monday).days // (7 * self.weeks)
        weeks = (monday + timedelta(weeks=self.weeks * n) for n in count(gone))
        days = (week + timedelta(days=weekday) for week in weeks for weekday in self.weekdays)
        return (day for day in days if day >= earliest)

    def __str__(self) -> str:
        """Return the stored form, e.g. ``weeks 1 mon,fri``."""
        return f"weeks {self.weeks} {','.join(WEEKDAYS[weekday] for weekday in self.weekdays)}"


@dataclass(frozen=True, slots=True)
class OnOrdinalWeekday:
    """The first to fifth or ``LAST`` such weekday of every ``months``-th month; a month without one is left out."""

    ordinal: int
    weekday: int
    months: int = 1

    def __post_init__(self) -> None:
        """Refuse what could not be counted."""
        _within(self.months, 1, 12)
        _within(self.weekday, 0, 6)
        if self.ordinal != LAST:
            _within(self.ordinal, 1, 5)

    def dates(self, start: date, since: date) -> Iterator[date]:
        """Yield the dates of the rule that began on ``start``, from ``since`` on."""
        earliest = max(start, since)
        days = (self._day_in(month) for month in _months(start, earliest, self.months))
        return (day for day in days if day is not None and day >= earliest)

    def _day_in(self, month: date) -> date | None:
        if self.ordinal == LAST:
            end = _last_of(month)
            return end - timedelta(days=(end.weekday() - self.weekday) % 7)
        day = month + timedelta(days=(self.weekday - month.weekday()) % 7, weeks=self.ordinal - 1)
        return day if day.month == month.month else None

    def __str__(self) -> str:
        """Return the stored form, e.g. ``months 1 mon#1``."""
        return f"months {self.months} {WEEKDAYS[self.weekday]}#{self.ordinal}"


@dataclass(frozen=True, slots=True)
class OnDayOfMonth:
    """This day of every ``months``-th month; in a month too short for it (and for ``LAST``), its last day."""

    day: int
    months: int = 1

    def __post_init__(self) -> None:
        """Refuse what could not be counted."""
        _within(self.months, 1, 12)
        if self.day != LAST:
            _within(self.day, 1, 31)

    def dates(self, start: date, since: date) -> Iterator[date]:
        """Yield the dates of the rule that began on ``start``, from ``since`` on."""
        earliest = max(start, since)
        days = (self._day_in(month) for month in _months(start, earliest, self.months))
        return (day for day in days if day >= earliest)

    def _day_in(self, month: date) -> date:
        end = _last_of(month)
        return end if self.day == LAST else month.replace(day=min(self.day, end.day))

    def __str__(self) -> str:
        """Return the stored form, e.g. ``months 1 day 15``."""
        return f"months {self.months} day {self.day}"


Rule: TypeAlias = EveryDays | OnWeekdays | OnOrdinalWeekday | OnDayOfMonth


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule of dates that begins on the local date ``start``, each at ``at`` on the clocks of ``zone``."""

    rule: Rule
    at: time
    zone: str
    start: date

    def __post_init__(self) -> None:
        """Refuse a time that names a zone of its own or more than minutes, and an unknown zone."""
        if self.at.tzinfo is not None or self.at.second or self.at.microsecond:
            raise ValueError("a recurrence keeps a naive time in hours and minutes")
        zone(self.zone)

    def after(self, instant: datetime) -> datetime:
        """Return the first occurrence later than ``instant`` (aware), as UTC."""
        return next(self.occurrences(instant))

    def following(self, instant: datetime, number: int) -> tuple[datetime, ...]:
        """Return the next ``number`` occurrences after ``instant``."""
        return tuple(islice(self.occurrences(instant), number))

    def occurrences(self, after: datetime) -> Iterator[datetime]:
        """Yield every occurrence later than ``after``, in order and none twice."""
        # A zone that moves over the date line leaves a whole day out; its occurrence then
        # falls on the next day's, hence the look at the day before and the comparison.
        since = after.astimezone(zone(self.zone)).date() - timedelta(days=1)
        latest = after.astimezone(UTC)
        for day in self.rule.dates(self.start, since):
            instant = self.on(day).instant()
            if instant > latest:
                yield instant
                latest = instant

    def on(self, day: date) -> LocalTime:
        """Return the local promise of ``day``."""
        return LocalTime(datetime.combine(day, self.at), self.zone)

    def __str__(self) -> str:
        """Return the stored form, e.g. ``2023-03-06 10:00 Europe/Brussels months 1 mon#1``."""
        return f"{self.start.isoformat()} {self.at:%H:%M} {self.zone} {self.rule}"

    @classmethod
    def from_text(cls, text: str) -> "Recurrence":
        """Return what ``str()`` has written.

        Raises:
            ValueError: ``text`` is no stored recurrence.
            UnknownZone: its zone is no longer known.
        """
        start, at, zone_name, rule = text.split(" ", 3)
        return cls(_rule(rule), time.fromisoformat(at), zone_name, date.fromisoformat(start))


def _rule(text: str) -> Rule:
    unit, number, *rest = text.split(" ")
    if unit == "days" and not rest:
        return EveryDays(int(number))
    if unit == "weeks" and len(rest) == 1:
        return OnWeekdays(tuple(WEEKDAYS.index(word) for word in rest[0].split(",")), int(number))
    if unit == "months" and len(rest) == 2 and rest[0] == "day":
        return OnDayOfMonth(int(rest[1]), int(number))
    if unit == "months" and len(rest) == 1:
        weekday, ordinal = rest[0].split("#")
        return OnOrdinalWeekday(int(ordinal), WEEKDAYS.index(weekday), int(number))
    raise ValueError(f"no rule of a recurrence: {text!r}")


def _months(start: date, since: date, every: int) -> Iterator[date]:
    """Yield the first day of every ``every``-th month from ``start``'s on, not before ``since``'s."""
    origin = start.year * 12 + start.month - 1
    gone = since.year * 12 + since.month - 1 - origin
    months = (origin + every * n for n in count(-(-gone // every)))
    return (date(month // 12, month % 12 + 1, 1) for month in months)


def _last_of(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _within(number: int, least: int, most: int) -> None:
    if not least <= number <= most:
        raise ValueError(f"{number} is not between {least} and {most}")
