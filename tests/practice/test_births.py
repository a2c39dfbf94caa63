"""Bots from the nursery are processes of their own, born quickly, killed for real, and as the code is now."""

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path

import psutil
import pytest

from bot.cli.nursery import changed, times
from bot.practice.births import LONGEST_REQUEST, Nursery, nursery, spawning
from bot.practice.driver import Driver
from bot.practice.scene import Scene
from bot.practice.server import PracticeServer
from bot.practice.supervisor import Supervisor
from tests.waiting import PATIENCE

if sys.platform != "linux":
    pytest.skip("there is no nursery there", allow_module_level=True)

ADDRESS = "http://127.0.0.1:1/token"


async def test_a_bot_is_born_killed_and_born_again(tmp_path: Path, scene: Scene) -> None:
    log = tmp_path / "bot.log"
    with nursery(log) as births:
        child = Supervisor(births("bot", ["run", "--runtime", str(tmp_path), "--practice"]), log=log)
        server = PracticeServer(scene, child=child)
        async with server.running() as address, Driver(address) as driver, child.until_end():
            first = (await driver.start())["pid"]
            told = psutil.Process(first)
            assert address not in " ".join(told.cmdline())
            (midwife,) = [one for one in psutil.Process().children() if one.pid == told.ppid()]
            assert midwife.num_threads() == 1
            await driver.kill()
            assert await child.wait() == -signal.SIGKILL
            again = await driver.start()
            assert again["pid"] != first
            assert again["starts"] == 2
            assert not psutil.pid_exists(first)
            # As the system does when the server is killed.
            child._process._company.close()  # type: ignore[union-attr]  # it came from the nursery
            assert await child.wait() == 0
    assert not midwife.is_running()
    assert child.log_tail(200).count("--- start") == 2


async def test_a_nursery_that_has_ended_keeps_nobody_from_being_born(tmp_path: Path) -> None:
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    there.close()
    with here:
        child = Supervisor(Nursery(here)("bot", ["--help"]), log=tmp_path / "bot.log")
        await child.start(ADDRESS)
        assert await child.wait() == 0
    assert "usage: python -m bot" in child.log_tail()


async def test_a_bot_that_nobody_waits_for_any_more_does_not_live(tmp_path: Path) -> None:
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    log = tmp_path / "bot.log"
    bot = await asyncio.create_subprocess_exec(sys.executable, "-c", "input()", stdin=asyncio.subprocess.PIPE)
    with here, there:
        child = Supervisor(Nursery(here)("bot", ["--help"]), log=log)
        starting = asyncio.create_task(child.start(ADDRESS))
        # As the nursery does: it hears of the wish, and answers when it has read everything.
        _, (told,), _, _ = await asyncio.to_thread(socket.recv_fds, there, LONGEST_REQUEST, 1)
        await child.stop()
        with pytest.raises(asyncio.CancelledError):
            await starting
        descriptor = os.pidfd_open(bot.pid)
        socket.send_fds(there, [str(bot.pid).encode()], [descriptor])
        for each in (told, descriptor):
            os.close(each)
        assert await asyncio.wait_for(bot.wait(), PATIENCE) == -signal.SIGKILL
    assert not child.running


async def test_elsewhere_bots_are_spawned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with nursery(tmp_path / "bot.log") as births:
        assert births is spawning


def test_who_works_on_the_code_gets_a_bot_as_it_is_now(tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text("", encoding="utf-8")
    read = dict(times([str(file)]))
    assert not changed(read)
    file.unlink()
    assert changed(read)
