"""What the office keeps about people, for how long, and how it is handed out and erased."""

from datetime import timedelta
from typing import Final

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.office.domain import DOWNLOAD_HOLDS
from cogs.office.repository import DeedRepository, DownloadRepository

DEEDS_KEPT: Final = timedelta(days=365)
"""How long it is known who took what along: as long as registrations are."""


class OfficeRecords:
    """Deeds of staff and files that wait for them, as personal data."""

    feature = "office"
    heading = "office-heading"
    retention = "office-retention"

    def __init__(self, database: Database, clock: Clock) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return what the member did, and the files that wait for them."""
        deeds: list[Json] = [
            {"at": to_text(deed.at), "event": event, "did": deed.act.value, "people": deed.rows}
            for event, deed in await DeedRepository(transaction).by(member)
        ]
        files: list[Json] = [
            {"event": one.event, "form": one.format.value, "asked": to_text(one.made)}
            for one in await DownloadRepository(transaction).of(member)
        ]
        return {"deeds": deeds, "files": files} if deeds or files else None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Let what the member did stand without their name, and give them nothing to fetch any more."""
        files = await DownloadRepository(transaction).remove_of(member)
        return files + await DeedRepository(transaction).forget_actor(member)

    async def forget_old(self) -> None:
        """Forget what was kept long enough."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            await DownloadRepository(transaction).forget_before(now - DOWNLOAD_HOLDS)
            await DeedRepository(transaction).forget_before(now - DEEDS_KEPT)
