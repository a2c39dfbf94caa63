"""``python -m bot run``: one bot, on the real Discord or against a practice server on this machine."""

import argparse
import asyncio
import contextlib
import signal
import sys
import tempfile
from collections.abc import Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.cli.company import end_when_left_alone
from bot.cli.following import following, hello
from bot.cli.logs import write_logs
from bot.cli.memory import settle_down
from bot.cli.notifying import announced
from bot.client.destination import pointed_at
from bot.community.content import load_community
from bot.composition import FEATURES, assemble
from bot.kernel.clock import OffsetClock, SystemClock
from bot.kernel.errors import ContentError, SettingError
from bot.settings import COMMUNITY, OFF, ON, ROOT, Settings, read_settings

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


def run(options: argparse.Namespace) -> int:
    """Run the bot until it is told to stop.

    Raises:
        OperatorError: it cannot start as it is set up.
    """
    if options.practice is None:
        settings = _complete_settings()
        write_logs(settings.log_level, settings.log_format)
        asyncio.run(until_stopped(live(settings)))
        return 0
    write_logs("INFO")
    asyncio.run(until_stopped(against(options.practice, options.runtime)))
    return 0


def _complete_settings() -> Settings:
    """Return the settings, or tell all that keeps the bot from running at once, its content included.

    Raises:
        SettingError: something is missing or wrong; one line each.
    """
    found = read_settings()
    faults = [*found.wrong, *found.missing]
    try:
        load_community(found.settings.data_dir / COMMUNITY)
    except ContentError as error:
        faults += str(error).splitlines()
    if faults:
        raise SettingError("\n".join(faults))
    return found.settings


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Do ``work`` until it ends or a signal asks to; what is on its way is finished first.

    The signals are SIGTERM, SIGINT (Ctrl+C) and SIGHUP, which a terminal sends when it is closed.
    """
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    # Windows has no such handlers; there Ctrl+C cancels the main task.
    with contextlib.suppress(NotImplementedError):
        for one in _asking_to_stop():
            loop.add_signal_handler(one, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task


def _asking_to_stop() -> Iterable[signal.Signals]:
    yield from (signal.SIGTERM, signal.SIGINT)
    hangup = getattr(signal, "SIGHUP", None)
    # Under nohup the terminal may go and the bot stays.
    if hangup is not None and signal.getsignal(hangup) is not signal.SIG_IGN:
        yield hangup


async def live(settings: Settings) -> None:
    """Serve the community's real server."""
    async with assemble(settings, SystemClock(), "live") as bot, announced():
        settle_down()
        await bot.serve(settings.credentials().token)


async def against(
    address: str,
    runtime: Path | None,
    packages: Sequence[str] = FEATURES,
    data: Path = ROOT / "data",
    site: str | None = None,
) -> None:
    """Serve the practice server at ``address``; no ``.env`` is read and no other host contacted.

    ``packages`` hold the features and ``data`` the community: a measurement may add a feature of its
    own, the gallery shows another community. ``site`` is what the bot takes for its address on the web;
    None: where it is served, on this machine. "-" reads the address from standard input, where no
    other user of the machine can see its token, and ends when that is closed: whoever started the bot
    is gone then.

    Raises:
        SettingError: the address is not on this machine, or nobody answers there.
    """
    address = _told(address)
    if not _is_here(address):
        raise SettingError(f"--practice: {address} is not on this machine; practice never leaves it")
    async with contextlib.AsyncExitStack() as stack:
        folder = runtime or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="practice-")))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        told = await hello(session, address)
        settings = Settings.for_practice(
            token=told.token,
            guild_id=told.guild_id,
            runtime_dir=folder,
            data_dir=data,
            faq_channels=ON if told.reads_messages else OFF,
            **told.mailbox,
            **({"web_bind": "127.0.0.1:0", "public_url": site} if site else told.served),
        )
        clock = OffsetClock(start=told.now)
        stack.enter_context(pointed_at(address))
        bot = await stack.enter_async_context(
            assemble(settings, clock, "practice", application_id=told.application_id, packages=packages)
        )
        await stack.enter_async_context(following(session, address, bot, clock))
        settle_down()
        await bot.serve(told.token)


def _is_here(address: str) -> bool:
    try:
        return urlsplit(address).hostname in LOOPBACK
    except ValueError:
        return False


def _told(address: str) -> str:
    if address != "-":
        return address
    told = sys.stdin.readline().strip()
    end_when_left_alone()
    return told
