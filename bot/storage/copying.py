"""The one way to copy a database that somebody may be writing to: page by page, and nobody waits for it.

The connection that writes is not used: a copy over it holds every writer until it is done, 0.6 to
1.5 s at a million rows, and Python's module cannot pause one to let them in. A second connection
reads instead, from one unchanging view, which in WAL mode waits for nobody and holds nobody. It
can neither write nor checkpoint, not even when it closes, so it is no party to the race of SQLite
before 3.51.3, which takes two connections that do. Copying the files instead could catch the
database and its log at different moments.
"""

import asyncio
import os
import shutil
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from bot.storage.aside import refuse_if_cut_off
from bot.storage.errors import UnusableDatabase
from bot.storage.stamp import Stamp, read_stamp

PAGES_A_STEP: Final = 64
"""A quarter of a MiB: whoever has to do something for a member never waits long for processor and disk."""
LEAST_REST: Final = 0.002
"""Seconds between two steps."""
PATIENCE: Final = 10.0
"""Seconds to wait for a lock."""
STEP_BACK: Final = 10
"""By so much is a thread nicer that copies and checks: whoever has something to do for a member goes first."""


class CopyStopped(Exception):
    """The copy was asked to end early."""


def copy_pages(database: Path, target: Path, stop: threading.Event | None = None) -> None:
    """Copy ``database`` as it is at this moment into the new file ``target``, for its owner's eyes only. Blocks.

    ``stop``, once set, ends it early.

    Raises:
        sqlite3.Error, OSError: one of the two cannot be read or written.
        CopyStopped: it was ended early; ``target`` is half a copy.
    """
    stop = stop or threading.Event()
    _make_private(target)
    began = time.monotonic()

    def rest(_status: int, _remaining: int, _total: int) -> None:
        nonlocal began
        if stop.is_set():
            raise CopyStopped
        # All at once at the end, the disk would be busy with it while a member waits for a commit.
        sync(target)
        # As long as the step took: half of a core and of the disk are left, however slow they are.
        time.sleep(max(LEAST_REST, time.monotonic() - began))
        began = time.monotonic()

    with (
        closing(
            sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)
        ) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.execute("PRAGMA query_only = ON")
        source.execute("BEGIN")
        # Only now the view stands still; otherwise each commit of a member would begin the copy anew.
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        source.backup(copy, pages=PAGES_A_STEP, progress=rest)
        # One file that needs no other beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
    sync(target)


def copy_file(source: Path, target: Path) -> None:
    """Copy a file that nobody writes to, for its owner's eyes only, down to the disk.

    Raises:
        OSError: one of the two cannot be read or written.
    """
    _make_private(target)
    shutil.copyfile(source, target)
    sync(target)


def look_alike(database: Path, target: Path) -> Stamp:
    """Copy ``database`` to look at it elsewhere, also beside a running bot, and tell to whom it belongs.

    Raises:
        UnusableDatabase: there is none, or it cannot be read.
    """
    refuse_if_cut_off(database)
    if not database.exists():
        raise UnusableDatabase(database, "does not exist; the bot makes it when it first runs")
    try:
        copy_pages(database, target)
        with closing(sqlite3.connect(target)) as copy:
            stamp = read_stamp(copy)
    except (sqlite3.Error, OSError) as error:
        raise UnusableDatabase(database, f"cannot be read ({error})") from error
    if stamp is None:
        raise UnusableDatabase(database, "is no database of this bot")
    return stamp


async def behind_everybody(work: Callable[[], None]) -> None:
    """Do ``work`` in a thread of its own to which the event loop and its helpers never wait for a processor."""
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="copying", initializer=_step_back)
    try:
        await asyncio.get_running_loop().run_in_executor(thread, work)
    finally:
        thread.shutdown(wait=False)


def sync(path: Path) -> None:
    """Have a file, or the names in a folder, written to the disk."""
    # A folder cannot be opened on every system; there its names are the system's own care.
    with suppress(PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _make_private(file: Path) -> None:
    file.unlink(missing_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _step_back() -> None:
    # Only Linux knows the niceness of one thread; elsewhere it would be that of the whole process.
    if sys.platform == "linux":
        with suppress(OSError):
            thread = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + STEP_BACK)
