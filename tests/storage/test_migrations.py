"""Each migration once, in the transaction that records it."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.errors import ChangedMigration, NewerDatabase
from bot.storage.migrations import Migration, migrations_of

NOW = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
ONE = Migration("events", 1, "events", "CREATE TABLE event (id INTEGER PRIMARY KEY) STRICT;")
TWO = Migration(
    "events", 2, "titles", "ALTER TABLE event ADD COLUMN title TEXT; INSERT INTO event VALUES (1, 'S3');"
)
OTHER = Migration("members", 1, "members", "CREATE TABLE member (id INTEGER PRIMARY KEY) STRICT")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


async def run(path: Path, *migrations: Migration) -> list[tuple[object, ...]]:
    """Open and close; return what is recorded."""
    opened = Database.open(path, world="practice", application_id=None, migrations=migrations, now=NOW)
    async with opened as database, database.reading() as transaction:
        rows = await transaction.fetch_all("SELECT feature, number, applied_at FROM migration ORDER BY 1, 2")
        return [tuple(row) for row in rows]


async def tables(path: Path, *migrations: Migration) -> set[str]:
    opened = Database.open(path, world="practice", application_id=None, migrations=migrations, now=NOW)
    async with opened as database, database.reading() as transaction:
        rows = await transaction.fetch_all("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {row["name"] for row in rows}


async def test_each_is_applied_once_and_recorded(path: Path) -> None:
    at = "2023-03-30T07:30:00.000000Z"
    assert await run(path, ONE) == [("events", 1, at)]
    assert await run(path, ONE, TWO, OTHER) == [("events", 1, at), ("events", 2, at), ("members", 1, at)]
    assert len(await run(path, ONE, TWO, OTHER)) == 3


async def test_one_that_fails_leaves_nothing_of_itself(path: Path) -> None:
    broken = Migration(
        "events", 2, "broken", "CREATE TABLE half (x TEXT) STRICT; INSERT INTO nowhere VALUES (1);"
    )
    with pytest.raises(Exception, match="nowhere"):
        await run(path, ONE, broken)
    assert "half" not in await tables(path, ONE)
    assert len(await run(path, ONE, TWO)) == 2


async def test_a_database_from_newer_code_is_refused(path: Path) -> None:
    await run(path, ONE, TWO)
    with pytest.raises(
        NewerDatabase, match=r"bot\.db: was written by a newer version .*events/0002_titles\.sql"
    ):
        await run(path, ONE)


async def test_one_that_was_changed_after_it_was_applied_is_refused(path: Path) -> None:
    await run(path, ONE)
    changed = Migration("events", 1, "events", ONE.sql + " -- better")
    with pytest.raises(ChangedMigration, match=r"events/0001_events\.sql was changed"):
        await run(path, changed)


async def test_the_line_ends_of_a_checkout_are_no_change(path: Path) -> None:
    unix = Migration("events", 1, "events", "CREATE TABLE event (\n id INTEGER\n) STRICT;\n")
    windows = Migration("events", 1, "events", unix.sql.replace("\n", "\r\n"))
    await run(path, unix)
    assert len(await run(path, windows)) == 1


async def test_one_that_commits_by_itself_is_refused(path: Path) -> None:
    with pytest.raises(ValueError, match="ends its transaction by itself"):
        await run(path, Migration("events", 1, "events", "CREATE TABLE a (x) ; COMMIT; CREATE TABLE b (x);"))


async def test_one_that_leaves_rows_without_their_parent_is_refused(path: Path) -> None:
    orphans = (
        "CREATE TABLE seat (event INTEGER REFERENCES event (id)) STRICT; INSERT INTO seat VALUES (99);"
        "CREATE TABLE late (x TEXT) STRICT;"
    )
    with pytest.raises(ValueError, match="point to nothing"):
        await run(path, ONE, Migration("events", 2, "orphans", orphans))


async def test_a_table_can_be_rebuilt_although_others_refer_to_it(path: Path) -> None:
    seats = "CREATE TABLE seat (event INTEGER REFERENCES event (id)) STRICT; INSERT INTO event VALUES (1); INSERT INTO seat VALUES (1);"
    rebuild = (
        "CREATE TABLE new_event (id INTEGER PRIMARY KEY, title TEXT) STRICT;"
        "INSERT INTO new_event SELECT id, 'S3' FROM event; DROP TABLE event;"
        "ALTER TABLE new_event RENAME TO event;"
    )
    applied = await run(
        path, ONE, Migration("events", 2, "seats", seats), Migration("events", 3, "rebuild", rebuild)
    )
    assert len(applied) == 3


# --- reading them


@pytest.mark.parametrize(
    ("sql", "statements"),
    [
        ("", []),
        (" \n ", []),
        ("SELECT 1", ["SELECT 1"]),
        ("SELECT 1; SELECT 2;", ["SELECT 1;", "SELECT 2;"]),
        ("SELECT 'a;b';", ["SELECT 'a;b';"]),
        ("-- one; two\nSELECT 1;", ["-- one; two\nSELECT 1;"]),
        ("SELECT 1 -- the end", ["SELECT 1 -- the end"]),
        ("/* ; */ SELECT 1;", ["/* ; */ SELECT 1;"]),
        (
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; SELECT 3;",
            ["CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;", "SELECT 3;"],
        ),
    ],
)
def test_a_file_is_split_where_its_statements_end(sql: str, statements: list[str]) -> None:
    assert list(Migration("events", 1, "events", sql).statements()) == statements


def test_a_file_that_ends_inside_a_string_is_refused() -> None:
    with pytest.raises(ValueError, match="middle of a statement"):
        list(Migration("events", 1, "events", "SELECT 'a;").statements())


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "features_on_trial" / "minutes"
    (folder / "migrations").mkdir(parents=True)
    for place in (folder.parent, folder):
        (place / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.startswith("features_on_trial")]:
        monkeypatch.delitem(sys.modules, name)
    return folder


def test_they_are_found_by_their_names_in_order(package: Path) -> None:
    (package / "migrations" / "0002_actions.sql").write_text("SELECT 2;")
    (package / "migrations" / "0001_minutes.sql").write_text("SELECT 1;")
    (package / "migrations" / "README.md").touch()
    found = migrations_of("features_on_trial.minutes")
    assert found == [
        Migration("minutes", 1, "minutes", "SELECT 1;"),
        Migration("minutes", 2, "actions", "SELECT 2;"),
    ]
    assert str(found[1]) == "minutes/0002_actions.sql"


@pytest.mark.parametrize("name", ["minutes.sql", "1_minutes.sql", "0001-minutes.sql"])
def test_a_file_with_another_name_is_refused(package: Path, name: str) -> None:
    (package / "migrations" / name).touch()
    with pytest.raises(ValueError, match="0001_short_name"):
        migrations_of("features_on_trial.minutes")


@pytest.mark.parametrize(
    "names", [["0002_a.sql"], ["0001_a.sql", "0003_b.sql"], ["0001_a.sql", "0001_b.sql"]]
)
def test_a_gap_or_a_number_used_twice_is_refused(package: Path, names: list[str]) -> None:
    for name in names:
        (package / "migrations" / name).touch()
    with pytest.raises(ValueError, match="without gap or repetition"):
        migrations_of("features_on_trial.minutes")


def test_a_feature_that_stores_nothing_has_none() -> None:
    assert migrations_of("bot.kernel") == []


@pytest.mark.parametrize("package", ["bot.delivery", "bot.scheduling"])
async def test_the_platform_s_own_apply(path: Path, package: str) -> None:
    assert await run(path, *migrations_of(package))
