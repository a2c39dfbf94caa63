"""Why a database is not opened: one line each for the operator, naming the file and the way out.

OperatorError
 +-- DatabaseRefused      a database file cannot be used as it is
      +-- AlreadyRunning      another process holds it
      +-- UnusableDatabase    not a database, damaged, another program's, or not writable
      +-- WrongWorld          practice against live, or another Discord application's
      +-- NewerDatabase       written by code that knows more migrations than this
      +-- ChangedMigration    a migration that was applied reads differently now
"""

from pathlib import Path

from bot.kernel.errors import OperatorError


class DatabaseRefused(OperatorError):
    """A database file cannot be used as it is."""

    def __init__(self, path: Path, text: str) -> None:
        """Say ``text`` about the file at ``path``."""
        # What SQLite says may have several lines.
        super().__init__(f"{path}: {' '.join(text.split())}")
        self.path = path


class AlreadyRunning(DatabaseRefused):
    """Another process holds the database."""


class UnusableDatabase(DatabaseRefused):
    """The file is no database, is damaged, belongs to another program or cannot be written."""


class WrongWorld(DatabaseRefused):
    """The database belongs to the other world (practice or live) or to another application."""


class NewerDatabase(DatabaseRefused):
    """The database has migrations that this code does not know."""


class ChangedMigration(DatabaseRefused):
    """A migration that was applied to the database reads differently now."""
