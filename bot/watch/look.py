"""Taking the bot's vitals: a few indexed questions to the database, and a glance at the disk."""

import asyncio
import logging
import shutil
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Protocol

from bot import __version__
from bot.delivery.standing import standing
from bot.kernel.clock import Clock
from bot.storage.database import Database
from bot.supervision import Standing
from bot.watch.meters import Meters
from bot.watch.vitals import Deliveries, Vitals

LOG = logging.getLogger(__name__)

PATIENCE: Final = 3.0
"""Seconds in which the database must answer; nothing in order holds it for so long."""

FAILED_WITHIN: Final = timedelta(days=1)


class Sending(Protocol):
    """What is needed of the worker."""

    stopped: bool


class Look:
    """Tells how the bot is."""

    def __init__(
        self,
        database: Database,
        worker: Sending,
        meters: Meters,
        clock: Clock,
        newest_backup: Callable[[], datetime | None] = lambda: None,
        parts: Callable[[], Mapping[str, Standing]] = dict,
    ) -> None:
        """Look at these; ``newest_backup`` tells when the newest good backup was made (aware UTC), ``parts`` how each stands."""
        self._database = database
        self._worker = worker
        self._meters = meters
        self._clock = clock
        self._newest_backup = newest_backup
        self._parts = parts

    async def now(self) -> Vitals:
        """Return how the bot is at this moment; never raises for what is broken, it says so."""
        folder = self._database.path.parent
        commit = self._database.pulse.last_commit
        return Vitals(
            line=self._meters.line.now(),
            stopped=self._worker.stopped,
            deliveries=await self._deliveries(),
            last_commit=None if commit is None else timedelta(seconds=time.monotonic() - commit),
            database_bytes=await asyncio.to_thread(_bytes, self._database.path),
            disk_free=await asyncio.to_thread(lambda: shutil.disk_usage(folder).free),
            backup_age=await self._backup_age(),
            version=__version__,
            disk_refuses=self._database.pulse.trouble is not None,
            parts=self._parts(),
            stall=timedelta(seconds=self._meters.stalls.longest()),
        )

    async def _deliveries(self) -> Deliveries | None:
        now = self._clock.now()
        try:
            async with asyncio.timeout(PATIENCE), self._database.reading() as transaction:
                found = await standing(transaction, now, failed_since=now - FAILED_WITHIN)
        except Exception:
            LOG.warning("the database did not answer the question how it is", exc_info=True)
            return None
        oldest = found.oldest_due
        return Deliveries(
            pending=found.pending,
            overdue=found.overdue,
            held=found.held,
            failed=found.failed,
            oldest_overdue=timedelta(0) if oldest is None else now - oldest,
        )

    async def _backup_age(self) -> timedelta | None:
        made = await asyncio.to_thread(self._newest_backup)
        return None if made is None else max(timedelta(0), self._clock.now() - made)


def _bytes(database: Path) -> int:
    """Return what the database and its log take on the disk."""
    parts = (database, database.with_name(database.name + "-wal"))
    return sum(part.stat().st_size for part in parts if part.exists())
