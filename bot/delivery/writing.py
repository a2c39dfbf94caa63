"""How rows of the outbox are written: one, or many at once.

Each statement is a trip to the thread of SQLite, and everybody else waits for the end of a
transaction: what has to be said to thousands is written in pieces, and between two pieces
the loop is everybody's.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Final, TypeAlias

from bot.delivery.kinds import Rendered
from bot.delivery.life import Life
from bot.delivery.marker import marker_of
from bot.delivery.messages import OPEN, Message, State, in_text
from bot.delivery.promising import promised_anew
from bot.delivery.rows import OutboxRow, row_of
from bot.storage.database import SqlValue, Transaction
from bot.storage.instants import to_optional_text, to_text
from bot.storage.pieces import pieces

ADD = """
INSERT INTO outbox (dedup_key, kind, parameters, target, due_at, not_after)
VALUES (:key, :kind, :parameters, :target, :due, :not_after)
ON CONFLICT (dedup_key) DO NOTHING
"""

# A promise made anew begins without the words and the message of the one before it.
ANEW = """
UPDATE outbox SET kind = :kind, parameters = :parameters, target = :target, version = :version, not_after = :not_after,
    payload = NULL, files = NULL, marker = NULL, instead = NULL
WHERE id = :id
"""

# One that is on its way or in doubt is looked for where it was begun, and by the words in which it was.
WANTED_AGAIN = "UPDATE outbox SET parameters = :parameters, not_after = :not_after WHERE id = :id"

SAVE = """
UPDATE outbox SET state = :state, due_at = :due, retry_at = :retry_at, chain_start = :chain_start, boot_id = :boot,
    doubt = :doubt, wary = :wary, held = :held, rests = :rests, paused = :paused, moot = :moot, attempts = :attempts,
    strikes = :strikes, noes = :noes, message_id = :message_id, reason = :reason, code = :code, again = :again,
    copied = :copied, finished_at = :finished_at,
    -- Only who missed a direct message reads it later; the words of a post stand in its channel.
    payload = iif(:finished_at IS NOT NULL AND target GLOB 'channel:*', NULL, iif(:frozen, :payload, payload)),
    files = iif(:finished_at IS NOT NULL AND target GLOB 'channel:*', NULL, iif(:frozen, :files, files)),
    marker = iif(:frozen, :marker, marker)
WHERE id = :id AND (erased = 0 OR :finished_at IS NULL)
"""

GONE = "DELETE FROM outbox WHERE erased = 1 AND id IN (SELECT value FROM json_each(?))"

KNOWN = "SELECT * FROM outbox WHERE dedup_key IN (SELECT value FROM json_each(?))"

OF_A_LIFE: Final = tuple(field.name for field in fields(Life))
PLAIN: Final = (int, float, str, bytes)

Columns: TypeAlias = Mapping[str, SqlValue]


async def add_all(transaction: Transaction, messages: Iterable[Message]) -> int:
    """Write promises down, each key once; return how many were not promised or kept already.

    What was taken back is promised anew, unless staff have skipped it.
    """
    return sum([await _add(transaction, piece) for piece in pieces(messages)])


async def _add(transaction: Transaction, messages: Sequence[Message]) -> int:
    keys = json.dumps([message.key for message in messages])
    known = {row["dedup_key"]: row_of(row) for row in await transaction.fetch_all(KNOWN, (keys,))}
    new = [columns_of(message) for message in messages if message.key not in known]
    if new:
        await transaction.execute_many(ADD, new)
    again = [(known[message.key], message) for message in messages if message.key in known]
    return len(new) + (await _promise_anew(transaction, again) if again else 0)


async def _promise_anew(transaction: Transaction, known: Sequence[tuple[OutboxRow, Message]]) -> int:
    lives: dict[int, tuple[Life, Message]] = {}
    statements: dict[str, list[Columns]] = {ANEW: [], WANTED_AGAIN: []}
    for row, message in known:
        life = promised_anew(row.life, message.due, message.not_after)
        if life is not None:
            sql = WANTED_AGAIN if row.life.state in OPEN else ANEW
            statements[sql].append({**columns_of(message), "id": row.id, "version": life.version})
            lives[row.id] = life, message
    for sql, rows in statements.items():
        await transaction.execute_many(sql, rows)
    # None of them is finished, so when that is does not matter.
    saved = [columns_of_life(number, life, message.due) for number, (life, message) in lives.items()]
    await transaction.execute_many(SAVE, saved)
    return len(lives)


async def save_all(transaction: Transaction, lives: Mapping[int, Life], now: datetime) -> None:
    """Write what the rules decided about rows, by their ids; one that was erased on its way goes with its end."""
    for piece in pieces(list(lives.items())):
        await transaction.execute_many(SAVE, [columns_of_life(number, life, now) for number, life in piece])
    if ended := [number for number, life in lives.items() if is_finished(life)]:
        await transaction.execute(GONE, (json.dumps(ended),))


def columns_of(message: Message) -> dict[str, SqlValue]:
    """Return what :data:`ADD` writes of a promise."""
    return {
        "key": message.key,
        "kind": message.kind,
        "parameters": json.dumps(dict(message.parameters), ensure_ascii=False),
        "target": in_text(message.target),
        "due": to_text(message.due),
        "not_after": to_optional_text(message.not_after),
    }


def columns_of_life(
    row_id: int, life: Life, now: datetime, words: Rendered | None = None
) -> dict[str, SqlValue]:
    """Return what :data:`SAVE` writes of a life, and of the ``words`` of an attempt that now begins."""
    columns = {name: _column(getattr(life, name)) for name in OF_A_LIFE}
    columns |= {"id": row_id, "finished_at": to_text(now) if is_finished(life) else None}
    return columns | _frozen(words)


def _frozen(words: Rendered | None) -> dict[str, SqlValue]:
    """Return the columns that keep what an attempt says, or keep what they hold if it says nothing."""
    if words is None:
        return {"frozen": 0, "payload": None, "files": None, "marker": None}
    files = [[file.name, file.media_type, file.text] for file in words.files]
    return {
        "frozen": 1,
        "payload": json.dumps(words.payload, ensure_ascii=False),
        "files": json.dumps(files, ensure_ascii=False),
        "marker": marker_of(words.payload),
    }


def is_finished(life: Life) -> bool:
    """Tell whether a life has come to its end."""
    return life.state not in {State.PENDING, State.SENDING, State.UNKNOWN}


def _column(value: object) -> SqlValue:
    # Asked for each column of thousands of rows: what most hold comes first.
    if value is None or isinstance(value, PLAIN):
        return value
    if isinstance(value, datetime):
        return to_text(value)
    raise TypeError(f"no column for {value!r}")
