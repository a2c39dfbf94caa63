"""What the database promised, read by plain SQL over the file opened read-only: nothing of the bot's own code."""

import hashlib
import sqlite3
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

OPEN = ("pending", "sending", "unknown")

ENDED = frozenset({"declined", "lapsed", "withdrawn"})
"""How a registration stands of which nothing is held any more."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A row of the outbox."""

    id: int
    key: str
    version: int
    kind: str
    target: str
    state: str
    due: datetime
    not_after: datetime | None
    finished: datetime | None
    message: int | None
    reason: str | None
    code: int | None
    started: tuple[datetime, ...]
    """When each of its requests began."""
    nonces: tuple[str, ...]
    """One for each time it was promised anew; the last is that of now."""

    @property
    def name(self) -> str:
        """How a finding calls it."""
        return f"{self.key} ({self.state}{f', {self.reason}' if self.reason else ''})"


@dataclass(frozen=True, slots=True)
class Booking:
    """A registration."""

    id: int
    event: int
    member: int
    standing: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything the judge needs of a database."""

    promises: tuple[Promise, ...]
    bookings: tuple[Booking, ...]
    seats: Mapping[int, int | None]
    """The capacity of each event; None is no limit."""
    cancelled: frozenset[int]
    """Events that will not take place."""
    reminders: Mapping[int, frozenset[datetime]]
    """When each reminder that is still there is to come."""
    questions: tuple[str, ...]
    """The names of threads in which questions were to stand, where one was made."""
    places: Mapping[int, str] = field(default_factory=dict)
    """Where each event takes place."""
    desks: Mapping[int, int | None] = field(default_factory=dict)
    """Who of the desk has each request."""
    guests: Mapping[str, int] = field(default_factory=dict)
    """By mailbox, the number of a guest; events and messages know them by the same below zero."""
    sign_ups: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """What a letter asks to confirm: guest and event."""
    digest_comes: bool = False
    """Whether the community's weekly digest was begun."""

    def stands(self, event: int, member: int) -> str | None:
        """Return how somebody stands at an event: what they hold, else "lapsed" if an offer passed last, or None."""
        standings = [one.standing for one in self.bookings if (one.event, one.member) == (event, member)]
        held = next((one for one in standings if one not in ENDED), None)
        return held or ("lapsed" if standings[-1:] == ["lapsed"] else None)


def read(path: Path) -> Ledger:
    """Read the database at ``path``, which nobody writes any more."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        events = database.execute("SELECT id, seats, status, place FROM event").fetchall()
        return Ledger(
            tuple(_promises(database)),
            tuple(
                Booking(*row)
                for row in database.execute(
                    "SELECT id, event_id, member, standing FROM event_registration ORDER BY id"
                )
            ),
            {row["id"]: row["seats"] for row in events},
            frozenset(row["id"] for row in events if row["status"] == "cancelled"),
            {
                row["id"]: frozenset(_when(row[name]) for name in ("due_at", "snoozed_until") if row[name])
                for row in database.execute("SELECT id, due_at, snoozed_until FROM reminder")
            },
            tuple(
                row["name"]
                for row in database.execute("SELECT name FROM helpdesk_request WHERE state = 'in-thread'")
            ),
            {row["id"]: row["place"] for row in events},
            dict(database.execute("SELECT id, desk FROM helpdesk_request").fetchall()),
            dict(database.execute("SELECT address, id FROM guest").fetchall()),
            {
                row["id"]: (row["guest"], row["event"])
                for row in database.execute("SELECT id, guest, event FROM guest_sign_up")
            },
            database.execute("SELECT 1 FROM digest_switch WHERE scope = ''").fetchone() is not None,
        )


def still_open(path: Path) -> int:
    """Return how many rows have not ended; also while the bot runs."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=5)) as database:
        marks = ", ".join("?" * len(OPEN))
        found = database.execute(f"SELECT count(*) FROM outbox WHERE state IN ({marks})", OPEN).fetchone()
    return int(found[0])


def nonce(installation: str, key: str, version: int) -> str:
    """Return the nonce under which a row goes out, as docs/explanation/delivery.md and its ADR describe it."""
    return urlsafe_b64encode(
        hashlib.sha256(f"{installation}|{version}|{key}".encode()).digest()[:18]
    ).decode()


def _promises(database: sqlite3.Connection) -> Iterator[Promise]:
    installation = str(database.execute("SELECT installation FROM stamp").fetchone()[0])
    attempts: dict[int, list[datetime]] = {}
    for row in database.execute("SELECT outbox_id, started FROM attempt ORDER BY outbox_id, n"):
        attempts.setdefault(row["outbox_id"], []).append(_when(row["started"]))
    for row in database.execute("SELECT * FROM outbox ORDER BY id"):
        if "revises" in row.keys() and row["revises"] is not None and row["finished_at"]:  # noqa: SIM118 - a row of SQLite iterates its values
            continue  # an edit of a message that another row stands for: nothing new is to be seen
        yield Promise(
            row["id"],
            row["dedup_key"],
            row["version"],
            row["kind"],
            row["target"],
            row["state"],
            _when(row["due_at"]),
            _maybe(row["not_after"]),
            _maybe(row["finished_at"]),
            row["message_id"],
            row["reason"],
            row["code"],
            tuple(attempts.get(row["id"], ())),
            tuple(nonce(installation, row["dedup_key"], one + 1) for one in range(row["version"])),
        )


def _when(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _maybe(text: str | None) -> datetime | None:
    return None if text is None else _when(text)
