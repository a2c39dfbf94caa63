"""What the FAQ keeps about members: handed out, erased, and forgotten in time."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, Protocol

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.personal_data import Json
from cogs.faq.domain import KEPT
from cogs.faq.repository import (
    LearntRepository,
    ListeningRepository,
    OpenRepository,
    SpokenRepository,
    VoteRepository,
)


class Part(Protocol):
    """SQL of something that is kept about members."""

    async def export(self, member: int) -> list[Json]:
        """Return what is kept about a member."""
        ...

    async def erase(self, member: int) -> int:
        """Erase it, and return how many rows."""
        ...


REMEMBERED: Final = timedelta(days=2)
"""To whom the bot replied is kept for so long, for the rest it gives them lasts minutes."""

PARTS: Final[Mapping[str, Callable[[Transaction], Part]]] = {
    "votes": VoteRepository,
    "unanswered": OpenRepository,
    "decided": LearntRepository,
    "switched": ListeningRepository,
    "replied": SpokenRepository,
}
"""By the names under which they are handed out."""


class FaqRecords:
    """It is PersonalData for votes, for questions without an answer, and for what editors decided."""

    feature = "faq"
    heading = "faq-heading"
    retention = "faq-retention"

    def __init__(self, database: Database, clock: Clock) -> None:
        """Look after what is in ``database``."""
        self._database = database
        self._clock = clock

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return what is kept about the member, by its parts; None if nothing is."""
        found: dict[str, Any] = {name: await part(transaction).export(member) for name, part in PARTS.items()}
        return {name: rows for name, rows in found.items() if rows} or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Erase it; what an editor let be learnt stays, in nobody's name."""
        return sum([await part(transaction).erase(member) for part in PARTS.values()])

    async def forget_old(self) -> None:
        """Forget what was said and asked too long ago."""
        before: datetime = self._clock.now() - KEPT
        async with self._database.transaction() as transaction:
            await VoteRepository(transaction).forget(before)
            await OpenRepository(transaction).forget(before)
            await SpokenRepository(transaction).forget(self._clock.now() - REMEMBERED)
