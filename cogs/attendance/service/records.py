"""What is kept of who was where, for how long, and how it is handed out and erased."""

from datetime import timedelta
from typing import Final

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.attendance.domain import MISSES_IN
from cogs.attendance.repository import (
    CertificateRepository,
    CheckInRepository,
    MarkRepository,
    MissRepository,
)

KEPT: Final = timedelta(days=365)
"""How long it is known who was at an event: as long as registrations are."""


class AttendanceRecords:
    """Attendance as personal data."""

    feature = "attendance"
    heading = "attendance-heading"
    retention = "attendance-retention"

    def __init__(self, database: Database, clock: Clock) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return where the member was, and what they said of others, without naming those."""
        marks = MarkRepository(transaction)
        there: list[Json] = [
            {"event": mark.event, "present": mark.present, "how": mark.way.value, "at": to_text(mark.at)}
            for mark in await marks.of(member)
        ]
        said: list[Json] = [
            {"event": mark.event, "present": mark.present, "at": to_text(mark.at)}
            for mark in await marks.by(member)
        ]
        opened: list[Json] = [
            {"event": one.event, "at": to_text(one.opened_at)}
            for one in await CheckInRepository(transaction).by(member)
        ]
        wrong: list[Json] = [to_text(at) for at in await MissRepository(transaction).of(member)]
        certificates: list[Json] = [
            {"event": one.event, "made": to_text(one.issued_at)}
            for one in await CertificateRepository(transaction).of(member)
        ]
        parts: dict[str, Json] = {
            "attendance": there,
            "said_of_others": said,
            "opened": opened,
            "wrong_codes": wrong,
            "certificates": certificates,
        }
        return parts if any(parts.values()) else None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget where the member was; let what they said of others stand without their name."""
        marks = MarkRepository(transaction)
        return (
            await marks.erase(member)
            + await marks.forget_marker(member)
            + await CheckInRepository(transaction).forget_opener(member)
            + await MissRepository(transaction).erase(member)
            + await CertificateRepository(transaction).erase(member)
        )

    async def forget_old(self) -> None:
        """Forget what was kept long enough."""
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            await MarkRepository(transaction).forget_before(now - KEPT)
            await CheckInRepository(transaction).forget_before(now - KEPT)
            await MissRepository(transaction).forget_before(now - MISSES_IN)
            await CertificateRepository(transaction).forget_before(now - KEPT)
