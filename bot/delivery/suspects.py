"""What a restored copy holds that staff may have had sent since, before the time that stands in the copy."""

import json
from collections.abc import Collection
from datetime import datetime

from bot.storage import restored
from bot.storage.database import Transaction
from bot.storage.instants import to_text

# A copy knows what was sent until its last sign of life.
SUSPECT = """
UPDATE outbox SET copied = coalesce((SELECT at FROM alive), :now)
WHERE state = 'pending' AND copied IS NULL AND kind IN (SELECT value FROM json_each(:kinds))
"""

NOT_YET_DUE = """
SELECT id FROM outbox INDEXED BY outbox_copied
WHERE copied IS NOT NULL AND state = 'pending' AND due_at > :now ORDER BY due_at, id
"""


async def suspects(transaction: Transaction, movable: Collection[str], now: datetime) -> list[int]:
    """Return the rows that are to be looked for although they are not due, the next due first.

    In a copy that has just been restored these are all of the kinds to which staff can give another time.
    """
    values = {"now": to_text(now), "kinds": json.dumps(sorted(movable))}
    if await restored.is_restored(transaction):
        await transaction.execute(SUSPECT, values)
        await restored.reckoned_with(transaction)
    return [int(row["id"]) for row in await transaction.fetch_all(NOT_YET_DUE, values)]
