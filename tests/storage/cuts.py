"""Cutting a program off between two of its file operations, as a kill or a power cut does.

Python tells an audit hook of each file operation before it happens. From the chosen one on every
operation in the folder fails, also those of tidying up: what then lies there is what a process
leaves that is gone.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

OPERATIONS = ("open", "os.", "shutil.", "sqlite3.connect")


class CutOff(BaseException):
    """The process is gone. No program catches that."""


@dataclass
class Watch:
    """What happens in a folder, and after how many operations it ends."""

    folder: str
    after: int | None
    seen: list[tuple[str, str]] = field(default_factory=list)
    """Each operation that was begun, and the file it is about."""
    threads: set[int] = field(default_factory=set)
    """Whose operations they are, by the threads' native numbers."""


_watches: list[Watch] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if not _watches or not event.startswith(OPERATIONS) or not arguments:
        return
    watch, file = _watches[-1], str(arguments[0])
    if watch.folder not in file or file.endswith(".lock"):
        return
    if watch.after is not None and len(watch.seen) >= watch.after:
        raise CutOff
    watch.seen.append((event, file))
    watch.threads.add(threading.get_native_id())


# There is no way to take a hook away again; without a watch it does nothing.
sys.addaudithook(_hear)


@contextmanager
def watched(folder: Path, after: int | None = None) -> Iterator[Watch]:
    """Watch ``folder`` while inside, and end the program there ``after`` so many operations."""
    _watches.append(watch := Watch(str(folder), after))
    try:
        yield watch
    finally:
        _watches.pop()
