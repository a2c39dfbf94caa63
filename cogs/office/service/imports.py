"""Entering people from a list: read, looked at, and entered once, all of them or none."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import Event, require_alive
from cogs.events.service.entering import EntryService
from cogs.office.domain import Act, Deed
from cogs.office.domain.entries import Entry, Proposal, read_list, require_mine, understood
from cogs.office.repository import DeedRepository, ImportRepository


class People(Protocol):
    """Knows who is meant by a name or a number."""

    async def find(self, whos: Collection[str]) -> Mapping[str, Sequence[int]]:
        """Return for each of ``whos`` the members that it may be; none if there is none.

        Raises:
            NamesUnknown: nobody says at the moment.
        """
        ...


@dataclass(frozen=True, slots=True)
class Read:
    """A list that was read in, with what would come of it now, or what came of it."""

    proposal: Proposal
    event: Event
    entries: tuple[Entry, ...]

    @property
    def entering(self) -> int:
        """Return how many people are, or were, entered by it."""
        return sum(one.outlook is not None and one.outlook.enters for one in self.entries)

    @property
    def wrong(self) -> int:
        """Return how many lines say nobody who can be entered."""
        return sum(one.fault is not None for one in self.entries)


class ImportService:
    """The use cases of those who enter people from a list."""

    def __init__(self, database: Database, clock: Clock, entries: EntryService, people: People) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._entries = entries
        self._people = people

    async def propose(self, event: int, author: int, text: str) -> int:
        """Keep a list as it was understood, and return its number; nobody is entered yet.

        Raises:
            ListEmpty, ListUnreadable, ListTooLong, TooManyNames: it cannot be read.
            NamesUnknown: nobody says now who is meant.
            EventNotFound, EventCancelled, EventOver: there is nothing to enter anybody for.
        """
        lines = read_list(text)
        async with self._database.reading() as transaction:
            wanted = await self._entries.event(transaction, event)
        require_alive(wanted, self._clock.now())
        # Asking Discord takes time, so it happens while no transaction is open.
        found = await self._people.find({line.who for line in lines})
        entries = understood(lines, found, wanted)
        async with self._database.transaction() as transaction:
            return await ImportRepository(transaction).add(author, event, entries, self._clock.now())

    async def look(self, number: int, author: int) -> Read:
        """Return a list with what would come of each line now; if it was entered, with what came of it.

        Raises:
            ListGone: it is not there for whoever asks (any more).
            EventNotFound, EventCancelled, EventOver: there is nothing to enter anybody for.
        """
        async with self._database.reading() as transaction:
            read = await self._read(transaction, number, author)
            if read.proposal.done is not None:
                return read
            wanted = [(one.member, one.mode) for one in read.entries if one.member is not None]
            coming = iter(await self._entries.foresee(transaction, read.event, wanted))
        entries = (one if one.member is None else replace(one, outlook=next(coming)) for one in read.entries)
        return replace(read, entries=tuple(entries))

    async def enter(self, number: int, author: int) -> Read:
        """Enter everybody on a list who can be, and tell each of them; a second time nothing happens.

        Raises:
            ListGone: it is not there for whoever asks (any more).
            EventNotFound, EventCancelled, EventOver: there is nothing to enter anybody for.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            read = await self._read(transaction, number, author)
            if read.proposal.done is not None:
                return read
            entered = [await self._one(transaction, read.event, entry, author) for entry in read.entries]
            await ImportRepository(transaction).done(number, entered, now)
            done = replace(read, entries=tuple(entered))
            if done.entering:
                deed = Deed(now, author, Act.IMPORTED, done.entering)
                await DeedRepository(transaction).add(read.event.id, deed)
            return done

    async def _read(self, transaction: Transaction, number: int, author: int) -> Read:
        lists = ImportRepository(transaction)
        proposal = require_mine(await lists.get(number), author, self._clock.now())
        event = await self._entries.event(transaction, proposal.event)
        return Read(proposal, event, tuple(await lists.lines(number)))

    async def _one(self, transaction: Transaction, event: Event, entry: Entry, author: int) -> Entry:
        if entry.member is None:
            return entry
        found = await self._entries.enter(transaction, event, entry.member, entry.mode, author)
        return replace(entry, outlook=found)
