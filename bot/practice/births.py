"""How a bot's process comes into the world: as any process does, or forked from one that has read everything already."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Lock
from typing import Protocol

LONGEST_REQUEST = 65_536
"""Bytes: what a nursery is asked for, its arguments and where to write."""


class Child(Protocol):
    """A bot's process."""

    @property
    def pid(self) -> int:
        """Its number."""
        ...

    @property
    def returncode(self) -> int | None:
        """How it ended; None while it lives."""
        ...

    def send_signal(self, number: int, /) -> None:
        """Send it a signal."""
        ...

    async def wait(self) -> int:
        """Wait for its end and return how it ended."""
        ...


Birth = Callable[[Path, str], Awaitable[Child]]
"""Starts a bot that writes into a log file and follows the practice server at an address.

The bot reads the address from its standard input: it holds the token, and everybody on the
machine can read a command line. Its standard input then stays open for as long as this process lives,
so that a bot sees that it was left alone even if this is killed.
"""


Births = Callable[[str, Sequence[str]], Birth]
"""How bots are born that do what ``python -m`` does with a module and arguments, followed by "-"."""


def spawning(module: str, arguments: Sequence[str]) -> Birth:
    """Return how a bot is born as any process is."""
    return spawned([sys.executable, "-m", module, *arguments])


def spawned(argv: Sequence[str], environment: Mapping[str, str] | None = None) -> Birth:
    """Return how ``argv`` followed by "-" is started; ``environment`` replaces this process's own."""

    async def birth(log: Path, address: str) -> Process:
        with log.open("ab") as written:
            process = await asyncio.create_subprocess_exec(
                *argv,
                "-",
                stdin=PIPE,
                stdout=written,
                stderr=STDOUT,
                env=None if environment is None else dict(environment),
                # Ctrl-C in the terminal is for the server, which then ends its child in order.
                start_new_session=os.name == "posix",
            )
        # One that has ended already cannot be told; its log says why it ended.
        if process.stdin is not None:
            process.stdin.write(_line(address))
        return process

    return birth


def _line(address: str) -> bytes:
    return f"{address}\n".encode()


if sys.platform == "linux":

    class Nursery:
        """Asks the process that forks bots."""

        def __init__(self, door: socket.socket) -> None:
            """Ask through ``door``."""
            self._door = door
            # Each answer is for whoever asked last.
            self._turn = Lock()

        def __call__(self, module: str, arguments: Sequence[str]) -> Birth:
            """Return how a bot is forked that then does what ``python -m`` does with these."""

            async def birth(log: Path, address: str) -> Child:
                argv = [module, *arguments, "-"]
                request = json.dumps({"argv": argv, "log": str(log)}).encode()
                unwanted = Event()
                try:
                    # In a thread: the first answer comes when everything has been read.
                    born = await asyncio.to_thread(self._ask, request, address, unwanted)
                except asyncio.CancelledError:
                    # The thread cannot be cancelled, and nobody is to wait for it.
                    unwanted.set()
                    raise
                # A nursery that has ended keeps nobody from being born.
                return Forked(*born) if born else await spawning(module, arguments)(log, address)

            return birth

        def _ask(
            self, request: bytes, address: str, unwanted: Event
        ) -> tuple[int, int, socket.socket] | None:
            """Return the number, descriptor and company of a bot; None without one, or if it was ``unwanted`` meanwhile."""
            told, company = socket.socketpair()
            company.sendall(_line(address))
            with self._turn, told, contextlib.suppress(BrokenPipeError, ConnectionResetError):
                socket.send_fds(self._door, [request], [told.fileno()])
                told.close()
                pid, descriptors, _, _ = socket.recv_fds(self._door, LONGEST_REQUEST, 1)
                if pid and not unwanted.is_set():
                    return int(pid), descriptors[0], company
                for descriptor in descriptors:
                    signal.pidfd_send_signal(descriptor, signal.SIGKILL)
                    os.close(descriptor)
            company.close()
            return None

    class Forked:
        """A process whose parent is the nursery; a descriptor says when it has ended, and no other ever gets its signals."""

        def __init__(self, pid: int, descriptor: int, company: socket.socket) -> None:
            """Watch the process behind the pidfd ``descriptor``; hold ``company``, by which it sees that this process lives.

            Both are closed when it has ended.
            """
            self.pid = pid
            self.returncode: int | None = None
            self._descriptor = descriptor
            self._company = company
            self._ended = asyncio.Event()
            self._sent = 0
            asyncio.get_running_loop().add_reader(descriptor, self._end)

        def _end(self) -> None:
            asyncio.get_running_loop().remove_reader(self._descriptor)
            os.close(self._descriptor)
            self._company.close()
            # Its code is its parent's to know; a signal from here is the reason otherwise.
            self.returncode = -self._sent
            self._ended.set()

        def send_signal(self, number: int, /) -> None:
            """Send a signal, unless the process has ended."""
            if self.returncode is None:
                self._sent = number
                signal.pidfd_send_signal(self._descriptor, number)

        async def wait(self) -> int:
            """Wait for its end; return 0, or minus the signal that was sent to it last."""
            await self._ended.wait()
            return self.returncode or 0


@contextmanager
def nursery(log: Path) -> Iterator[Births]:
    """Run the process that reads everything once and forks a bot whenever one is asked for; see :mod:`bot.cli.nursery`.

    What goes wrong in it is in ``log``. Where processes have no descriptors (not on Linux), bots are spawned.
    """
    if sys.platform != "linux":
        yield spawning
        return
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    log.parent.mkdir(parents=True, exist_ok=True)
    # What it leaves when it is ended while it reads is taken away here.
    with tempfile.TemporaryDirectory(prefix="nursery-") as folder:
        with log.open("ab") as written, there:
            process = subprocess.Popen(  # noqa: S603 - ourselves, and a folder just made
                [sys.executable, "-m", "bot.cli.nursery", folder],
                stdin=there.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=written,
                start_new_session=True,
            )
        try:
            yield Nursery(here)
        finally:
            here.close()
            # It may be reading still, and nobody is to wait for that.
            process.terminate()
            process.wait()
