"""A bot does not outlive the practice server that started it, even one that was killed and could say nothing."""

import asyncio
import os
import sys
from pathlib import Path

import psutil
import pytest

from bot.settings import ROOT
from tests.waiting import until

pytestmark = pytest.mark.uncounted

BOT = """
import os, signal, sys, time
from bot.cli import company
{before}
address = input()
company.end_when_left_alone()
print(address, os.getpid(), flush=True)
time.sleep(60)
"""
SERVER = """
import asyncio, sys, time
from pathlib import Path
from bot.practice.births import spawned

log, bot = sys.argv[1:]
bot = asyncio.run(spawned([sys.executable, "-c", bot])(Path(log), "address"))
time.sleep(60)
"""
DEAF = "company.GRACE = 0.1; signal.signal(signal.SIGTERM, signal.SIG_IGN)"


@pytest.mark.parametrize("before", ["", DEAF], ids=["in good order", "by force where it does not listen"])
async def test_a_bot_whose_server_was_killed_ends_by_itself(tmp_path: Path, before: str) -> None:
    log = tmp_path / "bot.log"
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", SERVER, str(log), BOT.format(before=before)),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        await until(lambda: log.exists() and log.read_text(encoding="utf-8").endswith("\n"))
    finally:
        server.kill()
        await server.wait()
    address, pid = log.read_text(encoding="utf-8").split()
    assert address == "address"
    await until(lambda: gone(int(pid)))


def gone(pid: int) -> bool:
    try:
        # Where nothing buries those left behind, they stay as a name.
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
