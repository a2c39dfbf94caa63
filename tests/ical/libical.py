"""Debian's libical, which Evolution and many phones read calendars with, asked through its C interface."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

LIBRARY = "libical.so.3"
_VEVENT, _VALARM = 4, 10


class _Time(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    )


@dataclass(frozen=True)
class Read:
    """An event as libical has read it; instants are UTC."""

    uid: str
    summary: str
    sequence: int
    starts: datetime
    ends: datetime
    alarms: int


def _library() -> ctypes.CDLL:
    try:
        found = ctypes.CDLL(LIBRARY)
    except OSError:
        pytest.skip(f"{LIBRARY} is not on this machine (Debian: apt install libical3)")
    answers: dict[str, object] = {
        "icalparser_parse_string": ctypes.c_void_p,
        "icalcomponent_get_first_component": ctypes.c_void_p,
        "icalcomponent_get_next_component": ctypes.c_void_p,
        "icalcomponent_get_uid": ctypes.c_char_p,
        "icalcomponent_get_summary": ctypes.c_char_p,
        "icalcomponent_get_dtstart": _Time,
        "icalcomponent_get_dtend": _Time,
        "icaltime_as_timet_with_zone": ctypes.c_long,
        "icalcomponent_count_errors": ctypes.c_int,
        "icalrestriction_check": ctypes.c_int,
        "icalcomponent_get_sequence": ctypes.c_int,
        "icalcomponent_count_components": ctypes.c_int,
        "icalcomponent_free": None,
    }
    for name, kind in answers.items():
        getattr(found, name).restype = kind
    return found


def events_in(text: str) -> list[Read]:
    """Return the events of a calendar, after libical has found no error and no broken rule of iCalendar in it."""
    library = _library()
    root = ctypes.c_void_p(library.icalparser_parse_string(ctypes.c_char_p(text.encode())))
    assert root.value, "libical reads no calendar here"
    try:
        assert library.icalrestriction_check(root) == 1
        assert library.icalcomponent_count_errors(root) == 0
        return [_read(library, event) for event in _components(library, root, _VEVENT)]
    finally:
        library.icalcomponent_free(root)


def _components(library: ctypes.CDLL, within: ctypes.c_void_p, kind: int) -> Iterator[ctypes.c_void_p]:
    found = library.icalcomponent_get_first_component(within, kind)
    while found:
        yield ctypes.c_void_p(found)
        found = library.icalcomponent_get_next_component(within, kind)


def _read(library: ctypes.CDLL, event: ctypes.c_void_p) -> Read:
    return Read(
        library.icalcomponent_get_uid(event).decode(),
        library.icalcomponent_get_summary(event).decode(),
        library.icalcomponent_get_sequence(event),
        _instant(library, library.icalcomponent_get_dtstart(event)),
        _instant(library, library.icalcomponent_get_dtend(event)),
        library.icalcomponent_count_components(event, _VALARM),
    )


def _instant(library: ctypes.CDLL, time: _Time) -> datetime:
    seconds = library.icaltime_as_timet_with_zone(time, ctypes.c_void_p(time.zone))
    return datetime.fromtimestamp(seconds, UTC)
