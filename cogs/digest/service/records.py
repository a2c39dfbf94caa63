"""What is kept of who decided about digests, for how long, and how it is handed out and erased."""

from datetime import timedelta
from typing import Final

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.personal_data import Json
from cogs.digest.repository import IssueRepository

KEPT: Final = timedelta(days=365)
"""So long is known of what a digest was made, and who of staff let it go."""


class DigestRecords:
    """What people have to do with digests, as personal data."""

    feature = "digest"
    heading = "digest-heading"
    retention = "digest-retention"

    def __init__(self, database: Database, clock: Clock) -> None:
        """Look into ``database`` at the time of ``clock``."""
        self._database = database
        self._clock = clock

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return what a member of staff has switched on and decided."""
        deeds = await IssueRepository(transaction).deeds_of(member)
        return {"decided": [dict(deed) for deed in deeds]} if deeds else None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Let what was decided stand without a name."""
        return await IssueRepository(transaction).unname(member)

    async def forget_old(self) -> None:
        """Forget old digests."""
        async with self._database.transaction() as transaction:
            await IssueRepository(transaction).forget_before(self._clock.now() - KEPT)
