"""What happened to a request, as its requester may read it; and, in a table apart, what the desk noted."""

from dataclasses import dataclass
from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened: what, when, who did it (None: nobody, or nobody known any more), in which words."""

    at: datetime
    what: str
    actor: int | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody of the desk noted for the desk."""

    at: datetime
    author: int | None
    text: str


class EntryRepository:
    """The course of requests, and nothing of the desk's notes."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def add(self, request: int, entry: Entry) -> None:
        """Write down what happened."""
        await self._transaction.execute(
            "INSERT INTO helpdesk_entry (request, at, actor, what, text) VALUES (?, ?, ?, ?, ?)",
            (request, to_text(entry.at), entry.actor, entry.what, entry.text),
        )

    async def of(self, request: int) -> list[Entry]:
        """Return what happened to a request, in order."""
        rows = await self._transaction.fetch_all(
            "SELECT at, actor, what, text FROM helpdesk_entry WHERE request = ? ORDER BY id", (request,)
        )
        return [_entry(row) for row in rows]

    async def last(self, request: int, what: str) -> Entry | None:
        """Return what of this sort happened last to a request."""
        row = await self._transaction.fetch_one(
            "SELECT at, actor, what, text FROM helpdesk_entry WHERE request = ? AND what = ?"
            " ORDER BY id DESC LIMIT 1",
            (request, what),
        )
        return None if row is None else _entry(row)

    async def by(self, actor: int) -> list[tuple[int, Entry]]:
        """Return what somebody did with the requests of others, each with the request's number."""
        rows = await self._transaction.fetch_all(
            "SELECT request, helpdesk_entry.at AS at, actor, what, text FROM helpdesk_entry"
            " JOIN helpdesk_request ON helpdesk_request.id = request AND member <> :actor"
            " WHERE actor = :actor ORDER BY helpdesk_entry.id",
            {"actor": actor},
        )
        return [(row["request"], _entry(row)) for row in rows]

    async def disown(self, actor: int) -> int:
        """Forget who it was, and to whom something was handed; return how often."""
        named = await self._transaction.execute(
            "UPDATE helpdesk_entry SET text = '' WHERE what = 'handed-over' AND text = ?", (f"<@{actor}>",)
        )
        return named + await self._transaction.execute(
            "UPDATE helpdesk_entry SET actor = NULL WHERE actor = ?", (actor,)
        )


class NoteRepository:
    """The desk's notes."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def add(self, request: int, note: Note) -> None:
        """Write a note down."""
        await self._transaction.execute(
            "INSERT INTO helpdesk_note (request, at, author, text) VALUES (?, ?, ?, ?)",
            (request, to_text(note.at), note.author, note.text),
        )

    async def of(self, request: int) -> list[Note]:
        """Return the notes on a request, in order."""
        rows = await self._transaction.fetch_all(
            "SELECT at, author, text FROM helpdesk_note WHERE request = ? ORDER BY id", (request,)
        )
        return [Note(from_text(row["at"]), row["author"], row["text"]) for row in rows]

    async def by(self, author: int) -> list[datetime]:
        """Return when somebody wrote notes."""
        rows = await self._transaction.fetch_all(
            "SELECT at FROM helpdesk_note WHERE author = ? ORDER BY id", (author,)
        )
        return [from_text(row["at"]) for row in rows]

    async def disown(self, author: int) -> int:
        """Forget who wrote; return how often."""
        return await self._transaction.execute(
            "UPDATE helpdesk_note SET author = NULL WHERE author = ?", (author,)
        )


def _entry(row: Row) -> Entry:
    return Entry(from_text(row["at"]), row["what"], row["actor"], row["text"])
