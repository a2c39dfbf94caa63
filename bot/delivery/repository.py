"""All SQL of the outbox: rows to frozen dataclasses and back."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from bot.delivery.kinds import Rendered
from bot.delivery.life import Life
from bot.delivery.messages import OPEN, JsonScalar, Message, Target, ToMember, in_text, target_of
from bot.delivery.promising import promised_anew
from bot.delivery.rows import OutboxRow, row_of
from bot.delivery.writing import (
    ADD,
    ANEW,
    SAVE,
    WANTED_AGAIN,
    add_all,
    columns_of,
    columns_of_life,
    save_all,
)
from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_text
from bot.storage.personal_data import Json
from bot.storage.pieces import each

__all__ = ["NOTICE", "OUTAGE", "OutboxRepository", "OutboxRow", "revision_key"]

# One for each message, promised anew whenever there is something to edit: its life is saved after this.
REVISE = """
INSERT INTO outbox (dedup_key, kind, parameters, target, due_at, revises)
VALUES (:key, :kind, :parameters, :target, :due, :revises)
ON CONFLICT (dedup_key) DO UPDATE SET
    kind = excluded.kind, parameters = excluded.parameters, target = excluded.target,
    due_at = excluded.due_at, revises = excluded.revises, version = version + (finished_at IS NOT NULL)
RETURNING id
"""

# The literal list lets SQLite use the partial indexes; a parameter would not.
WAITING = "state IN ('pending', 'unknown')"

NOT_BARRED = (
    "NOT EXISTS (SELECT 1 FROM outbox AS ahead INDEXED BY outbox_resting"
    " WHERE ahead.target = row.target AND ahead.rests = 1 AND ahead.retry_at > :now)"
)

NEXT_WAKE = f"SELECT NULL AS target, min(wake_at) AS wake FROM outbox WHERE wake_at > :now AND {WAITING}"

IN_DOUBT = """
SELECT * FROM outbox INDEXED BY outbox_on_the_way
WHERE state = 'sending' AND target = :target AND marker = :marker
UNION ALL
SELECT * FROM outbox INDEXED BY outbox_by_target
WHERE target = :target AND due_at <= :now AND state IN ('pending', 'unknown') AND doubt = 1 AND marker = :marker
ORDER BY id LIMIT 1
"""

# An object without members says "emptied"; the row stays, since its key forbids to say the same twice.
FORGET = "parameters = '{}', payload = NULL, files = NULL, note = NULL, instead = NULL"

NOTICE = "delivery.notice"
OUTAGE = "delivery.outage"

# ";" is the character after ":", so this is the range of all keys that go on.
UNDER = "(dedup_key = :whole OR (dedup_key >= :whole || ':' AND dedup_key < :whole || ';'))"

# Who is not on Discord has a number below 0.
SORTS = (("channels", "channel:*"), ("members", "member:[0-9]*"), ("letters", "member:-*"))

# Words in which others name them are not theirs, hence only whole parts of keys and whole parameters.
THEIRS = """
SELECT id FROM outbox WHERE target = :address
    OR ':' || dedup_key || ':' GLOB '*:' || :member || ':*'
    OR instr(parameters, :member) > 0
        AND EXISTS (SELECT 1 FROM json_tree(parameters) WHERE CAST(atom AS TEXT) IN (:member, :address))
"""

# Their names stand in bot/delivery/notices.py.
NOTICES_ABOUT = f"""
SELECT notice.id FROM outbox AS notice, json_each(:rows) AS about
WHERE notice.kind = '{NOTICE}' AND notice.dedup_key GLOB 'delivery:notice:*:' || about.value || '.*'
"""


class OutboxRepository:
    """The outbox inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add(self, message: Message) -> bool:
        """Write a promise down; False if its key is promised or was kept already, and nothing changed.

        One that was taken back is promised anew, unless staff have skipped it: that was their last word.
        """
        columns = columns_of(message)
        if await self._transaction.execute(ADD, columns) == 1:
            return True
        row = await self.of_key(message.key)
        life = None if row is None else promised_anew(row.life, message.due, message.not_after)
        if row is None or life is None:
            return False
        sql = WANTED_AGAIN if row.life.state in OPEN else ANEW
        await self._transaction.execute(sql, {**columns, "id": row.id, "version": life.version})
        await self.save(row.id, life, message.due)
        return True

    async def add_all(self, messages: Iterable[Message]) -> int:
        """Write many promises down as :meth:`add` does one; return how many were not promised or kept already."""
        return await add_all(self._transaction, messages)

    async def revise(self, original: OutboxRow, parameters: Mapping[str, JsonScalar], life: Life) -> None:
        """Let the revision of a message live this ``life``."""
        written = await self._transaction.fetch_one(
            REVISE,
            {
                "key": revision_key(original.key),
                "kind": original.kind,
                "parameters": json.dumps(dict(parameters), ensure_ascii=False),
                "target": in_text(original.target),
                "due": to_text(life.due),
                "revises": original.id,
            },
        )
        if written is not None:
            await self.save(written["id"], life, life.due)

    async def get(self, row_id: int) -> OutboxRow | None:
        """Return the row, or None if it was removed."""
        row = await self._transaction.fetch_one("SELECT * FROM outbox WHERE id = ?", (row_id,))
        return None if row is None else row_of(row)

    async def of_key(self, key: str) -> OutboxRow | None:
        """Return the row of a key, finished or not."""
        row = await self._transaction.fetch_one("SELECT * FROM outbox WHERE dedup_key = ?", (key,))
        return None if row is None else row_of(row)

    async def under(self, prefix: str) -> list[OutboxRow]:
        """Return all unfinished rows whose key is ``prefix`` or continues it after a colon, in order of due time."""
        rows = await self._transaction.fetch_all(
            f"SELECT * FROM outbox WHERE finished_at IS NULL AND {UNDER} ORDER BY due_at, id", _span(prefix)
        )
        return await each(rows, row_of)

    async def save(self, row_id: int, life: Life, now: datetime, words: Rendered | None = None) -> None:
        """Write what the rules decided about a row, and the ``words`` of an attempt that now begins.

        One that was erased on its way goes with its end.
        """
        if not await self._transaction.execute(SAVE, columns_of_life(row_id, life, now, words)):
            await self._transaction.execute("DELETE FROM outbox WHERE id = ? AND erased = 1", (row_id,))

    async def save_all(self, lives: Mapping[int, Life], now: datetime) -> None:
        """Write what the rules decided about many rows, by their ids."""
        await save_all(self._transaction, lives, now)

    async def readdress(self, old: Target, new: Target) -> int:
        """Point every pending row at another target; return how many.

        What made it rest at the old one, or made it fail there, says nothing about the new one. A message that
        was sent is edited where it stands.
        """
        return await self._transaction.execute(
            "UPDATE outbox SET target = ?, held = 0, rests = 0, retry_at = NULL, noes = 0, strikes = 0"
            " WHERE target = ? AND state = 'pending' AND revises IS NULL",
            (in_text(new), in_text(old)),
        )

    async def annotate(self, row_id: int, note: str | None) -> bool:
        """Say ``note`` beneath a message that is still pending; False if it is past that."""
        written = await self._transaction.execute(
            "UPDATE outbox SET note = ? WHERE id = ? AND state = 'pending'", (note, row_id)
        )
        return written == 1

    async def empty(self, row_id: int) -> None:
        """Keep nothing of what a message said."""
        await self._transaction.execute(
            "UPDATE outbox SET payload = NULL, files = NULL WHERE id = ?", (row_id,)
        )

    async def replaced(self, row_id: int, key: str) -> None:
        """Write down under which key somebody is reached otherwise."""
        await self._transaction.execute("UPDATE outbox SET instead = ? WHERE id = ?", (key, row_id))

    async def begin_attempt(self, row_id: int, n: int, now: datetime) -> None:
        """Write down that a request is about to be made."""
        await self._transaction.execute(
            "INSERT INTO attempt (outbox_id, n, started) VALUES (?, ?, ?)", (row_id, n, to_text(now))
        )

    async def end_attempt(self, row_id: int, n: int, now: datetime, outcome: str, code: int | None) -> None:
        """Write down what came of it."""
        await self._transaction.execute(
            "UPDATE attempt SET ended = ?, outcome = ?, code = ? WHERE outbox_id = ? AND n = ?",
            (to_text(now), outcome, code, row_id, n),
        )

    async def next_of(self, target: Target, now: datetime) -> int | None:
        """Return the row that is first in turn at a target, or None if none is due there."""
        row = await self._transaction.fetch_one(
            f"SELECT id FROM outbox AS row WHERE target = :target AND due_at <= :now AND wake_at <= :now"
            f" AND {WAITING} AND {NOT_BARRED} ORDER BY due_at, id LIMIT 1",
            {"target": in_text(target), "now": to_text(now)},
        )
        return None if row is None else int(row["id"])

    async def due(
        self, now: datetime, *, busy: Collection[Target], channels: int, members: int, letters: int = 0
    ) -> tuple[list[Target], datetime | None]:
        """Return targets at which a row is due, and when a row is to be looked at next; None if none waits for that.

        At most so many ``channels``, which come first, so many ``members`` and so many people who get ``letters``:
        none that is ``busy``, none that has to rest. All in one statement, since this is asked for each time that something changes.
        """
        names: dict[str, SqlValue] = {f"busy{number}": in_text(target) for number, target in enumerate(busy)}
        rows = await self._transaction.fetch_all(
            _due_of_both(names),
            {
                "now": to_text(now),
                "channels": channels,
                "members": members,
                "letters": letters,
                **names,
            },
        )
        targets = [target_of(row["target"]) for row in rows if row["target"] is not None]
        return targets, next(from_optional_text(row["wake"]) for row in rows if row["target"] is None)

    async def next_wake(self, after: datetime) -> datetime | None:
        """Return when a row is to be looked at next after an instant, or None if none waits for that."""
        row = await self._transaction.fetch_one(NEXT_WAKE, {"now": to_text(after)})
        return from_optional_text(row["wake"]) if row is not None else None

    async def planned(self, limit: int) -> list[OutboxRow]:
        """Return the next waiting rows in the order in which they will be looked at; none that is paused."""
        rows = await self._transaction.fetch_all(
            f"SELECT * FROM outbox WHERE {WAITING} AND NOT paused ORDER BY wake_at LIMIT ?", (limit,)
        )
        return [row_of(row) for row in rows]

    async def on_the_way(self) -> list[OutboxRow]:
        """Return the rows whose request was begun and not answered."""
        rows = await self._transaction.fetch_all("SELECT * FROM outbox WHERE state = 'sending' ORDER BY id")
        return [row_of(row) for row in rows]

    async def taken(self, target: Target, since: datetime) -> frozenset[int]:
        """Return the messages at a target that are known to be those of other rows."""
        rows = await self._transaction.fetch_all(
            "SELECT message_id FROM outbox WHERE target = ? AND finished_at >= ? AND message_id IS NOT NULL",
            (in_text(target), to_text(since)),
        )
        return frozenset(row["message_id"] for row in rows)

    async def in_doubt(self, target: Target, marker: str, message: int, now: datetime) -> OutboxRow | None:
        """Return the row that may have become this message although nobody said so, or None."""
        row = await self._transaction.fetch_one(
            IN_DOUBT, {"target": in_text(target), "marker": marker, "now": to_text(now)}
        )
        if row is None or message in await self.taken(target, from_text(row["chain_start"])):
            return None
        return row_of(row)

    async def owe_notice(self, row_id: int, what: str | None) -> None:
        """Remember that staff are still to be told about a row, or that they were (None)."""
        await self._transaction.execute("UPDATE outbox SET notice_owed = ? WHERE id = ?", (what, row_id))

    async def owed_notices(self, limit: int) -> list[tuple[OutboxRow, str]]:
        """Return rows about which staff are still to be told, and what."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM outbox WHERE notice_owed IS NOT NULL ORDER BY id LIMIT ?", (limit,)
        )
        return [(row_of(row), str(row["notice_owed"])) for row in rows]

    async def undelivered(self, member: int, limit: int) -> list[OutboxRow]:
        """Return what a direct message could not bring to a member, the newest first."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM outbox WHERE target = ? AND state = 'failed' AND payload IS NOT NULL"
            " ORDER BY finished_at DESC, id DESC LIMIT ?",
            (in_text(ToMember(member)), limit),
        )
        return [row_of(row) for row in rows]

    async def export(self, member: int) -> list[Mapping[str, Json]]:
        """Return what was promised to a member by direct message, also if only that is still known."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM outbox WHERE target = ? ORDER BY due_at, id",
            (in_text(ToMember(member)),),
        )
        return [
            {
                "message": row["dedup_key"],
                "kind": row["kind"],
                "due": row["due_at"],
                "state": row["state"],
                "parameters": json.loads(row["parameters"]),
                "content": json.loads(row["payload"] or "null"),
            }
            for row in rows
        ]

    async def erase(self, member: int) -> int:
        """Leave no row to or about a member, nor any that told staff about one; return how many there were."""
        names = {"member": str(member), "address": in_text(ToMember(member))}
        return await self._erase(await self._transaction.fetch_all(THEIRS, names))

    async def erase_under(self, prefix: str, kept: Collection[str] = ()) -> int:
        """Leave no row under ``prefix`` but those of the keys ``kept``, nor any that told staff about one.

        Returns how many there were.
        """
        values = {**_span(prefix), "kept": json.dumps(list(kept))}
        within = f"{UNDER} AND dedup_key NOT IN (SELECT value FROM json_each(:kept))"
        return await self._erase(
            await self._transaction.fetch_all(f"SELECT id FROM outbox WHERE {within}", values)
        )

    async def _erase(self, rows: Sequence[Row]) -> int:
        """Delete these rows and the notices about them.

        A row on its way or in doubt may have been seen: it is not sent again, its end deletes it,
        and until then its key is free for whoever comes back.
        """
        gone = [row["id"] for row in rows]
        about = await self._transaction.fetch_all(NOTICES_ABOUT, {"rows": json.dumps(gone)})
        ids = json.dumps([*gone, *(row["id"] for row in about)])
        among = "id IN (SELECT value FROM json_each(?))"
        marked = await self._transaction.execute(
            f"UPDATE outbox SET {FORGET}, notice_owed = NULL, moot = 'erased', erased = 1,"
            f" dedup_key = 'erased:' || id WHERE {among} AND state IN ('sending', 'unknown')",
            (ids,),
        )
        return marked + await self._transaction.execute(
            f"DELETE FROM outbox WHERE {among} AND erased = 0", (ids,)
        )

    async def forget(self, before: datetime, limit: int) -> int:
        """Empty finished rows of before an instant, and drop their attempts; return how many."""
        rows = await self._transaction.fetch_all(
            f"UPDATE outbox SET {FORGET} WHERE id IN (SELECT id FROM outbox INDEXED BY outbox_remembered"
            " WHERE finished_at < ? AND finished_at IS NOT NULL AND parameters <> '{}' LIMIT ?) RETURNING id",
            (to_text(before), limit),
        )
        await self._transaction.execute_many(
            "DELETE FROM attempt WHERE outbox_id = ?", [(row["id"],) for row in rows]
        )
        return len(rows)


def revision_key(key: str) -> str:
    """Return the key of the revision of the message that was promised under ``key``."""
    return f"{key}:revision"


def _due_of_both(busy: Collection[str]) -> str:
    """Return the statement of :meth:`OutboxRepository.due`; ``busy`` are the names of its parameters."""
    parts = (
        f"SELECT DISTINCT target, NULL AS wake FROM (SELECT target FROM outbox AS row INDEXED BY outbox_by_wake"
        f" WHERE wake_at <= :now AND {WAITING} AND target GLOB '{sort}' AND {NOT_BARRED}"
        f" AND target NOT IN ({', '.join(f':{name}' for name in busy)}) ORDER BY wake_at) LIMIT :{name}"
        for name, sort in SORTS
    )
    return " UNION ALL ".join([*(f"SELECT * FROM ({part})" for part in parts), NEXT_WAKE])


def _span(prefix: str) -> dict[str, SqlValue]:
    return {"whole": prefix.rstrip(":")}
