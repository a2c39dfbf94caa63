"""Every floor's contract is broken once here, to see that import-linter would tell."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

VIOLATIONS = {
    "1. Features stand above the platform": ("bot/client/bot.py", "import cogs.events"),
    "2. The floors of the platform": ("bot/storage/database.py", "import bot.delivery.outbox"),
    "3. The floors of every feature": ("cogs/events/repository.py", "import cogs.events.service"),
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


def lint(folder: Path) -> str:
    """Return what import-linter says of the tree in ``folder``."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    # Coverage of a child that only reads the tree is nobody's figure.
    environment = {"PATH": "", "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
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
    return lint(copy)


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_broken_contract_is_told(contract: str, verdict: str) -> None:
    assert f"{contract} BROKEN" in verdict


def test_no_contract_is_missing_here(verdict: str) -> None:
    told = {line.rsplit(" ", 1)[0] for line in verdict.splitlines() if line.endswith((" BROKEN", " KEPT"))}
    assert told == set(VIOLATIONS)
