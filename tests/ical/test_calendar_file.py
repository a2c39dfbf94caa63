"""Calendar files, read again by two parsers that know nothing of ours."""

import io
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from dateutil.tz import tzical  # type: ignore[import-untyped]  # ships no types
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.ical.entry import Entry, Status
from bot.ical.writing import calendar_file
from bot.kernel.zones import LocalTime, UnknownZone

STAMP = datetime(2023, 3, 1, 12, 0, tzinfo=UTC)
CONFERENCE = LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels")
TEXT = st.text(max_size=300)


def written(**changes: Any) -> str:
    facts: dict[str, Any] = {
        "uid": "event-7@community",
        "title": "S3 Conference",
        "starts": CONFERENCE,
        "stamp": STAMP,
    }
    return calendar_file(Entry(**{**facts, **changes}))


def event_of(text: str) -> Any:
    """Return the event as the icalendar package reads it, insisting that it finds no error."""
    calendar: Any = Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    assert not calendar.errors
    assert not event.errors
    return event


def lines_of(text: str) -> list[str]:
    """Return the content lines, unfolded by hand."""
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def instant_by_its_own_rules(text: str, name: str) -> datetime:
    """Return an instant computed from nothing but what the file says about its zone, by dateutil."""
    line = next(line for line in lines_of(text[text.index("BEGIN:VEVENT") :]) if line.startswith(name))
    key, _, value = line.partition(":")
    if value.endswith("Z"):
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    zone = tzical(io.StringIO(text.replace("\r\n ", ""))).get(key.partition("TZID=")[2])
    assert zone is not None
    return datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("local", "zone", "instant"),
    [
        (datetime(2023, 3, 30, 9, 30), "Europe/Brussels", datetime(2023, 3, 30, 7, 30)),
        (datetime(2023, 3, 30, 4, 30), "America/Cayenne", datetime(2023, 3, 30, 7, 30)),
        (datetime(2023, 3, 30, 7, 30), "Atlantic/Azores", datetime(2023, 3, 30, 7, 30)),
        (datetime(2023, 3, 30, 3, 30), "America/Martinique", datetime(2023, 3, 30, 7, 30)),
        (datetime(2023, 3, 30, 7, 30), "UTC", datetime(2023, 3, 30, 7, 30)),
        (datetime(2023, 3, 26, 1, 59), "Europe/Brussels", datetime(2023, 3, 26, 0, 59)),
        (datetime(2023, 3, 26, 3, 0), "Europe/Brussels", datetime(2023, 3, 26, 1, 0)),
        (datetime(2023, 3, 26, 3, 30), "Europe/Brussels", datetime(2023, 3, 26, 1, 30)),
        (datetime(2023, 10, 29, 1, 59), "Europe/Brussels", datetime(2023, 10, 28, 23, 59)),
        (datetime(2023, 10, 29, 3, 0), "Europe/Brussels", datetime(2023, 10, 29, 2, 0)),
        (datetime(2024, 1, 1, 0, 0), "Pacific/Kiritimati", datetime(2023, 12, 31, 10, 0)),
        (datetime(2023, 12, 31, 23, 59), "Pacific/Pago_Pago", datetime(2024, 1, 1, 10, 59)),
    ],
)
def test_the_file_alone_says_which_instant_is_meant(local: datetime, zone: str, instant: datetime) -> None:
    text = written(starts=LocalTime(local, zone), ends=LocalTime(local + timedelta(hours=2), zone))

    assert instant_by_its_own_rules(text, "DTSTART") == instant.replace(tzinfo=UTC)
    assert event_of(text).start.astimezone(UTC) == instant.replace(tzinfo=UTC)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)),
    st.sampled_from(
        ["Europe/Brussels", "Europe/Lisbon", "Europe/Helsinki", "America/Martinique", "Indian/Reunion"]
    ),
)
def test_every_instant_is_read_as_it_was_promised(local: datetime, zone: str) -> None:
    promised = LocalTime(local.replace(second=0, microsecond=0), zone)
    twice = promised.local.replace(tzinfo=UTC)  # skipped and doubled hours are refused before a file is made
    back = promised.instant().astimezone(instant_zone(zone))
    if (
        back.replace(tzinfo=UTC) != twice
        or back.replace(fold=0).utcoffset() != back.replace(fold=1).utcoffset()
    ):
        return

    assert instant_by_its_own_rules(written(starts=promised), "DTSTART") == promised.instant()


def instant_zone(name: str) -> Any:
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)


def test_the_conference_is_written_as_its_wall_clock_promise() -> None:
    text = written(
        ends=LocalTime(datetime(2023, 3, 30, 16, 0), "Europe/Brussels"),
        description="Opening\nPanels; questions, answers",
        place="Online",
        url="https://example.eu/s3?day=1",
        organiser="Secretariat",
        organiser_address="secretariat@example.eu",
        alarm=timedelta(hours=1),
    )
    lines = lines_of(text)

    assert "DTSTART;TZID=Europe/Brussels:20230330T093000" in lines
    assert "DTEND;TZID=Europe/Brussels:20230330T160000" in lines
    assert "DESCRIPTION:Opening\\nPanels\\; questions\\, answers" in lines
    assert "ORGANIZER;CN=Secretariat:mailto:secretariat@example.eu" in lines
    assert {"METHOD:PUBLISH", "STATUS:CONFIRMED", "LOCATION:Online", "TRIGGER:-PT1H"} <= set(lines)
    assert "URL:https://example.eu/s3?day=1" in lines
    assert "DTSTAMP:20230301T120000Z" in lines


def test_the_same_event_keeps_its_uid_and_a_change_counts_up() -> None:
    first, second = event_of(written()), event_of(written(title="S3 Conference, moved", sequence=1))

    assert first["uid"] == second["uid"] == "event-7@community"
    assert (first["sequence"], second["sequence"]) == (0, 1)


def test_a_cancelled_event_withdraws_itself_and_rings_no_more() -> None:
    lines = lines_of(written(status=Status.CANCELLED, sequence=2, alarm=timedelta(days=1)))

    assert {"METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2"} <= set(lines)
    assert "BEGIN:VALARM" not in lines


def test_an_event_without_an_end_has_none() -> None:
    assert "DTEND" not in written()


def test_utc_needs_no_rules() -> None:
    text = written(starts=LocalTime(datetime(2023, 3, 30, 7, 30), "UTC"))

    assert "DTSTART:20230330T073000Z" in lines_of(text)
    assert "VTIMEZONE" not in text


def test_start_and_end_may_stand_in_two_zones_and_two_years() -> None:
    text = written(
        starts=LocalTime(datetime(2023, 12, 31, 22, 0), "Europe/Brussels"),
        ends=LocalTime(datetime(2024, 7, 1, 3, 0), "Europe/Helsinki"),
    )

    assert text.count("BEGIN:VTIMEZONE") == 2
    assert instant_by_its_own_rules(text, "DTSTART") == datetime(2023, 12, 31, 21, 0, tzinfo=UTC)
    assert instant_by_its_own_rules(text, "DTEND") == datetime(2024, 7, 1, 0, 0, tzinfo=UTC)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(UnknownZone):
        written(starts=LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Atlantis"))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a b", "https://a\r\nATTENDEE:mailto:x@y", "", "Online"]
)
def test_what_is_no_web_address_is_left_out(url: str) -> None:
    assert "URL" not in {line.partition(":")[0] for line in lines_of(written(url=url))}


@pytest.mark.parametrize("address", ["", "no address", "a@b\r\nATTENDEE:x", "a@b,c@d"])
def test_an_organiser_without_an_address_is_named_all_the_same(address: str) -> None:
    lines = lines_of(written(organiser="Secretariat", organiser_address=address))

    assert "ORGANIZER;CN=Secretariat:invalid:nomail" in lines


NASTY = 'x\r\nATTENDEE:mailto:a@b\nEND:VEVENT\rBEGIN:VALARM\u2028;",:\\n\x00\x1f\x85é\U0001f600' * 3
NAMES = [
    "BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "BEGIN", "TZID", *["BEGIN", "DTSTART", "RRULE", "TZNAME", "TZOFFSETFROM",
    "TZOFFSETTO", "END"] * 2, "END", "BEGIN", "SUMMARY", "DTSTART", "DTSTAMP", "UID", "SEQUENCE", "DESCRIPTION",
    "LAST-MODIFIED", "LOCATION", "ORGANIZER", "STATUS", "END", "END",
]  # fmt: skip


@given(TEXT, TEXT, TEXT, TEXT, TEXT)
def test_no_text_adds_a_property(title: str, description: str, place: str, organiser: str, url: str) -> None:
    text = written(
        title="x" + title,
        description="x" + description,
        place="x" + place,
        organiser=organiser,
        url=" " + url,
    )

    assert [line.partition(":")[0].partition(";")[0] for line in lines_of(text)] == NAMES


@pytest.mark.parametrize("size", [1, 100_000])
def test_nasty_and_huge_text_stays_text(size: int) -> None:
    nasty = NASTY * size
    text = written(
        uid=nasty, title=nasty, description=nasty, place=nasty, organiser=nasty, organiser_address=nasty
    )

    assert [line.partition(":")[0].partition(";")[0] for line in lines_of(text)] == NAMES
    assert len(text) < 40_000
    assert event_of(text)["summary"].startswith("x ATTENDEE:mailto:a@b END:VEVENT")


@given(TEXT)
def test_lines_end_as_they_must_and_are_folded(description: str) -> None:
    text = written(description=description * 3)

    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
