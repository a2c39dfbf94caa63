"""Sends what is due: wakes up, opens a lane for each target, and obeys the rules of :mod:`bot.delivery.domain`.

A lane sends one message after the other to one target, so that nothing overtakes there and
one request is in flight. Rows decide everything; what the worker holds in memory can be lost.
"""

import asyncio
import logging
import random
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar

from bot.delivery.events import Event, Found, Inherited, Unanswered, Unclear, Woken
from bot.delivery.kinds import Kinds, Rendered
from bot.delivery.marker import marker_of
from bot.delivery.messages import Target, ToMember
from bot.delivery.notices import Notices, StaffChannel
from bot.delivery.outages import Outages
from bot.delivery.pace import DIRECT_PER_SECOND, LETTERS_PER_SECOND, REQUESTS_PER_SECOND, Pace
from bot.delivery.readers import ReaderDirectory
from bot.delivery.repository import OutboxRepository, OutboxRow
from bot.delivery.sender import Sender
from bot.delivery.suspects import suspects
from bot.delivery.transitions import EditRequest, Order, Request, SearchRequest, SendRequest, Transitions
from bot.delivery.witness import Witness
from bot.kernel.clock import Clock
from bot.storage.database import Database
from bot.storage.personal_data import Json

LOG = logging.getLogger(__name__)

T = TypeVar("T")


class Alarm(Protocol):
    """What is needed of :class:`bot.scheduling.alarm.Alarm`."""

    def wake_at(self, due: datetime | None) -> None:
        """Ring when the clock shows ``due``; None: not at all."""
        ...

    def wake_now(self) -> None:
        """Ring now."""
        ...

    async def changed(self) -> None:
        """Sleep until it rings."""
        ...


@dataclass(frozen=True)
class Limits:
    """How much at once, and for how long. All in real time, also when the clock is moved."""

    lanes: int = 20
    direct_lanes: int = 5
    mail_lanes: int = 2
    """A mail server that hangs holds up nobody on Discord."""
    lane_length: int = 50
    """So many messages in a row go to one target before another gets its turn."""
    requests_per_second: float = REQUESTS_PER_SECOND
    direct_per_second: float = DIRECT_PER_SECOND
    letters_per_second: float = LETTERS_PER_SECOND
    send_seconds: float = 35.0
    """The sender keeps 15 s for a request, and may have to open a direct channel first; this is the net below."""
    search_seconds: float = 60.0
    pause_after_error: float = 2.0
    beat: float = 60.0
    """So often it looks at its rows at least, and writes down that it is alive."""


class Worker:
    """The one that sends. Run it under supervision; it may be run again after it ended."""

    def __init__(
        self,
        *,
        database: Database,
        kinds: Kinds,
        sender: Sender,
        readers: ReaderDirectory,
        clock: Clock,
        alarm: Alarm,
        staff: StaffChannel,
        limits: Limits | None = None,
        jitter: Callable[[], float] = random.random,
        witness: Witness | None = None,
    ) -> None:
        """Send by ``sender`` what is due by ``clock``; tell ``staff`` what did not arrive, and ``witness`` all."""
        self._database = database
        self._sender = sender
        self._clock = clock
        self._alarm = alarm
        self._limits = limits or Limits()
        self._notices = Notices(staff, kinds, readers)
        self._outages = Outages(staff)
        self._transitions = Transitions(
            database=database,
            kinds=kinds,
            readers=readers,
            notices=self._notices,
            clock=clock,
            boot=secrets.token_hex(8),
            jitter=jitter,
            witness=witness,
        )
        self._pace = Pace(self._limits.requests_per_second)
        self._direct_pace = Pace(self._limits.direct_per_second)
        self._mail_pace = Pace(self._limits.letters_per_second)
        self._lanes: dict[Target, asyncio.Task[None]] = {}
        # Who asked whether all is settled, up to whom it was true, and the bell for them.
        self._asked = 0
        self._settled_for = 0
        self._quiet = asyncio.Event()
        self._draining = False
        self.stopped = False
        """Whether Discord no longer knows the token: nothing is sent before a restart with a new one."""

    def wake(self) -> None:
        """Look at the rows again: something was promised, taken back, or the clock was moved."""
        self._alarm.wake_now()

    async def run(self) -> None:
        """Send what is due until cancelled."""
        self._draining = False
        self._outages.begin()
        beating = asyncio.create_task(self._beat(), name="the pulse of deliveries")
        try:
            await self._persist(self._inherit)
            await self._look_back()
            while True:
                self._alarm.wake_at(await self._persist(self._open_lanes))
                await self._alarm.changed()
        finally:
            beating.cancel()
            await self._close_lanes()

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(self._limits.beat)
            self.wake()

    async def drain(self, seconds: float = 5.0) -> None:
        """Begin nothing new, and give what is on its way so long to be answered."""
        self._draining = True
        if self._lanes:
            await asyncio.wait(list(self._lanes.values()), timeout=seconds)

    async def settled(self) -> None:
        """Return when nothing that is due by the clock is left to do and nothing is on its way.

        What failed and is to be tried again later is not due before that. Needs :meth:`run`.
        """
        self._asked += 1
        mine = self._asked
        self.wake()
        while self._settled_for < mine:
            self._quiet.clear()
            await self._quiet.wait()

    async def next_due(self) -> datetime | None:
        """Return when there will be something to do next, or None."""
        async with self._database.reading() as transaction:
            return await OutboxRepository(transaction).next_wake(self._clock.now())

    async def planned(self, limit: int) -> list[OutboxRow]:
        """Return the next messages in the order in which they will be looked at."""
        async with self._database.reading() as transaction:
            return await OutboxRepository(transaction).planned(limit)

    async def preview(self, row: OutboxRow) -> Rendered | None:
        """Return what a message will say when it is sent, as things stand; None if that cannot be told."""
        (shown,) = await self.previews([row])
        return shown

    async def previews(self, rows: Sequence[OutboxRow]) -> list[Rendered | None]:
        """Return the same of several, in their order, of one look at the database."""
        return await self._transitions.previews(rows)

    async def witnessed(self, target: Target, message: int, components: Sequence[Json]) -> None:
        """Believe whoever used one of a message's components: the row that is in doubt about it was seen.

        The answer to that person may edit the message, and then no search would find it any more.
        """
        marker = marker_of({"components": components})
        async with self._database.reading() as transaction:
            row = await OutboxRepository(transaction).in_doubt(target, marker, message, self._clock.now())
        if row is not None:
            await self._record(row.id, Found(message), row.version)

    async def _inherit(self) -> None:
        """Take over what a process before this one, or a run before this one, had begun to send."""
        async with self._database.reading() as transaction:
            rows = await OutboxRepository(transaction).on_the_way()
        for row in rows:
            await self._transitions.apply(row.id, Inherited())

    async def _look_back(self) -> None:
        """Look for what staff may have had sent before its time, if this is a restored copy of before.

        No lane is open yet. What cannot be found out now is asked again when its time comes.
        """
        for row_id in await self._persist(self._suspects):
            if self._draining or self.stopped:
                return
            if isinstance(await self._persist(partial(self._serve, row_id)), Unanswered):
                return

    async def _suspects(self) -> list[int]:
        async with self._database.transaction() as transaction:
            return await suspects(transaction, self._transitions.movable, self._clock.now())

    async def _open_lanes(self) -> datetime | None:
        """Open lanes for targets at which something is due; return when to look again."""
        asked = self._asked
        now = self._clock.now()
        if self._notices.owing or (not self.stopped and self._outages.is_time(now)):
            await self._keep_books(now)
        targets, next_wake = await self._look(now)
        for target in targets:
            self._lanes[target] = asyncio.create_task(self._lane(target), name=f"lane to {target}")
        if not self._lanes:
            self._settle(asked)
        return next_wake

    async def _keep_books(self, now: datetime) -> None:
        async with self._database.transaction() as transaction:
            if not self.stopped:
                await self._outages.beat(transaction, now)
            if self._notices.owing:
                await self._notices.settle(transaction, now)

    def _settle(self, asked: int) -> None:
        self._settled_for = asked
        self._quiet.set()

    async def _look(self, now: datetime) -> tuple[list[Target], datetime | None]:
        """Return where to open lanes, and when to look again.

        Channels come first, since there one message reaches many.
        """
        busy = list(self._lanes)
        free = 0 if self.stopped or self._draining else max(0, self._limits.lanes - len(busy))
        letters = self._limits.mail_lanes - sum(target.by_mail for target in busy)
        direct = self._limits.direct_lanes - sum(_is_direct(target) for target in busy)
        async with self._database.reading() as transaction:
            targets, next_wake = await OutboxRepository(transaction).due(
                now,
                busy=busy,
                channels=free,
                members=min(free, max(0, direct)),
                letters=min(free, max(0, letters)),
            )
        return targets[:free], next_wake

    async def _lane(self, target: Target) -> None:
        """Send to one target what is due there, one message after the other."""
        try:
            for _ in range(self._limits.lane_length):
                await self._turn(target)
                if not await self._serve_next(target):
                    break
        except Exception:
            LOG.exception("sending to %s was interrupted; it is tried again", target)
            # Holds the lane, so that a lasting fault does not become a tight loop.
            await asyncio.sleep(self._limits.pause_after_error)
        finally:
            del self._lanes[target]
            self.wake()

    async def _turn(self, target: Target) -> None:
        if target.by_mail:
            await self._mail_pace.turn()
            return
        if _is_direct(target):
            await self._direct_pace.turn()
        await self._pace.turn()

    async def _serve_next(self, target: Target) -> bool:
        """Serve the first row in turn at a target; False if there is none, or sending has stopped."""
        if self.stopped or self._draining:
            return False
        async with self._database.reading() as transaction:
            row_id = await OutboxRepository(transaction).next_of(target, self._clock.now())
        if row_id is None:
            return False
        await self._serve(row_id)
        return True

    async def _serve(self, row_id: int) -> Event:
        """Do for a row what the rules say until they ask for nothing more; return what happened last."""
        event: Event = Woken()
        order = await self._transitions.apply(row_id, event)
        while order.request is not None:
            event = await self._carry_out(order.request)
            order = await self._record(row_id, event, order.about)
        return event

    async def _record(self, row_id: int, event: Event, about: int | None) -> Order:
        """Write down what came of a request, even if the disk is full: nobody else knows it."""
        order = await self._persist(lambda: self._transitions.apply(row_id, event, about))
        if order.stop and not self.stopped:
            self.stopped = True
            LOG.critical(
                "Discord no longer accepts the token: nothing is sent. Set a new DISCORD_TOKEN and restart."
            )
        return order

    async def _carry_out(self, request: Request) -> Event:
        """Ask Discord, and learn from what comes of it whether it is within reach."""
        event = await self._ask(request)
        if not request.target.by_mail:
            self._outages.heard(event, self._clock.now())
        return event

    async def _ask(self, request: Request) -> Event:
        """Ask Discord, and turn whatever comes of it into something the rules know."""
        match request:
            case SendRequest(target, rendered, nonce, until):
                send = self._sender.send(target, rendered.payload, rendered.files, nonce, until)
                return await _answer(send, self._limits.send_seconds, Unclear)
            case EditRequest(target, message, rendered):
                edit = self._sender.edit(target, message, rendered.payload)
                return await _answer(edit, self._limits.send_seconds, Unclear)
            case SearchRequest(target, marker, since, taken):
                await self._pace.turn()
                find = self._sender.find(target, marker, since, taken)
                return await _answer(find, self._limits.search_seconds, Unanswered)

    async def _persist(self, work: Callable[[], Awaitable[T]]) -> T:
        """Do ``work`` on the database, again and again if need be: a full disk is emptied some day."""
        while True:
            try:
                return await work()
            except Exception:
                LOG.exception("the database could not be used; trying again")
                await asyncio.sleep(self._limits.pause_after_error)

    async def _close_lanes(self) -> None:
        """Cut off what is on its way; its rows stay as they are, and the next run finds out what became of them."""
        lanes = list(self._lanes.values())
        for lane in lanes:
            lane.cancel()
        await asyncio.gather(*lanes, return_exceptions=True)
        self._settle(self._asked)


def _is_direct(target: Target) -> bool:
    return isinstance(target, ToMember) and not target.by_mail


async def _answer(
    request: Awaitable[Event], seconds: float, unknown: Callable[[str], Unclear | Unanswered]
) -> Event:
    try:
        async with asyncio.timeout(seconds):
            return await request
    except TimeoutError:
        return unknown("timeout")
    except Exception as error:
        LOG.exception("the sender failed in a way it should have reported")
        return unknown(type(error).__name__)
