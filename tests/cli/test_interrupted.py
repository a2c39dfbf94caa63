"""Ctrl+C while practice starts ends it as it does later: at once, without a word, and nothing is left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.settings import ROOT

pytestmark = pytest.mark.uncounted

if sys.platform == "win32":
    pytest.skip("there a process cannot be asked to end", allow_module_level=True)

READING = "import os, signal; exec('os.kill(os.getpid(), signal.SIGINT)')"
"""A module that is interrupted while it runs code made of text, as each with a dataclass does."""
OPENING = """
import sys
from bot import __main__ as door

door.COMMANDS = {"practice": "reading:practice"}
sys.exit(door.main(["practice"]))
"""

PATIENCE = 60.0
"""Seconds that a start or an end never takes, however busy the machine is."""


def written(folder: Path, words: str) -> bool:
    """Tell whether the log of a rehearsal has come so far."""
    return any(words in log.read_text(encoding="utf-8") for log in folder.glob("practice-*/bot.log"))


MOMENTS: dict[str, Callable[[Path], bool]] = {
    "it has a folder": lambda folder: any(folder.glob("practice-*")),
    "the bot’s code is being read": lambda folder: written(folder, ""),
    "a bot is wanted": lambda folder: written(folder, "--- start 1 ---"),
    "a bot has begun": lambda folder: any(folder.glob("practice-*/community.sqlite3")),
}


@pytest.mark.parametrize("come", MOMENTS.values(), ids=MOMENTS)
def test_a_start_that_is_interrupted_ends_quietly(tmp_path: Path, come: Callable[[Path], bool]) -> None:
    command = [sys.executable, "-m", "bot", "practice"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as starting:
        try:
            deadline = time.monotonic() + PATIENCE
            while not come(tmp_path):
                assert starting.poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.005)
            starting.send_signal(signal.SIGINT)
            told, _ = starting.communicate(timeout=PATIENCE)
        finally:
            starting.kill()
    assert (starting.returncode, told) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_a_start_that_is_interrupted_while_it_reads_its_modules_ends_no_otherwise(tmp_path: Path) -> None:
    (tmp_path / "reading.py").write_text(READING, encoding="utf-8")
    (tmp_path / "opening.py").write_text(OPENING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "opening"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(tmp_path)))},
        capture_output=True,
        check=False,
        text=True,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
