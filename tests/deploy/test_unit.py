"""The unit for systemd, as systemd itself reads it; and the rules for Prometheus against the figures there are."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.composition import DATABASE
from bot.settings import ROOT
from bot.watch.meters import Meters
from tests.deploy.unit import UNIT, directives
from tests.watch.test_vitals import FINE

RULES = ROOT / "deploy" / "alerts.yml"

EXPOSURE = 1.5
"""Of 10. What is left is being on the network, which a bot cannot do without."""


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """Return the unit as it would be here, where nothing is installed: systemd looks whether the program exists."""
    text = UNIT.read_text(encoding="utf-8")
    text = text.replace("/opt/community-bot/.venv/bin/python", sys.executable)
    (tmp_path / UNIT.name).write_text(text.replace("=/opt/community-bot", f"={ROOT}"), encoding="utf-8")
    return tmp_path / UNIT.name


def analysed(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not on this machine")
    return subprocess.run(
        [program, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )


def verified(unit: Path) -> subprocess.CompletedProcess[str]:
    return analysed("verify", "--man=no", "--recursive-errors=yes", unit)


def test_systemd_finds_nothing_wrong_with_the_unit(unit: Path) -> None:
    done = verified(unit)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("NoNewPrivileges=yes", "NoNewPrivilege=yes"),
        ("Type=notify", "Type=notfy"),
        (sys.executable, "/no/python"),
    ],
)
def test_systemd_would_tell_of_a_slip(unit: Path, right: str, wrong: str) -> None:
    unit.write_text(unit.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    done = verified(unit)
    assert done.returncode != 0 or done.stderr


def test_what_the_process_may_do_is_little(unit: Path) -> None:
    done = analysed("security", "--offline=true", "--no-pager", f"--threshold={EXPOSURE * 10:.0f}", unit)
    (level,) = re.findall(r"exposure level for \S+ (\d+\.\d+)", done.stdout)
    assert done.returncode == 0, done.stdout
    print(f"exposure level: {level}")  # noqa: T201 - a figure to read with -rP
    assert float(level) <= EXPOSURE


def test_the_unit_fits_what_the_program_does() -> None:
    told = directives(UNIT.read_text(encoding="utf-8"))
    assert told["Type"] == "notify", "READY=1 is sent by bot/cli/notifying.py"
    assert int(told["WatchdogSec"].removesuffix("s")) >= 30
    assert int(told["TimeoutStopSec"].removesuffix("s")) > 10, (
        "what is on its way is given 5 s, twice at the most"
    )
    assert told["RestartPreventExitStatus"] == "2", "wrongly set up: bot/__main__.py"
    assert told["StateDirectory"] == "community-bot/%i"
    assert "RUNTIME_DIR=%S/community-bot/%i" in told["Environment"]
    assert DATABASE.endswith(".sqlite3")


def test_every_figure_that_a_rule_asks_for_exists() -> None:
    meters = Meters()
    meters.ended("k", "failed", FINE.line.since)
    text = meters.text(FINE).decode()
    asked = set(re.findall(r"community_bot_[a-z_]+", RULES.read_text(encoding="utf-8")))
    there = set(re.findall(r"^community_bot_[a-z_]+", text, flags=re.MULTILINE))
    assert len(asked) >= 10
    assert asked <= there


def test_every_rule_says_what_it_is_about_and_how_urgent_it_is() -> None:
    rules = RULES.read_text(encoding="utf-8").split("- alert: ")[1:]
    assert len(rules) >= 10
    for rule in rules:
        assert re.search(r"\n +expr: \S", rule)
        assert re.search(r"severity: (page|ticket)", rule)
        assert re.search(r'summary: "[^"]+"', rule)
