"""Entering people from a list: read, looked at, and entered once, all of them or none."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import Event, Mode, require_alive
from cogs.events.domain.entering import Outlook
from cogs.events.service.entering import EntryService
from cogs.office.domain import Act, Deed
from cogs.office.domain.entries import (
    Coming,
    Entry,
    Invitation,
    Proposal,
    members_in,
    read_list,
    require_mine,
    understood,
)
from cogs.office.repository import DeedRepository, ImportRepository


class People(Protocol):
    """Knows who is meant by a name or a number."""

    async def find(self, whos: Collection[str]) -> Mapping[str, Sequence[int]]:
        """Return for each of ``whos`` the members that it may be; none if there is none.

        Raises:
            NamesUnknown: nobody says at the moment.
        """
        ...


class Guests(Protocol):
    """Asks people by letter who are not on Discord."""

    async def number(self, transaction: Transaction, address: str) -> int | None:
        """Return the number below zero of who reads a mailbox, if they are known."""
        ...

    async def is_asked(self, transaction: Transaction, event: Event, member: int) -> bool:
        """Tell whether a letter asks them already."""
        ...

    async def invite(
        self, transaction: Transaction, event: Event, address: str, name: str, mode: Mode, by: int
    ) -> int:
        """Ask by letter whether somebody comes; return their number below zero."""
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
        return sum(isinstance(one.outlook, Outlook) and one.outlook.enters for one in self.entries)

    @property
    def inviting(self) -> int:
        """Return how many people are, or were, asked by letter."""
        return sum(one.outlook is Invitation.INVITED for one in self.entries)

    @property
    def wrong(self) -> int:
        """Return how many lines say nobody who can be entered."""
        return sum(one.fault is not None for one in self.entries)


class ImportService:
    """The use cases of those who enter people from a list."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        entries: EntryService,
        people: People,
        guests: Guests | None = None,
    ) -> None:
        """Work with exactly these collaborators; without ``guests`` nobody is asked by letter."""
        self._database = database
        self._clock = clock
        self._entries = entries
        self._people = people
        self._guests = guests

    @property
    def sends(self) -> bool:
        """Whether who is not on Discord can be asked by letter."""
        return self._guests is not None

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
        found = await self._people.find(members_in(lines))
        entries = understood(lines, found, wanted, letters=self.sends)
        async with self._database.transaction() as transaction:
            # Whoever is known has themselves taken out by an erasure, so it is written down who it is.
            known = [await self._known(transaction, entry) for entry in entries]
            return await ImportRepository(transaction).add(author, event, known, self._clock.now())

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
            return replace(read, entries=await self._foreseen(transaction, read.event, read.entries))

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
            coming = await self._foreseen(transaction, read.event, read.entries)
            entered = [await self._one(transaction, read.event, entry, author) for entry in coming]
            await ImportRepository(transaction).done(number, entered, now)
            done = replace(read, entries=tuple(entered))
            if done.entering or done.inviting:
                deed = Deed(now, author, Act.IMPORTED, done.entering + done.inviting)
                await DeedRepository(transaction).add(read.event.id, deed)
            return done

    async def _read(self, transaction: Transaction, number: int, author: int) -> Read:
        lists = ImportRepository(transaction)
        proposal = require_mine(await lists.get(number), author, self._clock.now())
        event = await self._entries.event(transaction, proposal.event)
        return Read(proposal, event, tuple(await lists.lines(number)))

    async def _foreseen(
        self, transaction: Transaction, event: Event, entries: Sequence[Entry]
    ) -> tuple[Entry, ...]:
        """Return the lines with what would come of each now, entered one after the other."""
        known = [await self._known(transaction, entry) for entry in entries]
        members = [one for one in known if one.member is not None and not one.address]
        # Who is asked by letter takes no seat before they press, so nobody stands behind them.
        guests = [one for one in known if one.member is not None and one.address]
        found: dict[int, Coming] = {}
        for some in (members, guests):
            wanted = [(one.member, one.mode) for one in some if one.member is not None]
            outlooks = await self._entries.foresee(transaction, event, wanted)
            found |= {one.number: outlook for one, outlook in zip(some, outlooks, strict=True)}
        return tuple(
            [
                replace(one, outlook=await self._coming(transaction, event, one, found.get(one.number)))
                for one in known
            ]
        )

    async def _known(self, transaction: Transaction, entry: Entry) -> Entry:
        if self._guests is None or not entry.address:
            return entry
        return replace(entry, member=await self._guests.number(transaction, entry.address))

    async def _coming(
        self, transaction: Transaction, event: Event, entry: Entry, outlook: Coming | None
    ) -> Coming | None:
        if self._guests is None or not entry.address:
            return outlook
        if entry.member is None:
            return Invitation.INVITED
        if isinstance(outlook, Outlook) and not outlook.enters:
            return outlook
        asked = await self._guests.is_asked(transaction, event, entry.member)
        return Invitation.ASKED if asked else Invitation.INVITED

    async def _one(self, transaction: Transaction, event: Event, entry: Entry, author: int) -> Entry:
        if self._guests is not None and entry.outlook is Invitation.INVITED:
            invited = await self._guests.invite(
                transaction, event, entry.address, entry.name, entry.mode, author
            )
            return replace(entry, member=invited)
        if entry.member is None or entry.address:
            return entry
        found = await self._entries.enter(transaction, event, entry.member, entry.mode, author)
        return replace(entry, outlook=found)
