"""The rounds of backups: one a day, one at the start if the last is old, and those that are asked for.

``python -m bot backup`` beside a running bot asks by a file in the folder of backups: a second
process must not open the database, and a file needs no port and no rights but the owner's. All it
can ask for is a backup at its usual place.
"""

import asyncio
import json
import logging
import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import timedelta
from functools import partial
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
    free_place,
)
from bot.storage.copying import behind_everybody
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
SLIPS: Final = {ASKED: HEARD_WITHIN, TAKEN: DONE_WITHIN, ANSWERED: DONE_WITHIN, PART: DONE_WITHIN}
"""The files by which a backup is asked for, and the seconds for which each may be of use."""
HALF: Final = ".community-*Z.sqlite3.part"
"""What a backup leaves that was cut off."""


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
        taken = await self.take(self._usual_place())
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
                behind_everybody(partial(copy, self._database.path, target, stop=stop))
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
        await asyncio.to_thread(self._clear_up)
        if await asyncio.to_thread(self._is_old):
            await self.daily()
        while True:
            # Each look at a disk that is busy can take long, so none is the event loop's.
            for asked in await asyncio.to_thread(_asked_in, self._folder):
                await self._answer(asked)
            await asyncio.sleep(LOOK_EVERY)

    def _usual_place(self) -> Path:
        return free_place(self._folder, self._clock.now())

    def _clear_up(self) -> None:
        """Remove what a backup left that was cut off: nobody else makes one, and this process has just begun."""
        for half in self._folder.glob(HALF):
            half.unlink(missing_ok=True)

    def _is_old(self) -> bool:
        """Tell whether a backup is overdue; what has just been made has nothing to lose yet."""
        newest = next(iter(backups_in(self._folder)), None)
        if newest is None:
            return not self._database.new
        return self._clock.now() - newest.taken > OLD

    async def _answer(self, asked: Path) -> None:
        taken = asked.with_name(asked.name.replace(ASKED, TAKEN))
        try:
            # Whoever asks sees by the new name that they are heard.
            await asyncio.to_thread(asked.rename, taken)
        except FileNotFoundError:
            return  # they have given up this moment
        try:
            answer = {"file": str(await self.take(self._usual_place()))}
        except BackupFailed as error:
            answer = {"error": str(error)}
        await asyncio.to_thread(_tell, answer, taken)

    def _rotate(self) -> None:
        for backup in expendable(backups_in(self._folder)):
            backup.path.unlink(missing_ok=True)
        counts = [count for kept in backups_in(self._folder) if (count := _erasures_in(kept)) is not None]
        self._database.erasures.forget(min(counts, default=0))


def ask(database: Path) -> Path:
    """Have the bot that runs on ``database`` make a backup at the usual place; return where it is. Blocks.

    Raises:
        BackupFailed: it made none, or did not answer.
    """
    name = secrets.token_hex(8)
    asked, answered = (folder_beside(database) / (kind + name) for kind in (ASKED, ANSWERED))
    try:
        asked.parent.mkdir(mode=0o700, exist_ok=True)
        asked.touch(0o600)
        _wait(lambda: not asked.exists(), HEARD_WITHIN, "the bot that runs does not answer")
        _wait(answered.exists, DONE_WITHIN, "the bot that runs did not finish the backup")
        answer = json.loads(answered.read_text(encoding="utf-8"))
    except OSError as error:
        raise BackupFailed(
            f"{asked.parent}: cannot be used ({error}); run this as the user of the bot"
        ) from error
    finally:
        for slip in (asked, answered):
            with suppress(OSError):
                slip.unlink(missing_ok=True)
    if "error" in answer:
        raise BackupFailed(answer["error"])
    return Path(answer["file"])


def _asked_in(folder: Path) -> list[Path]:
    """Return who waits for a backup, and remove the slips of those who no longer do: they were killed meanwhile."""
    for kind, seconds in SLIPS.items():
        for slip in folder.glob(f"{kind}*"):
            with suppress(FileNotFoundError):
                if time.time() - slip.stat().st_mtime > seconds:
                    slip.unlink()
    return sorted(folder.glob(f"{ASKED}*"))


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
