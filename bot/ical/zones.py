"""The rules of a time zone as a calendar reads them (VTIMEZONE).

The icalendar package makes them too, but has the clocks go forward an hour late, and lists the
changes in a way that some calendars do not read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import groupby

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.cal import Component

from bot.kernel.zones import LocalTime
from bot.kernel.zones import zone as zone_called

_DAY = timedelta(days=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def rules_for(times: Iterable[LocalTime]) -> Iterator[bytes]:
    """Yield, written out, what the clocks do in every zone of ``times`` from its first year to its last.

    Raises:
        UnknownZone: one of them is in no zone.
    """
    years: dict[str, set[int]] = {}
    for time in times:
        if time.zone != "UTC":
            years.setdefault(time.zone, set()).add(time.local.year)
    for name, those in years.items():
        yield _rules(name, min(those), max(those))


@lru_cache(maxsize=256)
def _rules(name: str, first_year: int, last_year: int) -> bytes:
    rules = Timezone()
    rules.add("tzid", name)
    first, *changes = _changes(name, first_year - 1, last_year)
    for component in _by_rule(changes, last_year - first_year + 2) or _by_date([first, *changes]):
        rules.add_component(component)
    written: bytes = rules.to_ical()
    return written


@dataclass(frozen=True, slots=True)
class _Change:
    """The clocks are set: when, by the clocks as they stood before it, and from what to what."""

    local: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool

    @property
    def sort(self) -> tuple[bool, str, timedelta, timedelta]:
        return self.summer, self.name, self.before, self.after


def _by_rule(changes: Sequence[_Change], years: int) -> list[Component]:
    """Return the changes as yearly rules, which every calendar reads; nothing if they follow none."""
    found = []
    for _, group in groupby(sorted(changes, key=lambda one: one.sort), key=lambda one: one.sort):
        alike = sorted(group, key=lambda one: one.local)
        rules = {_yearly(one.local) for one in alike}
        if len(alike) != years or len(rules) != 1 or len({one.local.time() for one in alike}) != 1:
            return []
        month, weekday = rules.pop()
        component = _component(alike[0])
        component.add("rrule", {"freq": "yearly", "bymonth": month, "byday": weekday})
        found.append(component)
    return found


def _yearly(local: datetime) -> tuple[int, str]:
    """Return the month, and the weekday counted in it; the last one as the last."""
    last = (local + timedelta(weeks=1)).month != local.month
    return local.month, f"{-1 if last else (local.day + 6) // 7}{_WEEKDAYS[local.weekday()]}"


def _by_date(changes: Iterable[_Change]) -> Iterator[Component]:
    """Yield each change by itself; its date is said twice, for some calendars overlook what never comes again."""
    for change in changes:
        component = _component(change)
        component.add("rdate", change.local)
        yield component


def _component(change: _Change) -> Component:
    component = TimezoneDaylight() if change.summer else TimezoneStandard()
    component.add("dtstart", change.local)
    component.add("tzoffsetfrom", change.before)
    component.add("tzoffsetto", change.after)
    component.add("tzname", change.name)
    return component


def _changes(name: str, first_year: int, last_year: int) -> Iterator[_Change]:
    """Yield how the clocks stand before the first year, then every change until the last is over."""
    info = zone_called(name)
    # Somewhere the year begins or ends a day earlier or later than in UTC.
    day, last = (
        datetime(first_year, 1, 1, tzinfo=UTC) - 2 * _DAY,
        datetime(last_year + 1, 1, 1, tzinfo=UTC) + _DAY,
    )
    now = day.astimezone(info)
    yield _change(now, now)
    while day < last:
        day += _DAY
        later = day.astimezone(info)
        if _rule(later) != _rule(now):
            yield _change(*_between(now, later))
        now = later


def _rule(local: datetime) -> tuple[timedelta | None, str | None]:
    return local.utcoffset(), local.tzname()


def _between(before: datetime, after: datetime) -> tuple[datetime, datetime]:
    """Return the last minute and the first minute on both sides of a change of the clocks."""
    zone = before.tzinfo
    early, late = before.astimezone(UTC), after.astimezone(UTC)
    while late - early > timedelta(minutes=1):
        middle = early + (late - early) // timedelta(minutes=2) * timedelta(minutes=1)
        same = _rule(middle.astimezone(zone)) == _rule(before)
        early, late = (middle, late) if same else (early, middle)
    return early.astimezone(zone), late.astimezone(zone)


def _change(before: datetime, after: datetime) -> _Change:
    old, new = before.utcoffset() or timedelta(), after.utcoffset() or timedelta()
    local = after.astimezone(UTC).replace(tzinfo=None) + old
    return _Change(local, old, new, after.tzname() or "", bool(after.dst()))
