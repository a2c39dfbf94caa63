"""Feeds, read by Debian's libical and by a second Python parser: all see the instants that were promised."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from bot.ical.entry import Entry, Status
from bot.ical.writing import calendar_file, feed
from bot.kernel.zones import LocalTime
from tests.ical import libical

STAMP = datetime(2026, 1, 1, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)
ZONES = ("Europe/Brussels", "Europe/Lisbon", "Atlantic/Azores", "Europe/Helsinki", "America/Cayenne")
CHANGES = {
    "Europe/Brussels": (60, 120),
    "Europe/Lisbon": (0, 60),
    "Atlantic/Azores": (-60, 0),
    "Europe/Helsinki": (120, 180),
    "America/Cayenne": (-180, -180),
}
"""Minutes ahead of UTC in winter and in summer, written down by hand: from 29 March to 25 October 2026, at 01:00 UTC."""


def by_libical(text: str) -> dict[str, tuple[datetime, datetime]]:
    return {event.uid: (event.starts, event.ends) for event in libical.events_in(text)}


def by_ical(text: str) -> dict[str, tuple[datetime, datetime]]:
    calendar = IcsCalendarStream.calendar_from_ics(text)
    return {str(event.uid): (_utc(event.dtstart), _utc(event.dtend)) for event in calendar.events}


def _utc(when: date | None) -> datetime:
    assert isinstance(when, datetime)
    return when.astimezone(UTC)


def nameless(text: str) -> str:
    """Return the calendar with zones under names that no reader can look up: only the rules inside count."""
    return re.sub(r"(TZID[:=])([A-Z][a-z]+)/", r"\1here-\2-", text)


Reader = Callable[[str], dict[str, tuple[datetime, datetime]]]
READERS = pytest.mark.parametrize("read", [by_libical, by_ical], ids=["libical", "ical"])


def entry(number: int, local: datetime, zone: str, length: timedelta = AN_HOUR) -> Entry:
    return Entry(
        uid=f"event-{number}@here",
        title=f"Meeting {number}; with, signs\\",
        starts=LocalTime(local, zone),
        ends=LocalTime(local + length, zone),
        stamp=STAMP,
        description="Long enough to be folded, and folded between signs: é ü ß 🎉 " * 4,
        place="https://example.eu/meet?room=1&more=2",
        url="https://example.eu/meet?room=1&more=2",
        organiser="Community",
        alarm=AN_HOUR,
    )


def weekly(zone: str) -> list[Entry]:
    """Return a meeting on every Sunday of 2026 at 12:00: those of both changes of the clocks among them."""
    return [entry(week, datetime(2026, 1, 4, 12) + timedelta(weeks=week), zone) for week in range(52)]


def promised(zone: str, local: datetime) -> datetime:
    winter, summer = CHANGES[zone]
    in_summer = datetime(2026, 3, 29, 1) <= local - timedelta(minutes=winter) < datetime(2026, 10, 25, 1)
    return local.replace(tzinfo=UTC) - timedelta(minutes=summer if in_summer else winter)


@READERS
@pytest.mark.parametrize("zone", ZONES)
def test_a_weekly_meeting_keeps_its_hour_through_both_changes_of_2026(zone: str, read: Reader) -> None:
    entries = weekly(zone)
    seen = read(nameless(feed("Meetings", entries, AN_HOUR)))
    assert len(seen) == 52
    for one in entries:
        starts = promised(zone, one.starts.local)
        assert seen[one.uid] == (starts, starts + AN_HOUR)


@READERS
def test_all_zones_stand_in_one_feed_and_none_is_taken_for_another(read: Reader) -> None:
    entries = [
        entry(number, datetime(2026, month, 28, 9, 30), zone)
        for number, (zone, month) in enumerate((zone, month) for zone in ZONES for month in range(1, 13))
    ]
    seen = read(nameless(feed("All", entries, AN_HOUR)))
    assert seen == {
        one.uid: (start := promised(one.starts.zone, one.starts.local), start + AN_HOUR) for one in entries
    }


@READERS
def test_the_hours_beside_a_change_are_the_right_ones(read: Reader) -> None:
    around = [datetime(2026, 3, 29, 1, 59), datetime(2026, 3, 29, 3, 0), datetime(2026, 3, 29, 3, 30)]
    around += [datetime(2026, 10, 25, 1, 59), datetime(2026, 10, 25, 3, 0)]
    length = timedelta(minutes=1)
    entries = [entry(number, local, "Europe/Brussels", length) for number, local in enumerate(around)]
    # An end that stands on the other side of the gap is an instant like any other.
    seen = read(nameless(feed("Changes", entries[1:3] + entries[4:], AN_HOUR)))
    for one in entries[1:3] + entries[4:]:
        assert seen[one.uid][0] == promised("Europe/Brussels", one.starts.local)


@settings(max_examples=15)
@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)).map(
        lambda one: one.replace(second=0, microsecond=0)
    ),
    st.sampled_from(ZONES),
)
def test_any_event_is_read_by_both_as_it_was_promised(local: datetime, zone: str) -> None:
    one = entry(1, local, zone)
    if one.starts.instant().astimezone(UTC) != _by_name(local, zone):
        return  # skipped and doubled hours are refused before an event is made
    text = nameless(feed("One", [one], AN_HOUR))
    assert by_libical(text)[one.uid][0] == by_ical(text)[one.uid][0] == one.starts.instant()


def _by_name(local: datetime, name: str) -> datetime | None:
    from zoneinfo import ZoneInfo

    first, second = (local.replace(tzinfo=ZoneInfo(name), fold=fold) for fold in (0, 1))
    same = first.utcoffset() == second.utcoffset()
    return first.astimezone(UTC) if same else None


@READERS
@pytest.mark.parametrize(
    ("zone", "year"),
    [
        ("Africa/Casablanca", 2026),
        ("Europe/Istanbul", 2016),
        ("America/New_York", 2026),
        ("Asia/Kathmandu", 2026),
    ],
)
def test_zones_without_a_yearly_rule_are_told_by_date(zone: str, year: int, read: Reader) -> None:
    entries = [entry(month, datetime(year, month, 20, 12), zone) for month in range(1, 13)]
    seen = read(nameless(feed("Elsewhere", entries, AN_HOUR)))
    assert {uid: starts for uid, (starts, _) in seen.items()} == {
        one.uid: _by_name(one.starts.local, zone) for one in entries
    }


def test_the_readers_read_the_rules_and_would_see_wrong_ones() -> None:
    text = nameless(feed("Meetings", weekly("Europe/Brussels"), AN_HOUR))
    wrong = text.replace("TZOFFSETTO:+0200", "TZOFFSETTO:+0300")
    assert wrong != text
    for read in (by_libical, by_ical):
        assert read(wrong) != read(text)


def test_libical_sees_titles_numbers_and_alarms_as_they_were_written() -> None:
    called_off = replace(
        entry(2, datetime(2026, 5, 5, 9), "Europe/Lisbon"), sequence=3, status=Status.CANCELLED
    )
    standing, gone = libical.events_in(
        feed("Two", [entry(1, datetime(2026, 5, 4, 9), "UTC"), called_off], AN_HOUR)
    )
    assert (standing.summary, standing.sequence, standing.alarms) == ("Meeting 1; with, signs\\", 0, 1)
    assert (gone.sequence, gone.alarms) == (3, 0)


@pytest.mark.parametrize("status", Status)
def test_the_single_file_passes_both_as_well(status: Status) -> None:
    one = entry(7, datetime(2026, 3, 30, 9, 30), "Europe/Brussels")
    text = calendar_file(replace(one, status=status))
    assert set(by_libical(text)) == set(by_ical(text)) == {one.uid}


def test_an_empty_feed_is_still_a_calendar() -> None:
    text = feed("Nothing yet", [], AN_HOUR)
    assert by_ical(text) == {}
    assert "X-WR-CALNAME:Nothing yet\r\n" in text
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in text


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_feed_is_folded_and_its_lines_end_as_they_must(name: str, title: str) -> None:
    one = replace(entry(1, datetime(2026, 5, 4, 9), "Europe/Brussels"), title="x" + title)
    text = feed(name, [one], AN_HOUR)
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.count("BEGIN:VEVENT") == 1
