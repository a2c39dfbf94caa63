"""The engines that are compared, by the names they have in the table."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Final, TypeAlias

from tools.bench.apscheduler_jobs import in_memory, in_table, in_table_without_grace
from tools.bench.load import Engine, Inbox
from tools.bench.polling import polling
from tools.bench.production import production

Opened: TypeAlias = Callable[[Path, Inbox], AbstractAsyncContextManager[Engine]]

ENGINES: Final[dict[str, Opened]] = {
    "this bot": production,
    "APScheduler, memory": in_memory,
    "APScheduler, SQLite": in_table,
    "APScheduler, SQLite, no grace": in_table_without_grace,
    "select, send, mark": polling,
}
