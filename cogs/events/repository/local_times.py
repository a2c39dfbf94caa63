"""Promises in local time as two columns: the time and its zone."""

from datetime import datetime

from bot.kernel.zones import LocalTime
from bot.storage.database import Row


def local_time(row: Row, name: str) -> LocalTime | None:
    """Return the time in the columns ``<name>_local`` and ``<name>_zone``, if there is one."""
    text = row[f"{name}_local"]
    return None if text is None else LocalTime(datetime.fromisoformat(text), row[f"{name}_zone"])


def local_values(time: LocalTime | None) -> tuple[str | None, str | None]:
    """Return the two columns of a time."""
    return (None, None) if time is None else (local_text(time.local), time.zone)


def local_text(local: datetime) -> str:
    """Return a naive local time as sortable text."""
    return local.isoformat(timespec="seconds")
