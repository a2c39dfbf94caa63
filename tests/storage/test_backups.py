"""Backups are whole, private, checked, taken while members write, and kept as long as promised."""

import asyncio
import os
import shutil
import sqlite3
import stat
import sys
import threading
import time
from collections import namedtuple
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from statistics import median

import pytest

from bot.kernel.clock import StillClock
from bot.storage import copying
from bot.storage.backups import (
    Backup,
    BackupFailed,
    backups_in,
    check,
    copy,
    expendable,
    folder_beside,
    hand_out,
    name_at,
    newest_good,
)
from bot.storage.copying import STEP_BACK, behind_everybody
from bot.storage.database import Database
from bot.storage.errors import UnusableDatabase
from bot.storage.rounds import BackupRounds, ask
from tests.storage.cuts import watched
from tests.storage.rooms import NOW, fill, members_in, opened, seated, take_seat
from tests.waiting import until


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "runtime" / "community.sqlite3"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# --- one backup


async def test_a_backup_is_one_private_file_that_holds_what_was_committed(path: Path) -> None:
    async with opened(path) as database:
        await take_seat(database, 1)
        made = await BackupRounds(database, StillClock(NOW)).take(folder_beside(path) / name_at(NOW))
        await take_seat(database, 2)
        assert members_in(made) == [1]
        assert check(made).installation == database.installation
    assert (mode(made), mode(made.parent)) == (0o600, 0o700)
    assert [file.name for file in made.parent.iterdir()] == ["community-20230330T073000Z.sqlite3"]


async def test_members_write_while_a_backup_is_taken_and_are_not_in_half_of_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "PAGES_A_STEP", 4)
    async with opened(path) as database:
        await fill(database, 2_000)
        taking = asyncio.create_task(
            BackupRounds(database, StillClock(NOW)).take(path.with_name("copy.sqlite3"))
        )
        written = 0
        while not taking.done():
            written += 1
            await take_seat(database, written)
        made = await taking
        assert written > 5, "it was over before anybody could write"
        early = [member for member in members_in(made) if member < 1_000_000]
        assert early == list(range(1, len(early) + 1))
        assert len(early) < written, "the view stands still from the beginning"
        assert len(members_in(made)) == 2_000 + len(early)


async def test_a_commit_waits_for_a_backup_less_than_fifty_milliseconds(path: Path) -> None:
    # The long form, with a million rows, is tools/bench/backups.py; the mechanism is the same.
    async with opened(path) as database:
        await fill(database, 50_000)
        taking = asyncio.create_task(
            BackupRounds(database, StillClock(NOW)).take(path.with_name("copy.sqlite3"))
        )
        waits: list[float] = []
        while not taking.done():
            waits.append(await seconds_of_a_commit(database, len(waits)))
            await asyncio.sleep(0)
        await taking
        assert len(waits) > 10
        alone = [await seconds_of_a_commit(database, len(waits) + number) for number in range(20)]
        # The middle ones: a busy machine holds a single one longer than any backup would, and has a slow disk.
        assert median(waits) < median(alone) + 0.05


async def seconds_of_a_commit(database: Database, number: int) -> float:
    began = time.perf_counter()
    await take_seat(database, number + 1)
    return time.perf_counter() - began


async def test_no_file_of_a_backup_is_the_event_loops_to_wait_for(path: Path) -> None:
    async with opened(path) as database:
        await take_seat(database, 1)
        rounds = BackupRounds(database, StillClock(NOW))
        with watched(folder_beside(path)) as watch:
            running = asyncio.create_task(rounds.run())
            asking = asyncio.create_task(asyncio.to_thread(ask, path))
            await asking
            running.cancel()
            await asyncio.wait([running])
            await rounds.daily()
    assert len(watch.seen) > 10
    assert threading.get_native_id() not in watch.threads


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a thread has no niceness of its own")
async def test_whoever_has_something_to_do_for_a_member_goes_before_a_backup() -> None:
    nice: list[int] = []

    def work() -> None:
        nice.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    await behind_everybody(work)
    await asyncio.to_thread(work)
    copying, others = nice
    assert copying == min(others + STEP_BACK, 19), "and the threads of everybody else stay as they are"


async def test_a_bot_that_ends_does_not_wait_for_its_backup(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "PAGES_A_STEP", 1)
    monkeypatch.setattr(copying, "LEAST_REST", 0.05)
    async with opened(path) as database:
        await fill(database, 5_000)
        target = folder_beside(path) / name_at(NOW)
        taking = asyncio.create_task(BackupRounds(database, StillClock(NOW)).take(target))
        await until(lambda: target.with_name(f".{target.name}.part").exists())
        taking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await taking
        assert list(target.parent.iterdir()) == []


def test_a_copy_that_was_stopped_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "source.sqlite3"
    with closing(sqlite3.connect(source)) as connection:
        connection.execute("CREATE TABLE seat (member)")
    stop = threading.Event()
    stop.set()
    with pytest.raises(BackupFailed, match="the bot is ending"):
        copy(source, tmp_path / "copy.sqlite3", stop=stop)
    assert [file.name for file in tmp_path.iterdir()] == ["source.sqlite3"]


async def test_a_backup_that_would_fill_the_disk_is_not_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as the standard library has it
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1 << 30, 1 << 30, 1 << 20))
    async with opened(path) as database:
        with pytest.raises(BackupFailed, match="make room"):
            await BackupRounds(database, StillClock(NOW)).daily()


async def test_a_folder_that_cannot_be_written_is_told_in_one_line(path: Path) -> None:
    async with opened(path) as database:
        folder_beside(path).write_text("a file where the folder should be")
        with pytest.raises(BackupFailed, match="no backup was made") as failure:
            await BackupRounds(database, StillClock(NOW)).daily()
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize(
    "end", [".sqlite3", ".sqlite3-wal", ".sqlite3-shm", ".sqlite3.lock", ".erasures.log"]
)
async def test_the_database_and_what_belongs_to_it_are_never_overwritten(path: Path, end: str) -> None:
    async with opened(path) as database:
        await take_seat(database, 1)
        with pytest.raises(BackupFailed, match="the database itself, or belongs to it"):
            await BackupRounds(database, StillClock(NOW)).take(path.parent / f"community{end}")
        await take_seat(database, 2)


async def test_nothing_is_overwritten_and_no_folder_is_made_where_a_disk_may_be_missing(
    path: Path, tmp_path: Path
) -> None:
    async with opened(path) as database:
        rounds = BackupRounds(database, StillClock(NOW))
        mine = tmp_path / "mine.txt"
        mine.write_text("the operator's own")
        with pytest.raises(BackupFailed, match="is there already; name another file"):
            await rounds.take(mine)
        assert mine.read_text() == "the operator's own"
        with pytest.raises(BackupFailed, match=r"is a folder; name a file in it"):
            await rounds.take(tmp_path)
        with pytest.raises(
            BackupFailed, match="there is no such folder; make it, or mount what belongs there"
        ):
            await rounds.take(tmp_path / "mnt" / "safe" / "copy.sqlite3")
        assert not (tmp_path / "mnt").exists()
        good = await rounds.take(tmp_path / "copy.sqlite3")
        with pytest.raises(BackupFailed, match="is there already"):
            hand_out(good, path, mine)
        hand_out(good, path, tmp_path / "another.sqlite3")
    assert check(tmp_path / "another.sqlite3").world == "practice"
    assert mode(tmp_path / "another.sqlite3") == 0o600


async def test_what_a_kill_left_in_the_log_is_in_the_backup(path: Path, tmp_path: Path) -> None:
    async with opened(path) as database:
        await take_seat(database, 1)
        killed = tmp_path / "killed" / path.name
        shutil.copytree(path.parent, killed.parent)
    before = killed.read_bytes()
    copy(killed, tmp_path / "copy.sqlite3")
    assert members_in(tmp_path / "copy.sqlite3") == [1]
    assert killed.read_bytes() == before


async def test_a_target_that_cannot_even_be_looked_at_is_told_in_one_line(path: Path) -> None:
    async with opened(path) as database:
        with pytest.raises(BackupFailed, match="no backup was made"):
            await BackupRounds(database, StillClock(NOW)).take(path.with_name("x" * 300))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"minutes of the meeting " * 500, "cannot be read as a database"),
        (b"", "is no database of this bot"),
        (None, "there is no such file"),
    ],
    ids=["a text", "nothing in it", "not there"],
)
def test_what_is_no_backup_is_told_as_such(tmp_path: Path, content: bytes | None, told: str) -> None:
    file = tmp_path / "file"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(BackupFailed, match=told):
        check(file)


async def test_a_backup_in_which_a_page_is_broken_does_not_pass(path: Path) -> None:
    async with opened(path) as database:
        await fill(database, 2_000)
        made = await BackupRounds(database, StillClock(NOW)).take(path.with_name("copy.sqlite3"))
    content = bytearray(made.read_bytes())
    content[20 * 4096 : 22 * 4096] = b"\xff" * 8192
    made.write_bytes(content)
    with pytest.raises(BackupFailed, match="is damaged"):
        check(made)


def test_a_bare_copy_with_its_wal_beside_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "copy").write_bytes(b"")
    (tmp_path / "copy-wal").write_bytes(b"x")
    with pytest.raises(BackupFailed, match="python -m bot backup"):
        check(tmp_path / "copy")


# --- which are kept


def at(days: float) -> Backup:
    return Backup(NOW - timedelta(days=days), Path(name_at(NOW - timedelta(days=days))))


def test_the_last_of_seven_days_and_of_four_weeks_are_kept() -> None:
    all_of_them = [at(day) for day in range(60)] + [at(0.1), at(0.2)]
    gone = expendable(all_of_them)
    kept = sorted(set(all_of_them) - set(gone), reverse=True)
    assert [(NOW - backup.taken).days for backup in kept] == [0, 1, 2, 3, 4, 5, 6, 11, 18]
    assert expendable(kept) == []


def test_nothing_goes_because_no_new_one_was_made() -> None:
    old = [at(100 + day) for day in range(7)]
    assert expendable(old) == []


async def test_each_round_lets_go_of_what_is_not_kept_and_touches_nothing_else(path: Path) -> None:
    clock = StillClock(NOW)
    async with opened(path) as database:
        rounds = BackupRounds(database, clock)
        folder_beside(path).mkdir()
        mine = folder_beside(path) / "before-the-move.sqlite3"
        mine.write_text("the operator's own")
        for _ in range(30):
            await rounds.daily()
            clock.advance(timedelta(days=1))
    assert [backup.taken.day for backup in backups_in(folder_beside(path))] == [
        28,
        27,
        26,
        25,
        24,
        23,
        22,
        16,
        9,
    ]
    assert mine.exists()


# --- a database that is not whole


async def test_a_damaged_database_is_kept_and_the_newest_good_backup_is_offered_as_a_command(
    path: Path,
) -> None:
    clock = StillClock(NOW)
    async with opened(path) as database:
        await fill(database, 3_000)
        for _ in range(3):
            await BackupRounds(database, clock).daily()
            clock.advance(timedelta(days=1))
    newest, good, _ = [backup.path for backup in backups_in(folder_beside(path))]
    newest.write_bytes(newest.read_bytes()[:50_000])
    content = path.read_bytes()
    broken = content[: len(content) // 2].ljust(len(content), b"\xff")
    path.write_bytes(broken)
    found = newest_good(folder_beside(path))
    assert found is not None
    assert found.path == good
    with pytest.raises(UnusableDatabase) as refusal:
        await enter(path)
    assert str(refusal.value).endswith(f"of 2023-03-31 07:30 UTC: python -m bot restore {good}")
    assert path.read_bytes() == broken


async def enter(path: Path) -> None:
    async with opened(path) as database:
        await seated(database)


async def test_without_a_backup_the_folder_is_named(path: Path) -> None:
    async with opened(path) as database:
        await fill(database, 3_000)
    path.write_bytes(path.read_bytes()[:8192].ljust(100_000, b"\xff"))
    with pytest.raises(UnusableDatabase, match=r"no good backup in .*backups"):
        await enter(path)
