"""Calling for the items of a meeting, arranging them, and showing the agenda to the group."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dates import TimeReader
from bot.delivery.kinds import Reader
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.events.domain import Event
from cogs.events.service import EventFinder
from cogs.groups.service import Actor
from cogs.meetings.domain import (
    Agenda,
    AgendaEmpty,
    CalledAlready,
    ChannelLost,
    Item,
    arrange,
    call_due,
    group_of,
    in_order,
    is_eve_over,
    is_near,
    propose,
    read_item,
    require_ahead,
)
from cogs.meetings.repository import AgendaRepository
from cogs.meetings.service import promises
from cogs.meetings.service.access import Access, Groups
from cogs.meetings.service.minutes import Preflight


@dataclass(frozen=True, slots=True)
class Programme:
    """A meeting with its agenda: all items, left out or not."""

    event: Event
    agenda: Agenda
    items: tuple[Item, ...]

    @property
    def last(self) -> int:
        """Return the highest number of an item; 0 if there is none."""
        return max((one.id for one in self.items), default=0)


@dataclass(frozen=True, slots=True)
class Outrun:
    """Somebody else arranged it meanwhile: nothing was overwritten, and this is how it stands."""

    programme: Programme
    typed: str


class AgendaService:
    """The use cases of agendas, each in one transaction."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        groups: Groups,
        finder: EventFinder,
        clock: Clock,
        preflight: Preflight,
        dates: TimeReader,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._groups = groups
        self._access = Access(groups)
        self._finder = finder
        self._clock = clock
        self._preflight = preflight
        self._dates = dates

    async def programme(self, transaction: Transaction, event: int) -> Programme:
        """Return a meeting with its agenda, for whoever asks in their own transaction.

        Raises:
            EventNotFound, NoMeeting: there is no such meeting.
        """
        found, agendas = await self._finder.existing(transaction, event), AgendaRepository(transaction)
        agenda = await agendas.get(event) or Agenda(event, group_of(found))
        return Programme(found, agenda, tuple(await agendas.items(event)))

    async def rests(self, transaction: Transaction, programme: Programme) -> bool:
        """Tell whether the meeting's group is archived: then nothing is posted about it."""
        return await self._access.rests(transaction, programme.agenda.group)

    async def see(self, event: int, actor: Actor) -> tuple[Programme, bool]:
        """Return the agenda to somebody of the group, and whether they may arrange it.

        Raises:
            EventNotFound, NoMeeting, GroupsOwnPeople: there is no such meeting for this person.
        """
        async with self._database.reading() as transaction:
            programme = await self.programme(transaction, event)
            await self._access.require_seeing(transaction, programme.agenda.group, actor)
            return programme, await self._access.runs(transaction, programme.agenda.group, actor)

    async def require_open(self, event: int, actor: Actor) -> Programme:
        """Return the agenda to somebody who may propose an item to it now.

        Raises:
            EventCancelled, MeetingBegun: it is too late.
            DomainError: as for :meth:`see`.
        """
        programme, _ = await self.see(event, actor)
        require_ahead(programme.event, self._clock.now())
        return programme

    async def propose(self, event: int, typed: str, actor: Actor) -> Programme:
        """Propose an item; the same once more changes nothing.

        Raises:
            ItemNeedsWords, ItemTooLong, AgendaFull: it is no item, or one too many.
            DomainError: as for :meth:`require_open`.
        """
        title, now = read_item(typed), self._clock.now()
        async with self._database.transaction() as transaction:
            programme = await self.programme(transaction, event)
            await self._access.require_seeing(transaction, programme.agenda.group, actor)
            await self._access.require_alive(transaction, programme.agenda.group)
            require_ahead(programme.event, now)
            item = propose(programme.items, event, actor.member, title, now)
            if item is not None:
                await self._put(transaction, programme.agenda, [item])
                await self._remind(transaction, programme)
            return await self.programme(transaction, event)

    async def call(self, event: int, typed: str, actor: Actor, reader: Reader) -> Programme:
        """Plan when the group's channel is asked for items: when it was typed, else two weeks before, else now.

        Raises:
            CalledAlready: it was asked.
            DomainError: the time is unreadable, past, or after the start.
            LeadersOnly, ChannelLost, ChannelForbids, EventCancelled, MeetingBegun: it cannot be asked.
        """
        wanted = await self._time(typed, reader) if typed.strip() else None
        channel = await self._postable(event, actor)
        async with self._database.transaction() as transaction:
            programme = await self._to_run(transaction, event, actor)
            due = call_due(programme.event, wanted, self._clock.now())
            await self._outbox.cancel(transaction, promises.of_call(event), why="changed")
            if not await self._outbox.add(transaction, promises.call(programme.event, channel, due)):
                raise CalledAlready
            await AgendaRepository(transaction).put(replace(programme.agenda, call=due))
            await self._remind(transaction, programme)
            return await self.programme(transaction, event)

    async def arrange(
        self, event: int, version: int, seen: int, typed: str, actor: Actor
    ) -> Programme | Outrun:
        """Put the items into the order of the lines; ``version`` and ``seen`` are what the form showed.

        Raises:
            UnknownItem, ItemNeedsWords, ItemTooLong, AgendaFull: a line cannot be read.
            LeadersOnly, EventCancelled, MeetingBegun: it is not to be arranged.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            programme = await self._to_run(transaction, event, actor)
            if programme.agenda.version != version:
                return Outrun(programme, typed)
            items = arrange(programme.items, typed, seen, actor.member, event, now)
            await self._put(transaction, replace(programme.agenda, version=version + 1), items)
            await self._remind(transaction, programme)
            return await self.programme(transaction, event)

    async def post(self, event: int, actor: Actor) -> Programme:
        """Post the agenda in the group's channel; what changes afterwards changes there as well.

        Raises:
            AgendaEmpty: there is nothing to post.
            LeadersOnly, ChannelLost, ChannelForbids, EventCancelled, MeetingBegun: it cannot be posted.
        """
        channel = await self._postable(event, actor)
        async with self._database.transaction() as transaction:
            programme = await self._to_run(transaction, event, actor)
            if not in_order(programme.items):
                raise AgendaEmpty
            message = promises.agenda(programme.event, channel, self._clock.now())
            await self._outbox.add(transaction, message)
            await self._remind(transaction, programme)
            return programme

    async def look_ahead(self) -> None:
        """Promise what is due around the meetings ahead: a meeting may have been moved, or brought back."""
        async with self._database.reading() as transaction:
            known = await AgendaRepository(transaction).all()
            alive = {event.id for event in await self._finder.alive(transaction)}
        for agenda in known:
            if agenda.event in alive:
                async with self._database.transaction() as transaction:
                    await self._promise(transaction, agenda)

    async def _promise(self, transaction: Transaction, agenda: Agenda) -> None:
        event = await self._finder.existing(transaction, agenda.event)
        channel = await self._groups.channel_of(transaction, agenda.group)
        now = self._clock.now()
        if channel is None or now >= event.starts_at or await self._access.rests(transaction, agenda.group):
            return
        if agenda.call is not None and agenda.call < event.starts_at:
            await self._outbox.add(transaction, promises.call(event, channel, max(now, agenda.call)))
        # Whoever saw the agenda posted since need not be reminded of it.
        posted = is_eve_over(event, now) and await self._outbox.find(
            transaction, promises.of_agenda(event.id)
        )
        if is_near(event, now) and not posted:
            await self._outbox.add(transaction, promises.reminder(event, channel, now))

    async def _remind(self, transaction: Transaction, programme: Programme) -> None:
        """Promise the reminder for the day before. Once that is over, the next look ahead sees what is to be said."""
        event, now = programme.event, self._clock.now()
        channel = await self._groups.channel_of(transaction, programme.agenda.group)
        if channel is not None and is_near(event, now) and not is_eve_over(event, now):
            await self._outbox.add(transaction, promises.reminder(event, channel, now))

    async def _put(self, transaction: Transaction, agenda: Agenda, items: Sequence[Item]) -> None:
        agendas = AgendaRepository(transaction)
        await agendas.put(agenda)
        await agendas.put_items(items)
        await self._outbox.revise(transaction, promises.of_agenda(agenda.event), {"event": agenda.event})

    async def _to_run(self, transaction: Transaction, event: int, actor: Actor) -> Programme:
        programme = await self.programme(transaction, event)
        await self._access.require_running(transaction, programme.agenda.group, actor)
        require_ahead(programme.event, self._clock.now())
        return programme

    async def _postable(self, event: int, actor: Actor) -> int:
        async with self._database.reading() as transaction:
            programme = await self._to_run(transaction, event, actor)
            channel = await self._groups.channel_of(transaction, programme.agenda.group)
        if channel is None:
            raise ChannelLost
        await self._preflight.check(channel)
        return channel

    async def _time(self, typed: str, reader: Reader) -> datetime:
        now = self._clock.now()
        reading = await self._dates.read(
            typed, now=now, zone=reader.zone, locales=(reader.locale,), not_before=now
        )
        return reading.promise.instant()
