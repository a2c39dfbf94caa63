"""``python -m bot backup`` and ``restore``, as an operator types them."""

import asyncio
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.composition import DATABASE, FEATURES, application_id_in, migrations
from bot.kernel.clock import SystemClock
from bot.storage.backups import backups_in, check, folder_beside
from bot.storage.database import Database, World
from bot.storage.rounds import BackupRounds
from tests.cli.test_refusals_at_start import TOKEN, start


async def made(folder: Path, world: World = "live") -> Path:
    """Make the database of a bot that has run."""
    path = folder / "runtime" / DATABASE
    now = datetime.now(UTC)
    async with Database.open(
        path,
        world=world,
        application_id=application_id_in(TOKEN),
        migrations=migrations(FEATURES),
        now=now,
    ):
        return path


def ask(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return start(folder, *arguments, DISCORD_TOKEN=TOKEN, GUILD_ID="123456789012345678")


async def test_a_backup_is_made_and_gone_back_to_and_what_comes_next_is_told(tmp_path: Path) -> None:
    path = await made(tmp_path)
    done = ask(tmp_path, "backup")
    assert done.returncode == 0, done.stderr
    (backup,) = backups_in(folder_beside(path))
    assert done.stdout == f"{backup.path}: made and checked\n"
    back = ask(tmp_path, "restore", str(backup.path))
    assert back.returncode == 0, back.stderr
    assert f"{path}: is now what {backup.path} holds" in back.stdout
    assert "community.before-" in back.stdout
    assert "At the next start" in back.stdout
    assert "is gone" in back.stdout


async def test_a_backup_goes_where_it_is_wanted(tmp_path: Path) -> None:
    await made(tmp_path)
    (tmp_path / "runtime" / DATABASE).with_suffix(".erasures.log").write_text("")
    done = ask(tmp_path, "backup", "wanted.sqlite3")
    assert done.returncode == 0, done.stderr
    assert check(tmp_path / "wanted.sqlite3").world == "live"


async def test_a_backup_overwrites_nothing_and_makes_no_folder(tmp_path: Path) -> None:
    await made(tmp_path)
    mine = tmp_path / "mine.txt"
    mine.write_text("the operator's own")
    for wanted, told in ((mine, "is there already"), (tmp_path / "mnt" / "copy", "there is no such folder")):
        done = ask(tmp_path, "backup", str(wanted))
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr
    assert mine.read_text() == "the operator's own"
    assert not (tmp_path / "mnt").exists()


@pytest.mark.parametrize("command", [["run"], ["backup"], ["plan"]], ids=lambda command: command[0])
async def test_after_a_restore_that_was_cut_off_every_command_says_how_to_end_it(
    tmp_path: Path, command: list[str]
) -> None:
    path = await made(tmp_path)
    path.rename(path.with_name("community.before-20230330T073000Z.sqlite3"))
    done = ask(tmp_path, *command)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = [one for one in done.stderr.splitlines() if str(path) in one]
    assert "a restore was cut off" in line
    assert "python -m bot restore FILE" in line
    assert not path.exists()


async def test_restoring_what_is_no_backup_changes_nothing(tmp_path: Path) -> None:
    path = await made(tmp_path)
    before = path.read_bytes()
    done = ask(tmp_path, "restore", ".env")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == ".env: there is no such file\n"
    assert path.read_bytes() == before


def test_with_nothing_to_back_up_it_says_so(tmp_path: Path) -> None:
    done = ask(tmp_path, "backup")
    assert done.returncode == 2
    assert done.stderr.endswith("there is no database yet; nothing to back up\n")


async def test_a_practice_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = await made(tmp_path, "practice")
    runtime = str(path.parent)
    assert main(["backup", str(tmp_path / "copy.sqlite3"), "--runtime", runtime]) == 0
    async with Database.open(
        path, world="practice", application_id=None, migrations=migrations(FEATURES), now=datetime.now(UTC)
    ) as database:
        async with database.transaction() as transaction:
            await database.erasures.note(transaction, 1)
        assert main(["restore", str(tmp_path / "copy.sqlite3"), "--runtime", runtime]) == 2
        assert "another bot is running" in capsys.readouterr().err
    assert main(["restore", str(tmp_path / "copy.sqlite3"), "--runtime", runtime]) == 0
    assert "Erasures since then, carried out again at the next start: 1" in capsys.readouterr().out


async def test_beside_a_running_bot_the_bot_itself_makes_the_backup(tmp_path: Path) -> None:
    path = await made(tmp_path)
    async with Database.open(
        path,
        world="live",
        application_id=application_id_in(TOKEN),
        migrations=migrations(FEATURES),
        now=datetime.now(UTC),
    ) as database:
        running = asyncio.create_task(BackupRounds(database, SystemClock()).run())
        done = await asyncio.to_thread(ask, tmp_path, "backup")
        wanted = await asyncio.to_thread(ask, tmp_path, "backup", "wanted.sqlite3")
        running.cancel()
        await asyncio.wait([running])
    assert done.returncode == 0, done.stderr
    assert "made and checked" in done.stdout
    assert wanted.stdout == f"{tmp_path / 'wanted.sqlite3'}: made and checked\n"
    assert check(tmp_path / "wanted.sqlite3").world == "live"
