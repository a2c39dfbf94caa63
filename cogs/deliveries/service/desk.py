"""The use cases of staff who follow messages, each in one transaction."""

from collections.abc import AsyncIterator, Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.community.content import Community
from bot.community.places import Places
from bot.dates import TimeReader
from bot.delivery.addresses import AddressBook
from bot.delivery.events import Cancelled, Intervention, Moved, Paused, Resumed
from bot.delivery.kinds import Kinds, Reader
from bot.delivery.ledger import Ledger, Scope
from bot.delivery.notices import described
from bot.delivery.outbox import SKIPPED, Outbox
from bot.delivery.repository import OutboxRow
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.deliveries.domain import (
    ALL,
    LONGEST_NOTE,
    PAGE,
    Act,
    Deed,
    Line,
    MessageGone,
    NothingChanged,
    PublicationGone,
    Publishing,
    Sheet,
    group_in,
    interleaved,
    note_of,
    require_movable,
    require_open,
    scope_of,
    seats_on,
)
from cogs.deliveries.repository import DeedRepository, TroubleRepository
from cogs.deliveries.service.publishing import Publications

KEPT: Final = timedelta(days=365)
DEEDS_SHOWN: Final = 5
MISSED_SHOWN: Final = 30


class DeskService:
    """What staff see of messages and do to them; keeps who did what for a year."""

    feature = "deliveries"
    heading = "deliveries-heading"
    retention = "deliveries-retention"

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        kinds: Kinds,
        places: Places,
        community: Community,
        clock: Clock,
        dates: TimeReader,
        addresses: AddressBook,
        publications: Publications,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._kinds = kinds
        self._places = places
        self._community = community
        self._clock = clock
        self._dates = dates
        self._addresses = addresses
        self._publications = publications

    # ---- looking ---------------------------------------------------------------------

    async def look(self, view: str, page: int) -> Sheet:
        """Return a page of a view; the last one if there are fewer. Counting many messages keeps nobody waiting."""
        async with self._database.aside() as transaction:
            ledger, scope = self._ledger(transaction), await self._scope(transaction, view)
            plans = await self._publications.of(transaction, view, scope.channel)
            total = await ledger.count(scope) + len(plans)
            number = max(0, min(page, -(-total // PAGE) - 1))
            before, seats = seats_on([await ledger.ahead(scope, one.due) for one in plans], number)
            rows = await ledger.page(scope, number * PAGE - before, PAGE - len(seats))
            lines = [await self._line(transaction, row) for row in rows]
            tallies = tuple(await ledger.tallies(scope))
            missed = await ledger.missed(scope, MISSED_SHOWN)
            return Sheet(
                view=view,
                number=number,
                total=total,
                lines=interleaved(lines, {place: plans[index] for place, index in seats.items()}),
                tallies=tallies,
                labels={one.kind: self._label(one.kind) for one in tallies},
                personal=self._personal(),
                blocked=tuple(member for member in missed if member > 0),
                unmailed=tuple([name async for name in self._names(transaction, missed)]),
                troubles=tuple(sorted(await TroubleRepository(transaction).known())) if view == ALL else (),
            )

    async def show(self, message: int) -> Line:
        """Return one post.

        Raises:
            MessageGone: there is none of that number, or it is no business of staff.
        """
        async with self._database.reading() as transaction:
            return await self._shown(transaction, message)

    async def publication(self, event: int) -> Publishing:
        """Return when an event is published by itself, and what it posts then.

        Raises:
            PublicationGone: it is published by now, or somebody took that back.
        """
        async with self._database.reading() as transaction:
            found = await self._publications.get(transaction, event)
        if found is None:
            raise PublicationGone
        return found

    async def who_paused(self, messages: Collection[int]) -> dict[int, int | None]:
        """Return who of staff last paused each of these messages: those who wait for it know whom to ask.

        None for somebody who had their data erased.
        """
        async with self._database.reading() as transaction:
            return await DeedRepository(transaction).pauses(messages)

    # ---- doing -----------------------------------------------------------------------

    async def pause(self, message: int, version: int, actor: int) -> Line:
        """Have it wait until somebody lets it go on.

        Raises:
            MessageGone, AlreadySent, OnItsWay, AlreadyEnded, PromisedAnew, NothingChanged: it is too late.
        """
        return await self._act(message, version, actor, Act.PAUSED, Paused())

    async def resume(self, message: int, version: int, actor: int) -> Line:
        """Let it go on; one whose time has come is sent at once.

        Raises:
            DomainError: as for ``pause``.
        """
        return await self._act(message, version, actor, Act.RESUMED, Resumed())

    async def skip(self, message: int, version: int, actor: int) -> Line:
        """Take it back for good.

        Raises:
            DomainError: as for ``pause``.
        """
        return await self._act(message, version, actor, Act.SKIPPED, Cancelled(SKIPPED))

    async def edit(
        self, message: int, version: int, actor: int, *, note: str, when: str, reader: Reader
    ) -> Line:
        """Say ``note`` beneath it, and send it at another time if ``when`` names one.

        Raises:
            DomainError: as for ``pause``; the time cannot be read, or cannot be its time.
        """
        wanted = note_of(note[:LONGEST_NOTE])
        due = await self._read(when, reader) if when.strip() else None
        async with self._database.transaction() as transaction:
            row = await self._open(transaction, message, version)
            noted = await self._annotate(transaction, row, wanted, actor)
            moved = due is not None and await self._move(transaction, row, due, actor)
            if not (noted or moved):
                raise NothingChanged
            return await self._shown(transaction, message)

    async def _act(self, message: int, version: int, actor: int, act: Act, event: Intervention) -> Line:
        async with self._database.transaction() as transaction:
            row = await self._open(transaction, message, version)
            if await self._outbox.intervene(transaction, row.id, event) is None:
                raise NothingChanged
            await self._note(transaction, row, actor, act)
            return await self._shown(transaction, message)

    async def _annotate(self, transaction: Transaction, row: OutboxRow, note: str | None, actor: int) -> bool:
        if note == row.note:
            return False
        await self._outbox.annotate(transaction, row.id, note)
        await self._note(transaction, row, actor, Act.ANNOTATED, note or "")
        return True

    async def _move(self, transaction: Transaction, row: OutboxRow, due: datetime, actor: int) -> bool:
        if due == row.due:
            return False
        kind = self._kinds.get(row.kind)
        require_movable(row, due, self._clock.now(), movable=kind is not None and kind.movable)
        await self._outbox.intervene(transaction, row.id, Moved(due))
        await self._note(transaction, row, actor, Act.MOVED, to_text(row.due))
        return True

    async def _read(self, when: str, reader: Reader) -> datetime:
        now = self._clock.now()
        reading = await self._dates.read(
            when, now=now, zone=reader.zone, locales=reader.languages, not_before=now
        )
        return reading.promise.instant()

    async def _open(self, transaction: Transaction, message: int, version: int) -> OutboxRow:
        return require_open(await self._ledger(transaction).get(message), version)

    async def _note(
        self, transaction: Transaction, row: OutboxRow, actor: int, act: Act, detail: str = ""
    ) -> None:
        deed = Deed(self._clock.now(), actor, act, detail)
        await DeedRepository(transaction).add(row.id, deed)

    # ---- personal data ---------------------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return what somebody of staff did at the desk."""
        deeds = await DeedRepository(transaction).by(member)
        return [{"at": to_text(one.at), "act": one.act.value, "detail": one.detail} for one in deeds] or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Forget who it was; that it was done stays."""
        return await DeedRepository(transaction).disown(member)

    async def forget_old(self) -> None:
        """Forget what was done long ago."""
        async with self._database.transaction() as transaction:
            await DeedRepository(transaction).forget(self._clock.now() - KEPT)

    # ---- parts -----------------------------------------------------------------------

    async def _scope(self, transaction: Transaction, view: str) -> Scope:
        slug = group_in(view)
        group = next((one for one in self._community.groups if one.slug == slug), None)
        if group is None:
            return scope_of(view)
        binding = await self._places.find(transaction, "channel", group.channel)
        return scope_of(view, binding.discord_id if binding else None)

    async def _shown(self, transaction: Transaction, message: int) -> Line:
        row = await self._ledger(transaction).get(message)
        if row is None:
            raise MessageGone
        return replace(await self._line(transaction, row), deeds=await self._deeds(transaction, row))

    async def _deeds(self, transaction: Transaction, row: OutboxRow) -> tuple[Deed, ...]:
        return await DeedRepository(transaction).of_message(row.id, DEEDS_SHOWN)

    async def _line(self, transaction: Transaction, row: OutboxRow) -> Line:
        known = await described(transaction, self._kinds, row)
        kind = self._kinds.get(row.kind)
        return Line(row, known.label, known.about, movable=kind is not None and kind.movable)

    async def _names(self, transaction: Transaction, missed: Iterable[int]) -> AsyncIterator[str]:
        """Yield what those call themselves who are not on Discord; who is forgotten is named nowhere."""
        for member in missed:
            if member < 0 and (name := await self._addresses.name_of(transaction, member)):
                yield name

    def _label(self, name: str) -> str | None:
        kind = self._kinds.get(name)
        return kind.label if kind else None

    def _ledger(self, transaction: Transaction) -> Ledger:
        return Ledger(transaction, self._personal(), self._clock.now())

    def _personal(self) -> frozenset[str]:
        return frozenset(name for name in self._kinds if self._kinds[name].personal)
