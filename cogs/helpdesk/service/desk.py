"""What requesters and the desk do with a request, each in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.kernel.clock import Clock
from bot.storage.database import Database, Transaction
from cogs.helpdesk.domain import (
    LONGEST_DETAILS,
    Agreed,
    Claimed,
    Declined,
    Event,
    HandedOver,
    NotAtTheDesk,
    Proposed,
    Rated,
    Reopened,
    RequestNotFound,
    read_details,
    read_text,
)
from cogs.helpdesk.repository import (
    Case,
    Counts,
    Entry,
    EntryRepository,
    LifeRepository,
    Note,
    NoteRepository,
    Part,
)
from cogs.helpdesk.service.course import Course
from cogs.helpdesk.service.server import Said, Server

PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class Queue:
    """A page of the open requests; ``number`` counts from 1."""

    part: Part
    counts: Counts
    cases: tuple[Case, ...]
    number: int
    last: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a requester may keep of their request; by its making it holds no note of the desk's."""

    case: Case
    entries: Sequence[Entry]
    said: Sequence[Said] | None
    """What was written in the thread; None if it cannot be read now, or there is none."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the desk knows of a request."""

    case: Case
    entries: Sequence[Entry]
    notes: Sequence[Note]


class DeskService:
    """The use cases around a request that has been brought to people."""

    def __init__(self, database: Database, clock: Clock, course: Course, server: Server) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._clock = clock
        self._course = course
        self._server = server

    # ---- the desk --------------------------------------------------------------------

    async def claim(self, request: int, by: int) -> Case:
        """Take a request.

        Raises:
            RequestNotFound, RequestClosed, TakenAlready: it cannot be taken.
        """
        return await self._take(request, Claimed(by), self._entry("claimed", by))

    async def hand_over(self, request: int, by: int, to: int) -> Case:
        """Give a request to another of the desk.

        Raises:
            NotAtTheDesk: they do not belong to the desk.
            RequestNotFound, RequestClosed, HasItAlready: it cannot be handed over.
        """
        # Asking Discord takes time, so it happens while no transaction is open.
        if await self._server.serves(to) is False:
            raise NotAtTheDesk(desk=f"<@{to}>")
        return await self._take(request, HandedOver(to), self._entry("handed-over", by, f"<@{to}>"))

    async def note(self, request: int, by: int, typed: str) -> Case:
        """Note something for the desk alone.

        Raises:
            QuestionEmpty, TextTooLong: it cannot be noted so.
            RequestNotFound: there is no such request.
        """
        text = read_text(typed, LONGEST_DETAILS)
        async with self._database.transaction() as transaction:
            case = await _case(transaction, request)
            await NoteRepository(transaction).add(request, Note(self._clock.now(), by, text))
            return case

    async def propose(self, request: int, by: int, typed: str) -> Case:
        """Hold a request for resolved, with an answer in a few words or none, and ask the requester.

        Raises:
            TextTooLong: the answer cannot be shown as a whole.
            RequestNotFound, RequestClosed: there is nothing to resolve.
        """
        text = read_details(typed)
        return await self._take(request, Proposed(by), self._entry("proposed", by, text))

    async def reopen(self, request: int, by: int) -> Case:
        """Open a resolved request again, for the desk.

        Raises:
            RequestNotFound, RequestOpen, TooLongAgo: it cannot be opened.
        """
        return await self._take(request, Reopened(), self._entry("reopened", by))

    # ---- the requester ---------------------------------------------------------------

    async def agree(self, request: int, member: int) -> Case:
        """Let the requester say that it is resolved.

        Raises:
            RequestNotFound: it is not theirs.
            RequestClosed: it is resolved already.
        """
        return await self._take(request, Agreed(), self._entry("agreed", member), owner=member)

    async def decline(self, request: int, member: int) -> Case:
        """Let the requester say that it is not resolved yet.

        Raises:
            RequestNotFound: it is not theirs.
            RequestClosed: it is resolved already.
        """
        return await self._take(request, Declined(), self._entry("declined", member), owner=member)

    async def open_again(self, request: int, member: int) -> Case:
        """Let the requester open it again.

        Raises:
            RequestNotFound: it is not theirs.
            RequestOpen, TooLongAgo: it cannot be opened.
        """
        return await self._take(request, Reopened(), self._entry("reopened", member), owner=member)

    async def rate(self, request: int, member: int, rating: int) -> Case:
        """Let the requester say how good it was, from 1 to 5.

        Raises:
            RequestNotFound: it is not theirs.
            RequestOpen: it is not over.
        """
        return await self._take(
            request, Rated(rating), self._entry("rated", member, str(rating)), owner=member
        )

    async def transcript(self, request: int, member: int) -> Transcript:
        """Return what the requester may keep.

        Raises:
            RequestNotFound: it is not theirs.
        """
        async with self._database.reading() as transaction:
            case = await _case(transaction, request, member)
            entries = await EntryRepository(transaction).of(request)
        thread = case.request.thread
        return Transcript(case, entries, await self._server.said(thread, thread) if thread else None)

    # ---- looking ---------------------------------------------------------------------

    async def queue(self, part: Part, page: int) -> Queue:
        """Return a page of the open requests; the last one if there are fewer."""
        async with self._database.reading() as transaction:
            lives = LifeRepository(transaction)
            counts = await lives.counts(part)
            last = max(1, -(-(counts.for_us + counts.for_you) // PAGE))
            number = max(1, min(page, last))
            cases = await lives.queue(part, (number - 1) * PAGE, PAGE)
        return Queue(part, counts, tuple(cases), number, last)

    async def suggest(self, typed: str, limit: int) -> list[Case]:
        """Return the requests that may be meant by what is typed so far."""
        async with self._database.reading() as transaction:
            return await LifeRepository(transaction).fitting(typed.strip().removeprefix("#"), limit)

    async def dossier(self, request: int) -> Dossier:
        """Return what the desk knows of a request.

        Raises:
            RequestNotFound: there is no such request.
        """
        async with self._database.reading() as transaction:
            case = await _case(transaction, request)
            entries = await EntryRepository(transaction).of(request)
            return Dossier(case, entries, await NoteRepository(transaction).of(request))

    # ---- parts -----------------------------------------------------------------------

    async def _take(self, request: int, event: Event, entry: Entry, owner: int | None = None) -> Case:
        async with self._database.transaction() as transaction:
            case = await _case(transaction, request, owner)
            return await self._course.take(transaction, case, event, entry)

    def _entry(self, what: str, actor: int, text: str = "") -> Entry:
        return Entry(self._clock.now(), what, actor, text)


async def _case(transaction: Transaction, request: int, owner: int | None = None) -> Case:
    """Return a request; to anybody but its ``owner``, if one is named, there is none."""
    case = await LifeRepository(transaction).get(request)
    if case is None or owner not in (None, case.request.member):
        raise RequestNotFound
    return case
