"""The bot's process is started, killed for real, started again, and never left behind."""

import sys
from pathlib import Path

import psutil
import pytest

from bot.practice.births import spawned
from bot.practice.supervisor import Supervisor
from tests.waiting import until

ADDRESS = "http://127.0.0.1:1/token"
KILLED = 1 if sys.platform == "win32" else -9
"""The exit code of a process that was ended without warning."""
WAITS = "import time; print('following', input(), flush=True); time.sleep(60)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"


def child(program: str, log: Path) -> Supervisor:
    return Supervisor(spawned([sys.executable, "-c", program]), log=log)


async def written(supervisor: Supervisor, text: str) -> None:
    await until(lambda: text in supervisor.log_tail())


async def test_a_child_is_told_the_address_and_its_words_are_kept(tmp_path: Path) -> None:
    supervisor = child(WAITS, tmp_path / "logs" / "bot.log")
    async with supervisor.until_end():
        await supervisor.start(ADDRESS)
        await written(supervisor, f"following {ADDRESS}")
        assert supervisor.pid is not None
        assert supervisor.starts == 1
        assert ADDRESS not in psutil.Process(supervisor.pid).cmdline()
    assert supervisor.running is False


async def test_a_kill_is_a_real_kill(tmp_path: Path) -> None:
    supervisor = child(WAITS, tmp_path / "bot.log")
    async with supervisor.until_end():
        await supervisor.start(ADDRESS)
        pid = supervisor.pid
        await supervisor.kill()
        assert await supervisor.wait() == KILLED
        assert pid is not None
        assert not psutil.pid_exists(pid)


async def test_a_restart_is_another_process(tmp_path: Path) -> None:
    supervisor = child(WAITS, tmp_path / "bot.log")
    async with supervisor.until_end():
        await supervisor.start(ADDRESS)
        first = supervisor.pid
        await supervisor.restart(ADDRESS)
        assert supervisor.running
        assert supervisor.pid != first
        assert supervisor.starts == 2


async def test_once_all_is_over_nobody_is_started_any_more(tmp_path: Path) -> None:
    supervisor = child(WAITS, tmp_path / "rehearsal" / "bot.log")
    async with supervisor.until_end():
        pass
    await supervisor.start(ADDRESS)
    assert (supervisor.running, supervisor.starts) == (False, 0)
    assert list(tmp_path.iterdir()) == [], "what the rehearsal left is gone, and stays so"


async def test_starting_twice_runs_one(tmp_path: Path) -> None:
    supervisor = child(WAITS, tmp_path / "bot.log")
    async with supervisor.until_end():
        await supervisor.start(ADDRESS)
        await supervisor.start(ADDRESS)
        assert supervisor.starts == 1


async def test_a_child_that_will_not_end_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.practice.supervisor.GRACE", 0.1)
    supervisor = child(DEAF, tmp_path / "bot.log")
    async with supervisor.until_end():
        await supervisor.start(ADDRESS)
        await written(supervisor, "deaf")
    assert await supervisor.wait() == KILLED


async def test_a_child_that_failed_leaves_its_reason(tmp_path: Path) -> None:
    supervisor = child("raise SystemExit('no such setting')", tmp_path / "bot.log")
    await supervisor.start(ADDRESS)
    assert await supervisor.wait() == 1
    assert supervisor.log_tail(1) == "no such setting"
    assert not supervisor.running


async def test_before_the_first_start_there_is_nothing_to_wait_for(tmp_path: Path) -> None:
    supervisor = child(WAITS, tmp_path / "bot.log")
    await supervisor.kill()
    await supervisor.stop()
    assert await supervisor.wait() is None
    assert supervisor.log_tail() == ""
