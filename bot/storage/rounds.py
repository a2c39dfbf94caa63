"""The rounds of backups: one a day, one at the start if the last is old, and those that are asked for.

``python -m bot backup`` beside a running bot asks by a file in the folder of backups: a second
process must not open the database, and a file needs no port and no rights but the owner's.
"""

import asyncio
import json
import logging
import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final

from bot.kernel.clock import Clock
from bot.storage.backups import (
    Backup,
    BackupFailed,
    backups_in,
    copy,
    expendable,
    folder_beside,
    name_at,
)
from bot.storage.database import Database
from bot.storage.erasures import count_in

LOG = logging.getLogger(__name__)

OLD: Final = timedelta(hours=26)
"""A daily backup is a little older than a day when the next begins."""
LOOK_EVERY: Final = 0.5
"""Seconds between two looks for what is asked."""
HEARD_WITHIN: Final = 15.0
DONE_WITHIN: Final = 900.0

ASKED: Final = ".asked-"
TAKEN: Final = ".taken-"
ANSWERED: Final = ".answered-"
PART: Final = ".part-"


class BackupRounds:
    """Takes the backups of the open database, one at a time."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Name them by ``clock``."""
        self._database = database
        self._clock = clock
        self._folder = folder_beside(database.path)
        self._turn = asyncio.Lock()

    async def daily(self) -> None:
        """Take a backup, and let go of those that are not worth keeping any more.

        Raises:
            BackupFailed: none was made; the older ones are all still there.
        """
        taken = await self.take(self._folder / name_at(self._clock.now()))
        await asyncio.to_thread(self._rotate)
        LOG.info("the backup %s is made and checked", taken.name)

    async def take(self, target: Path) -> Path:
        """Copy the database as it is now into ``target``; whoever writes meanwhile is not held.

        Raises:
            BackupFailed: none was made.
        """
        stop = threading.Event()
        async with self._turn:
            copying = asyncio.ensure_future(
                asyncio.to_thread(copy, self._database.path, target, alone=False, stop=stop)
            )
            try:
                await asyncio.shield(copying)
            except asyncio.CancelledError:
                # The thread must have let go of the file before the database is closed.
                stop.set()
                await asyncio.wait([copying])
                raise
        return target

    async def run(self) -> None:
        """Catch up if the last backup is old, then take those that are asked for, until cancelled."""
        if self._is_old():
            await self.daily()
        while True:
            for asked in sorted(self._folder.glob(f"{ASKED}*")) if self._folder.is_dir() else ():
                await self._answer(asked)
            await asyncio.sleep(LOOK_EVERY)

    def _is_old(self) -> bool:
        """Tell whether a backup is overdue; what has just been made has nothing to lose yet."""
        newest = next(iter(backups_in(self._folder)), None)
        if newest is None:
            return not self._database.new
        return self._clock.now() - newest.taken > OLD

    async def _answer(self, asked: Path) -> None:
        taken, target = _take_up(asked)
        try:
            answer = {"file": str(await self.take(target or self._folder / name_at(self._clock.now())))}
        except BackupFailed as error:
            answer = {"error": str(error)}
        _tell(answer, taken)

    def _rotate(self) -> None:
        for backup in expendable(backups_in(self._folder)):
            backup.path.unlink(missing_ok=True)
        counts = [count for kept in backups_in(self._folder) if (count := _erasures_in(kept)) is not None]
        self._database.erasures.forget(min(counts, default=0))


def ask(database: Path, target: Path | None) -> Path:
    """Have the bot that runs on ``database`` make a backup, into ``target`` or among its own; return where it is. Blocks.

    Raises:
        BackupFailed: it made none, or did not answer.
    """
    folder = folder_beside(database)
    folder.mkdir(mode=0o700, exist_ok=True)
    name = secrets.token_hex(8)
    asked, answered = folder / (ASKED + name), folder / (ANSWERED + name)
    part = folder / (PART + name)
    part.write_text(
        json.dumps({"file": None if target is None else str(target.absolute())}), encoding="utf-8"
    )
    part.replace(asked)
    try:
        _wait(lambda: not asked.exists(), HEARD_WITHIN, "the bot that runs does not answer")
        _wait(answered.exists, DONE_WITHIN, "the bot that runs did not finish the backup")
        answer = json.loads(answered.read_text(encoding="utf-8"))
    finally:
        asked.unlink(missing_ok=True)
        answered.unlink(missing_ok=True)
    if "error" in answer:
        raise BackupFailed(answer["error"])
    return Path(answer["file"])


def _take_up(asked: Path) -> tuple[Path, Path | None]:
    """Let the one who asks see that they are heard; return the question and the wanted file."""
    taken = asked.rename(asked.with_name(asked.name.replace(ASKED, TAKEN)))
    file = json.loads(taken.read_text(encoding="utf-8"))["file"]
    return taken, None if file is None else Path(file)


def _tell(answer: Mapping[str, str], taken: Path) -> None:
    part = taken.with_name(taken.name.replace(TAKEN, PART))
    part.write_text(json.dumps(answer), encoding="utf-8")
    part.replace(taken.with_name(taken.name.replace(TAKEN, ANSWERED)))
    taken.unlink()


def _wait(condition: Callable[[], bool], seconds: float, otherwise: str) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise BackupFailed(f"{otherwise}; stop it, and make the backup then")
        time.sleep(LOOK_EVERY / 5)


def _erasures_in(backup: Backup) -> int | None:
    """Return up to which erasure a backup knows; None if it cannot be read: then it cannot be restored either."""
    try:
        with closing(
            sqlite3.connect(f"{backup.path.absolute().as_uri()}?immutable=1", uri=True)
        ) as connection:
            return count_in(connection)
    except sqlite3.Error:
        return None
