"""What was promised, as those may see it who answer for it: what is due, what became of it, whom it missed.

Posts are told one by one. Messages to one person, and kinds that are a member's own affair
(:attr:`bot.delivery.kinds.Kind.personal`), are told as counts only.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.delivery.messages import State, ToMember, target_of
from bot.delivery.repository import NOTICE, OutboxRepository, OutboxRow
from bot.storage.database import SqlValue, Transaction
from bot.storage.instants import from_text, to_text

OPEN: Final = "state IN ('pending', 'sending', 'unknown')"
BAD: Final = "state IN ('failed', 'expired')"

KEPT_IN_VIEW: Final = timedelta(days=30)
"""So long a message that has ended is shown; what a change made moot was nobody's to miss."""

# An edit is no message of its own: what becomes of it is seen where it stands, and to skip it would leave an old
# text for ever. Staff are told of one that fails.
SHOWN: Final = f"(revises IS NULL AND ({OPEN} OR finished_at > :lately AND (state <> 'cancelled' OR reason = 'skipped')))"

CLOSED: Final = 50007
"""Discord's code for closed direct messages."""

TALLIES: Final = """
SELECT kind, target GLOB 'member:-*' AS by_mail, state, coalesce(code = :closed, 0) AS closed, count(*) AS n,
    sum(EXISTS (SELECT 1 FROM outbox AS other WHERE other.dedup_key = row.instead AND other.state = 'sent')) AS reached,
    min(due_at) AS first, max(due_at) AS last
FROM outbox AS row WHERE {where}
GROUP BY kind, by_mail, state, closed ORDER BY kind, by_mail, state, closed
"""


@dataclass(frozen=True, slots=True)
class Scope:
    """Which messages: under a key, or into a channel, or about a group; all of them if none is named."""

    prefix: str | None = None
    channel: int | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many messages of one kind, which are not shown one by one, stand alike."""

    kind: str
    by_mail: bool
    """Whether they are letters, to people who are not on Discord."""
    state: State
    closed: bool
    """Whether they failed because direct messages are closed."""
    count: int
    reached: int
    """How many of those who were missed have been reached elsewhere."""
    first: datetime
    last: datetime


class Ledger:
    """The outbox as staff may see it, inside one transaction."""

    def __init__(self, transaction: Transaction, personal: Collection[str], now: datetime) -> None:
        """Count messages of the kinds ``personal`` and show none of them."""
        self._transaction = transaction
        self._values: dict[str, SqlValue] = {
            "personal": json.dumps(list(personal)),
            "lately": to_text(now - KEPT_IN_VIEW),
        }

    async def count(self, scope: Scope) -> int:
        """Return how many posts there are to show."""
        row = await self._transaction.fetch_one(
            f"SELECT count(*) AS n FROM outbox AS row WHERE {_within(scope)} AND {_posts()}", self._of(scope)
        )
        return 0 if row is None else int(row["n"])

    async def ahead(self, scope: Scope, due: datetime) -> int:
        """Return how many posts :meth:`page` tells before one that would be planned for ``due``."""
        row = await self._transaction.fetch_one(
            f"SELECT count(*) AS n FROM outbox AS row WHERE {_within(scope)} AND {_posts()}"
            f" AND (held OR {BAD} OR {OPEN} AND due_at <= :due)",
            {**self._of(scope), "due": to_text(due)},
        )
        return 0 if row is None else int(row["n"])

    async def page(self, scope: Scope, offset: int, limit: int) -> list[OutboxRow]:
        """Return posts: first what needs somebody, then what is planned, then what was sent, the newest first."""
        rows = await self._transaction.fetch_all(
            f"SELECT id FROM outbox AS row WHERE {_within(scope)} AND {_posts()} ORDER BY"
            f" CASE WHEN held OR {BAD} THEN 0 WHEN {OPEN} THEN 1 ELSE 2 END,"
            f" CASE WHEN {OPEN} THEN due_at END, finished_at DESC, id LIMIT :limit OFFSET :offset",
            {**self._of(scope), "limit": limit, "offset": offset},
        )
        repository = OutboxRepository(self._transaction)
        found = [await repository.get(row["id"]) for row in rows]
        return [row for row in found if row is not None]

    async def get(self, row_id: int) -> OutboxRow | None:
        """Return one post; None if there is none of that number, or it is no business of staff."""
        row = await self._transaction.fetch_one(
            f"SELECT id FROM outbox AS row WHERE id = :id AND {_posts()}", {**self._values, "id": row_id}
        )
        return None if row is None else await OutboxRepository(self._transaction).get(row_id)

    async def coming(self, until: datetime, limit: int) -> list[OutboxRow]:
        """Return what is promised to channels by then: of each kind in each channel one message, whosever it is."""
        rows = await self._transaction.fetch_all(
            f"SELECT min(id) AS id FROM outbox WHERE {OPEN} AND target GLOB 'channel:*' AND due_at <= :until"
            " GROUP BY target, kind ORDER BY id LIMIT :limit",
            {"until": to_text(until), "limit": limit},
        )
        repository = OutboxRepository(self._transaction)
        found = [await repository.get(row["id"]) for row in rows]
        return [row for row in found if row is not None]

    async def letters_coming(self, until: datetime) -> bool:
        """Tell whether any letter is promised by then."""
        row = await self._transaction.fetch_one(
            f"SELECT 1 FROM outbox WHERE {OPEN} AND target GLOB 'member:-*' AND due_at <= ? LIMIT 1",
            (to_text(until),),
        )
        return row is not None

    async def sent_from(self, message: int) -> list[OutboxRow]:
        """Return what was sent as a message of this number or a higher one."""
        rows = await self._transaction.fetch_all(
            "SELECT id FROM outbox WHERE message_id >= ? AND revises IS NULL ORDER BY id", (message,)
        )
        repository = OutboxRepository(self._transaction)
        found = [await repository.get(row["id"]) for row in rows]
        return [row for row in found if row is not None]

    async def tallies(self, scope: Scope) -> list[Tally]:
        """Return how many messages to members, and of members' own affairs, stand how."""
        where = f"{_within(scope)} AND {SHOWN} AND NOT ({PUBLIC}) AND kind <> '{NOTICE}'"
        rows = await self._transaction.fetch_all(
            TALLIES.format(where=where), {**self._of(scope), "closed": CLOSED}
        )
        return [
            Tally(
                row["kind"],
                bool(row["by_mail"]),
                State(row["state"]),
                bool(row["closed"]),
                row["n"],
                row["reached"],
                from_text(row["first"]),
                from_text(row["last"]),
            )
            for row in rows
        ]

    async def missed(self, scope: Scope, limit: int) -> list[int]:
        """Return who missed a message that staff are answerable for.

        Members are those whose direct messages are closed; numbers below 0 those whom a letter did not reach.
        """
        # The plus keeps SQLite from going through all messages to members for those of one event.
        rows = await self._transaction.fetch_all(
            f"SELECT DISTINCT target FROM outbox AS row WHERE {_within(scope)} AND {SHOWN} AND state = 'failed'"
            " AND (code = :closed AND +target GLOB 'member:*' OR +target GLOB 'member:-*')"
            " AND kind NOT IN (SELECT value FROM json_each(:personal)) ORDER BY target LIMIT :limit",
            {**self._of(scope), "closed": CLOSED, "limit": limit},
        )
        targets = [target_of(row["target"]) for row in rows]
        return [target.member for target in targets if isinstance(target, ToMember)]

    def _of(self, scope: Scope) -> dict[str, SqlValue]:
        return {
            **self._values,
            "prefix": scope.prefix,
            "channel": None if scope.channel is None else f"channel:{scope.channel}",
            "group": scope.group,
        }


PUBLIC: Final = "target GLOB 'channel:*' AND kind NOT IN (SELECT value FROM json_each(:personal))"


def _posts() -> str:
    return f"{SHOWN} AND {PUBLIC} AND kind <> '{NOTICE}'"


def _within(scope: Scope) -> str:
    if scope.prefix is not None:
        return "(dedup_key >= :prefix || ':' AND dedup_key < :prefix || ';')"
    if scope.group is not None:
        return "(target = :channel OR json_extract(parameters, '$.group') = :group)"
    return "TRUE"
