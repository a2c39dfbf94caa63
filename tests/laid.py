"""Databases as a first start leaves them: each step of a schema takes SQLite a while, and most tests want the same ones."""

import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from bot.storage.database import Database, World
from bot.storage.migrations import Migration


@asynccontextmanager
async def laid(
    path: Path,
    *,
    world: World,
    application_id: int | None,
    migrations: Sequence[Migration],
    now: datetime,
) -> AsyncIterator[Database]:
    """Open a database as :meth:`Database.open` does; where there is none, the migrated file of its kind is laid down first.

    The first of each kind in a process is migrated at its place. The others are of the same installation.
    """
    kind = (world, application_id, tuple(migrations), now)
    if not path.exists():
        if kind not in _LAID:
            _LAID[kind] = None
        else:
            _LAID[kind] = content = _LAID[kind] or await _migrated(*kind)
            path.write_bytes(content)
            path.chmod(0o600)
    async with Database.open(
        path, world=world, application_id=application_id, migrations=migrations, now=now
    ) as database:
        yield database


_Kind = tuple[World, int | None, tuple[Migration, ...], datetime]

_LAID: dict[_Kind, bytes | None] = {}
"""The file of a database to which nothing has happened, once the second one of its kind is wanted."""


async def _migrated(
    world: World, application_id: int | None, migrations: Sequence[Migration], now: datetime
) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.sqlite3"
        async with Database.open(
            path, world=world, application_id=application_id, migrations=migrations, now=now
        ):
            pass
        return path.read_bytes()
