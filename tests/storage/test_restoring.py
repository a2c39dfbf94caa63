"""Going back to a backup: only to a good one of one's own, and nothing that was there is thrown away."""

import sqlite3
import stat
from contextlib import AbstractAsyncContextManager, closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.kernel.clock import StillClock
from bot.storage.backups import BackupFailed, copy, folder_beside
from bot.storage.database import Database, World
from bot.storage.erasures import journal_of
from bot.storage.errors import AlreadyRunning, NewerDatabase, WrongWorld
from bot.storage.migrations import Migration
from bot.storage.restoring import GAP, Restored, restore
from bot.storage.rounds import BackupRounds
from tests.storage.rooms import NOW, SEATS, fill, opened, seated, take_seat


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "community.sqlite3"


@pytest.fixture
async def backup(path: Path) -> Path:
    """A backup with one member; the database has two."""
    async with opened(path) as database:
        await take_seat(database, 1)
        made = await BackupRounds(database, StillClock(NOW)).take(folder_beside(path) / "good.sqlite3")
        await take_seat(database, 2)
    return made


def bring_back(
    backup: Path,
    path: Path,
    *,
    world: World = "practice",
    application_id: int | None = 7,
    migrations: tuple[Migration, ...] = (SEATS,),
    despite_erasures: bool = False,
) -> Restored:
    return restore(
        backup,
        path,
        world=world,
        application_id=application_id,
        migrations=migrations,
        now=NOW,
        despite_erasures=despite_erasures,
    )


async def now_seated(path: Path) -> list[int]:
    async with opened(path) as database:
        return await seated(database)


async def test_the_present_file_is_kept_and_the_backup_takes_its_place(path: Path, backup: Path) -> None:
    async with opened(path) as database:
        before = database.installation
    done = bring_back(backup, path)
    assert done.kept == path.with_name("community.before-20230330T073000Z.sqlite3")
    assert await now_seated(done.kept) == [1, 2]
    assert await now_seated(path) == [1]
    assert backup.exists()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    async with opened(path) as database:
        assert database.installation == before, "Discord still knows the nonces of the last minutes"


async def test_what_stands_in_the_wal_of_the_present_file_is_kept_with_it(path: Path, backup: Path) -> None:
    # As after a kill: the last commits stand in the WAL only.
    with closing(sqlite3.connect(path)) as killed:
        killed.execute("INSERT INTO seat VALUES (3, 'here')")
        killed.commit()
        parts = {end: path.with_name(path.name + end).read_bytes() for end in ("", "-wal")}
    for end, content in parts.items():
        path.with_name(path.name + end).write_bytes(content)
    done = bring_back(backup, path)
    assert await now_seated(path) == [1]
    assert done.kept is not None
    assert await now_seated(done.kept) == [1, 2, 3]


async def test_a_damaged_file_is_kept_byte_for_byte_with_its_wal(path: Path, backup: Path) -> None:
    path.write_bytes(b"torn " * 1000)
    path.with_name(path.name + "-wal").write_bytes(b"what may be saved of it")
    done = bring_back(backup, path)
    assert done.kept is not None
    assert done.kept.read_bytes() == b"torn " * 1000
    assert done.kept.with_name(done.kept.name + "-wal").read_bytes() == b"what may be saved of it"
    assert await now_seated(path) == [1]


COUNTED = Migration(
    "notes", 1, "notes", "CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, said TEXT) STRICT"
)


@pytest.mark.parametrize(("damaged", "expected"), [(False, 4), (True, 1 + GAP + 1)])
async def test_no_number_is_given_twice(tmp_path: Path, *, damaged: bool, expected: int) -> None:
    path = tmp_path / "community.sqlite3"

    def counted() -> AbstractAsyncContextManager[Database]:
        return Database.open(path, world="practice", application_id=7, migrations=[COUNTED], now=NOW)

    async def note(database: Database) -> int:
        async with database.transaction() as transaction:
            return await transaction.insert("INSERT INTO note (said) VALUES ('posted')")

    async with counted() as database:
        await note(database)
        made = await BackupRounds(database, StillClock(NOW)).take(folder_beside(path) / "good.sqlite3")
        assert [await note(database), await note(database)] == [2, 3]
    if damaged:
        path.write_bytes(b"torn " * 1000)
    bring_back(made, path, migrations=(COUNTED,))
    async with counted() as database:
        assert await note(database) == expected


LATER = Migration(
    "letters", 1, "letters", "CREATE TABLE letter (id INTEGER PRIMARY KEY AUTOINCREMENT, said TEXT) STRICT"
)


@pytest.mark.parametrize(("damaged", "expected"), [(False, (3, 2)), (True, (GAP + 1, 1))])
async def test_no_number_is_given_twice_in_a_table_that_was_empty_or_not_there_when_the_copy_was_made(
    tmp_path: Path, *, damaged: bool, expected: tuple[int, int]
) -> None:
    path = tmp_path / "community.sqlite3"

    async def given(*tables: str, migrations: tuple[Migration, ...] = (COUNTED, LATER)) -> tuple[int, ...]:
        async with (
            Database.open(
                path, world="practice", application_id=7, migrations=migrations, now=NOW
            ) as database,
            database.transaction() as transaction,
        ):
            return tuple(
                [
                    await transaction.insert(f"INSERT INTO {table} (said) VALUES ('posted')")
                    for table in tables
                ]
            )

    assert await given(migrations=(COUNTED,)) == ()
    made = folder_beside(path) / "good.sqlite3"
    made.parent.mkdir()
    copy(path, made)
    assert await given("note", "note", "letter") == (1, 2, 1)
    if damaged:
        path.write_bytes(b"torn " * 1000)
    bring_back(made, path, migrations=(COUNTED, LATER))
    assert await given("note", "letter") == expected


async def test_on_a_new_machine_there_is_nothing_to_keep(backup: Path, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere" / "community.sqlite3"
    assert bring_back(backup, path) == Restored(None, 0)
    assert await now_seated(path) == [1]


async def test_nothing_is_done_while_a_bot_runs(path: Path, backup: Path) -> None:
    async with opened(path) as database:
        with pytest.raises(AlreadyRunning):
            bring_back(backup, path)
        assert await seated(database) == [1, 2]


async def test_what_is_not_mine_or_newer_or_not_whole_changes_nothing(path: Path, backup: Path) -> None:
    with pytest.raises(WrongWorld, match="practice database and this is live"):
        bring_back(backup, path, world="live")
    with pytest.raises(WrongWorld, match="application 7 and the token to 8"):
        bring_back(backup, path, application_id=8)
    with pytest.raises(NewerDatabase):
        bring_back(backup, path, migrations=())
    with pytest.raises(BackupFailed, match="no such file"):
        bring_back(backup.with_name("nope"), path)
    content = backup.read_bytes()
    backup.write_bytes(content[: len(content) // 2])
    with pytest.raises(BackupFailed, match=str(backup)):
        bring_back(backup, path)
    assert await now_seated(path) == [1, 2]
    names = {file.name for file in path.parent.iterdir()}
    assert names <= {"community.sqlite3", "community.sqlite3.lock", "backups"}


async def test_what_the_disk_refuses_is_told_in_one_line(path: Path, backup: Path) -> None:
    path.with_name(f".{path.name}.restoring-20230330T073000Z").mkdir()
    with pytest.raises(BackupFailed, match=r"cannot be restored .*; mend that, and run it again") as failure:
        bring_back(backup, path)
    assert "\n" not in str(failure.value)
    assert await now_seated(path) == [1, 2]


async def test_a_bare_copy_is_refused_and_two_restores_in_a_second_do_not_overwrite(
    path: Path, backup: Path
) -> None:
    bring_back(backup, path)
    with pytest.raises(BackupFailed, match="is there already"):
        bring_back(backup, path)
    backup.with_name(backup.name + "-wal").write_bytes(b"x")
    with pytest.raises(BackupFailed, match="bare copy"):
        bring_back(backup, path)


async def test_erasures_since_are_counted_and_those_no_longer_known_are_refused(
    path: Path, backup: Path
) -> None:
    async with opened(path) as database:
        for member in (1, 2):
            async with database.transaction() as transaction:
                await database.erasures.note(transaction, member)
        clock = StillClock(NOW + timedelta(days=1))
    assert bring_back(backup, path).erasures == 2
    async with opened(path) as database:
        await fill(database, 1)
        await BackupRounds(database, clock).daily()
        database.erasures.forget(1)
    path.with_name("community.before-20230330T073000Z.sqlite3").unlink()
    with pytest.raises(BackupFailed, match=r"1 erasures since are no longer known.*--despite-erasures"):
        bring_back(backup, path)
    assert bring_back(backup, path, despite_erasures=True).erasures == 1
    assert journal_of(path).exists()
