"""What the service manager hears of the bot, over a real socket."""

import asyncio
import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli.notifying import announced
from tests.waiting import until

if sys.platform == "win32":
    pytest.skip("systemd is not there", allow_module_level=True)


class Manager:
    """A service manager that writes down what it is told."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind("\0" + address[1:] if address.startswith("@") else address)
        self._socket.setblocking(False)
        self.heard: list[str] = []

    def listen(self) -> list[str]:
        while True:
            try:
                self.heard.append(self._socket.recv(100).decode())
            except BlockingIOError:
                return self.heard

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(params=["file", "name"])
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Manager]:
    if request.param == "name" and sys.platform != "linux":
        pytest.skip("only Linux has sockets without a file")
    address = str(tmp_path / "notify") if request.param == "file" else f"@{tmp_path}"
    manager = Manager(address)
    yield manager
    manager.close()


async def test_it_hears_that_the_bot_is_ready_and_that_it_stops(manager: Manager) -> None:
    async with announced({"NOTIFY_SOCKET": manager.address}):
        await asyncio.sleep(0)
        assert manager.listen() == ["READY=1"]
    assert manager.listen() == ["READY=1", "STOPPING=1"]


async def test_a_watchdog_is_fed_twice_in_its_time_and_not_by_a_loop_that_hangs(manager: Manager) -> None:
    environment = {
        "NOTIFY_SOCKET": manager.address,
        "WATCHDOG_USEC": "200000",
        "WATCHDOG_PID": str(os.getpid()),
    }
    async with announced(environment):
        await until(lambda: manager.listen().count("WATCHDOG=1") >= 3)
        before = len(manager.heard)
        time.sleep(0.5)  # noqa: ASYNC251 - a loop that hangs is what is tried
        assert len(manager.listen()) == before


@pytest.mark.parametrize("others", [{"WATCHDOG_PID": "1"}, {"WATCHDOG_USEC": "soon"}, {"WATCHDOG_USEC": "0"}])
async def test_a_watchdog_of_somebody_else_is_not_fed(manager: Manager, others: dict[str, str]) -> None:
    environment = {"NOTIFY_SOCKET": manager.address, "WATCHDOG_USEC": "1000", **others}
    async with announced(environment):
        await asyncio.sleep(0.02)
        assert manager.listen() == ["READY=1"]


async def test_without_a_manager_nothing_is_told() -> None:
    async with announced({}):
        pass


async def test_a_manager_that_is_gone_stops_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with announced({"NOTIFY_SOCKET": str(tmp_path / "nobody")}):
        pass
    assert "the service manager was not told READY=1" in caplog.text
