"""An event as a calendar file (.ics), for people who live by Outlook, Google or Apple calendars.

Times are written as wall-clock times with the rules of their zone, so that a calendar shows
the promise and not a number computed from it.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress, vText
from icalendar.cal import Component

from bot.kernel.text import cut, plain
from bot.kernel.zones import LocalTime
from bot.kernel.zones import zone as zone_called

PRODUCT = "-//community-bot//events//EN"
TITLE_LIMIT, PLACE_LIMIT, DESCRIPTION_LIMIT = 300, 500, 8_000

_WEB_ADDRESS = re.compile(r"https?://[^\s\"<>\\^`{|}]{1,2000}", re.IGNORECASE)
_MAIL_ADDRESS = re.compile(r"[^\s\"<>@:;,]{1,64}@[^\s\"<>@:;,]{1,255}")
_DAY = timedelta(days=1)
_NO_ADDRESS = "invalid:nomail"
"""What calendars understand as an organiser who cannot be written to."""


def calendar_file(
    *,
    uid: str,
    title: str,
    starts: LocalTime,
    stamp: datetime,
    ends: LocalTime | None = None,
    description: str = "",
    place: str = "",
    url: str = "",
    organiser: str = "",
    organiser_address: str = "",
    sequence: int = 0,
    cancelled: bool = False,
    alarm: timedelta | None = None,
) -> str:
    """Return the text of a calendar file with one event.

    The same ``uid`` with a higher ``sequence`` replaces what a calendar holds; ``cancelled``
    withdraws it. ``stamp`` is the instant of the last change; ``alarm`` rings so long before.
    An address that is none is left out rather than passed on.

    Raises:
        UnknownZone: the start or the end is in no zone.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    for zone in _zones(starts, ends):
        calendar.add_component(zone)
    event = _event(uid, title, starts, ends, stamp)
    _describe(event, description, place, url)
    event.add("sequence", sequence)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event["organizer"] = _organiser(organiser, organiser_address)
    if alarm is not None and not cancelled:
        event.add_component(_alarm(title, alarm))
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _event(uid: str, title: str, starts: LocalTime, ends: LocalTime | None, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", _line(uid, TITLE_LIMIT))
    event.add("summary", _line(title, TITLE_LIMIT))
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("last-modified", stamp.astimezone(UTC))
    event.add("dtstart", _wall_clock(starts))
    if ends is not None:
        event.add("dtend", _wall_clock(ends))
    return event


def _describe(event: Event, description: str, place: str, url: str) -> None:
    if text := _cut(description, DESCRIPTION_LIMIT):
        event.add("description", text)
    if where := _line(place, PLACE_LIMIT):
        event.add("location", where)
    # An address is not escaped as text is: whatever could end its line makes it none.
    if _WEB_ADDRESS.fullmatch(url):
        event.add("url", url)


def _organiser(name: str, address: str) -> vCalAddress:
    organiser = vCalAddress(f"mailto:{address}" if _MAIL_ADDRESS.fullmatch(address) else _NO_ADDRESS)
    if shown := _line(name, PLACE_LIMIT).replace('"', "'"):
        organiser.params["cn"] = vText(shown)
    return organiser


def _alarm(title: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _line(title, TITLE_LIMIT))
    alarm.add("trigger", -before)
    return alarm


def _line(text: str, limit: int) -> str:
    return _cut(" ".join(_cut(text, limit).split()), limit)


def _cut(text: str, limit: int) -> str:
    # Cleaning looks at every character: of a huge text, only what may stay is worth it.
    return cut(plain(text[: 4 * limit]), limit)


def _wall_clock(promise: LocalTime) -> datetime:
    return promise.local.replace(tzinfo=UTC if promise.zone == "UTC" else zone_called(promise.zone))


# The rules of a zone. The icalendar package makes them too, but has the clocks go forward an
# hour late, and lists the changes in a way that some calendars do not read.


def _zones(*promises: LocalTime | None) -> Iterator[Component]:
    known = [promise for promise in promises if promise is not None and promise.zone != "UTC"]
    years = [promise.local.year for promise in known]
    for name in dict.fromkeys(promise.zone for promise in known):
        yield _rules(name, min(years), max(years))


@lru_cache(maxsize=256)
def _rules(name: str, first_year: int, last_year: int) -> Timezone:
    """Return what the clocks of a zone do in some years. Whoever gets it must not change it."""
    rules = Timezone()
    rules.add("tzid", name)
    for change in _changes(name, first_year, last_year):
        rules.add_component(change)
    return rules


def _changes(name: str, first_year: int, last_year: int) -> Iterator[Component]:
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


def _change(before: datetime, after: datetime) -> Component:
    """Return one change; its moment is told by the clocks as they stood before it."""
    change = TimezoneDaylight() if after.dst() else TimezoneStandard()
    old, new = before.utcoffset() or timedelta(), after.utcoffset() or timedelta()
    change.add("dtstart", after.astimezone(UTC).replace(tzinfo=None) + old)
    change.add("tzoffsetfrom", old)
    change.add("tzoffsetto", new)
    change.add("tzname", after.tzname())
    return change
