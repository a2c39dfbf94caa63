"""One writer, durable commits, and no lie to whoever was cancelled."""

import asyncio
import sqlite3
import stat
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.storage.database import Conflict, Database, Transaction, TransactionMisuse
from bot.storage.errors import AlreadyRunning, UnusableDatabase, WrongWorld
from bot.storage.migrations import Migration
from bot.storage.stamp import World

NOW = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
SEATS = Migration("seats", 1, "seats", "CREATE TABLE seat (member INTEGER PRIMARY KEY) STRICT")


def opened(
    path: Path, world: World = "practice", application_id: int | None = None
) -> AbstractAsyncContextManager[Database]:
    return Database.open(path, world=world, application_id=application_id, migrations=[SEATS], now=NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "runtime" / "bot.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    async with opened(path) as database:
        yield database


async def members(database: Database) -> list[int]:
    async with database.reading() as transaction:
        return [row["member"] for row in await transaction.fetch_all("SELECT member FROM seat ORDER BY 1")]


async def seat(transaction: Transaction, member: int) -> None:
    await transaction.execute("INSERT INTO seat VALUES (?)", (member,))


# --- what a transaction offers


async def test_what_is_written_is_there_after_the_next_start(path: Path) -> None:
    async with opened(path) as database, database.transaction() as transaction:
        await seat(transaction, 1)
    async with opened(path) as database:
        assert await members(database) == [1]


async def test_statements_tell_what_they_did(database: Database) -> None:
    async with database.transaction() as transaction:
        assert await transaction.insert("INSERT INTO seat VALUES (:member)", {"member": 7}) == 7
        await transaction.execute_many("INSERT INTO seat VALUES (?)", ((number,) for number in range(3)))
        assert await transaction.execute("UPDATE seat SET member = member + 10 WHERE member < 2") == 2
        row = await transaction.fetch_one("SELECT count(*) AS seats FROM seat")
        assert row is not None
        assert row["seats"] == 4
        assert await transaction.fetch_one("SELECT 1 FROM seat WHERE member = 99") is None
        deleted = await transaction.fetch_all("DELETE FROM seat WHERE member > 9 RETURNING member")
        assert len(deleted) == 2


async def test_a_refused_statement_is_a_conflict(database: Database) -> None:
    async with database.transaction() as transaction:
        await seat(transaction, 1)
        with pytest.raises(Conflict):
            await seat(transaction, 1)


async def test_an_exception_takes_everything_back(database: Database) -> None:
    with pytest.raises(LookupError):
        await seat_and_fail(database)
    assert await members(database) == []


async def seat_and_fail(database: Database) -> None:
    async with database.transaction() as transaction:
        await seat(transaction, 1)
        raise LookupError


async def test_callbacks_run_after_the_commit_and_only_then(database: Database) -> None:
    calls: list[str] = []
    async with database.transaction() as transaction:
        transaction.after_commit(lambda: calls.append("committed"))
        assert calls == []
    assert calls == ["committed"]
    with pytest.raises(LookupError):
        await fail_with_callback(database, calls)
    assert calls == ["committed"]


async def fail_with_callback(database: Database, calls: list[str]) -> None:
    async with database.transaction() as transaction:
        transaction.after_commit(lambda: calls.append("never"))
        raise LookupError


async def test_a_callback_that_fails_does_not_hide_the_commit(database: Database) -> None:
    def fail() -> None:
        raise LookupError

    async with database.transaction() as transaction:
        await seat(transaction, 1)
        transaction.after_commit(fail)
    assert await members(database) == [1]


# --- what it refuses


async def test_a_transaction_is_refused_after_its_end(database: Database) -> None:
    async with database.transaction() as transaction:
        pass
    with pytest.raises(TransactionMisuse, match="over"):
        await transaction.fetch_all("SELECT 1")
    with pytest.raises(TransactionMisuse, match="over"):
        transaction.after_commit(lambda: None)


async def test_reading_does_not_write(database: Database) -> None:
    async with database.reading() as transaction:
        with pytest.raises(TransactionMisuse, match="reading"):
            await seat(transaction, 1)
        with pytest.raises(TransactionMisuse, match="reading"):
            await transaction.insert("INSERT INTO seat VALUES (1)")
        with pytest.raises(TransactionMisuse, match="reading"):
            await transaction.execute_many("INSERT INTO seat VALUES (?)", [(1,)])


async def test_a_transaction_inside_another_is_refused_instead_of_waiting_for_itself(
    database: Database,
) -> None:
    async with database.transaction():
        with pytest.raises(TransactionMisuse, match="pass the open one on"):
            await members(database)
    assert await members(database) == []


async def test_nothing_is_written_after_sqlite_gave_the_transaction_up(database: Database) -> None:
    with pytest.raises(TransactionMisuse, match="rolled this transaction back"):
        await write_on_after_a_rollback(database)
    assert await members(database) == []


async def write_on_after_a_rollback(database: Database) -> None:
    async with database.transaction() as transaction:
        await seat(transaction, 1)
        with pytest.raises(Conflict):
            # As SQLite does by itself on a full disk.
            await transaction.execute("INSERT OR ROLLBACK INTO seat VALUES (1)")
        await seat(transaction, 2)


async def test_a_commit_that_fails_is_told_and_leaves_nothing_open(database: Database) -> None:
    async with database.transaction() as transaction:
        await transaction.execute("CREATE TABLE ticket (seat REFERENCES seat DEFERRABLE INITIALLY DEFERRED)")
    with pytest.raises(Conflict):
        await sell_a_ticket_without_a_seat(database)
    async with database.transaction() as transaction:
        await seat(transaction, 1)
    assert await members(database) == [1]


async def sell_a_ticket_without_a_seat(database: Database) -> None:
    async with database.transaction() as transaction:
        await transaction.execute("INSERT INTO ticket VALUES (99)")
        transaction.after_commit(lambda: pytest.fail("it was never committed"))


# --- many at once, and cancelled ones


async def test_five_hundred_at_once_each_have_their_own_transaction(database: Database) -> None:
    async def join(member: int) -> None:
        async with database.transaction() as transaction:
            taken = await transaction.fetch_one("SELECT count(*) AS seats FROM seat")
            assert taken is not None
            if taken["seats"] < 50:
                await asyncio.sleep(0)
                await seat(transaction, member)

    await asyncio.gather(*(join(member) for member in range(500)))
    assert len(await members(database)) == 50


async def test_they_come_in_the_order_in_which_they_asked(database: Database) -> None:
    served: list[int] = []

    async def ask(number: int) -> None:
        async with database.transaction():
            served.append(number)

    await asyncio.gather(*(ask(number) for number in range(20)))
    assert served == list(range(20))


@pytest.mark.parametrize("hops", range(12))
async def test_cancelled_anywhere_it_is_committed_and_announced_or_neither(
    database: Database, hops: int
) -> None:
    announced: list[str] = []

    async def join() -> None:
        async with database.transaction() as transaction:
            await seat(transaction, 1)
            transaction.after_commit(lambda: announced.append("seated"))

    task = asyncio.create_task(join())
    for _ in range(hops):
        await asyncio.sleep(0.0002)
    task.cancel()
    await asyncio.wait({task})
    assert await members(database) == [1] * len(announced)
    async with database.transaction() as transaction:
        await transaction.execute("DELETE FROM seat")


async def test_a_cancellation_during_the_commit_is_raised_after_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    committing, go_on, announced = asyncio.Event(), asyncio.Event(), []
    commit = database._commit

    async def slow_commit(transaction: Transaction) -> None:
        committing.set()
        await go_on.wait()
        await commit(transaction)

    monkeypatch.setattr(database, "_commit", slow_commit)

    async def join() -> None:
        async with database.transaction() as transaction:
            await seat(transaction, 1)
            transaction.after_commit(lambda: announced.append("seated"))

    task = asyncio.create_task(join())
    await committing.wait()
    task.cancel()
    await asyncio.sleep(0.01)
    assert not task.done(), "nobody is told anything before the outcome is known"
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert announced == ["seated"]
    assert await members(database) == [1]


# --- how the file is kept


async def test_it_is_set_up_to_survive_a_power_cut(database: Database) -> None:
    async with database.reading() as transaction:
        settings = {
            name: next(iter(row))
            for name in ("journal_mode", "synchronous", "foreign_keys")
            for row in await transaction.fetch_all(f"PRAGMA {name}")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


async def test_only_its_owner_can_read_it(database: Database) -> None:
    assert stat.S_IMODE(database.path.stat().st_mode) == 0o600


async def test_its_installation_stays_the_same_and_is_no_other_s(path: Path, tmp_path: Path) -> None:
    async with opened(path) as first:
        installation = first.installation
    async with opened(path) as again, opened(tmp_path / "other.db") as other:
        assert again.installation == installation != other.installation


# --- what is not opened


def minutes_at(path: Path) -> bytes:
    path.parent.mkdir()
    path.write_text("minutes of the meeting " * 500)
    return content_of(path)


def another_program_at(path: Path) -> bytes:
    path.parent.mkdir()
    theirs = sqlite3.connect(path)
    theirs.execute("CREATE TABLE theirs (x)")
    theirs.close()
    return content_of(path)


def damage(path: Path) -> None:
    content = content_of(path)
    path.write_bytes(content[: len(content) // 2].ljust(len(content), b"\xff"))


def content_of(path: Path) -> bytes:
    return path.read_bytes()


async def test_a_second_instance_is_refused_and_the_file_named(path: Path) -> None:
    async with opened(path):
        with pytest.raises(AlreadyRunning, match=r"bot\.db.*another bot is running"):
            await enter(path)
    async with opened(path):
        pass


async def enter(path: Path, world: World = "practice", application_id: int | None = None) -> None:
    async with opened(path, world, application_id):
        pytest.fail("it was opened")


async def test_a_practice_database_is_refused_in_live_mode(path: Path) -> None:
    async with opened(path):
        pass
    with pytest.raises(WrongWorld, match="practice database and this is live mode"):
        await enter(path, "live")


async def test_a_database_of_another_application_is_refused(path: Path) -> None:
    async with opened(path):
        pass
    async with opened(path, application_id=1):
        pass
    async with opened(path):
        pass
    with pytest.raises(WrongWorld, match="application 1 and the token to 2"):
        await enter(path, application_id=2)


async def test_a_file_that_is_no_database_is_refused_and_kept(path: Path) -> None:
    before = minutes_at(path)
    with pytest.raises(UnusableDatabase, match="not a database"):
        await enter(path)
    assert content_of(path) == before


async def test_another_program_s_database_is_refused_and_left_alone(path: Path) -> None:
    before = another_program_at(path)
    with pytest.raises(UnusableDatabase, match="another program"):
        await enter(path)
    assert content_of(path) == before


async def test_a_damaged_database_is_refused(path: Path) -> None:
    async with opened(path) as database, database.transaction() as transaction:
        await transaction.execute_many("INSERT INTO seat VALUES (?)", ((number,) for number in range(20_000)))
    damage(path)
    with pytest.raises(UnusableDatabase, match=r"bot\.db"):
        await enter(path)


async def test_a_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "runtime").write_text("a file where the folder should be")
    with pytest.raises(UnusableDatabase) as refusal:
        await enter(tmp_path / "runtime" / "bot.db")
    assert "\n" not in str(refusal.value)


async def test_a_path_that_cannot_be_opened_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UnusableDatabase, match="cannot be"):
        await enter(tmp_path)


async def test_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(UnusableDatabase, match=r"SQLite 3\.37"):
        await enter(path)
