"""Entries as iCalendar: a file for one, a feed for many.

Times are written as wall-clock times with the rules of their zone, so that a calendar shows
the promise and not a number computed from it.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from icalendar import Alarm, Calendar, Event, vCalAddress, vDuration, vText

from bot.ical.entry import Entry, Status
from bot.ical.zones import rules_for
from bot.kernel.text import cut, plain
from bot.kernel.zones import LocalTime
from bot.kernel.zones import zone as zone_called

MEDIA_TYPE = "text/calendar"

PRODUCT = "-//community-bot//events//EN"
TITLE_LIMIT, PLACE_LIMIT, DESCRIPTION_LIMIT = 300, 500, 8_000

REMEMBERED_ENTRIES = 4_096
"""Writing one takes half a millisecond, and a feed is asked for again and again."""

_WEB_ADDRESS = re.compile(r"https?://[^\s\"<>\\^`{|}]{1,2000}", re.IGNORECASE)
_MAIL_ADDRESS = re.compile(r"[^\s\"<>@:;,]{1,64}@[^\s\"<>@:;,]{1,255}")
_NO_ADDRESS = "invalid:nomail"
"""What calendars understand as an organiser who cannot be written to."""
_END = b"END:VCALENDAR\r\n"


def calendar_file(entry: Entry) -> str:
    """Return the text of a calendar file with one entry; a cancelled one withdraws itself.

    Raises:
        UnknownZone: the start or the end is in no zone.
    """
    calendar = _calendar("CANCEL" if entry.status is Status.CANCELLED else "PUBLISH")
    return _whole(calendar, [entry])


def feed(name: str, entries: Sequence[Entry], refresh: timedelta) -> str:
    """Return the text of a feed called ``name`` that is worth reading again after ``refresh``.

    A cancelled entry stays in it as cancelled: a calendar that no longer finds it might keep it.

    Raises:
        UnknownZone: a start or an end is in no zone.
    """
    calendar = _calendar("PUBLISH")
    # The first of each pair is the standard's name, the second the one that older calendars know.
    for called in ("name", "x-wr-calname"):
        calendar[called] = vText(_line(name, TITLE_LIMIT))
    for after in ("refresh-interval", "x-published-ttl"):
        calendar[after] = vDuration(refresh)
    calendar["refresh-interval"].params["value"] = "DURATION"
    return _whole(calendar, entries)


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    return calendar


def _whole(calendar: Calendar, entries: Sequence[Entry]) -> str:
    times = [time for entry in entries for time in (entry.starts, entry.ends) if time is not None]
    head: bytes = calendar.to_ical()
    parts = [head.removesuffix(_END), *rules_for(times), *map(_written, entries), _END]
    return b"".join(parts).decode("utf-8")


@lru_cache(maxsize=REMEMBERED_ENTRIES)
def _written(entry: Entry) -> bytes:
    event = Event()
    event.add("uid", _line(entry.uid, TITLE_LIMIT))
    event.add("summary", _line(entry.title, TITLE_LIMIT))
    event.add("dtstamp", entry.stamp.astimezone(UTC))
    event.add("last-modified", entry.stamp.astimezone(UTC))
    event.add("dtstart", _wall_clock(entry.starts))
    if entry.ends is not None:
        event.add("dtend", _wall_clock(entry.ends))
    _describe(event, entry)
    event.add("sequence", entry.sequence)
    event.add("status", entry.status.value)
    event["organizer"] = _organiser(entry.organiser, entry.organiser_address)
    if entry.alarm is not None and entry.status is not Status.CANCELLED:
        event.add_component(_alarm(entry.title, entry.alarm))
    written: bytes = event.to_ical()
    return written


def _describe(event: Event, entry: Entry) -> None:
    if text := _cut(entry.description, DESCRIPTION_LIMIT):
        event.add("description", text)
    if where := _line(entry.place, PLACE_LIMIT):
        event.add("location", where)
    # An address is not escaped as text is: whatever could end its line makes it none.
    if _WEB_ADDRESS.fullmatch(entry.url):
        event.add("url", entry.url)


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
