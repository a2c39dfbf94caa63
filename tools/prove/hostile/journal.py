"""What changes in the bot's database, row by row: the database writes it down itself, whoever changes it."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

JOURNAL: Final = "hostile_journal"

TYPES: Final = ("virtual", "shadow")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One row that was written: before (none of an insertion) and after (none of a deletion)."""

    table: str
    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        """The row as it is, or as it last was."""
        return self.after or self.before or {}

    @property
    def changed(self) -> frozenset[str]:
        """The names of the columns that are not what they were; all of a new or deleted row."""
        if self.before is None or self.after is None:
            return frozenset(self.row)
        return frozenset(name for name in self.after if self.after[name] != self.before.get(name))

    def __str__(self) -> str:
        """Name the row and what became of it."""
        verb = "inserted" if self.before is None else "deleted" if self.after is None else "changed"
        shown = {name: _short(self.row[name]) for name in self.row if name in self.changed or name in _NAMING}
        return f"{self.table} {verb}: {shown}"


_NAMING: Final = frozenset({"id", "member", "member_id", "dedup_key", "target", "group_slug"})


class Journal:
    """Watches every table of a bot's database from a connection of its own."""

    def __init__(self, path: Path) -> None:
        """Lay triggers on every table of the database at ``path``."""
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=30)
        self._connection.row_factory = sqlite3.Row
        self._read = 0
        self._watch()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def since(self) -> list[Change]:
        """Return what was committed since the last call."""
        rows = self.ask(f"SELECT * FROM {JOURNAL} WHERE n > ? ORDER BY n", self._read)
        self._read = rows[-1]["n"] if rows else self._read
        return [self._change(row) for row in rows]

    def ask(self, sql: str, *values: object) -> Sequence[sqlite3.Row]:
        """Read."""
        return self._connection.execute(sql, values).fetchall()

    def ask_about(self, sql: str, names: Mapping[str, object]) -> Sequence[sqlite3.Row]:
        """Read, with values by name."""
        return self._connection.execute(sql, names).fetchall()

    def _change(self, row: sqlite3.Row) -> Change:
        columns = self._columns[row["name"]]
        before = {name: row[f"b{at}"] for at, name in enumerate(columns)}
        after = {name: row[f"a{at}"] for at, name in enumerate(columns)}
        return Change(
            row["name"],
            None if row["verb"] == "INSERT" else before,
            None if row["verb"] == "DELETE" else after,
        )

    def _watch(self) -> None:
        self._columns = {name: self._columns_of(name) for name in self._tables()}
        width = range(max(map(len, self._columns.values())))
        sides = ", ".join(f"{side}{at}" for side in "ba" for at in width)
        self._connection.execute(f"CREATE TABLE {JOURNAL} (n INTEGER PRIMARY KEY, name, verb, {sides})")
        for table in self._columns:
            for verb in ("INSERT", "UPDATE", "DELETE"):
                self._watch_table(table, verb)

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that are watched."""
        return tuple(self._columns)

    def _tables(self) -> list[str]:
        found = [row["name"] for row in self.ask("PRAGMA main.table_list") if row["type"] not in TYPES]
        return [name for name in found if not name.startswith("sqlite_")]

    def _columns_of(self, table: str) -> list[str]:
        return [row["name"] for row in self.ask(f'PRAGMA table_info("{table}")')]

    def _watch_table(self, table: str, verb: str) -> None:
        # Plain columns, because the bot's own connection trusts no function in a schema.
        named = list(enumerate(self._columns[table]))
        sides = [("b", "OLD")] * (verb != "INSERT") + [("a", "NEW")] * (verb != "DELETE")
        into = ", ".join(f"{side}{at}" for side, _ in sides for at, _ in named)
        values = ", ".join(f'{whose}."{name}"' for _, whose in sides for _, name in named)
        self._connection.execute(
            f'CREATE TRIGGER "{JOURNAL}_{table}_{verb}" AFTER {verb} ON "{table}" BEGIN '
            f"INSERT INTO {JOURNAL} (name, verb, {into}) VALUES ('{table}', '{verb}', {values}); END"
        )


def _short(value: object) -> object:
    return f"{value[:60]}…" if isinstance(value, str) and len(value) > 60 else value
