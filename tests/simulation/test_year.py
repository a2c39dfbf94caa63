"""What is promised in local time comes once, at that local time, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from tools.prove.report import quiet
from tools.prove.year import Difference, Life, Rule, Weekly, differences, instant_of, short

pytestmark = pytest.mark.uncounted


@pytest.mark.parametrize(
    ("day", "at", "zone", "instant"),
    [
        (date(2023, 3, 25), time(2, 30), "Europe/Brussels", datetime(2023, 3, 25, 1, 30, tzinfo=UTC)),
        (date(2023, 3, 26), time(2, 30), "Europe/Brussels", datetime(2023, 3, 26, 1, 30, tzinfo=UTC)),
        (date(2023, 10, 29), time(2, 30), "Europe/Brussels", datetime(2023, 10, 29, 0, 30, tzinfo=UTC)),
        (date(2023, 3, 26), time(0, 30), "Atlantic/Azores", datetime(2023, 3, 26, 1, 30, tzinfo=UTC)),
        (date(2023, 10, 29), time(0, 30), "Atlantic/Azores", datetime(2023, 10, 29, 0, 30, tzinfo=UTC)),
        (date(2023, 7, 1), time(9, 0), "America/Cayenne", datetime(2023, 7, 1, 12, 0, tzinfo=UTC)),
    ],
)
def test_instants_are_found_by_walking_through_time(
    day: date, at: time, zone: str, instant: datetime
) -> None:
    assert instant_of(day, at, zone) == instant


def test_what_comes_late_or_twice_or_not_at_all_is_seen() -> None:
    start = datetime(2023, 3, 24, 9, tzinfo=UTC)
    rule = Rule("Call", "porto", "Europe/Brussels", time(9))
    life = Life(None, start, start + timedelta(days=3), rules=[rule])  # type: ignore[arg-type]  # nobody lives in it
    came = [(25, 8, 0), (26, 7, 0), (26, 7, 0), (27, 8, 0)]
    life.seen = {
        "porto": {
            str(number): ("Call", datetime(2023, 3, day, hour, minute, tzinfo=UTC))
            for number, (day, hour, minute) in enumerate(came)
        }
    }
    assert differences(life) == [
        Difference("came unasked", "porto", "Call", datetime(2023, 3, 26, 7, tzinfo=UTC)),
        Difference("came unasked", "porto", "Call", datetime(2023, 3, 27, 8, tzinfo=UTC)),
        Difference("did not come", "porto", "Call", datetime(2023, 3, 27, 7, tzinfo=UTC)),
    ]


@pytest.mark.timeout(240)
def test_over_both_changes_of_the_clocks_everything_comes_once_at_its_local_time() -> None:
    report = short(quiet)
    assert report.held, report.figures
    assert report.figures["restarts"] != 0
    assert report.figures["events"] == 4
    assert report.figures["dates of weekly series"] == 4


def test_a_date_of_a_series_that_is_not_announced_or_not_reminded_of_is_seen() -> None:
    start = datetime(2023, 3, 18, 9, tzinfo=UTC)
    weekly = Weekly("Call", "Europe/Brussels", date(2023, 3, 20), time(11))
    life = Life(None, start, start + timedelta(days=9), series=[weekly])  # type: ignore[arg-type]  # nobody lives in it
    moments = [start for start, _ in weekly.starts(life.end)]
    assert moments[1] - moments[0] == timedelta(days=7, hours=-1), "the clocks change between them"
    reminders = [
        at - before for at in moments for before in (timedelta(days=1), timedelta(hours=1), timedelta())
    ]
    came = [("**Call** starts now.", at) for at in reminders if at <= life.end]
    life.seen = {"announcements": {str(number): one for number, one in enumerate(came[1:])}}
    assert [(one.what, one.words) for one in differences(life)] == [
        ("did not come", "Call"),
        ("did not come", "Call, announced"),
        ("did not come", "Call, announced"),
    ]
