"""One process per database: a lock file beside it, which the system releases even after kill -9."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.storage.errors import AlreadyRunning, UnusableDatabase


@contextmanager
def only_instance(path: Path) -> Iterator[None]:
    """Hold the database at ``path`` for this process.

    Raises:
        AlreadyRunning: another process holds it.
        UnusableDatabase: its folder cannot be made or written.
    """
    lock = FileLock(path.with_name(path.name + ".lock"), mode=0o600)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(blocking=False)
    except Timeout as error:
        raise AlreadyRunning(
            path, f"another bot is running on this database (it holds {lock.lock_file}); stop that one first"
        ) from error
    except (OSError, NotImplementedError) as error:
        raise UnusableDatabase(path, f"its folder cannot be used ({error}); check its permissions") from error
    try:
        yield
    finally:
        lock.release()
