"""A disk in memory that can lose power, run full or break, under SQLite's own file layer (APSW's VFS).

What is written is seen at once and kept only once it is synced. When the power is cut, each sector
written since then is there or not, one by one, as if the disk had done what it liked best first.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar

import apsw

SECTOR = 512
POWERSAFE_OVERWRITE = 0x1000
"""What SQLite assumes of disks on all systems: a write leaves the bytes beside it alone."""

Fault = Callable[[], Exception]


@dataclass
class File:
    """A file as programs see it, and as the platter has it."""

    seen: bytearray = field(default_factory=bytearray)
    kept: bytearray = field(default_factory=bytearray)
    unsynced: list[tuple[int, bytes] | int] = field(default_factory=list)
    """Writes (offset, bytes) and truncations (size), in their order."""

    def write(self, offset: int, content: bytes) -> None:
        """Write where programs see it."""
        _put(self.seen, offset, content)
        self.unsynced.append((offset, content))

    def truncate(self, size: int) -> None:
        """Cut or stretch where programs see it."""
        _cut(self.seen, size)
        self.unsynced.append(size)

    def sync(self) -> None:
        """Bring all to the platter."""
        self.kept = bytearray(self.seen)
        self.unsynced.clear()

    def after_a_cut(self, chance: random.Random) -> "File":
        """Return the file as it is found afterwards."""
        found = bytearray(self.kept)
        share = chance.choice((0.0, 0.3, 0.7, 0.95, 1.0))
        for change in self.unsynced:
            if isinstance(change, int):
                if chance.random() < share:
                    _cut(found, change)
                continue
            for offset, piece in _sectors(*change):
                if chance.random() < share:
                    _put(found, offset, piece)
        return File(bytearray(found), bytearray(found))


class Disk(apsw.VFS):
    """A disk with a file system; SQLite finds it under :attr:`name`."""

    _made: ClassVar[int] = 0

    def __init__(self, files: dict[str, File] | None = None) -> None:
        """Begin with ``files``."""
        Disk._made += 1
        self.name = f"disk-{Disk._made}"
        self.files = files if files is not None else {}
        self.operations = 0
        """How many writes, truncations, syncs and deletions there were."""
        self.faults: dict[int, Fault] = {}
        """What happens instead of the n-th operation."""
        self.cut_at: int | None = None
        self.off = False
        super().__init__(self.name, "")

    def act(self) -> None:
        """Count an operation, and fail if it is the turn of a fault or the power is gone."""
        self.operations += 1
        if self.operations == self.cut_at:
            self.off = True
        if self.off:
            raise apsw.IOError("the power is gone")
        if self.operations in self.faults:
            error = self.faults[self.operations]()
            raise error

    def after_a_cut(self, chance: random.Random) -> "Disk":
        """Return the disk as it is found when the power comes back."""
        return Disk({name: file.after_a_cut(chance) for name, file in self.files.items()})

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "Handle":  # type: ignore[override]  # to SQLite, whatever has these methods is a file  # noqa: N802 - SQLite's name
        """Open or make a file."""
        path = name.filename() if isinstance(name, apsw.URIFilename) else name or f"temporary-{id(flags)}"
        flags[1] = flags[0]
        return Handle(self, self.files.setdefault(path, File()))

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - SQLite's name
        """Delete a file."""
        self.act()
        self.files.pop(filename, None)

    def xAccess(self, pathname: str, flags: int) -> bool:  # noqa: N802 - SQLite's name
        """Tell whether a file is there."""
        return pathname in self.files

    def xFullPathname(self, name: str) -> str:  # noqa: N802 - SQLite's name
        """There is one folder only."""
        return name


class Handle:
    """An open file, as SQLite uses it."""

    def __init__(self, disk: Disk, file: File) -> None:
        self._disk = disk
        self._file = file

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - SQLite's name
        return bytes(self._file.seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        self._disk.act()
        self._file.write(offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        self._disk.act()
        self._file.truncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        self._disk.act()
        self._file.sync()

    def xFileSize(self) -> int:  # noqa: N802 - SQLite's name
        return len(self._file.seen)

    def xLock(self, level: int) -> None:  # noqa: N802 - SQLite's name
        """There is one connection only."""

    def xUnlock(self, level: int) -> None:  # noqa: N802 - SQLite's name
        """There is one connection only."""

    def xCheckReservedLock(self) -> bool:  # noqa: N802 - SQLite's name
        return False

    def xSectorSize(self) -> int:  # noqa: N802 - SQLite's name
        return SECTOR

    def xDeviceCharacteristics(self) -> int:  # noqa: N802 - SQLite's name
        return POWERSAFE_OVERWRITE

    def xFileControl(self, op: int, pointer: int) -> bool:  # noqa: N802 - SQLite's name
        return False

    def xClose(self) -> None:  # noqa: N802 - SQLite's name
        """Closing syncs nothing."""


def _put(content: bytearray, offset: int, piece: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(piece)] = piece


def _cut(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))


def _sectors(offset: int, content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield a write in the pieces that a disk writes whole or not at all."""
    begin = 0
    while begin < len(content):
        end = begin + SECTOR - (offset + begin) % SECTOR
        yield offset + begin, content[begin:end]
        begin = end
