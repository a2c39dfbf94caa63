"""Requests: where each is, and how it stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_optional_text, to_text
from cogs.helpdesk.domain import GENERAL, Request, State

REQUEST: Final = "id, member, question, name, state, tried, thread, asked_at, category, details"


@dataclass(frozen=True, slots=True)
class New:
    """What is known of a request when it is written down."""

    member: int
    question: str
    occasion: int
    category: str = GENERAL
    details: str = ""


class RequestRepository:
    """Questions for which members asked for people."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, request: int) -> Request | None:
        """Return the request, if it is still remembered."""
        row = await self._transaction.fetch_one(
            f"SELECT {REQUEST} FROM helpdesk_request WHERE id = ?", (request,)
        )
        return None if row is None else request_of(row)

    async def at(self, occasion: int) -> Request | None:
        """Return the request that was made under this message."""
        row = await self._transaction.fetch_one(
            f"SELECT {REQUEST} FROM helpdesk_request WHERE occasion = ?", (occasion,)
        )
        return None if row is None else request_of(row)

    async def of(self, member: int, since: datetime | None = None) -> list[Request]:
        """Return a member's requests, since an instant or all."""
        rows = await self._transaction.fetch_all(
            f"SELECT {REQUEST} FROM helpdesk_request WHERE member = ? AND asked_at >= ? ORDER BY id",
            (member, to_text(since) if since else ""),
        )
        return [request_of(row) for row in rows]

    async def waiting(self) -> list[Request]:
        """Return the requests that nobody has yet, the oldest first."""
        rows = await self._transaction.fetch_all(
            f"SELECT {REQUEST} FROM helpdesk_request WHERE state = 'waiting' ORDER BY id"
        )
        return [request_of(row) for row in rows]

    async def add(self, new: New, now: datetime, look: datetime | None) -> int:
        """Write a request down and return its number; ``look`` is when time does something about it."""
        at = to_text(now)
        return await self._transaction.insert(
            "INSERT INTO helpdesk_request (member, question, occasion, category, details, asked_at, turn_at,"
            " word_at, moved_at, look_at, heard) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (
                new.member,
                new.question,
                new.occasion,
                new.category,
                new.details,
                *(at, at, at, at),
                to_optional_text(look),
            ),
        )

    async def set_name(self, request: int, name: str) -> None:
        """Write down by which name its thread will be found."""
        await self._transaction.execute("UPDATE helpdesk_request SET name = ? WHERE id = ?", (name, request))

    async def set_tried(self, request: int) -> None:
        """Write down that its thread is about to be made."""
        await self._transaction.execute("UPDATE helpdesk_request SET tried = 1 WHERE id = ?", (request,))

    async def settle(self, request: int, state: State, thread: int | None = None) -> bool:
        """Write down where a waiting request is by now; False if it is not waiting (any more)."""
        affected = await self._transaction.execute(
            "UPDATE helpdesk_request SET state = ?, thread = ? WHERE id = ? AND state = 'waiting'",
            (state.value, thread, request),
        )
        return affected == 1

    async def remove(self, request: int) -> None:
        """Forget a request."""
        await self._transaction.execute("DELETE FROM helpdesk_request WHERE id = ?", (request,))

    async def before(self, instant: datetime) -> list[Request]:
        """Return the requests to which nothing has happened since an instant, and that were brought to people."""
        rows = await self._transaction.fetch_all(
            f"SELECT {REQUEST} FROM helpdesk_request WHERE moved_at < ? AND state <> 'waiting'",
            (to_text(instant),),
        )
        return [request_of(row) for row in rows]

    async def lose_thread(self, thread: int) -> list[Request]:
        """Write down that a thread is gone; return the requests that were in it."""
        rows = await self._transaction.fetch_all(
            "UPDATE helpdesk_request SET state = 'with-staff', thread = NULL WHERE thread = ?"
            f" RETURNING {REQUEST}",
            (thread,),
        )
        return [request_of(row) for row in rows]


def request_of(row: Row) -> Request:
    """Return the request that a row holds."""
    return Request(
        id=row["id"],
        member=row["member"],
        question=row["question"],
        name=row["name"],
        state=State(row["state"]),
        tried=bool(row["tried"]),
        thread=row["thread"],
        asked=from_text(row["asked_at"]),
        category=row["category"],
        details=row["details"],
    )
