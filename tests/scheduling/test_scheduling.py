"""The alarm follows the clock; the calendar keeps local dates, each once."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.kernel.clock import OffsetClock, StillClock
from bot.kernel.zones import UnknownZone
from bot.scheduling.alarm import LONGEST_SLEEP, Alarm
from bot.scheduling.calendar import Calendar
from bot.scheduling.scheduler import Scheduler
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from tests.waiting import PATIENCE

NOW = datetime(2023, 3, 24, 12, 0, tzinfo=UTC)
BRUSSELS = "Europe/Brussels"
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class Diary:
    """Notes at which local times a rule was kept."""

    def __init__(self, clock: StillClock) -> None:
        self._clock = clock
        self.kept: list[str] = []
        self.fault: Exception | None = None

    async def note(self) -> None:
        local = self._clock.now().astimezone(ZoneInfo(BRUSSELS))
        self.kept.append(f"{local:%d %b %H:%M %Z}")
        if self.fault is not None:
            raise self.fault


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


@pytest.fixture
def clock() -> StillClock:
    return StillClock(NOW)


@asynccontextmanager
async def scheduler_on(path: Path, clock: StillClock | OffsetClock) -> AsyncIterator[Scheduler]:
    """A process with a scheduler that is not started yet; leaving kills it."""
    migrations = migrations_of("bot.scheduling")
    async with Database.open(
        path, world="practice", application_id=None, migrations=migrations, now=NOW
    ) as database:
        scheduler = Scheduler(clock, database)
        try:
            yield scheduler
        finally:
            await scheduler.stop()


@pytest.fixture
async def scheduler(path: Path, clock: StillClock) -> AsyncIterator[Scheduler]:
    async with scheduler_on(path, clock) as scheduler:
        yield scheduler


async def rings(alarm: Alarm, within: float = PATIENCE) -> bool:
    try:
        async with asyncio.timeout(within):
            await alarm.changed()
    except TimeoutError:
        return False
    return True


async def steps(scheduler: Scheduler, clock: StillClock, until: datetime, step: timedelta) -> None:
    while clock.now() < until:
        clock.advance(step)
        await scheduler.settled()


# --- the alarm


async def test_it_rings_when_the_time_has_come(path: Path) -> None:
    clock = OffsetClock(start=NOW)
    async with scheduler_on(path, clock) as scheduler:
        await scheduler.start()
        due = clock.now() + timedelta(seconds=0.2)
        scheduler.alarm.wake_at(due)
        assert await rings(scheduler.alarm)
        assert clock.now() >= due


async def test_it_rings_at_once_for_what_is_past_and_on_request(scheduler: Scheduler) -> None:
    await scheduler.start()
    scheduler.alarm.wake_at(NOW - HOUR)
    assert await rings(scheduler.alarm)
    scheduler.alarm.wake_now()
    assert await rings(scheduler.alarm)


async def test_it_rings_once_for_many_requests(scheduler: Scheduler) -> None:
    for _ in range(10):
        scheduler.alarm.wake_now()
    assert await rings(scheduler.alarm)
    assert not await rings(scheduler.alarm, 0.01)


async def test_it_follows_a_clock_that_is_moved(scheduler: Scheduler, clock: StillClock) -> None:
    await scheduler.start()
    scheduler.alarm.wake_at(NOW + 5 * DAY)
    assert not await rings(scheduler.alarm, 0.02)
    clock.advance(5 * DAY)
    scheduler.clock_moved()
    assert await rings(scheduler.alarm)


async def test_it_is_not_set_anew_for_what_it_is_set_for_unless_that_is_over_or_has_rung(
    scheduler: Scheduler, clock: StillClock
) -> None:
    def set_for(due: datetime) -> object:
        scheduler.alarm.wake_at(due)
        return scheduler._timer.get_job("delivery")

    await scheduler.start()
    first = set_for(NOW + 2 * HOUR)
    assert first is set_for(NOW + 2 * HOUR)
    assert first is not (second := set_for(NOW + HOUR))
    scheduler._timer.remove_job("delivery")
    third = set_for(NOW + HOUR)
    assert third is not None
    assert third is not second
    clock.advance(2 * HOUR)
    scheduler.alarm.wake_at(NOW + HOUR)
    assert await rings(scheduler.alarm)


async def test_it_forgets_what_was_set_before(scheduler: Scheduler, clock: StillClock) -> None:
    await scheduler.start()
    scheduler.alarm.wake_at(NOW + HOUR)
    scheduler.alarm.wake_at(None)
    assert scheduler.alarm.due is None
    clock.advance(2 * HOUR)
    scheduler.clock_moved()
    assert not await rings(scheduler.alarm, 0.02)


async def test_it_never_sleeps_so_long_that_a_suspended_machine_would_matter(scheduler: Scheduler) -> None:
    await scheduler.start()
    scheduler.alarm.wake_at(datetime(9999, 1, 1, tzinfo=UTC))
    (job,) = [job for job in scheduler._timer.get_jobs() if job.id == "delivery"]
    assert job.next_run_time <= datetime.now(UTC) + LONGEST_SLEEP
    assert job.misfire_grace_time is None


async def test_each_sleeper_has_an_alarm_of_its_own(scheduler: Scheduler) -> None:
    other = scheduler.new_alarm("offers")
    other.wake_now()
    assert await rings(other)
    assert not await rings(scheduler.alarm, 0.01)
    with pytest.raises(ValueError, match="offers"):
        scheduler.new_alarm("offers")


async def test_stopping_what_was_never_started_is_no_matter(scheduler: Scheduler) -> None:
    await scheduler.stop()


# --- the calendar


async def test_a_rule_is_kept_each_day_at_its_local_time(scheduler: Scheduler, clock: StillClock) -> None:
    diary = Diary(clock)
    scheduler.calendar.daily("housekeeping", hour=3, minute=20, zone=BRUSSELS, call=diary.note)
    await scheduler.settled()
    await steps(scheduler, clock, NOW + 3 * DAY, timedelta(minutes=20))
    assert diary.kept == ["25 Mar 03:20 CET", "26 Mar 03:20 CEST", "27 Mar 03:20 CEST"]


@pytest.mark.parametrize(
    ("start", "kept"),
    [
        pytest.param(
            datetime(2023, 10, 28, 12, tzinfo=UTC), ["29 Oct 02:30 CEST", "30 Oct 02:30 CET"], id="autumn"
        ),
        pytest.param(
            datetime(2023, 3, 25, 12, tzinfo=UTC), ["26 Mar 03:30 CEST", "27 Mar 02:30 CEST"], id="spring"
        ),
    ],
)
async def test_a_rule_at_half_past_two_is_kept_once_when_clocks_change(
    scheduler: Scheduler, clock: StillClock, start: datetime, kept: list[str]
) -> None:
    clock.set(start)
    diary = Diary(clock)
    scheduler.calendar.daily("housekeeping", hour=2, minute=30, zone=BRUSSELS, call=diary.note)
    await scheduler.settled()
    await steps(scheduler, clock, start + 2 * DAY, timedelta(minutes=10))
    assert diary.kept == kept


async def test_a_restart_between_the_two_half_past_twos_changes_nothing(
    path: Path, clock: StillClock
) -> None:
    clock.set(datetime(2023, 10, 28, 22, tzinfo=UTC))
    diary = Diary(clock)
    for now in ("2023-10-29T00:00", "2023-10-29T00:35", "2023-10-29T00:55", "2023-10-29T01:35"):
        clock.set(datetime.fromisoformat(now).replace(tzinfo=UTC))
        async with scheduler_on(path, clock) as scheduler:
            scheduler.calendar.daily("housekeeping", hour=2, minute=30, zone=BRUSSELS, call=diary.note)
            await scheduler.settled()
    assert diary.kept == ["29 Oct 02:35 CEST"]


async def test_a_new_rule_made_in_the_repeated_hour_begins_on_the_next_day(
    scheduler: Scheduler, clock: StillClock
) -> None:
    clock.set(datetime(2023, 10, 29, 1, 10, tzinfo=UTC))
    diary = Diary(clock)
    scheduler.calendar.daily("housekeeping", hour=2, minute=30, zone=BRUSSELS, call=diary.note)
    await scheduler.settled()
    assert diary.kept == []
    await steps(scheduler, clock, clock.now() + DAY + HOUR, timedelta(minutes=10))
    assert diary.kept == ["30 Oct 02:30 CET"]


async def test_what_was_missed_is_made_up_for_once(path: Path, clock: StillClock) -> None:
    diary = Diary(clock)
    for _ in range(2):
        async with scheduler_on(path, clock) as scheduler:
            scheduler.calendar.daily("housekeeping", hour=3, minute=17, zone=BRUSSELS, call=diary.note)
            await scheduler.settled()
            await scheduler.settled()
        clock.advance(30 * DAY)
    assert diary.kept == ["23 Apr 14:00 CEST"]


async def test_a_rule_that_fails_is_tried_at_its_next_time_and_harms_no_other(
    scheduler: Scheduler, clock: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    faulty, sound = Diary(clock), Diary(clock)
    faulty.fault = LookupError("a fault")
    scheduler.calendar.daily("faulty", hour=3, minute=17, zone=BRUSSELS, call=faulty.note)
    scheduler.calendar.daily("sound", hour=3, minute=17, zone=BRUSSELS, call=sound.note)
    await scheduler.settled()
    await steps(scheduler, clock, NOW + 2 * DAY, HOUR / 4)
    assert len(faulty.kept) == len(sound.kept) == 2
    assert "faulty failed" in caplog.text


async def test_the_running_calendar_wakes_up_by_itself(scheduler: Scheduler, clock: StillClock) -> None:
    done = asyncio.Event()

    async def note() -> None:
        done.set()

    await scheduler.start()
    scheduler.calendar.daily("housekeeping", hour=3, minute=17, zone=BRUSSELS, call=note)
    await scheduler.settled()
    clock.advance(DAY)
    scheduler.clock_moved()
    async with asyncio.timeout(PATIENCE):
        await done.wait()


async def test_a_calendar_whose_database_fails_goes_on_later(
    scheduler: Scheduler, clock: StillClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    keep, tried_again = scheduler.calendar.keep, asyncio.Event()
    monkeypatch.setattr("bot.scheduling.calendar.PAUSE_AFTER_ERROR", 0.01)
    monkeypatch.setattr(scheduler.calendar, "keep", failing_once(keep, tried_again))
    await scheduler.start()
    async with asyncio.timeout(PATIENCE):
        await tried_again.wait()
    assert "could not be kept" in caplog.text


def failing_once(
    work: Callable[[], Coroutine[Any, Any, datetime | None]], again: asyncio.Event
) -> Callable[[], Coroutine[Any, Any, datetime | None]]:
    faults = iter([OSError("disk full")])

    async def guarded() -> datetime | None:
        for fault in faults:
            raise fault
        again.set()
        return await work()

    return guarded


async def test_a_name_or_zone_that_cannot_be_is_refused_when_it_is_written_down(scheduler: Scheduler) -> None:
    async def call() -> None:
        pytest.fail("never due")

    scheduler.calendar.daily("a", hour=3, minute=17, zone=BRUSSELS, call=call)
    with pytest.raises(ValueError, match="twice"):
        scheduler.calendar.daily("a", hour=4, minute=17, zone=BRUSSELS, call=call)
    with pytest.raises(UnknownZone):
        scheduler.calendar.daily("b", hour=3, minute=17, zone="Europe/Nowhere", call=call)


async def test_an_empty_calendar_has_nothing_to_wake_up_for(scheduler: Scheduler) -> None:
    calendar: Calendar = scheduler.calendar
    assert await calendar.keep() is None
