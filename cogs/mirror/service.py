"""Keeps Discord's own list of events as the published events are."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol, TypeAlias

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.messages import JsonScalar, Message, ToChannel
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from cogs.events.domain import Event, Status
from cogs.events.service import Agenda
from cogs.mirror.domain import (
    Copy,
    Deed,
    Notice,
    NotRemoved,
    State,
    Why,
    asked,
    decide,
    in_time,
    mark,
    pause,
)
from cogs.mirror.repository import CopyRepository

LOG = logging.getLogger(__name__)

TOLD: Final = "mirror.told"
"""The kind of message in which staff hear what is not as it should be."""

REMOVED: Final = "removed"


@dataclass(frozen=True, slots=True)
class Native:
    """An event of Discord's list that is ahead or under way, made by the bot."""

    id: int
    description: str


@dataclass(frozen=True, slots=True)
class Made:
    """Discord has it."""

    native: int


@dataclass(frozen=True, slots=True)
class Missing:
    """There is no such native event (any more)."""


@dataclass(frozen=True, slots=True)
class No:
    """Discord says no, and nothing was changed."""

    why: Why


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nobody knows whether it was done."""


Outcome: TypeAlias = Made | Missing | No | Unclear


class Board(Protocol):
    """Discord's own list of events. Nothing here raises for what Discord and the network do."""

    def everyone_reads(self, channel: int) -> bool | None:
        """Tell whether everyone on the server may read a channel; None while that is not known."""
        ...

    async def own(self) -> Sequence[Native] | None:
        """Return the bot's own events in the list; None if Discord does not say."""
        ...

    async def make(self, notice: Notice) -> Outcome:
        """Put an event on the list. Never repeated by itself."""
        ...

    async def edit(self, native: int, notice: Notice, now: datetime) -> Outcome:
        """Let an event of the list say this; safe to repeat."""
        ...

    async def remove(self, native: int) -> Outcome:
        """Take an event off the list; safe to repeat."""
        ...


Compose: TypeAlias = Callable[[Event], Notice]


class MirrorService:
    """Compares the published events with their copies, and does what is lacking."""

    def __init__(
        self,
        database: Database,
        agenda: Agenda,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        board: Board,
        compose: Compose,
    ) -> None:
        """Work with exactly these collaborators."""
        self._installation = database.installation
        self._database = database
        self._agenda = agenda
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._board = board
        self._compose = compose
        self.changed: Callable[[], None] = lambda: None
        """Called when there is something to look at."""
        self._seen: str | None = None
        self._due: datetime | None = None

    # ---- the look --------------------------------------------------------------------

    async def keep(self) -> datetime | None:
        """Do all that is lacking; return when to look again, None: once something changes."""
        async with self._database.reading() as transaction:
            version = await self._agenda.version(transaction)
        # Every promise of the bot wakes it, and hardly any has to do with an event that changed.
        if version != self._seen or (self._due is not None and self._due <= self._clock.now()):
            self._seen = version
            self._due = await self._look()
        return self._due

    async def _look(self) -> datetime | None:
        async with self._database.reading() as transaction:
            events = {event.id: event for event in await self._agenda.announced(transaction)}
            copies = await CopyRepository(transaction).all()
        try:
            notices = {number: self._notice(event) for number, event in events.items()}
        except _NotKnownYet:
            # Whoever tells of the server tells the mirror as well; a plan is made without one.
            return None
        deeds = self._deeds(notices, copies)
        if deeds:
            await self._do(deeds, notices, copies, events)
        async with self._database.reading() as transaction:
            copies = await CopyRepository(transaction).all()
        return min((copy.retry for copy in copies.values() if copy.retry is not None), default=None)

    def look_anew(self) -> None:
        """Look again, although no event has changed: what everyone may read has, or the list itself."""
        self._seen = None
        self.changed()

    def _notice(self, event: Event) -> Notice | None:
        """Return what the list is to say of the event; None if it is off, or not for everyone's eyes."""
        if event.status is not Status.PUBLISHED:
            return None
        readable = self._board.everyone_reads(event.channel)
        if readable is None:
            raise _NotKnownYet
        return self._compose(event) if readable else None

    def _deeds(
        self, notices: Mapping[int, Notice | None], copies: Mapping[int, Copy]
    ) -> list[tuple[int, Deed]]:
        now = self._clock.now()
        # Events beyond the agenda's memory are long over.
        numbers = [*notices, *(number for number in copies if number not in notices)]
        decided = [(number, decide(notices.get(number), copies.get(number), now)) for number in numbers]
        # What makes room comes first.
        return sorted(
            ((number, deed) for number, deed in decided if deed is not Deed.NOTHING),
            key=lambda one: one[1] is Deed.MAKE,
        )

    async def _do(
        self,
        deeds: Sequence[tuple[int, Deed]],
        notices: Mapping[int, Notice | None],
        copies: Mapping[int, Copy],
        events: Mapping[int, Event],
    ) -> None:
        own: Sequence[Native] | None = None
        if any(deed is Deed.MAKE or deed is Deed.REMOVE for _, deed in deeds):
            own = await self._board.own()
        for number, deed in deeds:
            notice, copy = notices.get(number), copies.get(number)
            match deed:
                case Deed.MAKE if notice is not None:
                    await self._make(notice, copy, own, events[number].title)
                case Deed.EDIT if notice is not None and copy is not None:
                    await self._edit(notice, copy, events[number].title)
                case Deed.REMOVE if copy is not None:
                    await self._remove(copy, own)
                case _:
                    await self._forget(number)

    # ---- one copy --------------------------------------------------------------------

    async def _make(
        self, notice: Notice, copy: Copy | None, own: Sequence[Native] | None, title: str
    ) -> None:
        begun = asked(copy, notice.event, self._clock.now())
        async with self._database.transaction() as transaction:
            if await CopyRepository(transaction).get(notice.event) != copy:
                return
            await CopyRepository(transaction).put(begun)
        if own is None:
            return
        found = await self._found(notice.mark, own)
        if found is None and not in_time(notice, self._clock.now()):
            await self._forget(notice.event)
            return
        outcome = await self._board.make(notice) if found is None else Made(found.id)
        # What is found says what it said when it was made: it is edited at the next look.
        printed = notice.printed if found is None else ""
        await self._made(notice, begun, outcome, title, printed)
        if found is not None:
            self.look_anew()

    async def _made(self, notice: Notice, begun: Copy, outcome: Outcome, title: str, printed: str) -> None:
        async with self._database.transaction() as transaction:
            copies = CopyRepository(transaction)
            match outcome:
                case Made(native):
                    await copies.put(Copy(notice.event, State.STANDING, native, printed))
                case No(why):
                    if why is Why.REFUSED or not await copies.waiting(why):
                        await self._tell(transaction, why.value, notice.event, title)
                    await copies.put(Copy(notice.event, State.WAITING, printed=notice.printed, why=why))
                case Missing() | Unclear():
                    LOG.warning("event %d: it is not known whether Discord lists it", notice.event)
                    await copies.put(begun)

    async def _edit(self, notice: Notice, copy: Copy, title: str) -> None:
        outcome = await self._board.edit(copy.native or 0, notice, self._clock.now())
        async with self._database.transaction() as transaction:
            copies = CopyRepository(transaction)
            match outcome:
                case Made():
                    await copies.put(replace(copy, printed=notice.printed, attempts=0, retry=None))
                case Missing():
                    await self._note_removed(transaction, copy, title)
                case No(why):
                    await self._tell(transaction, f"edit-{why.value}", notice.event, title)
                    await copies.put(replace(copy, printed=notice.printed, attempts=0, retry=None))
                case Unclear():
                    await copies.put(self._later(copy))

    async def _remove(self, copy: Copy, own: Sequence[Native] | None) -> None:
        begun = asked(copy, copy.event, self._clock.now())
        async with self._database.transaction() as transaction:
            # Not standing any more: that it goes is not somebody's doing.
            await CopyRepository(transaction).put(begun)
        if own is None:
            return
        sign = mark(self._installation, copy.event)
        outcomes = [await self._board.remove(one.id) for one in own if one.description.endswith(sign)]
        if not any(isinstance(outcome, Unclear) for outcome in outcomes):
            await self._forget(copy.event)
            await self.try_again(Why.FULL)

    async def _forget(self, event: int) -> None:
        async with self._database.transaction() as transaction:
            await CopyRepository(transaction).remove(event)

    async def _found(self, mark: str, own: Sequence[Native]) -> Native | None:
        """Return the copy that stands in the list already; any other that came late goes."""
        alike = sorted((one for one in own if one.description.endswith(mark)), key=lambda one: one.id)
        for late in alike[1:]:
            await self._board.remove(late.id)
        return alike[0] if alike else None

    def _later(self, copy: Copy) -> Copy:
        retry = self._clock.now() + pause(copy.attempts)
        return replace(copy, attempts=copy.attempts + 1, retry=retry)

    # ---- what happens on the server --------------------------------------------------

    async def gone(self, native: int) -> None:
        """Note that a native event was deleted or called off by hand: it does not come back by itself."""
        async with self._database.transaction() as transaction:
            copy = await CopyRepository(transaction).showing(native)
            event = None if copy is None else await self._event(transaction, copy.event)
            # Of an event that is off, the bot itself has taken it away.
            if copy is not None and event is not None and event.status is Status.PUBLISHED:
                await self._note_removed(transaction, copy, event.title)
        await self.try_again(Why.FULL)

    async def look_for_gone(self) -> None:
        """Note what was deleted while nobody told the bot, and try again what waits."""
        own = await self._board.own()
        if own is not None:
            there = {one.id for one in own}
            async with self._database.reading() as transaction:
                copies = await CopyRepository(transaction).all()
                events = {event.id: event for event in await self._agenda.announced(transaction)}
            now = self._clock.now()
            for copy in copies.values():
                event = events.get(copy.event)
                ahead = event is not None and event.starts_at > now
                if copy.state is State.STANDING and ahead and copy.native not in there:
                    await self.gone(copy.native or 0)
        for why in (Why.FULL, Why.FORBIDDEN):
            await self.try_again(why)

    async def try_again(self, why: Why) -> None:
        """Let what waits for that be tried once more."""
        async with self._database.transaction() as transaction:
            copies = CopyRepository(transaction)
            for copy in (await copies.all()).values():
                if copy.state is State.WAITING and copy.why is why:
                    await copies.put(replace(copy, retry=self._clock.now()))
            transaction.after_commit(self.look_anew)

    async def again(self, event: int) -> str:
        """Put an event on the list again that somebody had deleted; return its title.

        Raises:
            NotRemoved: nobody has, or it is there again.
        """
        async with self._database.transaction() as transaction:
            copy = await CopyRepository(transaction).get(event)
            found = await self._event(transaction, event)
            if copy is None or found is None or copy.state is not State.REMOVED:
                raise NotRemoved
            await CopyRepository(transaction).remove(event)
            transaction.after_commit(self.look_anew)
            return found.title

    async def _event(self, transaction: Transaction, number: int) -> Event | None:
        known = await self._agenda.announced(transaction)
        return next((event for event in known if event.id == number), None)

    async def _note_removed(self, transaction: Transaction, copy: Copy, title: str) -> None:
        await CopyRepository(transaction).put(replace(copy, state=State.REMOVED, attempts=0, retry=None))
        await self._tell(transaction, REMOVED, copy.event, title)

    async def _tell(self, transaction: Transaction, what: str, event: int, title: str) -> None:
        LOG.warning("event %d in Discord's list: %s", event, what)
        staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
        if staff is None:
            return
        now = self._clock.now()
        parameters: dict[str, JsonScalar] = {"what": what, "event": event, "title": title}
        key = f"mirror:{event}:{what}:{to_text(now)}"
        await self._outbox.add(transaction, Message(key, TOLD, ToChannel(staff.discord_id), now, parameters))


class _NotKnownYet(Exception):
    """Discord has not told of the server yet."""
