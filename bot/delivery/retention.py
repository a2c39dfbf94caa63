"""Forgetting what was said, once nobody needs it any more."""

import logging
from datetime import timedelta

from bot.delivery.repository import OutboxRepository
from bot.kernel.clock import Clock
from bot.storage.database import Database

LOG = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=90)

BATCH = 500
"""So many rows per transaction: members who press a button meanwhile wait for one batch only."""


class Retention:
    """The daily job that empties finished rows; the rows stay, since their keys forbid repetition."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Forget in ``database`` what is old by ``clock``."""
        self._database = database
        self._clock = clock

    async def forget(self) -> None:
        """Empty what was finished more than :data:`KEPT_FOR` ago."""
        before = self._clock.now() - KEPT_FOR
        forgotten, batch = 0, BATCH
        while batch == BATCH:
            async with self._database.transaction() as transaction:
                batch = await OutboxRepository(transaction).forget(before, BATCH)
            forgotten += batch
        LOG.info("forgot the words of %d messages", forgotten)
