"""What the unit starts, started as it does: its command and its environment, with a practice server in place of Discord."""

import asyncio
import re
import shlex
import signal
import socket
import stat
import sys
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.cli.following import hello
from bot.composition import DATABASE
from bot.practice.driver import Driver
from bot.practice.scene import load_scene
from bot.practice.server import PracticeServer
from bot.settings import ROOT
from tests.deploy.unit import UNIT, directives
from tests.waiting import until

pytestmark = pytest.mark.uncounted

if sys.platform != "linux":
    pytest.skip("systemd is not there", allow_module_level=True)

LONGEST = 5.0
ELSEWHERE = (
    "import sys; from bot.__main__ import main; from bot.client.destination import pointed_at\n"
    "with pointed_at(sys.argv[1]): sys.exit(main(sys.argv[2:]))"
)
"""The program as it is, but for where Discord is."""


@dataclass
class Service:
    """A service manager with one service, as far as the bot notices."""

    folder: Path
    settings: dict[str, str]
    heard: list[str] = field(default_factory=list)

    @property
    def state(self) -> Path:
        return self.folder / "var/lib/community-bot/s3"

    @property
    def log(self) -> str:
        return (self.folder / "journal").read_text(encoding="utf-8")

    def environment(self, told: dict[str, str]) -> dict[str, str]:
        """Return what systemd gives the process: a few variables of its own, ``Environment=`` and the file."""
        given = dict(one.split("=", 1) for one in shlex.split(told["Environment"]))
        assert given["RUNTIME_DIR"] == "%S/community-bot/%i"
        return {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin",
            "LANG": "C.UTF-8",
            "NOTIFY_SOCKET": str(self.folder / "notify"),
            "WATCHDOG_USEC": str(int(told["WatchdogSec"].removesuffix("s")) * 1_000_000),
            "STATE_DIRECTORY": str(self.state),
            **given,
            "RUNTIME_DIR": str(self.state),
            **self.settings,
        }

    @asynccontextmanager
    async def running(self, address: str) -> AsyncIterator[Process]:
        told = directives(UNIT.read_text(encoding="utf-8"))
        _, module, bot, *arguments = shlex.split(told["ExecStart"])
        assert (module, bot, arguments) == ("-m", "bot", ["run"])
        self.state.mkdir(parents=True, mode=int(told["StateDirectoryMode"], 8))
        with (
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager,
            (self.folder / "journal").open("wb") as log,
        ):
            manager.bind(str(self.folder / "notify"))
            manager.setblocking(False)
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-c",
                ELSEWHERE,
                address,
                *arguments,
                cwd=ROOT,
                env=self.environment(told),
                umask=int(told["UMask"], 8),
                stdout=log,
                stderr=log,
            )
            listening = asyncio.create_task(self._listen(manager))
            try:
                yield process
            finally:
                if process.returncode is None:
                    process.kill()
                    await process.wait()
                listening.cancel()

    async def _listen(self, manager: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            self.heard.append((await loop.sock_recv(manager, 100)).decode())


@pytest.mark.tour
async def test_the_unit_starts_a_bot_that_is_well_and_ends_within_five_seconds_with_a_post_on_its_way(
    tmp_path: Path,
) -> None:
    scene = replace(load_scene(ROOT / "data/practice/s3.toml"), opening=(), start=datetime.now(UTC))
    server = PracticeServer(scene)
    async with server.running() as address, Driver(address) as driver, aiohttp.ClientSession() as session:
        told = await hello(session, address)
        settings = {"DISCORD_TOKEN": told.token, "GUILD_ID": str(told.guild_id), "WEB_BIND": "127.0.0.1:0"}
        service = Service(tmp_path, settings)
        async with service.running(address) as process:
            await until(lambda: "READY=1" in service.heard and "WATCHDOG=1" in service.heard)
            await until(lambda: re.search(r"http://\S+/health", service.log) is not None)
            (url,) = re.findall(r"(http://\S+/health)", service.log)

            async def well() -> bool:
                async with session.get(url) as answer:
                    return answer.status == 200 and (await answer.json())["gateway"]["up"] is True

            await until(well)
            await driver.faults.add(
                "slow", method="POST", path=r"/channels/\d+/messages$", when="before", seconds=1.0, times=1
            )
            await driver.member("secretariat").command("setup apply", channel="general")
            await until(lambda: any(one.fault == "slow" for one in server.http.exchanges))
            began = time.monotonic()
            process.send_signal(signal.SIGTERM)
            code = await process.wait()
            took = time.monotonic() - began
        await until(lambda: "STOPPING=1" in service.heard)
    print(f"gone {took:.2f} s after SIGTERM")  # noqa: T201 - a figure to read with -rP
    assert (code, took < LONGEST) == (0, True), service.log
    assert "Traceback" not in service.log
    assert told.token not in service.log
    kept = {file.name: stat.S_IMODE(file.stat().st_mode) for file in service.state.iterdir()}
    assert kept[DATABASE] == 0o600
    assert not {mode for mode in kept.values() if mode & 0o077}


@pytest.mark.tour
async def test_a_unit_that_is_wrongly_set_up_ends_with_the_code_after_which_it_is_not_started_again(
    tmp_path: Path,
) -> None:
    service = Service(tmp_path, {"DISCORD_TOKEN": "", "GUILD_ID": "S3"})
    async with service.running("http://127.0.0.1:9") as process:
        code = await process.wait()
    told = directives(UNIT.read_text(encoding="utf-8"))
    assert str(code) == told["RestartPreventExitStatus"]
    assert [line.partition(":")[0] for line in service.log.splitlines()] == ["GUILD_ID", "DISCORD_TOKEN"]
    assert "READY=1" not in service.heard
