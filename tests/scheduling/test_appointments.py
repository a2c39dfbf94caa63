"""What rows say is due is done when the clock shows it, and after a restart at once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.kernel.clock import StillClock
from bot.scheduling.scheduler import Scheduler
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from tests.waiting import until

NOW = datetime(2023, 3, 24, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Promises:
    """Rows in memory: each instant is kept once."""

    def __init__(self, clock: StillClock, *due: datetime) -> None:
        self.clock = clock
        self.open = list(due)
        self.kept: list[datetime] = []

    async def keep(self) -> datetime | None:
        self.kept += [one for one in self.open if one <= self.clock.now()]
        self.open = [one for one in self.open if one > self.clock.now()]
        return min(self.open, default=None)


async def test_what_is_due_is_done_in_time_at_once_when_missed_and_as_soon_as_it_is_promised(
    tmp_path: Path,
) -> None:
    clock = StillClock(NOW)
    promises = Promises(clock, NOW - HOUR, NOW + HOUR)
    async with Database.open(
        tmp_path / "bot.db",
        world="practice",
        application_id=None,
        migrations=migrations_of("bot.scheduling"),
        now=NOW,
    ) as database:
        scheduler = Scheduler(clock, database)
        made = scheduler.appointments("any", promises.keep)
        await scheduler.start()
        await until(lambda: promises.kept == [NOW - HOUR])
        assert scheduler.next_appointment() == NOW + HOUR
        promises.open.append(NOW + 2 * HOUR)
        clock.set(NOW + HOUR)
        scheduler.clock_moved()
        await until(lambda: promises.kept[1:] == [NOW + HOUR])
        await until(lambda: made.due == NOW + 2 * HOUR)
        promises.open.insert(0, NOW + HOUR)
        made.wake()
        await until(lambda: promises.kept[2:] == [NOW + HOUR])
        clock.set(NOW + 3 * HOUR)
        await scheduler.settled()
        assert promises.kept[3:] == [NOW + 2 * HOUR]
        assert scheduler.next_appointment() is None
        await scheduler.stop()


async def test_two_cannot_have_one_name(tmp_path: Path) -> None:
    clock = StillClock(NOW)
    async with Database.open(
        tmp_path / "bot.db",
        world="practice",
        application_id=None,
        migrations=migrations_of("bot.scheduling"),
        now=NOW,
    ) as database:
        scheduler = Scheduler(clock, database)
        scheduler.appointments("any", Promises(clock).keep)
        with pytest.raises(ValueError, match="any"):
            scheduler.appointments("any", Promises(clock).keep)
