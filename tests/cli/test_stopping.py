"""How the program ends: whoever asks, what is on its way is finished first."""

import asyncio
import os
import signal
import sys

import pytest

from bot.cli.run import until_stopped

if sys.platform == "win32":
    pytest.skip("there a process cannot be asked to end", allow_module_level=True)


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
async def test_a_signal_or_a_closed_terminal_ends_the_work_in_good_order(asked: signal.Signals) -> None:
    done: list[str] = []
    # Whoever runs the tests under nohup has them ignore it.
    before = signal.signal(asked, signal.SIG_DFL)

    async def work() -> None:
        try:
            os.kill(os.getpid(), asked)
            await asyncio.sleep(60)
        finally:
            done.append("tidied up")

    try:
        await until_stopped(work())
    finally:
        signal.signal(asked, before)
    assert done == ["tidied up"]


async def test_under_nohup_a_closed_terminal_changes_nothing() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    done: list[str] = []

    async def work() -> None:
        os.kill(os.getpid(), signal.SIGHUP)
        await asyncio.sleep(0.05)
        done.append("went on")

    try:
        await until_stopped(work())
    finally:
        signal.signal(signal.SIGHUP, before)
    assert done == ["went on"]
