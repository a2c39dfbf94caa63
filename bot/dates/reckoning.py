"""From the parts of a text to promises: what day, what time, in which zone.

Days, weeks and months are counted on the wall clock of the zone, so that "in 2 weeks" keeps
its hour across a clock change; hours and minutes are counted as they pass.
"""

from calendar import isleap, monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.dates.grammar import Clock, Date, Length, Parts, Shift, Weekday
from bot.dates.reading import (
    DateOutOfReach,
    EndsBeforeItStarts,
    NoSuchDay,
    Reading,
    Remark,
    SaidTwice,
    TimeContradicts,
    TimeMissing,
    UnreadableDate,
    WeekdayContradicts,
)
from bot.dates.vocabulary import as_typed, pieces_as_typed
from bot.kernel.zones import LocalTime, promise
from bot.kernel.zones import zone as zone_called

FIRST_YEAR, LAST_YEAR = 1970, 2199
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where and when a text is read."""

    text: str
    now: datetime
    zone: str

    @property
    def local(self) -> datetime:
        """The present on the zone's wall clock, to the minute."""
        return self.now.astimezone(zone_called(self.zone)).replace(tzinfo=None, second=0, microsecond=0)


def reckon(parts: Parts, moment: Moment) -> Reading:
    """Return what the parts of one text promise.

    Raises:
        UnreadableDate, SaidTwice, TimeMissing, TimeContradicts, NoSuchDay, WeekdayContradicts,
        EndsBeforeItStarts, DateOutOfReach, UnknownZone, NonexistentLocalTime, AmbiguousLocalTime: as they say.
    """
    try:
        return _reckon(parts, moment)
    except OverflowError as error:
        raise _out_of_reach() from error


def _reckon(parts: Parts, moment: Moment) -> Reading:
    _refuse_too_much(parts, moment)
    length = parts.days[0] if parts.days and isinstance(parts.days[0], Length) else None
    if length is not None and not parts.clocks and not parts.spans:
        return _after(length, parts, moment)
    start, end = _times(parts, moment)
    if _is_next_midnight(parts):
        start = _DAY
    day = _day(parts, moment, start)
    starts = _checked(datetime.combine(day, time()) + start, moment.zone)
    ends = None if end is None else _end(starts, day, end, parts, moment)
    return Reading(starts, ends, tuple(_remarks(parts, moment, starts)))


def _refuse_too_much(parts: Parts, moment: Moment) -> None:
    """Refuse a text that says the same thing twice, unless a span needs it."""
    too_much = (
        len(set(parts.zones)) > 1
        or len(parts.days) > 1
        or len(parts.weekdays) > 1
        or len(parts.dayparts) > 1
        or len(parts.clocks) + len(parts.spans) > 1
        or (parts.next_day and not parts.spans)
    )
    if parts.rest:
        raise UnreadableDate(text=moment.text, part=pieces_as_typed(parts.rest, moment.text))
    if too_much:
        raise SaidTwice(text=moment.text)


def _out_of_reach() -> DateOutOfReach:
    return DateOutOfReach(first=str(FIRST_YEAR), last=str(LAST_YEAR))


def _checked(local: datetime, zone: str) -> LocalTime:
    if not FIRST_YEAR <= local.year <= LAST_YEAR:
        raise _out_of_reach()
    return promise(local, zone)


# Times of day


def _times(parts: Parts, moment: Moment) -> tuple[timedelta, timedelta | None]:
    """Return the time of day of the start and of the end, counted from midnight."""
    if parts.spans:
        first, last = parts.spans[0]
        start, end = _span(first, last, parts.dayparts)
    elif parts.clocks:
        start, end = since_midnight(parts.clocks[0], parts.dayparts), None
    elif parts.says_day:
        day = _day(parts, moment, timedelta())
        raise TimeMissing(text=moment.text, day=day.isoformat(), zone=moment.zone)
    else:
        raise UnreadableDate(text=moment.text, part=moment.text)
    if start is None or (end is None and parts.spans):
        raise TimeContradicts(text=moment.text)
    return start, end


def _span(first: Clock, last: Clock, dayparts: list[str]) -> tuple[timedelta | None, timedelta | None]:
    end = since_midnight(last, dayparts)
    if last.midnight and end is not None:
        end += _DAY
    # "9-11 pm" is from nine in the evening; "11-2 pm" is from eleven in the morning.
    if last.half and not first.half:
        both = since_midnight(Clock(first.hour, first.minute, last.half), dayparts)
        if both is not None and end is not None and both < end:
            return both, end
    return since_midnight(first, dayparts), end


def since_midnight(clock: Clock, dayparts: list[str]) -> timedelta | None:
    """Return the time of day, or nothing if it and the part of the day exclude each other."""
    if clock.half:
        hour = _half_day(clock.hour, clock.half)
    elif dayparts and not clock.midnight:
        hour = _PARTS[dayparts[0]](clock.hour)
    else:
        hour = clock.hour
    if hour is None or (hour == 24 and clock.minute):
        return None
    return timedelta(hours=hour, minutes=clock.minute)


def _is_next_midnight(parts: Parts) -> bool:
    """Tell whether the end of this day is meant: "today at midnight", "tonight at midnight"."""
    return Shift(0) in parts.days and any(clock.midnight for clock in parts.clocks)


def _half_day(hour: int, half: str) -> int | None:
    if half == "am":
        return hour % 12 if hour <= 12 else None
    # "14:30 pm" says the same thing twice, and does so often.
    return hour % 12 + 12 if 0 < hour < 24 else None


def _morning(hour: int) -> int | None:
    return hour if hour < 12 else None


def _afternoon(hour: int) -> int | None:
    return hour + 12 if 1 <= hour <= 8 else hour if 12 <= hour <= 20 else None


def _evening(hour: int) -> int | None:
    return hour + 12 if 5 <= hour <= 11 else hour if 17 <= hour <= 23 else None


_PARTS: dict[str, Callable[[int], int | None]] = {
    "morning": _morning,
    "afternoon": _afternoon,
    "evening": _evening,
}


def _end(starts: LocalTime, day: date, end: timedelta, parts: Parts, moment: Moment) -> LocalTime:
    local = datetime.combine(day, time()) + end + (_DAY if parts.next_day else timedelta())
    ends = _checked(local, moment.zone)
    refuse_backwards(starts, ends)
    return ends


def refuse_backwards(starts: LocalTime, ends: LocalTime) -> None:
    """Refuse a span that ends before it starts.

    Raises:
        EndsBeforeItStarts: so it does.
    """
    if ends.instant() <= starts.instant():
        raise EndsBeforeItStarts(start=f"{starts.local:%H:%M}", end=f"{ends.local:%H:%M}")


# Days


def _day(parts: Parts, moment: Moment, start: timedelta) -> date:
    today = moment.local.date()
    weekday = parts.weekdays[0] if parts.weekdays else None
    if not parts.days:
        passed = datetime.combine(today, time()) + start <= moment.local
        return today + _DAY * passed if weekday is None else _next_weekday(weekday, today, passed=passed)
    day = day_of(parts.days[0], moment)
    if weekday is not None and weekday.number != day.isoweekday():
        raise WeekdayContradicts(date=day.isoformat(), typed=weekday.number, real=day.isoweekday())
    return day


def day_of(named: Date | Shift | Length, moment: Moment) -> date:
    """Return the day of the calendar that is named, seen from ``moment``.

    Raises:
        SaidTwice, NoSuchDay, DateOutOfReach: there is none.
    """
    today = moment.local.date()
    if isinstance(named, Date):
        return _calendar_day(named, moment)
    if isinstance(named, Shift):
        return today + _DAY * named.days
    if any(unit in {"hour", "minute"} for unit, _ in named.amounts):
        raise SaidTwice(text=moment.text)
    return _walk(moment.local, named).date()


def _calendar_day(named: Date, moment: Moment) -> date:
    today = moment.local.date()
    if named.year is not None:
        if not FIRST_YEAR <= named.year <= LAST_YEAR:
            raise _out_of_reach()
        return _existing(named, named.year, moment)
    # The 29th of February may be eight years away, across 2100.
    leap_day = (named.day, named.month) == (29, 2)
    years = (year for year in range(today.year, today.year + 9) if not leap_day or isleap(year))
    return next(day for day in (_existing(named, year, moment) for year in years) if day >= today)


def _existing(named: Date, year: int, moment: Moment) -> date:
    try:
        return date(year, named.month, named.day)
    except ValueError as error:
        raise NoSuchDay(text=as_typed(named.typed, moment.text)) from error


def _next_weekday(weekday: Weekday, today: date, *, passed: bool) -> date:
    if weekday.next_week:
        return today - _DAY * (today.isoweekday() - 1) + _DAY * (6 + weekday.number)
    ahead = (weekday.number - today.isoweekday()) % 7
    return today + _DAY * (7 if ahead == 0 and (weekday.next or passed) else ahead)


# Lengths of time


def _after(length: Length, parts: Parts, moment: Moment) -> Reading:
    """Return the moment a length of time from now: its days on the wall clock, its hours as they pass."""
    passing = sum(
        (timedelta(**{f"{unit}s": count}) for unit, count in length.amounts if unit in {"hour", "minute"}),
        timedelta(),
    )
    days = any(unit not in {"hour", "minute"} for unit, _ in length.amounts)
    start = (
        _checked(_walk(moment.local, length), moment.zone).instant() if days else moment.now.astimezone(UTC)
    )
    if days and not passing:
        day = _day(parts, moment, timedelta())
        promised = _checked(datetime.combine(day, moment.local.time()), moment.zone)
    else:
        if parts.weekdays or parts.dayparts:
            raise SaidTwice(text=moment.text)
        promised = _passed(start + passing, moment.zone)
    return Reading(promised, None, tuple(_remarks(parts, moment, promised)))


def _passed(instant: datetime, zone: str) -> LocalTime:
    """Return an instant as a promise, rounded up to the minute so that it is never early."""
    whole = instant + timedelta(microseconds=(-instant.microsecond) % 1_000_000)
    whole += timedelta(seconds=(-whole.second) % 60)
    here = whole.astimezone(zone_called(zone))
    if not FIRST_YEAR <= here.year <= LAST_YEAR:
        raise _out_of_reach()
    # Where the clocks show this time twice, only UTC can say which of the two has been counted to.
    twice = here.replace(fold=0).utcoffset() != here.replace(fold=1).utcoffset()
    return (
        LocalTime(whole.replace(tzinfo=None), "UTC")
        if twice
        else LocalTime(here.replace(tzinfo=None, fold=0), zone)
    )


def _walk(local: datetime, length: Length) -> datetime:
    """Return the wall clock so many days, weeks, months and years on, or back; a shorter month ends earlier."""
    counts = dict.fromkeys(("day", "week", "month", "year"), 0)
    for unit, count in length.amounts:
        if unit in counts:
            counts[unit] += count
    months = local.year * 12 + local.month - 1 + counts["month"] + 12 * counts["year"]
    year, month = divmod(months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _out_of_reach()
    day = min(local.day, monthrange(year, month + 1)[1])
    return local.replace(year=year, month=month + 1, day=day) + _DAY * (counts["day"] + 7 * counts["week"])


# What the author must be told


def _remarks(parts: Parts, moment: Moment, starts: LocalTime) -> Iterator[Remark]:
    if parts.alias:
        yield from _season(parts.alias, starts)
    if any(isinstance(day, Date) and day.doubtful for day in parts.days):
        yield Remark("dates-remark-day-first", {"typed": _typed(parts), "when": starts.instant()})
    yield from _next_week(parts, moment, starts)
    if any(clock.midnight for clock in [*parts.clocks, *(first for first, _ in parts.spans)]):
        yield Remark("dates-remark-midnight", {"when": starts.instant()})


def _typed(parts: Parts) -> str:
    return next(day.typed for day in parts.days if isinstance(day, Date))


def _next_week(parts: Parts, moment: Moment, starts: LocalTime) -> Iterator[Remark]:
    """Tell who writes "next Tuesday" on a Monday which of the two Tuesdays it is."""
    if parts.days or not any(weekday.next and not weekday.next_week for weekday in parts.weekdays):
        return
    if starts.local.isocalendar()[:2] == moment.local.isocalendar()[:2]:
        later = LocalTime(starts.local + 7 * _DAY, starts.zone)
        yield Remark("dates-remark-next-weekday", {"when": starts.instant(), "other": later.instant()})


def _season(alias: str, starts: LocalTime) -> Iterator[Remark]:
    """Tell who writes "CET" in summer that the wall clock is meant, and what the letters would mean."""
    info = zone_called(starts.zone)
    typed = _SAME_LETTERS.get(alias, alias.upper())
    here = starts.local.replace(tzinfo=info)
    year = starts.local.year
    seasons = {
        season.tzname(): season.utcoffset() or timedelta()
        for season in (datetime(year, month, 1, 12, tzinfo=info) for month in (1, 7))
    }
    if typed == here.tzname() or typed not in seasons:
        return
    literal = (starts.local - seasons[typed]).replace(tzinfo=UTC)
    yield Remark(
        "dates-remark-wall-clock",
        {
            "typed": alias.upper(),
            "meant": str(here.tzname()),
            "offset": _offset(here.utcoffset() or timedelta()),
            "zone": starts.zone,
            "local": f"{starts.local:%H:%M}",
            "when": starts.instant(),
            "other": literal,
            "other_local": f"{literal.astimezone(info):%H:%M}",
        },
    )


_SAME_LETTERS = {"mez": "CET", "mesz": "CEST"}


def _offset(distance: timedelta) -> str:
    hours, minutes = divmod(abs(int(distance.total_seconds())) // 60, 60)
    sign = "-" if distance < timedelta() else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
