"""A reminder that is due in somebody's quiet hours comes at their edge that is still before the event."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.kernel.quiet import QuietHours
from bot.kernel.zones import LocalTime
from cogs.events.domain import Before, Event, Plan, Status, personal_reminders
from tests.events.ground import PORTO, Ground
from tests.events.office import Office, button, office, public

NIGHT = QuietHours(time(22), time(7), "Europe/Brussels")
NOON = QuietHours(time(12), time(14), "Europe/Brussels")


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


def event(hour: int, minute: int = 0) -> Event:
    starts = LocalTime(datetime(2023, 3, 30, hour, minute), "Europe/Brussels")
    return Event(1, Plan("Any", starts), Status.PUBLISHED, None, 0, datetime(2023, 3, 1, tzinfo=UTC))


def told(found: Event, quiet: QuietHours | None, now: datetime) -> list[tuple[str, str]]:
    zone = LocalTime(datetime(2023, 3, 30), "Europe/Brussels")
    offset = zone.local - zone.instant().replace(tzinfo=None)
    return [
        (one.before.value, f"{(one.due + offset):%d %H:%M}") for one in personal_reminders(found, quiet, now)
    ]


EARLY = datetime(2023, 3, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("starts", "quiet", "expected"),
    [
        ((9, 30), None, [("1d", "29 09:30"), ("1h", "30 08:30"), ("start", "30 09:30")]),
        ((9, 30), NIGHT, [("1d", "29 09:30"), ("1h", "30 08:30"), ("start", "30 09:30")]),
        # An hour before lies in the night, and its end is still before the event.
        ((7, 30), NIGHT, [("1d", "29 07:30"), ("1h", "30 07:00"), ("start", "30 07:30")]),
        # The night ends with or after the event: what would come in it comes before it begins, and once.
        ((6, 30), NIGHT, [("1d", "29 07:00"), ("start", "29 22:00")]),
        ((13, 30), NOON, [("1d", "29 14:00"), ("start", "30 12:00")]),
    ],
)
def test_a_reminder_is_moved_to_the_edge_before_the_event(
    starts: tuple[int, int], quiet: QuietHours | None, expected: list[tuple[str, str]]
) -> None:
    assert told(event(*starts), quiet, EARLY) == expected


def test_where_no_edge_lies_ahead_there_is_no_reminder() -> None:
    in_the_night = datetime(2023, 3, 29, 23, 0, tzinfo=UTC)
    assert told(event(6, 30), NIGHT, in_the_night) == []
    assert [one.before for one in personal_reminders(event(6, 30), None, in_the_night)] == [
        Before.HOUR,
        Before.START,
    ]


def test_a_night_in_which_the_clocks_change_is_an_hour_shorter() -> None:
    edges = NIGHT.around(datetime(2023, 3, 26, 1, 30, tzinfo=UTC))
    assert edges is not None
    assert edges[1] - edges[0] == timedelta(hours=8)
    assert NIGHT.around(edges[1]) is None


async def test_the_hours_count_for_what_is_promised_to_who_registers(stand: Ground) -> None:
    found = await stand.published()
    stand.habits.quiet[PORTO] = QuietHours(time(8), time(9), "Europe/Brussels")
    stand.habits.reminded.add(PORTO)
    await stand.events.register(found.id, PORTO)
    async with stand.database.reading() as transaction:
        rows = await stand.outbox.planned(transaction, f"events:{found.id}:member:{PORTO}")
    assert [f"{row.due:%d %H:%M}" for row in rows] == ["29 07:30", "30 07:00", "30 07:30"]


async def test_a_member_chooses_quiet_hours_and_what_is_planned_moves(desk: Office) -> None:
    h = desk.house
    post = await desk.publish()
    seat = await h.porto.click(post, button(post, "register"))
    await h.porto.click(seat, button(seat, "remind-me"))
    wrong = await h.porto.command("me quiet", channel="events", hours="at night")
    assert "is no span of hours" in wrong.text
    chosen = await h.porto.command("me quiet", channel="events", hours="8-9h15")
    assert "From 08:00 to 09:15 by the clocks of Brussels" in chosen.text
    await h.driver.advance(to=datetime(2023, 3, 30, 7, 0, tzinfo=UTC))
    assert len(public(await h.porto.direct_messages())) == 1
    await h.driver.advance(to=datetime(2023, 3, 30, 7, 15, tzinfo=UTC))
    assert len(public(await h.porto.direct_messages())) == 2
    await h.porto.command("me timezone", channel="events", place="Lisbon")
    off = await h.porto.command("me quiet", channel="events", hours="off")
    assert "at any hour again" in off.text
