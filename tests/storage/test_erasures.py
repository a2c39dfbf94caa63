"""The journal of erasures: on the disk before the erasure is, and carried out by whatever copy comes back."""

import os
import stat
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.kernel.clock import StillClock
from bot.storage.backups import backups_in, folder_beside
from bot.storage.database import Database, Transaction
from bot.storage.erasures import JournalUnwritable, journal_of
from bot.storage.personal_data import Json, erase_again
from bot.storage.rounds import BackupRounds
from tests.storage.rooms import NOW, opened, seat, seated, take_seat


class Seats:
    """A part that stores something about members."""

    feature = heading = retention = "seats"

    async def export(self, transaction: Transaction, member: int) -> Json:
        return None

    async def erase(self, transaction: Transaction, member: int) -> int:
        return await transaction.execute("DELETE FROM seat WHERE member = ?", (member,))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "community.sqlite3"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    async with opened(path) as database:
        for member in (1, 2, 3):
            await take_seat(database, member)
        yield database


async def erase(database: Database, member: int) -> None:
    async with database.transaction() as transaction:
        await Seats().erase(transaction, member)
        await database.erasures.note(transaction, member)


def lines(path: Path) -> list[str]:
    return [line.split()[1] + ":" + line.split()[-1] for line in journal_of(path).read_text().splitlines()]


async def test_an_erasure_is_in_the_journal_before_it_is_committed(database: Database, path: Path) -> None:
    async with database.transaction() as transaction:
        await database.erasures.note(transaction, 2)
        assert lines(path) == ["1:2"]
    assert stat.S_IMODE(journal_of(path).stat().st_mode) == 0o600
    assert database.erasures.missing() == []


async def test_an_erasure_that_is_rolled_back_is_taken_out_again(database: Database, path: Path) -> None:
    await erase(database, 1)
    with pytest.raises(LookupError):
        await erase_and_fail(database, 2)
    assert lines(path) == ["1:1"]
    await erase(database, 3)
    assert lines(path) == ["1:1", "2:3"]


async def test_no_number_is_given_twice_if_a_line_cannot_be_taken_out_again(
    database: Database, path: Path
) -> None:
    await erase(database, 1)
    away = path.with_name("away")
    with pytest.raises(LookupError):
        await erase_and_lose_the_journal(database, 2, away)
    journal_of(path).rmdir()
    away.rename(journal_of(path))
    assert lines(path) == ["1:1", "2:2"], "it could not be taken out"
    await erase(database, 3)
    assert lines(path) == ["1:1", "2:3"], "the next one takes its place"
    await erase(database, 2)
    assert lines(path) == ["1:1", "2:3", "3:2"]


async def erase_and_lose_the_journal(database: Database, member: int, away: Path) -> None:
    async with database.transaction() as transaction:
        await database.erasures.note(transaction, member)
        journal_of(database.path).rename(away)
        journal_of(database.path).mkdir()
        raise LookupError


async def test_a_line_that_was_written_and_not_synced_is_written_over(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_handle: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", broken)
        with pytest.raises(JournalUnwritable):
            await erase(database, 1)
    await erase(database, 2)
    assert lines(path) == ["1:2"]


async def test_a_line_that_could_not_be_taken_out_is_not_kept_when_others_are_dropped(
    database: Database, path: Path
) -> None:
    await erase(database, 1)
    away = path.with_name("away")
    with pytest.raises(LookupError):
        await erase_and_lose_the_journal(database, 2, away)
    journal_of(path).rmdir()
    away.rename(journal_of(path))
    database.erasures.forget(1)
    await erase(database, 3)
    assert lines(path)[1:] == ["2:3"]


async def erase_and_fail(database: Database, member: int) -> None:
    async with database.transaction() as transaction:
        await database.erasures.note(transaction, member)
        raise LookupError


async def test_an_erasure_that_cannot_be_written_down_does_not_happen(database: Database, path: Path) -> None:
    journal_of(path).mkdir()
    with pytest.raises(JournalUnwritable):
        await erase(database, 2)
    assert await seated(database) == [1, 2, 3]


@pytest.mark.parametrize("tail", ["", "era", "erase 2 "], ids=["whole", "cut off", "cut off later"])
async def test_a_kill_between_journal_and_commit_is_made_good_at_the_next_start(
    path: Path, tail: str
) -> None:
    async with opened(path) as database:
        for member in (1, 2, 3):
            await take_seat(database, member)
        installation = database.installation
    journal_of(path).write_text(f"erase 1 {installation} 2\n{tail}")
    async with opened(path) as database:
        assert await erase_again(database, [Seats()]) == 1
        assert await seated(database) == [1, 3]
        assert await erase_again(database, [Seats()]) == 0
        await erase(database, 3)
    assert lines(path) == ["1:2", "2:3"]
    async with opened(path) as database:
        assert await erase_again(database, [Seats()]) == 0


async def test_who_comes_back_after_an_erasure_is_not_erased_again(path: Path, database: Database) -> None:
    await erase(database, 2)
    await take_seat(database, 2)
    assert await erase_again(database, [Seats()]) == 0
    assert await seated(database) == [1, 2, 3]


async def test_the_journal_of_another_installation_erases_nobody(path: Path) -> None:
    journal_of(path).write_text("erase 1 0123456789abcdef 1\nforgotten 7 0123456789abcdef\nno line of ours\n")
    async with opened(path) as database:
        await take_seat(database, 1)
        assert await erase_again(database, [Seats()]) == 0
        await erase(database, 2)
        assert await seated(database) == [1]
    assert lines(path)[-1] == "1:2"


async def test_a_line_goes_once_every_backup_knows_of_it(path: Path, database: Database) -> None:
    rounds = BackupRounds(database, clock := StillClock(NOW))
    await rounds.daily()
    await erase(database, 1)
    await erase(database, 2)
    clock.set(NOW.replace(day=31))
    await rounds.daily()
    assert lines(path) == ["1:1", "2:2"], "the first backup would bring them back"
    backups_in(folder_beside(path))[-1].path.unlink()
    await erase(database, 3)
    clock.advance(timedelta(days=1))
    await rounds.daily()
    assert journal_of(path).read_text().splitlines() == [
        f"forgotten 2 {database.installation}",
        f"erase 3 {database.installation} 3",
    ]
    async with opened(path.with_name("other.sqlite3")) as other, other.transaction() as transaction:
        await seat(transaction, 1)
    assert database.erasures.last == 3


async def test_numbers_go_on_after_lines_were_dropped(path: Path) -> None:
    async with opened(path) as database:
        await erase(database, 1)
        database.erasures.forget(1)
    async with opened(path) as database:
        await erase(database, 2)
    assert lines(path)[-1] == "2:2"
