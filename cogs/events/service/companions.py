"""Events that belong together: whoever corrects or cancels one may mean others as well."""

from collections.abc import Sequence
from typing import Protocol

from bot.kernel.recurrence import Recurrence
from bot.storage.database import Database, Transaction
from cogs.events.domain import Event, Plan, Reach


class Companions(Protocol):
    """Knows which events are dates of one series; filled in by the feature that makes them."""

    async def repeats(self, transaction: Transaction, event: int) -> bool:
        """Tell whether the event is one of several."""
        ...

    async def recurrence(self, transaction: Transaction, event: int) -> Recurrence | None:
        """Return by which rule the event comes back; None if it does not (any more)."""
        ...

    async def carry(
        self, transaction: Transaction, event: Event, becomes: Plan, reach: Reach
    ) -> Sequence[tuple[Event, Plan]]:
        """Note that an event becomes this, and return which others become what, within ``reach``."""
        ...

    async def end(self, transaction: Transaction, event: Event, reach: Reach) -> Sequence[Event]:
        """Note that an event is cancelled, and return the others that are, within ``reach``."""
        ...


class Alone:
    """Each event is one of its own."""

    async def repeats(self, _transaction: Transaction, _event: int) -> bool:
        """Return that it is not."""
        return False

    async def recurrence(self, _transaction: Transaction, _event: int) -> Recurrence | None:
        """Return that it does not."""
        return None

    async def carry(
        self, _transaction: Transaction, _event: Event, _becomes: Plan, _reach: Reach
    ) -> Sequence[tuple[Event, Plan]]:
        """Return no others."""
        return ()

    async def end(self, _transaction: Transaction, _event: Event, _reach: Reach) -> Sequence[Event]:
        """Return no others."""
        return ()


class Company:
    """Where the companions of events are laid down and found."""

    def __init__(self, database: Database) -> None:
        """Begin with none."""
        self._database = database
        self.companions: Companions = Alone()

    async def repeats(self, event: int) -> bool:
        """Tell whether the event is one of several, so that others may be meant as well."""
        async with self._database.reading() as transaction:
            return await self.companions.repeats(transaction, event)

    async def recurrence(self, event: int) -> Recurrence | None:
        """Return by which rule the event comes back; None if it does not (any more)."""
        async with self._database.reading() as transaction:
            return await self.companions.recurrence(transaction, event)
