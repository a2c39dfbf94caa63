"""Applies what happened to a row: the rules decide, and all they ask for lands in one transaction."""

import asyncio
import contextlib
import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeAlias

from bot.delivery.domain import REPEATED_WITHIN, is_late, step, wakes_at
from bot.delivery.events import (
    Action,
    Event,
    FallBack,
    Found,
    Inherited,
    Moot,
    Notify,
    NotRendered,
    NotYet,
    Refused,
    Search,
    Send,
    Sent,
    StopAll,
    Unauthorised,
    Unclear,
    Woken,
)
from bot.delivery.kinds import Kinds, RenderContext, Rendered, UnknownKind
from bot.delivery.life import Here
from bot.delivery.marker import marker_of, nonce_of
from bot.delivery.messages import OPEN, Policy, State, Target
from bot.delivery.notices import Notices
from bot.delivery.readers import ReaderDirectory
from bot.delivery.repository import OutboxRepository, OutboxRow
from bot.delivery.witness import NoWitness, Witness
from bot.kernel.clock import Clock
from bot.kernel.text import cut, units
from bot.storage.database import Database, Transaction

LOG = logging.getLogger(__name__)

RENDER_SECONDS = 10.0

LONGEST_CONTENT = 2000
"""Discord's limit, in UTF-16 code units."""


@dataclass(frozen=True, slots=True)
class SendRequest:
    """To be sent, now that the claim is durable."""

    target: Target
    rendered: Rendered
    nonce: str
    until: datetime
    """No request for it leaves later."""


@dataclass(frozen=True, slots=True)
class EditRequest:
    """A message that was sent is to say something else, now that the claim is durable."""

    target: Target
    message: int
    rendered: Rendered


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """To be looked for in the target's history."""

    target: Target
    marker: str
    since: datetime
    taken: frozenset[int]


Request: TypeAlias = SendRequest | EditRequest | SearchRequest


@dataclass(frozen=True, slots=True)
class Order:
    """What the worker is to do next about a row."""

    request: Request | None = None
    about: int | None = None
    """Of which version of the row the request is, and so the answer to it."""
    stop: bool = False


class RenderFailed(Exception):
    """A message could not be put into words; carries the reason for the row."""

    def __init__(self, why: str) -> None:
        """Keep the reason."""
        super().__init__(why)
        self.why = why


class Transitions:
    """The only writer of what becomes of outbox rows, apart from :class:`~bot.delivery.outbox.Outbox`."""

    def __init__(
        self,
        *,
        database: Database,
        kinds: Kinds,
        readers: ReaderDirectory,
        notices: Notices,
        clock: Clock,
        boot: str,
        jitter: Callable[[], float] = random.random,
        witness: Witness | None = None,
    ) -> None:
        """Decide as the process ``boot``; let ``witness`` hear what is durable."""
        self._database = database
        self._kinds = kinds
        self._readers = readers
        self._notices = notices
        self._clock = clock
        self._boot = boot
        self._jitter = jitter
        self._witness = witness or NoWitness()

    @property
    def movable(self) -> list[str]:
        """The kinds of messages to which staff can give another time."""
        return [name for name in self._kinds if self._kinds[name].movable]

    async def apply(self, row_id: int, event: Event, about: int | None = None) -> Order:
        """Let ``event`` happen to a row, durably; return what to do next.

        ``about``: of which version the request was, if the event is the answer to one.
        """
        try:
            async with self._database.transaction() as transaction:
                if isinstance(event, Found) and await self._was_another_s(transaction, row_id, event):
                    event, about = Woken(), None
                return await self._apply(transaction, row_id, event, about)
        except RenderFailed as failure:
            # The transaction is gone, and with it whatever the renderer began.
            return await self.apply(row_id, NotRendered(failure.why))

    async def _apply(self, transaction: Transaction, row_id: int, event: Event, about: int | None) -> Order:
        repository = OutboxRepository(transaction)
        row = await repository.get(row_id)
        if row is None:
            return Order()
        now = self._clock.now()
        here = Here(self._boot, self._policy(row.kind), self._jitter())
        life, actions = step(row.life, event, now, here, about=about)
        request = await self._request(transaction, row, actions, life.chain_start, now)
        if isinstance(request, Moot | NotYet):
            life, actions = step(row.life, request, now, here)
            request = None
        words = request.rendered if isinstance(request, SendRequest) else None
        if life != row.life or words is not None:
            await repository.save(row.id, life, now, words)
        if row.life.state is State.SENDING:
            await self._end_attempt(transaction, row, event, now)
        if life.state not in OPEN:
            transaction.after_commit(partial(self._witness.ended, row.kind, life.state, now - row.due))
        if isinstance(request, SendRequest | EditRequest):
            await repository.begin_attempt(row.id, life.attempts, now)
        if not row.erased:
            await self._tell(transaction, replace(row, life=life), actions, now)
        return Order(request, None if request is None else life.version, stop=StopAll() in actions)

    async def _was_another_s(self, transaction: Transaction, row_id: int, found: Found) -> bool:
        """Give what was found for a row that this process never began to one in doubt that says the same there.

        The history cannot tell them apart. Taken for the first, it would be sent a second time for the other.
        """
        row = await OutboxRepository(transaction).get(row_id)
        if row is None or row.life.doubt or row.life.wary or row.life.boot == self._boot:
            return False
        marker = await self._marker(transaction, row)
        if marker is None:
            return False
        doubtful = await OutboxRepository(transaction).in_doubt(
            row.target, marker, found.message_id, self._clock.now()
        )
        if doubtful is None:
            return False
        await self._apply(transaction, doubtful.id, found, doubtful.life.version)
        return True

    async def _end_attempt(
        self, transaction: Transaction, row: OutboxRow, event: Event, now: datetime
    ) -> None:
        outcome, code = _in_words(event)
        if outcome is None:
            return
        await OutboxRepository(transaction).end_attempt(row.id, row.life.attempts, now, outcome, code)
        # What is unclear says why after a colon: as a label that would be one too many.
        transaction.after_commit(partial(self._witness.attempted, outcome.partition(":")[0]))

    async def _tell(
        self, transaction: Transaction, row: OutboxRow, actions: tuple[Action, ...], now: datetime
    ) -> None:
        for action in actions:
            match action:
                case Notify(what):
                    await self._notices.tell(transaction, row, what, now)
                case FallBack(code):
                    await self._fall_back(OutboxRepository(transaction), row, code)

    def _policy(self, kind: str) -> Policy:
        return self._kinds[kind].policy if kind in self._kinds else Policy()

    async def _request(
        self,
        transaction: Transaction,
        row: OutboxRow,
        actions: tuple[Action, ...],
        began: datetime | None,
        now: datetime,
    ) -> Request | Moot | NotYet | None:
        """Return the request that the rules ask for, or what is in its way; None if they ask for none."""
        for action in actions:
            match action:
                case Send() if row.revises is not None:
                    return await self._edit(transaction, row, row.revises, now)
                case Send(fresh):
                    return await self._send(transaction, row, began or now, now, fresh=fresh)
                case Search(since):
                    return await self._search(transaction, row, since)
        return None

    async def _send(
        self, transaction: Transaction, row: OutboxRow, began: datetime, now: datetime, *, fresh: bool
    ) -> SendRequest | Moot:
        rendered = row.rendered
        if fresh or rendered is None:
            rendered = await self._render(transaction, row, now)
        if rendered is None:
            return Moot()
        nonce = nonce_of(self._database.installation, row.key, row.version)
        return SendRequest(row.target, rendered, nonce, until=began + REPEATED_WITHIN)

    async def _edit(
        self, transaction: Transaction, row: OutboxRow, original: int, now: datetime
    ) -> EditRequest | Moot | NotYet:
        sent = await OutboxRepository(transaction).get(original)
        if sent is not None and sent.life.state in OPEN:
            return NotYet()
        message = None if sent is None else sent.life.message_id
        if sent is None or message is None:
            return Moot()
        rendered = await self._render(transaction, replace(row, note=sent.note), now)
        if rendered is None:
            return Moot()
        return EditRequest(row.target, message, rendered)

    async def _search(
        self, transaction: Transaction, row: OutboxRow, since: datetime
    ) -> SearchRequest | Moot:
        marker = await self._marker(transaction, row)
        if marker is None:
            return Moot()
        taken = await OutboxRepository(transaction).taken(row.target, since - timedelta(days=1))
        return SearchRequest(row.target, marker, since, taken)

    async def _marker(self, transaction: Transaction, row: OutboxRow) -> str | None:
        """Return by what a row's message is found; None if nobody wants it any more."""
        if row.marker is not None:
            return row.marker
        # Never claimed here: whoever sent it did so in time, without a word about being late.
        rendered = await self._render(transaction, row, row.due)
        return None if rendered is None else marker_of(rendered.payload)

    async def previews(self, rows: Sequence[OutboxRow]) -> list[Rendered | None]:
        """Return what each row will say when it is sent, as things stand; None if nothing or if it cannot be told.

        All are read aside, in one view: whoever has something to write does not wait for it.
        """
        if not rows:
            return []
        async with self._database.aside() as transaction:
            return [await self._preview(transaction, row) for row in rows]

    async def _preview(self, transaction: Transaction, row: OutboxRow) -> Rendered | None:
        if row.life.doubt or row.life.state is State.SENDING:
            # What may have been seen is repeated exactly.
            return row.rendered
        if row.revises is not None:
            row = await self._noted(transaction, row, row.revises)
        with contextlib.suppress(RenderFailed):
            return await self._render(transaction, row, self._goes_out(row), preview=True)
        return None

    def _goes_out(self, row: OutboxRow) -> datetime:
        """Return when a row that waits will be sent, if nothing comes in between."""
        wakes = row.due if row.life.paused else wakes_at(row.life)
        return max(wakes, row.due, self._clock.now())

    async def _noted(self, transaction: Transaction, row: OutboxRow, original: int) -> OutboxRow:
        """Return a revision with what staff wanted said beneath its message: that holds for what it says now, too."""
        sent = await OutboxRepository(transaction).get(original)
        return row if sent is None else replace(row, note=sent.note)

    async def _render(
        self, transaction: Transaction, row: OutboxRow, now: datetime, *, preview: bool = False
    ) -> Rendered | None:
        try:
            render = self._kinds.renderer(row.kind, by_mail=row.target.by_mail)
            reader = await self._readers.reader(transaction, row.target)
            revision = row.revises is not None
            late = is_late(row.due, now) and not revision
            context = RenderContext(now, row.due, late, revision, preview)
            async with asyncio.timeout(RENDER_SECONDS):
                return annotated(await render(transaction, row.parameters, reader, context), row.note)
        except UnknownKind as error:
            raise RenderFailed("unknown-kind") from error
        except Exception as error:
            LOG.exception("%s: the renderer of %s failed", row.key, row.kind)
            raise RenderFailed("not-rendered") from error

    async def _fall_back(self, repository: OutboxRepository, row: OutboxRow, code: int) -> None:
        fallback = self._kinds[row.kind].fallback if row.kind in self._kinds else None
        # Who is not on Discord cannot be reached there instead.
        if fallback is None or row.target.by_mail:
            return
        try:
            async with asyncio.timeout(RENDER_SECONDS):
                message = await fallback(row.parameters, code)
        except Exception:
            # The row's own end and the notice to staff are worth more than the other way.
            LOG.exception("%s: the fallback of %s failed", row.key, row.kind)
            return
        if message is not None:
            await repository.add(message)
            await repository.replaced(row.id, message.key)


def annotated(rendered: Rendered | None, note: str | None) -> Rendered | None:
    """Return the message with an organiser's note beneath its words, as a quotation."""
    if rendered is None or not note:
        return rendered
    quoted = "\n".join(f"> {line}" for line in note.splitlines())
    words = str(rendered.payload.get("content") or "")
    room = LONGEST_CONTENT - units(quoted) - 1
    content = f"{cut(words, room)}\n{quoted}" if words else quoted
    return replace(rendered, payload={**rendered.payload, "content": content})


def _in_words(event: Event) -> tuple[str | None, int | None]:
    """Return how an attempt is said to have ended; None if the event does not end one."""
    match event:
        case Sent() | Found():
            return "sent", None
        case Refused(code):
            return "refused", code
        case Unclear(why):
            return f"unclear: {why}", None
        case Unauthorised():
            return "unauthorised", 401
        case Inherited():
            return "interrupted", None
    return None, None
