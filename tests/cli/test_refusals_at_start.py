"""A process that cannot start says why in a line an operator can act on, and exits with 2."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.practice import KEPT, STATE
from bot.practice.keeping import alone

pytestmark = pytest.mark.uncounted

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.made-up.nothing-is-behind-it"


def start(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the bot in an empty folder, with nothing in the environment but what is given."""
    kept = {
        name: value for name, value in os.environ.items() if name.startswith(("COV", "PATH", "SYSTEMROOT"))
    }
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "RUNTIME_DIR": str(folder / "runtime"), **environment},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({}, ["DISCORD_TOKEN: is missing", "GUILD_ID: is missing"]),
        ({"DISCORD_TOKEN": TOKEN}, ["GUILD_ID: is missing"]),
        (
            {"DISCORD_TOKEN": "hunter2", "GUILD_ID": "123456789012345678"},
            ["DISCORD_TOKEN: is not a bot token"],
        ),
        ({"DISCORD_TOKEN": TOKEN, "GUILD_ID": "S3"}, ["GUILD_ID: is not the id of a Discord server"]),
        (
            {"DISCORD_TOKEN": TOKEN, "GUILD_ID": "123456789012345678", "LOG_LEVEL": "LOUD"},
            ["LOG_LEVEL: is none of the levels"],
        ),
        (
            {"LOG_LEVEL": "LOUD", "DATA_DIR": "/nowhere", "GUILD_ID": "S3"},
            [
                "GUILD_ID: is not the id of a Discord server",
                "DATA_DIR: holds no community.toml",
                "LOG_LEVEL: is none of the levels",
                "DISCORD_TOKEN: is missing",
            ],
        ),
    ],
    ids=["nothing set", "no server", "no token at all", "a name for an id", "no such level", "all at once"],
)
def test_a_wrong_or_missing_setting_is_one_line_each(
    tmp_path: Path, environment: dict[str, str], told: list[str]
) -> None:
    done = start(tmp_path, "run", **environment)
    assert done.returncode == 2
    lines = done.stderr.strip().splitlines()
    assert len(lines) == len(told)
    assert all(line.startswith(start_of_line) for line, start_of_line in zip(lines, told, strict=True))
    assert "hunter2" not in done.stderr
    assert not (tmp_path / "runtime").exists()


def test_without_a_token_the_way_to_practice_is_named(tmp_path: Path) -> None:
    assert "make practice" in start(tmp_path, "run").stderr


def test_a_broken_community_file_names_file_key_and_remedy(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    shipped = (ROOT / "data/community.toml").read_text(encoding="utf-8")
    (data / "community.toml").write_text(
        shipped.replace("Europe/Brussels", "Europe/Brusels", 1), encoding="utf-8"
    )
    done = start(
        tmp_path,
        "run",
        DISCORD_TOKEN=TOKEN,
        GUILD_ID="123456789012345678",
        DATA_DIR=str(data),
        LOG_LEVEL="ERROR",
    )
    assert done.returncode == 2
    assert "community.toml" in done.stderr
    assert "zone" in done.stderr
    assert "Traceback" not in done.stderr
    both = start(tmp_path, "run", DATA_DIR=str(data), GUILD_ID="123456789012345678")
    assert both.stderr.startswith("DISCORD_TOKEN: is missing")
    assert done.stderr.strip() in both.stderr, "the content is told with the settings"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://192.0.2.1:80/x", "is not on this machine"),
        ("http://127.0.0.1@192.0.2.1/x", "is not on this machine"),
        ("http://[", "is not on this machine"),
        ("http://127.0.0.1:9/x", "no practice server answers"),
    ],
)
def test_practice_stays_on_this_machine_and_needs_its_server(tmp_path: Path, address: str, told: str) -> None:
    done = start(tmp_path, "run", "--practice", address)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_rehearsal_that_would_keep_the_same_state_is_refused(tmp_path: Path) -> None:
    with alone(KEPT / STATE):
        done = start(tmp_path, "practice", "--keep")
    assert done.returncode == 2
    (line,) = done.stderr.strip().splitlines()
    assert "another rehearsal is running" in line


@pytest.mark.parametrize("name", ["nope", "s3-tour", "../practice/s3", ""])
def test_a_scene_that_is_not_there_is_answered_with_those_that_are(tmp_path: Path, name: str) -> None:
    done = start(tmp_path, "practice", "--scene", name)
    assert done.returncode == 2
    assert done.stderr.strip() == "--scene: there is no such scene; name one of: s3"


def test_a_live_bot_refuses_a_practice_database(tmp_path: Path) -> None:
    make = (
        "import asyncio, pathlib, sys, datetime\n"
        "from bot.composition import DATABASE\n"
        "from bot.storage.database import Database\n"
        "async def main():\n"
        "    now = datetime.datetime.now(datetime.UTC)\n"
        "    path = pathlib.Path(sys.argv[1]) / DATABASE\n"
        "    path.parent.mkdir()\n"
        "    async with Database.open(path, world='practice', application_id=1, migrations=[], now=now): pass\n"
        "asyncio.run(main())\n"
    )
    subprocess.run([sys.executable, "-c", make, str(tmp_path / "runtime")], cwd=ROOT, check=True, timeout=30)
    done = start(tmp_path, "run", DISCORD_TOKEN=TOKEN, GUILD_ID="123456789012345678", LOG_LEVEL="ERROR")
    assert done.returncode == 2
    assert "practice" in done.stderr
    assert "Traceback" not in done.stderr
