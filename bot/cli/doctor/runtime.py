"""The doctor's look at what the bot keeps: its folder and its database, opened on a copy."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.doctor.finding import Finding, note, right, wrong
from bot.composition import DATABASE, FEATURES, migrations
from bot.kernel.errors import OperatorError
from bot.storage.database import Database
from bot.storage.errors import AlreadyRunning
from bot.storage.instance_lock import only_instance

LITTLE_SPACE = 500 * 2**20
"""Bytes; a year of a busy community fits many times."""


def folder(runtime: Path) -> Iterator[Finding]:
    """Look at the folder of databases and at the disk below it."""
    there = next(one for one in (runtime, *runtime.parents) if one.exists())
    free = shutil.disk_usage(there).free
    if free < LITTLE_SPACE:
        yield wrong(
            f"{free / 2**20:.0f} MiB are free below {runtime}",
            "make room: on a full disk nothing is accepted",
        )
    else:
        yield right(f"{free / 2**30:.0f} GiB are free below {runtime}")
    if not runtime.exists():
        yield note(f"{runtime} does not exist yet; the bot makes it")


async def database(runtime: Path) -> AsyncIterator[Finding]:
    """Open a copy of the database as the bot would; the original is not touched."""
    path = runtime / DATABASE
    if not path.exists():
        yield note("there is no database yet; the bot makes one")
        return
    try:
        with only_instance(path), tempfile.TemporaryDirectory(prefix="doctor-") as copy:
            for part in (path, path.with_name(path.name + "-wal")):
                if part.exists():
                    shutil.copy(part, copy)
            yield await _opened(Path(copy) / DATABASE, path)
    except AlreadyRunning:
        yield note(f"{path} is in use: a bot is running on it, so it was not opened")
    except OperatorError as error:
        yield wrong(str(error))


async def _opened(copy: Path, path: Path) -> Finding:
    now = datetime.now(UTC)
    try:
        async with Database.open(
            copy, world="live", application_id=None, migrations=migrations(FEATURES), now=now
        ):
            return right(f"{path} is whole and opens")
    except OperatorError as error:
        return wrong(str(error).replace(str(copy), str(path)))
