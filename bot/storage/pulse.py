"""Whether the disk takes what is written: told loudly once when it stops, and once when it goes on."""

import logging
import sqlite3
import time
from typing import Final

LOG = logging.getLogger(__name__)

BROKEN: Final = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")
"""What SQLite calls a disk that is full, broken or no longer writable."""


class Pulse:
    """The last commit that wrote something, and what has kept the disk from taking one since."""

    def __init__(self) -> None:
        """Begin in good health."""
        self.trouble: str | None = None
        """What the disk said; None as long as the last write held."""
        self.last_commit: float | None = None
        """When something was written last, by ``time.monotonic()``; None: not yet in this process."""

    def beat(self) -> None:
        """Note a commit that wrote something."""
        self.last_commit = time.monotonic()
        if self.trouble is not None:
            LOG.warning("the database can be written again (%s is over)", self.trouble)
            self.trouble = None

    def failed(self, error: sqlite3.OperationalError) -> None:
        """Note ``error`` if it is the disk's."""
        if not str(getattr(error, "sqlite_errorname", "")).startswith(BROKEN):
            return
        if self.trouble is None:
            LOG.critical(
                "the database cannot be written (%s): nothing is accepted and nothing new is sent until the disk "
                "has room and works; the bot then goes on by itself",
                error,
            )
        self.trouble = str(error)
