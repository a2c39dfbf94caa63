"""``python -m bot.cli.nursery FOLDER``: reads everything a bot needs once, and forks a bot whenever practice asks for one.

A start is three seconds of reading modules and texts and a fifth of a second of work. Practice kills the
bot again and again to show that nothing is lost, and waits only for the work. Each bot is still a process
of its own with nothing of another's: it begins as a copy of this one, which never opens a database that is
kept, never connects and never has a second thread.

Linux only; see :func:`bot.practice.births.nursery`, which speaks to it over its standard input.
"""

import asyncio
import base64
import contextlib
import gc
import json
import os
import runpy
import socket
import sys
import tempfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.cli.memory import look_seldom
from bot.composition import furnished
from bot.kernel.clock import OffsetClock
from bot.kernel.errors import OperatorError
from bot.practice.births import LONGEST_REQUEST
from bot.settings import Settings

NOBODY = 500_000_000_000_000_000
TOKEN = ".".join((base64.b64encode(str(NOBODY).encode()).decode(), "nobody", "ever-logs-in-with-this-one"))


def nursery(folder: Path) -> None:
    """Read in ``folder``, then fork a bot for each request until the door is closed; return at its end in a bot, too."""
    look_seldom()
    read = _read(folder)
    # Descriptor 0 is where a bot reads its server's address.
    with socket.socket(fileno=os.dup(0)) as door:
        while asked := _asked(door):
            _bury()
            pid = os.fork()
            if pid == 0:
                door.close()
                _be(*asked, anew=changed(read))
                return
            # Held here as well, it would be no bot's own.
            os.close(asked[1])
            descriptor = os.pidfd_open(pid)
            socket.send_fds(door, [str(pid).encode()], [descriptor])
            os.close(descriptor)


def _asked(door: socket.socket) -> tuple[Mapping[str, Any], int] | None:
    """Return what bot is wanted, and the descriptor that is to be its standard input; None at the end."""
    request, descriptors, _, _ = socket.recv_fds(door, LONGEST_REQUEST, 1)
    return (json.loads(request), descriptors[0]) if request else None


def _read(folder: Path) -> Mapping[str, float]:
    """Furnish a bot that is thrown away; return the files that were read for it, with their times."""
    # What is wrong with the content, each bot says itself.
    with contextlib.suppress(OperatorError):
        asyncio.run(_furnish(folder))
    gc.collect()
    # A collection in a bot would copy every page of this to look at it.
    gc.freeze()
    return dict(times(filter(None, (getattr(one, "__file__", None) for one in sys.modules.values()))))


async def _furnish(folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as runtime:
        settings = Settings.for_practice(token=TOKEN, guild_id=NOBODY, runtime_dir=Path(runtime))
        clock = OffsetClock(start=datetime.now(UTC))
        async with furnished(settings, clock, "practice", application_id=NOBODY):
            pass


def times(files: Iterable[str]) -> Iterable[tuple[str, float]]:
    """Yield each file that is there with when it was written, in seconds."""
    for file in files:
        with contextlib.suppress(OSError):
            yield file, Path(file).stat().st_mtime


def changed(read: Mapping[str, float]) -> bool:
    """Tell whether somebody works on the code: then a bot is to be as it is now."""
    return dict(times(read)) != read


def _be(asked: Mapping[str, Any], told: int, *, anew: bool) -> None:
    """Be the bot: with a session and a log of its own, and ``told`` for its standard input."""
    os.setsid()
    log = os.open(asked["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    for ours, theirs in ((told, 0), (log, 1), (log, 2)):
        os.dup2(ours, theirs)
    for each in (told, log):
        os.close(each)
    if anew:
        os.execv(sys.executable, [sys.executable, "-m", *asked["argv"]])  # noqa: S606 - ourselves
    sys.argv = asked["argv"]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def _bury() -> None:
    """Take leave of the bots that have ended; until then nobody else can get their numbers."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


if __name__ == "__main__":
    nursery(Path(sys.argv[1]))
