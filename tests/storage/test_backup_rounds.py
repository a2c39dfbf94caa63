"""Backups are made without being asked for, after a long pause at once, and by a bot that runs for whoever asks."""

import asyncio
import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from bot.kernel.clock import StillClock
from bot.storage.backups import (
    BackupFailed,
    backups_in,
    folder_beside,
)
from bot.storage.rounds import BackupRounds, ask
from tests.storage.rooms import NOW, members_in, opened, take_seat
from tests.waiting import until


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "runtime" / "community.sqlite3"


async def test_a_start_after_a_long_pause_begins_with_a_backup(path: Path) -> None:
    clock = StillClock(NOW)
    async with opened(path) as database:
        assert not BackupRounds(database, clock)._is_old(), "a new database has nothing to lose yet"
    async with opened(path) as database:
        rounds = BackupRounds(database, clock)
        running = asyncio.create_task(rounds.run())
        await until(lambda: len(backups_in(folder_beside(path))) == 1)
        running.cancel()
        await asyncio.wait([running])
        assert not rounds._is_old()
        clock.advance(timedelta(hours=25))
        assert not rounds._is_old()
        clock.advance(timedelta(hours=2))
        assert rounds._is_old()


async def test_a_running_bot_makes_the_backups_that_the_command_asks_for(path: Path) -> None:
    async with opened(path) as database:
        await take_seat(database, 1)
        running = asyncio.create_task(BackupRounds(database, StillClock(NOW)).run())
        made = [await asyncio.to_thread(ask, path) for _ in range(2)]
        running.cancel()
        await asyncio.wait([running])
    assert [members_in(one) for one in made] == [[1], [1]]
    names = {file.name for file in folder_beside(path).iterdir()}
    assert names == {one.name for one in made}, "two in one second are two, and no slip is left behind"


async def test_a_bot_that_does_not_answer_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.rounds.HEARD_WITHIN", 0.1)
    async with opened(path):
        with pytest.raises(BackupFailed, match="does not answer; stop it"):
            await asyncio.to_thread(ask, path)
    assert list(folder_beside(path).iterdir()) == []


async def test_what_killed_commands_and_backups_left_is_cleared_away_and_not_answered(path: Path) -> None:
    async with opened(path) as database:
        folder = folder_beside(path)
        folder.mkdir()
        long_ago = time.time() - 3600
        for name in (".asked-1", ".taken-2", ".answered-3", ".part-4"):
            (folder / name).write_text("{}")
            os.utime(folder / name, (long_ago, long_ago))
        (folder / ".community-20230329T000000Z.sqlite3.part").write_bytes(b"half a backup")
        (folder / ".answered-5").write_text("{}")
        running = asyncio.create_task(BackupRounds(database, StillClock(NOW)).run())
        await until(lambda: [file.name for file in folder.iterdir()] == [".answered-5"])
        running.cancel()
        await asyncio.wait([running])


async def test_a_bot_that_cannot_make_one_says_why_to_whoever_asks(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.backups.ROOM_TO_LEAVE", 1 << 60)
    async with opened(path) as database:
        running = asyncio.create_task(BackupRounds(database, StillClock(NOW)).run())
        with pytest.raises(BackupFailed, match="make room"):
            await asyncio.to_thread(ask, path)
        running.cancel()
        await asyncio.wait([running])
    assert list(folder_beside(path).iterdir()) == []


async def test_who_gives_up_while_the_bot_takes_the_slip_up_gets_nothing(path: Path) -> None:
    async with opened(path) as database:
        folder_beside(path).mkdir()
        await BackupRounds(database, StillClock(NOW))._answer(folder_beside(path) / ".asked-1")
    assert list(folder_beside(path).iterdir()) == []


async def test_a_folder_that_is_none_is_told_to_whoever_asks(path: Path) -> None:
    async with opened(path):
        folder_beside(path).write_text("a file where the folder should be")
        with pytest.raises(BackupFailed, match="run this as the user of the bot"):
            await asyncio.to_thread(ask, path)
