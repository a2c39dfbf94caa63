"""Every floor's contract is broken once here, to see that import-linter would tell."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

VIOLATIONS = {
    "1. Features stand above the platform": ("bot/client/bot.py", "import cogs.events"),
    "2. The floors of the platform": ("bot/storage/database.py", "import bot.delivery.outbox"),
    "3. The floors of every feature": ("cogs/events/embeds/staff.py", "import cogs.events.views.voices"),
    "4a. No circles between features": ("cogs/members/service.py", "import cogs.events.service"),
    "4b. Another feature is its service and its domain, nothing else": (
        "cogs/events/service/roster.py",
        "import cogs.members.repository",
    ),
    "5. Rules and kernel are pure Python": ("cogs/events/domain/rules.py", "import asyncio"),
    "6. Services, repositories, delivery and storage never import discord": (
        "bot/delivery/worker.py",
        "import discord",
    ),
    "7. Only storage speaks to SQLite": ("cogs/members/repository.py", "import sqlite3"),
    "8. The practice server is Discord and knows no bot": ("bot/practice/server.py", "import bot.settings"),
}

STRAY = "cogs/members/helpers.py"


def lint(folder: Path) -> str:
    """Return what import-linter says of the tree in ``folder``."""
    program = shutil.which("lint-imports", path=Path(sys.executable).parent)
    assert program is not None
    # Coverage of a child that only reads the tree is nobody's figure.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    environment = inherited | {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [program, "--no-cache"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def verdict(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Break every contract in a copy of the house and return what import-linter says."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in ("bot", "cogs", "tools"):
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__", "page"))
    for name, violation in VIOLATIONS.values():
        assert (copy / name).exists(), f"{name} has moved; break the contract where the code is"
        with (copy / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{violation}\n")
    (copy / STRAY).write_text('"""On no floor."""\n', encoding="utf-8")
    return lint(copy)


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_broken_contract_is_told(contract: str, verdict: str) -> None:
    assert f"{contract} BROKEN" in verdict


def test_every_module_of_a_feature_stands_on_a_floor(verdict: str) -> None:
    assert "- cogs.members.helpers" in verdict


def test_no_contract_is_missing_here(verdict: str) -> None:
    told = {line.rsplit(" ", 1)[0] for line in verdict.splitlines() if line.endswith((" BROKEN", " KEPT"))}
    assert told == set(VIOLATIONS)
