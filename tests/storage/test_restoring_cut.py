"""A restore that is cut off, after any of its steps, loses nothing and is ended by running it again."""

import shutil
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.kernel.clock import StillClock
from bot.storage.backups import folder_beside
from bot.storage.database import Database
from bot.storage.errors import UnusableDatabase
from bot.storage.migrations import Migration
from bot.storage.restoring import Restored, restore
from bot.storage.rounds import BackupRounds
from tests.storage.cuts import CutOff, watched
from tests.storage.rooms import NOW, SEATS, seated, take_seat

NUMBERED = Migration(
    "notes", 1, "notes", "CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, said TEXT) STRICT"
)
MIGRATIONS = (NUMBERED, SEATS)
LATER = NOW + timedelta(minutes=1)

OLD, NEW = [1, 2, 3], [1]


@pytest.fixture
async def before(tmp_path: Path) -> Path:
    """A folder after a kill: a backup with one member and note 1, then members 2 and 3 and notes 2 and 3 in the log only."""
    path = tmp_path / "before" / "community.sqlite3"
    path.parent.mkdir()
    async with entered(path) as database:
        await take_seat(database, 1)
        await note(database)
        await BackupRounds(database, StillClock(NOW)).take(folder_beside(path) / "good.sqlite3")
        for member in (2, 3):
            await take_seat(database, member)
            await note(database)
        parts = {end: path.with_name(path.name + end).read_bytes() for end in ("", "-wal", "-shm")}
    for end, content in parts.items():
        path.with_name(path.name + end).write_bytes(content)
    return path.parent


def entered(path: Path) -> AbstractAsyncContextManager[Database]:
    return Database.open(path, world="practice", application_id=7, migrations=MIGRATIONS, now=NOW)


async def note(database: Database) -> int:
    async with database.transaction() as transaction:
        return await transaction.insert("INSERT INTO note (said) VALUES ('posted')")


def bring_back(folder: Path, *, later: bool = False) -> Restored:
    return restore(
        folder / "backups" / "good.sqlite3",
        folder / "community.sqlite3",
        world="practice",
        application_id=7,
        migrations=MIGRATIONS,
        now=LATER if later else NOW,
    )


async def held_by(file: Path, elsewhere: Path) -> list[int]:
    """Return who has a seat in a database, looked at in a copy of its folder."""
    shutil.copytree(file.parent, elsewhere)
    try:
        async with entered(elsewhere / file.name) as database:
            return await seated(database)
    finally:
        shutil.rmtree(elsewhere)


async def started(folder: Path, elsewhere: Path) -> list[int] | str:
    """Return whom a bot that starts now would know, or the line with which it refuses."""
    try:
        return await held_by(folder / "community.sqlite3", elsewhere)
    except UnusableDatabase as refusal:
        return str(refusal)


async def test_a_cut_after_any_step_loses_nothing_and_the_same_restore_ends_it(
    before: Path, tmp_path: Path
) -> None:
    refusals, steps = 0, 0
    while True:
        folder, elsewhere = tmp_path / f"cut {steps}", tmp_path / "elsewhere"
        shutil.copytree(before, folder)
        try:
            with watched(folder, after=steps):
                bring_back(folder)
        except CutOff:
            pass
        else:
            break
        found = await started(folder, elsewhere)
        if isinstance(found, str):
            refusals += 1
            assert "run python -m bot restore FILE (again)" in found
            assert "\n" not in found
        else:
            assert found in (OLD, NEW), f"after {steps} steps"
        done = bring_back(folder, later=True)
        assert await held_by(folder / "community.sqlite3", elsewhere) == NEW
        assert done.kept is not None
        kept = [await held_by(one, elsewhere) for one in folder.glob("*.before-*.sqlite3")]
        assert OLD in kept, f"after {steps} steps"
        assert not list(folder.glob(".*restoring*")), f"after {steps} steps"
        assert {file.name for file in folder.glob("*-wal")} <= {
            f"{one.name}-wal" for one in folder.glob("*.before-*.sqlite3")
        }
        async with entered(folder / "community.sqlite3") as database:
            assert await note(database) == 4, f"after {steps} steps"
        steps += 1
    assert steps > 15
    assert refusals >= 2, "the moment without a database is among them"


async def test_each_change_of_names_is_on_the_disk_before_the_next(before: Path) -> None:
    with watched(before) as watch:
        bring_back(before)
    operations = [(event, Path(file).name) for event, file in watch.seen]
    renames = [number for number, (event, _) in enumerate(operations) if event == "os.rename"]
    assert [operations[number][1] for number in renames] == [
        "community.sqlite3",
        "community.sqlite3-wal",
        ".community.sqlite3.restoring-20230330T073000Z",
    ]
    for number in renames:
        assert operations[number + 1] == ("open", before.name), "the folder, to be synced"


async def test_a_journal_that_a_cut_left_is_not_played_back_into_the_next_copy(before: Path) -> None:
    part = before / ".community.sqlite3.restoring-20230330T072900Z"
    part.write_bytes(b"half a copy")
    part.with_name(part.name + "-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    bring_back(before)
    assert not list(before.glob(".*restoring*"))


async def test_what_an_attempt_left_beside_a_whole_database_goes_at_the_next_start(before: Path) -> None:
    part = before / ".community.sqlite3.restoring-20230330T072900Z"
    part.write_bytes(b"half a copy with members' data")
    async with entered(before / "community.sqlite3") as database:
        assert await seated(database) == OLD
    assert not part.exists()


@pytest.mark.parametrize(
    "name",
    [
        "community.before-20230330T073000Z.sqlite3",
        ".community.sqlite3.restoring-20230330T073000Z",
        ".community.sqlite3.restoring",
        "community.sqlite3-wal",
    ],
)
async def test_no_empty_database_is_made_where_something_of_one_stands_alone(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"what may be saved of it")
    with pytest.raises(UnusableDatabase, match=f"beside it stands {name}") as refusal:
        await enter(tmp_path / "community.sqlite3")
    assert "\n" not in str(refusal.value)
    assert not (tmp_path / "community.sqlite3").exists()


async def enter(path: Path) -> None:
    async with entered(path):
        pass


async def test_who_restores_another_file_after_a_cut_loses_nothing_either(
    before: Path, tmp_path: Path
) -> None:
    path = before / "community.sqlite3"
    path.replace(path.with_name("community.before-20230330T073000Z.sqlite3"))
    path.with_name(".community.sqlite3.restoring-20230330T073000Z").write_bytes(b"half a copy")
    (before / "backups" / "good.sqlite3").write_bytes(b"no backup")
    with pytest.raises(Exception, match="cannot be read as a database"):
        bring_back(before, later=True)
    kept = before / "community.before-20230330T073000Z.sqlite3"
    assert await held_by(kept, tmp_path / "elsewhere") == OLD, "the log has followed its database"
    with pytest.raises(UnusableDatabase):
        await enter(path)
