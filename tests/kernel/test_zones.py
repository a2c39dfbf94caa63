"""Local promises become instants; what no clock shows, or shows twice, is told."""

from datetime import UTC, datetime

import pytest

from bot.kernel.zones import AmbiguousLocalTime, LocalTime, NonexistentLocalTime, UnknownZone, promise


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("Europe/Brussels", 9),
        ("Europe/Lisbon", 8),
        ("Atlantic/Azores", 7),
        ("Europe/Athens", 10),
        ("America/Martinique", 3),
        ("America/Cayenne", 4),
        ("Indian/Reunion", 11),
    ],
)
def test_the_launch_conference_began_at_the_same_instant_everywhere(zone: str, hour: int) -> None:
    assert promise(datetime(2023, 3, 30, hour, 30), zone).instant() == datetime(
        2023, 3, 30, 7, 30, tzinfo=UTC
    )


def test_a_time_that_the_clocks_skip_is_refused_with_its_neighbours() -> None:
    with pytest.raises(NonexistentLocalTime) as refused:
        promise(datetime(2023, 3, 26, 2, 30), "Europe/Brussels")
    assert refused.value.details == {
        "local": "2023-03-26 02:30",
        "zone": "Europe/Brussels",
        "before": "01:30",
        "after": "03:30",
    }


def test_a_time_that_the_clocks_show_twice_is_refused_with_both_readings() -> None:
    with pytest.raises(AmbiguousLocalTime) as refused:
        promise(datetime(2023, 10, 29, 2, 30), "Europe/Brussels")
    assert (refused.value.details["first"], refused.value.details["second"]) == ("02:30 CEST", "02:30 CET")


def test_the_minutes_around_a_change_are_plain_times() -> None:
    assert promise(datetime(2023, 3, 26, 1, 59), "Europe/Brussels").instant() == datetime(
        2023, 3, 26, 0, 59, tzinfo=UTC
    )
    assert promise(datetime(2023, 3, 26, 3, 0), "Europe/Brussels").instant() == datetime(
        2023, 3, 26, 1, 0, tzinfo=UTC
    )
    assert promise(datetime(2023, 10, 29, 3, 0), "Europe/Brussels").instant() == datetime(
        2023, 10, 29, 2, tzinfo=UTC
    )


@pytest.mark.parametrize("name", ["", "CET/../etc", "Mars/Olympus", "Europe/", "../../etc/passwd", "a" * 300])
def test_a_zone_that_does_not_exist_is_refused_by_name(name: str) -> None:
    with pytest.raises(UnknownZone) as refused:
        promise(datetime(2023, 1, 1), name)
    assert refused.value.details == {"zone": name}


def test_an_aware_datetime_is_no_local_time() -> None:
    with pytest.raises(ValueError, match="naive"):
        LocalTime(datetime(2023, 1, 1, tzinfo=UTC), "Europe/Brussels")
