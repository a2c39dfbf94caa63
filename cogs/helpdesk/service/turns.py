"""What nobody presses: words in threads, time that passes, a desk member or a thread that is gone."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.helpdesk.domain import DeskLeft, DeskWrote, Event, RequesterWrote, Say, Stage, TimePassed
from cogs.helpdesk.repository import Case, Entry, LifeRepository, RequestRepository
from cogs.helpdesk.service import promises
from cogs.helpdesk.service.course import Course
from cogs.helpdesk.service.server import Said, Server

AT_ONCE: Final = 100
"""So many requests are looked at in one transaction; others get their turn in between."""


class Turns:
    """Follows whose turn it is."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        course: Course,
        server: Server,
    ) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._course = course
        self._server = server
        # Two looks at the same time would count the same words twice.
        self._alone = asyncio.Lock()

    # ---- words in threads ------------------------------------------------------------

    async def listen(self) -> bool:
        """Count what was written in threads since the last look; tell whether there is any thread to look at."""
        async with self._alone:
            async with self._database.reading() as transaction:
                if not await LifeRepository(transaction).any_in_threads():
                    return False
            last = await self._server.last_messages()
            if last:
                async with self._database.reading() as transaction:
                    unheard = await LifeRepository(transaction).unheard(last)
                for case, heard in unheard:
                    await self._hear(case, heard, last[case.request.thread or 0])
            return True

    async def _hear(self, case: Case, heard: int | None, last: int) -> None:
        thread = case.request.thread or 0
        # Of a thread of before there was a desk nobody is reminded: it joins in with the next word.
        said = [] if heard is None else await self._server.said(thread, max(heard, thread))
        if said is None:
            return
        desk = await self._serving(case, said)
        async with self._database.transaction() as transaction:
            lives = LifeRepository(transaction)
            now = await lives.get(case.request.id)
            if now is None:
                return
            for one in said:
                now = await self._course.take(transaction, now, _event(now, one, desk))
            await lives.set_heard(case.request.id, last)

    async def _serving(self, case: Case, said: Sequence[Said]) -> frozenset[int]:
        """Return who of those who wrote belongs to the desk, if it matters: nobody has the request yet."""
        if case.life.desk is not None:
            return frozenset()
        others = {one.author for one in said} - {case.request.member}
        return frozenset([one for one in others if await self._server.serves(one)])

    # ---- time ------------------------------------------------------------------------

    async def keep(self) -> datetime | None:
        """Do what is due by now; return when the next is due."""
        if await self._due():
            # Nobody is reminded of what they did a moment ago.
            await self.listen()
        while due := await self._due():
            for case in due:
                await self._pass(case.request.id)
        async with self._database.reading() as transaction:
            return await LifeRepository(transaction).next_look()

    async def _due(self) -> list[Case]:
        async with self._database.reading() as transaction:
            return await LifeRepository(transaction).due(self._clock.now(), AT_ONCE)

    async def _pass(self, request: int) -> None:
        async with self._database.transaction() as transaction:
            case = await LifeRepository(transaction).get(request)
            if case is None:
                return
            event = TimePassed(heard=await self._heard(transaction, case))
            silent = Entry(self._clock.now(), "silent", None)
            closing = case.life.waits_for_requester and case.life.reminders > 1
            await self._course.take(transaction, case, event, silent if closing else None)

    async def _heard(self, transaction: Transaction, case: Case) -> bool:
        """Tell whether the last notice has arrived, or never will; what is on its way may be read yet."""
        prefix = f"{promises.key_of(case.request.id)}:{Say.CLOSING.value}"
        return not await self._outbox.planned(transaction, prefix)

    # ---- what is gone ----------------------------------------------------------------

    async def look_at_desk(self) -> None:
        """Put back into the queue what those had who do not belong to the desk any more."""
        async with self._database.reading() as transaction:
            desk = await LifeRepository(transaction).desk()
        for member in desk:
            if await self._server.serves(member) is False:
                async with self._database.transaction() as transaction:
                    await self.leave(transaction, member)

    async def leave(self, transaction: Transaction, member: int) -> int:
        """Put back what somebody of the desk had; return how many requests."""
        cases = await LifeRepository(transaction).of_desk(member)
        for case in cases:
            entry = Entry(self._clock.now(), "returned", None)
            await self._course.take(transaction, case, DeskLeft(member), entry)
        return len(cases)

    async def lose(self, thread: int) -> None:
        """Note that a thread was deleted; the desk is told if its request is open."""
        async with self._database.transaction() as transaction:
            now = self._clock.now()
            staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
            for request in await RequestRepository(transaction).lose_thread(thread):
                case = await LifeRepository(transaction).get(request.id)
                if staff is None or case is None or case.life.stage is Stage.RESOLVED:
                    continue
                gone = promises.news(
                    request.id, promises.THREAD_GONE, case.life.version, staff.discord_id, now
                )
                await self._outbox.add(transaction, gone)


def _event(case: Case, said: Said, desk: frozenset[int]) -> Event:
    if said.author == case.request.member:
        return RequesterWrote(said.at)
    return DeskWrote(said.at, said.author if said.author in desk else None)
