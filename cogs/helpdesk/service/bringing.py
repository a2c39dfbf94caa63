"""Bringing a question to people, once, whatever happens on the way."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.community.model import STAFF_CHANNEL, STAFF_ROLE
from bot.community.places import Places
from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.office_hours import OfficeHours
from bot.storage.database import Database, Transaction
from cogs.faq.service import Asked, Receipt
from cogs.helpdesk.domain import (
    A_DAY,
    LONGEST,
    Impossible,
    Life,
    Obstacle,
    Opened,
    Outcome,
    Request,
    Stage,
    State,
    Unclear,
    next_look,
    read_details,
    read_text,
    refuse_too_many,
    same_question,
    thread_name,
)
from cogs.helpdesk.repository import LifeRepository, New, RequestRepository
from cogs.helpdesk.service.promises import opening, to_staff
from cogs.helpdesk.service.server import Threads

HELP_CHANNEL: Final = "help"


@dataclass(frozen=True, slots=True)
class _Place:
    channel: int


class HelpdeskService:
    """Takes questions that the FAQ does not answer, and brings them to people."""

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        places: Places,
        clock: Clock,
        threads: Threads,
        hours: OfficeHours,
        title: Callable[[int], str],
    ) -> None:
        """Open threads through ``threads``, each under the ``title`` of its number."""
        self._hours = hours
        self._database = database
        self._outbox = outbox
        self._places = places
        self._clock = clock
        self._threads = threads
        self._title = title
        # Two presses at the same moment would both find no thread and make one each.
        self._alone = asyncio.Lock()
        self.left_waiting: Callable[[], None] = lambda: None
        """Called when a question could not be brought to people yet."""

    # ---- a member asks ---------------------------------------------------------------

    async def take(self, asked: Asked) -> Receipt:
        """Bring a question of the FAQ's to people, once for each time it was asked.

        Raises:
            TooManyRequests: the member has called for people often enough today.
        """
        return await self.ask(New(asked.member, asked.question, asked.occasion))

    async def ask(self, typed: New) -> Receipt:
        """Bring a request to people, once for each time it was made.

        Raises:
            QuestionEmpty, TextTooLong: it cannot be put before people as it is.
            TooManyRequests: the member has called for people often enough today.
        """
        asked = replace(
            typed, question=read_text(typed.question, LONGEST), details=read_details(typed.details)
        )
        async with self._database.transaction() as transaction:
            request = await self._written(transaction, asked)
        await self._bring(request.id)
        async with self._database.reading() as transaction:
            now = await RequestRepository(transaction).get(request.id)
        return _receipt(now or request)

    async def resume(self) -> bool:
        """Bring to people what is still waiting; tell whether anything still does."""
        async with self._database.reading() as transaction:
            waiting = await RequestRepository(transaction).waiting()
        for request in waiting:
            await self._bring(request.id)
        async with self._database.reading() as transaction:
            return bool(await RequestRepository(transaction).waiting())

    # ---- step by durable step --------------------------------------------------------

    async def _written(self, transaction: Transaction, asked: New) -> Request:
        """Return the request for what was asked, written down now or at an earlier press."""
        requests = RequestRepository(transaction)
        now = self._clock.now()
        earlier = await requests.of(asked.member, now - A_DAY)
        known = await requests.at(asked.occasion) or same_question(
            await _still_open(transaction, earlier), asked.question, asked.details
        )
        if known is not None:
            return known
        refuse_too_many(earlier)
        number = await requests.add(asked, now, next_look(Life(Stage.NEW, now, now), self._hours))
        name = thread_name(self._title(number), asked.question)
        await requests.set_name(number, name)
        return Request(
            number,
            asked.member,
            asked.question,
            name,
            State.WAITING,
            tried=False,
            thread=None,
            asked=now,
            category=asked.category,
            details=asked.details,
        )

    async def _bring(self, number: int) -> None:
        async with self._alone:
            async with self._database.transaction() as transaction:
                request = await RequestRepository(transaction).get(number)
                if request is None or request.state is not State.WAITING:
                    return
                ground = await self._ground(transaction)
                if isinstance(ground, _Place):
                    await RequestRepository(transaction).set_tried(number)
            outcome = (
                ground
                if isinstance(ground, Impossible)
                else await self._threads.open(ground.channel, request)
            )
            async with self._database.transaction() as transaction:
                settled = await self._settle(transaction, request, outcome)
        if not settled:
            self.left_waiting()

    async def _ground(self, transaction: Transaction) -> _Place | Impossible:
        """Return where a thread is to be, or why there can be none."""
        if await self._places.find(transaction, "role", STAFF_ROLE) is None:
            return Impossible(Obstacle.NO_DESK)
        channel = await self._places.find(transaction, "channel", HELP_CHANNEL)
        return Impossible(Obstacle.NO_CHANNEL) if channel is None else _Place(channel.discord_id)

    async def _settle(self, transaction: Transaction, request: Request, outcome: Outcome) -> bool:
        """Write down what came of it together with the message it causes; False if it still waits."""
        staff = await self._places.find(transaction, "channel", STAFF_CHANNEL)
        match outcome:
            case Opened(thread):
                if await RequestRepository(transaction).settle(request.id, State.IN_THREAD, thread):
                    message = opening(request, thread, staff.discord_id if staff else None, self._clock.now())
                    await self._outbox.add(transaction, message)
                return True
            case Impossible(obstacle) if staff is not None:
                if await RequestRepository(transaction).settle(request.id, State.WITH_STAFF):
                    message = to_staff(request.id, staff.discord_id, obstacle, self._clock.now())
                    await self._outbox.add(transaction, message)
                return True
            case Impossible() | Unclear():
                return False


def _receipt(request: Request) -> Receipt:
    match request.state:
        case State.IN_THREAD:
            return Receipt("helpdesk-in-thread", {"thread": f"<#{request.thread}>"}, request.thread)
        case State.WITH_STAFF:
            return Receipt("helpdesk-with-staff")
        case State.WAITING:
            return Receipt("helpdesk-waiting")


async def _still_open(transaction: Transaction, requests: Sequence[Request]) -> list[Request]:
    """Return those ``requests`` of which somebody will hear: asked again after it was resolved, a question is a new one."""
    cases = [await LifeRepository(transaction).get(one.id) for one in requests]
    return [case.request for case in cases if case is not None and case.life.is_open]
