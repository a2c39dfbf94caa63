"""One date job a message, as many reminder bots have it: in memory, or in a job store on SQLite."""

import logging
import pickle
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

# APScheduler has no types; pyproject.toml says so in one place for the whole package.
from apscheduler.job import Job
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from tools.bench.load import Inbox

BATCH = 10_000

# A stored job names its function by module, so the function has to find where to write from here.
_inbox = Inbox()


async def arrive(number: int) -> None:
    """Send: what a job does."""
    _inbox.take(number)


class Jobs:
    """APScheduler with one job a message."""

    at_once = False

    def __init__(self, scheduler: Any) -> None:
        """Use ``scheduler``, which runs."""
        self._scheduler = scheduler
        self._store = scheduler._lookup_jobstore("default")  # noqa: SLF001 - filled past its front door below

    async def fill(self, pending: int, due: datetime) -> None:
        """Put jobs straight into the store: the front door takes a millisecond for each."""
        template = self._scheduler.add_job(arrive, DateTrigger(due), args=[-1])
        state = template.__getstate__()
        template.remove()
        states = (state | {"id": f"{number:032}"} for number in range(pending))
        if isinstance(self._store, MemoryJobStore):
            for each in states:
                self._store.add_job(self._job(each))
        else:
            self._fill_table(states, due.timestamp())

    async def promise(self, dues: Sequence[datetime]) -> None:
        """Add one job after the other: it has no other way."""
        for number, due in enumerate(dues):
            self._scheduler.add_job(arrive, DateTrigger(due), args=[number])

    async def promise_one(self, due: datetime) -> None:
        """Add one job."""
        self._scheduler.add_job(arrive, DateTrigger(due), args=[-1])

    async def begin(self) -> None:
        """Nothing: it runs already, since its store is opened by that."""

    def _job(self, state: dict[str, Any]) -> Any:
        job = Job.__new__(Job)
        job.__setstate__(state)
        job._scheduler, job._jobstore_alias = self._scheduler, "default"  # noqa: SLF001 - as its stores do on loading
        return job

    def _fill_table(self, states: Iterator[dict[str, Any]], due: float) -> None:
        with self._store.engine.begin() as connection:
            while batch := [next(states, None) for _ in range(BATCH)]:
                rows = [
                    {"id": state["id"], "next_run_time": due, "job_state": pickle.dumps(state)}
                    for state in batch
                    if state is not None
                ]
                if not rows:
                    return
                connection.execute(self._store.jobs_t.insert(), rows)


@asynccontextmanager
async def in_memory(_folder: Path, inbox: Inbox) -> AsyncIterator[Jobs]:
    """Run APScheduler with its memory store, as it comes."""
    async with _running(MemoryJobStore(), inbox, {}) as jobs:
        yield jobs


@asynccontextmanager
async def in_table(folder: Path, inbox: Inbox) -> AsyncIterator[Jobs]:
    """Run APScheduler with its SQLAlchemy store on a file, as it comes."""
    async with _running(_table(folder), inbox, {}) as jobs:
        yield jobs


@asynccontextmanager
async def in_table_without_grace(folder: Path, inbox: Inbox) -> AsyncIterator[Jobs]:
    """Run the same, told never to drop a job for being late."""
    async with _running(_table(folder), inbox, {"misfire_grace_time": None}) as jobs:
        yield jobs


def _table(folder: Path) -> Any:
    return SQLAlchemyJobStore(url=f"sqlite:///{folder / 'jobs.sqlite3'}")


@asynccontextmanager
async def _running(store: Any, inbox: Inbox, defaults: dict[str, Any]) -> AsyncIterator[Jobs]:
    global _inbox  # noqa: PLW0603 - a stored job finds nothing else, see above
    _inbox = inbox
    # It tells of every job that it drops, which is ten thousand lines.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
    scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
    scheduler.add_jobstore(store)
    scheduler.start()
    try:
        yield Jobs(scheduler)
    finally:
        scheduler.shutdown(wait=False)
