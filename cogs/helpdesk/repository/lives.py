"""How requests stand at the desk: their lives, the queue, and what is due."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.helpdesk.domain import Life, Request, Stage
from cogs.helpdesk.repository.requests import REQUEST, request_of

_LIFE: Final = "stage, turn_at, word_at, desk, answered_at, resolved_at, proposed, told_at, reminders, rating, reopened, version"
_CASE: Final = f"{REQUEST}, {_LIFE}"
_OPEN: Final = "stage <> 'resolved'"

# The desk's turn first, and of each side who has waited longest.
_IN_TURN: Final = "ORDER BY stage = 'waiting-for-you', turn_at, id"

_PART: Final = (
    "(:desk IS NULL OR desk = :desk) AND (:unclaimed = 0 OR desk IS NULL)"
    " AND (:category IS NULL OR category = :category)"
)


@dataclass(frozen=True, slots=True)
class Case:
    """A request and how it stands."""

    request: Request
    life: Life


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the queue: whose, and about what. None: anybody's, anything."""

    desk: int | None = None
    unclaimed: bool = False
    category: str | None = None

    @property
    def values(self) -> dict[str, SqlValue]:
        """Return the values by which it is chosen."""
        return {"desk": self.desk, "unclaimed": int(self.unclaimed), "category": self.category}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many requests are open."""

    unclaimed: int
    for_us: int
    """Those that wait for the desk, the unclaimed included."""
    for_you: int
    oldest: datetime | None
    """Since when the one that has waited longest for the desk has waited."""


class LifeRepository:
    """The lives of requests inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, request: int) -> Case | None:
        """Return a request and how it stands, if it is still remembered."""
        found = await self._cases("WHERE id = ?", (request,))
        return found[0] if found else None

    async def save(self, request: int, life: Life, look: datetime | None) -> None:
        """Write down how a request stands, and when time does something about it."""
        await self._transaction.execute(
            "UPDATE helpdesk_request SET stage = ?, turn_at = ?, word_at = ?, desk = ?, answered_at = ?, resolved_at = ?,"
            " proposed = ?, told_at = ?, reminders = ?, rating = ?, reopened = ?, version = ?, look_at = ?"
            " WHERE id = ?",
            (*_values(life), to_optional_text(look), request),
        )

    async def move(self, request: int, now: datetime) -> None:
        """Write down that somebody did something about a request."""
        await self._transaction.execute(
            "UPDATE helpdesk_request SET moved_at = ? WHERE id = ?", (to_text(now), request)
        )

    async def look_again(self, request: int, at: datetime) -> None:
        """Have time do something about a request at another instant."""
        await self._transaction.execute(
            "UPDATE helpdesk_request SET look_at = ? WHERE id = ?", (to_text(at), request)
        )

    # ---- the queue -------------------------------------------------------------------

    async def counts(self, part: Part) -> Counts:
        """Count the open requests."""
        (row,) = await self._transaction.fetch_all(
            "SELECT coalesce(sum(desk IS NULL AND stage <> 'waiting-for-you'), 0) AS unclaimed,"
            " coalesce(sum(stage <> 'waiting-for-you'), 0) AS for_us,"
            " coalesce(sum(stage = 'waiting-for-you'), 0) AS for_you,"
            " min(CASE WHEN stage <> 'waiting-for-you' THEN turn_at END) AS oldest"
            f" FROM helpdesk_request WHERE {_OPEN} AND {_PART}",
            part.values,
        )
        return Counts(row["unclaimed"], row["for_us"], row["for_you"], from_optional_text(row["oldest"]))

    async def queue(self, part: Part, offset: int, limit: int) -> list[Case]:
        """Return open requests: those that wait for the desk first, who has waited longest first."""
        return await self._cases(
            f"WHERE {_OPEN} AND {_PART} {_IN_TURN} LIMIT :limit OFFSET :offset",
            {**part.values, "limit": limit, "offset": offset},
        )

    async def asked(self, start: datetime, end: datetime) -> list[Case]:
        """Return the requests that were asked from ``start`` until before ``end``."""
        return await self._cases("WHERE asked_at >= ? AND asked_at < ?", (to_text(start), to_text(end)))

    async def fitting(self, typed: str, limit: int) -> list[Case]:
        """Return open requests of this number, or with these words; the newest resolved ones after them."""
        like = f"%{typed.replace('%', '').replace('_', ' ')}%"
        return await self._cases(
            "WHERE id = :number OR question LIKE :like ORDER BY stage = 'resolved', id = :number DESC,"
            " moved_at DESC LIMIT :limit",
            {
                "number": int(typed) if typed.isdecimal() and len(typed) < 18 else -1,
                "like": like,
                "limit": limit,
            },
        )

    async def of_desk(self, member: int) -> list[Case]:
        """Return the requests that somebody of the desk has, resolved ones too: those may be opened again."""
        return await self._cases("WHERE desk = ? ORDER BY id", (member,))

    async def desk(self) -> list[int]:
        """Return who of the desk has a request."""
        rows = await self._transaction.fetch_all(
            "SELECT DISTINCT desk FROM helpdesk_request WHERE desk IS NOT NULL ORDER BY desk"
        )
        return [row["desk"] for row in rows]

    # ---- time ------------------------------------------------------------------------

    async def due(self, now: datetime, limit: int) -> list[Case]:
        """Return requests about which time does something now."""
        return await self._cases(
            "WHERE look_at IS NOT NULL AND look_at <= ? ORDER BY look_at LIMIT ?", (to_text(now), limit)
        )

    async def next_look(self) -> datetime | None:
        """Return when time does something next."""
        (row,) = await self._transaction.fetch_all("SELECT min(look_at) AS at FROM helpdesk_request")
        return from_optional_text(row["at"])

    # ---- what is written in threads --------------------------------------------------

    async def any_in_threads(self) -> bool:
        """Tell whether there is a thread in which something may be written."""
        row = await self._transaction.fetch_one(
            "SELECT 1 FROM helpdesk_request WHERE thread IS NOT NULL LIMIT 1"
        )
        return row is not None

    async def unheard(self, last: Mapping[int, int]) -> list[tuple[Case, int | None]]:
        """Return the requests in whose threads there is something new, each with what was counted last, if anything.

        ``last`` holds the last message of each thread.
        """
        found = await self._transaction.fetch_all(
            f"SELECT {_CASE}, heard FROM helpdesk_request"
            " JOIN (SELECT CAST(key AS INTEGER) AS place, value AS last FROM json_each(?))"
            " ON thread = place AND last > coalesce(heard, 0)",
            (json.dumps({str(thread): message for thread, message in last.items()}),),
        )
        return [(_case(row), row["heard"]) for row in found]

    async def set_heard(self, request: int, message: int) -> None:
        """Write down which message was counted last."""
        await self._transaction.execute(
            "UPDATE helpdesk_request SET heard = max(coalesce(heard, 0), ?) WHERE id = ?", (message, request)
        )

    async def _cases(self, rest: str, values: tuple[SqlValue, ...] | dict[str, SqlValue]) -> list[Case]:
        rows = await self._transaction.fetch_all(f"SELECT {_CASE} FROM helpdesk_request {rest}", values)
        return [_case(row) for row in rows]


def _case(row: Row) -> Case:
    return Case(request_of(row), _life(row))


def _life(row: Row) -> Life:
    return Life(
        stage=Stage(row["stage"]),
        turn=from_text(row["turn_at"]),
        word=from_text(row["word_at"]),
        desk=row["desk"],
        answered=from_optional_text(row["answered_at"]),
        resolved=from_optional_text(row["resolved_at"]),
        proposed=bool(row["proposed"]),
        told=from_optional_text(row["told_at"]),
        reminders=row["reminders"],
        rating=row["rating"],
        reopened=row["reopened"],
        version=row["version"],
    )


def _values(life: Life) -> tuple[SqlValue, ...]:
    """Return the values in the order of the columns."""
    return (
        life.stage.value,
        to_text(life.turn),
        to_text(life.word),
        life.desk,
        to_optional_text(life.answered),
        to_optional_text(life.resolved),
        int(life.proposed),
        to_optional_text(life.told),
        life.reminders,
        life.rating,
        life.reopened,
        life.version,
    )
