"""The doctor tells what is right, what is missing and the remedy, and changes nothing."""

import argparse
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.doctor import Health, doctor, examination
from bot.cli.doctor.checkout import figures, packages
from bot.cli.doctor.server import examine
from bot.client.destination import pointed_at
from bot.composition import DATABASE, FEATURES, migrations
from bot.kernel.clock import StillClock
from bot.practice.driver import Driver
from bot.practice.server import PracticeServer
from bot.settings import ROOT, Credentials
from bot.storage.backups import backups_in
from bot.storage.database import Database
from bot.storage.rounds import BackupRounds
from tests.house import house

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.made-up.nothing-is-behind-it"


@pytest.fixture
def operator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An operator's folder with a complete .env; returns the runtime folder."""
    runtime = tmp_path / "runtime"
    monkeypatch.chdir(tmp_path)
    env = f"DISCORD_TOKEN={TOKEN}\nGUILD_ID=123456789012345678\nRUNTIME_DIR={runtime}\n"
    (tmp_path / ".env").write_text(env, encoding="utf-8")
    return runtime


async def told(**asked: object) -> dict[str, Health]:
    return {str(one): one.health async for one in examination(**asked)}  # type: ignore[arg-type]  # each test names its own


def having(findings: dict[str, Health], words: str) -> Health:
    return next(health for text, health in findings.items() if words in text)


@contextlib.asynccontextmanager
async def made(runtime: Path, world: str = "live") -> AsyncIterator[Database]:
    runtime.mkdir(exist_ok=True)
    async with Database.open(
        runtime / DATABASE,
        world="live" if world == "live" else "practice",
        application_id=None,
        migrations=migrations(FEATURES),
        now=NOW,
    ) as database:
        yield database


async def test_a_checkout_before_its_first_start_has_nothing_to_put_right(operator: Path) -> None:
    findings = await told()
    assert {Health.MISSING, Health.WRONG} & set(findings.values()) == set()
    assert having(findings, "the settings are complete") is Health.RIGHT
    assert having(findings, "no database yet") is Health.NOTE
    assert not operator.exists()


def test_that_figures_are_drawn_is_told_and_how_if_they_are_not() -> None:
    (there,) = figures("json")
    (absent,) = figures("a_library_that_is_not_there")
    assert (there.health, absent.health) == (Health.RIGHT, Health.NOTE)
    assert "requirements/figures.lock" in absent.remedy


async def test_missing_settings_are_told_with_their_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    findings = await told()
    assert having(findings, "DISCORD_TOKEN: is missing") is Health.MISSING
    assert having(findings, "GUILD_ID: is missing") is Health.MISSING


async def test_a_wrong_setting_is_told_without_its_value(operator: Path) -> None:
    Path(".env").write_text("DISCORD_TOKEN=hunter2\n", encoding="utf-8")
    findings = await told()
    assert having(findings, "DISCORD_TOKEN: is not a bot token") is Health.WRONG
    assert not any("hunter2" in text for text in findings)


async def test_a_whole_database_is_opened_on_a_copy(operator: Path) -> None:
    async with made(operator):
        pass
    before = (operator / DATABASE).read_bytes()
    findings = await told()
    assert having(findings, "is whole and opens") is Health.RIGHT
    assert (operator / DATABASE).read_bytes() == before


async def test_a_database_in_use_is_looked_at_all_the_same(operator: Path) -> None:
    async with made(operator):
        findings = await told()
    assert having(findings, "is whole and opens") is Health.RIGHT
    assert having(findings, f"a bot is running on {operator / DATABASE}") is Health.NOTE


async def test_a_restore_that_was_cut_off_is_told_with_what_ends_it(operator: Path) -> None:
    async with made(operator):
        pass
    (operator / DATABASE).rename(operator / "community.before-20230330T073000Z.sqlite3")
    findings = await told()
    assert having(findings, "a restore was cut off") is Health.WRONG
    assert not (operator / DATABASE).exists()


async def test_backups_are_told_with_number_place_age_and_whether_the_newest_is_whole(operator: Path) -> None:
    async with made(operator) as database:
        findings = await told()
        assert having(findings, f"there is no backup yet in {operator / 'backups'}") is Health.NOTE
        folder = operator / "backups"
        now = datetime.now(UTC)
        for hours in (100, 50):
            await BackupRounds(database, StillClock(now - timedelta(hours=hours))).daily()
        findings = await told()
        assert having(findings, f"2 backups in {folder}; the newest is of ") is Health.MISSING
        assert having(findings, "50 h old, and whole") is Health.MISSING
        await BackupRounds(database, StillClock(now - timedelta(hours=1))).daily()
        assert having(await told(), "1 h old, and whole") is Health.RIGHT
    newest = backups_in(folder)[0].path
    newest.write_bytes(newest.read_bytes()[:50_000])
    assert having(await told(), "1 h old: ") is Health.WRONG


@pytest.mark.parametrize("whole", [0.5, 0.97], ids=["half is lost", "some pages are"])
async def test_a_damaged_database_is_told_with_the_newest_good_backup(operator: Path, whole: float) -> None:
    async with made(operator) as database:
        await BackupRounds(database, StillClock(NOW)).daily()
    (backup,) = backups_in(operator / "backups")
    path = operator / DATABASE
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * whole)].ljust(len(content), b"\xff"))
    findings = await told()
    assert having(findings, f"python -m bot restore {backup.path}") is Health.WRONG
    assert not any("doctor-" in text for text in findings)


async def test_what_restores_set_aside_is_told_as_members_data(operator: Path) -> None:
    async with made(operator):
        pass
    aside = operator / "community.before-20230330T073000Z.sqlite3"
    aside.write_bytes(b"what was there before")
    assert having(await told(), f"{aside} is what a restore set aside") is Health.NOTE


async def test_a_wrong_folder_is_told_and_not_another_looked_at_in_its_place(
    operator: Path, tmp_path: Path
) -> None:
    with Path(".env").open("a", encoding="utf-8") as env:
        env.write(f"DATA_DIR={tmp_path / 'nowhere'}\nLOG_LEVEL=loud\n")
    findings = await told()
    assert having(findings, "DATA_DIR: holds no community.toml") is Health.WRONG
    assert having(findings, "LOG_LEVEL: is none of the levels") is Health.WRONG
    assert not any(str(ROOT / "data") in text for text in findings)
    assert having(findings, f"{operator} does not exist yet") is Health.NOTE


async def test_a_damaged_and_a_practice_database_are_named(operator: Path) -> None:
    async with made(operator, "practice"):
        pass
    findings = await told()
    assert having(findings, f"{operator / DATABASE}: is a practice database") is Health.WRONG
    (operator / DATABASE).write_bytes(b"no database at all" * 100)
    assert having(await told(), str(operator / DATABASE)) is Health.WRONG


async def test_broken_content_is_told_with_file_and_key(operator: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    shipped = (ROOT / "data/community.toml").read_text(encoding="utf-8")
    (data / "community.toml").write_text(
        shipped.replace('zone = "Europe/', 'zone = "Mars/', 1), encoding="utf-8"
    )
    with Path(".env").open("a", encoding="utf-8") as env:
        env.write(f"DATA_DIR={data}\n")
    assert having(await told(), "community.toml") is Health.WRONG


def test_versions_that_differ_from_the_lock_are_named(tmp_path: Path) -> None:
    lock = tmp_path / "run.lock"
    lock.write_text(
        "aiosqlite==0.0.1 \\\n    --hash=sha256:00\nno-such-package==1.0\naudioop-lts==0.2 ; python_version < '3'\n",
        encoding="utf-8",
    )
    (finding,) = packages(lock)
    assert finding.health is Health.NOTE
    assert "aiosqlite 0.22" in finding.what
    assert "no-such-package (absent)" in finding.what
    assert "audioop" not in finding.what
    (absent,) = packages(tmp_path / "nowhere.lock")
    assert absent.health is Health.NOTE


def test_a_full_disk_an_old_sqlite_and_the_exit_code(
    operator: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    options = argparse.Namespace(live=False, practice=None, channel=None)
    assert doctor(options) == 0
    assert "All is well" in capsys.readouterr().out
    monkeypatch.setattr("bot.cli.doctor.runtime.LITTLE_SPACE", 2**60)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    assert doctor(options) == 1
    said = capsys.readouterr().out
    assert "2 to put right" in said
    assert "make room" in said
    assert "STRICT" in said


async def test_a_server_that_keeps_its_promises_is_told_so(operator: Path, tmp_path: Path) -> None:
    async with house(tmp_path / "house") as h:
        channel = await h.driver.channel("help")
        findings = await told(practice=h.address, channel=int(channel["id"]))
        left = [one for place, one in await h.driver.posts() if place == "#help"]
    for words in ("may view, send", "a repeated nonce gave the first message", "reads its own messages back"):
        assert having(findings, words) is Health.RIGHT
    assert left == []


async def test_a_server_that_forgets_nonces_and_hides_its_history_is_found_out(
    operator: Path, tmp_path: Path
) -> None:
    async with house(tmp_path / "house") as h:
        channel = await h.driver.channel("help")
        await h.driver.post("nonce-window", seconds=0)
        guild = await h.driver.guild()
        role = next(one for one in guild["roles"] if one["name"] == h.server.scene.bot)
        without_history = int(role["permissions"]) & ~(1 << 16) & ~(1 << 28)
        await h.driver.post(f"roles/{role['id']}", permissions=str(without_history))
        await h.driver.post(
            f"channels/{channel['id']}/overwrite", id=role["id"], type=0, allow="0", deny=str(1 << 16)
        )
        findings = await told(practice=h.address, channel=int(channel["id"]))
    assert having(findings, "a repeated nonce made a second message") is Health.WRONG
    assert having(findings, "cannot read its own messages back") is Health.WRONG


@pytest.mark.parametrize(
    ("bit", "name", "remedy"),
    [
        (36, "Create Private Threads", "questions go to the staff channel"),
        (38, "Send Messages in Threads", "questions go to the staff channel"),
        (17, "Mention @everyone, @here, and All Roles", "nobody of the desk is called"),
        (51, "Pin Messages", "pin the panels by hand"),
        (44, "Create Events", "own list of events stays empty"),
        (28, "Manage Roles", "groups that give roles"),
    ],
)
async def test_a_permission_for_one_thing_is_missed_with_what_becomes_of_that_thing(
    operator: Path, bit: int, name: str, remedy: str
) -> None:
    async with PracticeServer().running() as address:
        async with Driver(address) as driver:
            for role in await driver.get("roles"):
                left = int(role["permissions"]) & ~(1 << bit)
                await driver.post(f"roles/{role['id']}", permissions=str(left))
        findings = [one async for one in examination(practice=address)]
    (missed,) = [one for one in findings if one.what == f"the bot lacks {name}"]
    assert missed.health is Health.MISSING
    assert remedy in missed.remedy
    assert "Server Settings, Roles" in missed.remedy


async def test_channels_that_cannot_be_tried_are_told(operator: Path, tmp_path: Path) -> None:
    async with house(tmp_path / "house") as h:
        assert having(await told(practice=h.address), "were not tried") is Health.NOTE
        assert having(await told(practice=h.address, channel=1), "cannot see the channel") is Health.WRONG


async def test_reading_messages_is_told_of_and_looked_for_where_it_is_wanted(operator: Path) -> None:
    with (operator.parent / ".env").open("a", encoding="utf-8") as env:
        env.write("FAQ_CHANNELS=on\n")
    async with PracticeServer().running() as address, Driver(address) as driver:
        without = await told(practice=address)
        await driver.post("intents", granted=["message_content"])
        granted = await told(practice=address)
        (operator.parent / ".env").write_text("FAQ_CHANNELS=off\n", encoding="utf-8")
        unused = await told(practice=address)
    assert having(without, "FAQ_CHANNELS is on: the bot asks Discord") is Health.NOTE
    assert having(without, "it answers in no channel") is Health.MISSING
    assert having(granted, "lets the bot read messages") is Health.RIGHT
    assert having(unused, "which it does not do: FAQ_CHANNELS is off") is Health.NOTE


async def test_nobody_at_the_other_end_is_told() -> None:
    findings = await told(practice="http://127.0.0.1:9/x")
    assert having(findings, "no practice server answers") is Health.WRONG


async def test_a_refused_token_is_told(operator: Path) -> None:
    async with PracticeServer().running() as address:
        with pointed_at(address):
            findings = [one async for one in examine(Credentials(TOKEN, 123456789012345678), None)]
    assert [one.health for one in findings] == [Health.WRONG]
