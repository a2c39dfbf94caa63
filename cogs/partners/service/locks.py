"""Threads of cards that have ended are closed for writing; renewed, they are opened again."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, Protocol

from cogs.partners.domain import ThreadLock
from cogs.partners.repository import ThreadRepository
from cogs.partners.service import promises
from cogs.partners.service.means import Means

AT_ONCE: Final = 20
"""So many are closed in one go: after a long time without the permission there may be hundreds."""

LOOK_AGAIN: Final = timedelta(seconds=0.5)
LONGEST: Final = timedelta(hours=1)


class Said(Enum):
    """What Discord says to closing or opening a thread."""

    DONE = "done"
    GONE = "gone"
    """Somebody has deleted it."""
    FORBIDDEN = "forbidden"
    LATER = "later"


class Locks(Protocol):
    """Discord, as far as closing threads goes. It raises for nothing that Discord and the network do."""

    def is_there(self) -> bool:
        """Tell whether the bot knows its server by now."""
        ...

    def may(self, channel: int) -> bool:
        """Tell whether the bot may close threads of a channel, as far as it knows."""
        ...

    async def put(self, lock: ThreadLock) -> Said:
        """Close a thread for writing, and put it away, or open it again; twice does no harm."""
        ...


class LockService:
    """Sees to it that nobody writes in vain under a card that has ended.

    How each thread stands is a row, so what a crash, an outage or a missing permission prevents is done later.
    """

    def __init__(self, means: Means, locks: Locks) -> None:
        """Close threads through ``locks``."""
        self._means = means
        self._locks = locks
        self._vain = 0
        """How often in a row Discord did not answer."""

    async def keep(self) -> datetime | None:
        """Close and open what is to be; return when to look again, None: once a card ends or is renewed."""
        if not self._locks.is_there():
            # Whoever tells of the server tells of this as well.
            return None
        async with self._means.database.reading() as transaction:
            unsettled = await ThreadRepository(transaction).unsettled()
            channel = await self._means.channel(transaction, promises.CHANNEL)
        if not unsettled:
            return None
        if channel is not None and not self._locks.may(channel):
            # Each of them would be refused, and Discord minds being asked in vain.
            return await self._refused(unsettled)
        return await self._put(unsettled)

    async def _put(self, unsettled: Sequence[ThreadLock]) -> datetime:
        for lock in unsettled[:AT_ONCE]:
            said = await self._locks.put(lock)
            await self._note(lock, said)
            if said is Said.LATER:
                self._vain += 1
                return self._means.clock.now() + min(LOOK_AGAIN * (1 << min(self._vain, 16)), LONGEST)
        self._vain = 0
        # Those that are refused one by one come last, and wait.
        more = len(unsettled) > AT_ONCE
        return self._means.clock.now() + (LOOK_AGAIN if more else LONGEST)

    async def _note(self, lock: ThreadLock, said: Said) -> None:
        async with self._means.database.transaction() as transaction:
            threads = ThreadRepository(transaction)
            match said:
                case Said.DONE:
                    await threads.settle(lock)
                case Said.GONE:
                    await threads.forget(lock.thread)
                case Said.FORBIDDEN:
                    await threads.refuse([lock])
                case Said.LATER:
                    pass

    async def _refused(self, unsettled: list[ThreadLock]) -> datetime:
        async with self._means.database.transaction() as transaction:
            await ThreadRepository(transaction).refuse(unsettled)
        return self._means.clock.now() + LONGEST
