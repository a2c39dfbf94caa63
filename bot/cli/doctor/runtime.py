"""The doctor's look at what the bot keeps: its folder and its database, opened on a copy."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cli.doctor.finding import Finding, missing, note, right, wrong
from bot.composition import DATABASE, FEATURES, migrations
from bot.kernel.errors import OperatorError
from bot.storage.aside import kept_files, refuse_if_cut_off
from bot.storage.backups import Backup, BackupFailed, backups_in, check, folder_beside
from bot.storage.copying import look_alike
from bot.storage.database import Database, way_back
from bot.storage.errors import AlreadyRunning, UnusableDatabase
from bot.storage.instance_lock import only_instance
from bot.watch.vitals import OLD_BACKUP

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
    """Open a copy of the database as the bot would, also beside a running one; the original is not touched."""
    path = runtime / DATABASE
    try:
        refuse_if_cut_off(path)
        if not path.exists():
            yield note("there is no database yet; the bot makes one")
            return
        with tempfile.TemporaryDirectory(prefix="doctor-") as copy:
            yield await _opened(Path(copy) / DATABASE, path)
    except OperatorError as error:
        yield wrong(str(error))
    if _is_in_use(path):
        yield note(f"a bot is running on {path}")


def backups(runtime: Path, now: datetime) -> Iterator[Finding]:
    """Look at the backups, and at what restores have set aside."""
    path = runtime / DATABASE
    kept = backups_in(folder_beside(path))
    if kept:
        yield _newest(kept, now)
    elif path.exists():
        yield note(
            f"there is no backup yet in {folder_beside(path)}; the bot makes one every night",
            "at once: python -m bot backup",
        )
    for aside in kept_files(path):
        yield note(
            f"{aside} is what a restore set aside, with members' data", "delete it once nobody misses it"
        )


def _newest(kept: Sequence[Backup], now: datetime) -> Finding:
    newest = kept[0]
    hours = (now - newest.taken) // timedelta(hours=1)
    told = f"{len(kept)} backups in {newest.path.parent}; the newest is of {newest.taken:%Y-%m-%d %H:%M} UTC, {hours} h old"
    try:
        check(newest.path)
    except BackupFailed as error:
        return wrong(f"{told}: {error}", "make another: python -m bot backup")
    if now - newest.taken > OLD_BACKUP:
        return missing(
            f"{told}, and whole",
            "the bot makes one when it starts; if it runs, its log says why there is none",
        )
    return right(f"{told}, and whole")


def _is_in_use(path: Path) -> bool:
    try:
        with only_instance(path):
            return False
    except AlreadyRunning:
        return True
    except OperatorError:
        return False


async def _opened(copy: Path, path: Path) -> Finding:
    try:
        look_alike(path, copy)
    except UnusableDatabase as error:
        return wrong(str(error), way_back(path))
    # What is refused offers the backups there are.
    with suppress(OSError):
        folder_beside(copy).symlink_to(folder_beside(path).absolute())
    now = datetime.now(UTC)
    try:
        async with Database.open(
            copy, world="live", application_id=None, migrations=migrations(FEATURES), now=now
        ):
            return right(f"{path} is whole and opens")
    except OperatorError as error:
        return wrong(str(error).replace(str(copy.parent), str(path.parent)))
