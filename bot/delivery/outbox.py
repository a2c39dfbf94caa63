"""Where features promise messages, inside the transaction of the change that causes them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.delivery.domain import step
from bot.delivery.events import Cancelled, Intervention
from bot.delivery.kinds import Kinds
from bot.delivery.life import Here, Life
from bot.delivery.messages import JsonScalar, Message, Policy, State, ToChannel
from bot.delivery.promising import SKIPPED, revised
from bot.delivery.repository import OutboxRepository, OutboxRow, revision_key
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from bot.storage.pieces import each

__all__ = ["SKIPPED", "Message", "Outbox", "OutboxRow"]

MAY_BE_SEEN: Final = frozenset({State.SENDING, State.UNKNOWN, State.SENT})

BETWEEN_EDITS: Final = timedelta(minutes=1)
"""Discord takes few edits of messages older than an hour; what changes meanwhile goes into one."""

NOBODY = Here(boot="", policy=Policy())


class Outbox:
    """Promises messages and takes promises back; is PersonalData for what is promised to a member."""

    feature = "delivery"
    heading = "delivery-heading"
    retention = "delivery-retention"

    def __init__(self, clock: Clock, kinds: Kinds | None = None) -> None:
        """Tell the present by ``clock``; ``kinds`` tell whose words a message holds, its reader's unless they say so."""
        self._clock = clock
        self._kinds = Kinds() if kinds is None else kinds
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after each commit that changed what is promised: the worker wakes up."""
        self._listeners.append(listener)

    async def add(self, transaction: Transaction, message: Message) -> bool:
        """Promise ``message``; False if its key is promised or was kept already, and nothing changed.

        A message that was cancelled before is promised anew: who withdraws and registers
        again is to be reminded.
        """
        added = await OutboxRepository(transaction).add(message)
        if added:
            self._announce_after(transaction)
        return added

    async def add_all(self, transaction: Transaction, messages: Iterable[Message]) -> None:
        """Promise many messages as :meth:`add` does one: in pieces, between which others have the loop."""
        if await OutboxRepository(transaction).add_all(messages):
            self._announce_after(transaction)

    async def cancel(
        self, transaction: Transaction, prefix: str, *, why: str, part: str | None = None
    ) -> int:
        """Take back what is promised under ``prefix``, in whole parts: "events:7" is not "events:71:...".

        With ``part``, only what has it as a part of its key as well: "remind" of "events:7:member:5:remind:1d".

        Returns how many were still pending and are cancelled. One that is on its way, or
        may have been seen, is not sent again: its end tells which of the two it was.
        The edits that :meth:`revise` promised are not taken back by any prefix, nor by staff:
        they show what is true of a message that stands there.
        """
        repository = OutboxRepository(transaction)
        now = self._clock.now()
        meant = [
            row
            for row in await repository.under(prefix)
            if row.revises is None and part in {None, *row.key.split(":")}
        ]
        lives = dict(await each(meant, lambda row: (row.id, step(row.life, Cancelled(why), now, NOBODY)[0])))
        await repository.save_all(lives, now)
        cancelled = sum(life.state is State.CANCELLED for life in lives.values())
        if cancelled:
            self._announce_after(transaction)
        return cancelled

    async def revise(self, transaction: Transaction, key: str, parameters: Mapping[str, JsonScalar]) -> bool:
        """Promise that the message promised under ``key`` is edited to show what is true.

        Its kind's renderer puts it into words when that is done, given ``parameters`` and a
        context that says ``revision``; what it returns takes the place of text, embeds and
        components, and files stay as they are. However often this is called, one edit waits.
        False if there is nothing to edit: not sent yet, never to be, or deleted.
        """
        repository = OutboxRepository(transaction)
        original = await repository.of_key(key)
        if original is None or original.life.state not in MAY_BE_SEEN:
            return False
        if original.life.state is State.SENT and original.life.message_id is None:
            return False
        known = await repository.of_key(revision_key(key))
        now = self._clock.now()
        due = max(now, known.finished + BETWEEN_EDITS) if known and known.finished else now
        life = revised(known.life if known else Life(State.SENT, now), due)
        await repository.revise(original, parameters, life)
        self._announce_after(transaction)
        return True

    async def intervene(self, transaction: Transaction, row_id: int, event: Intervention) -> OutboxRow | None:
        """Let staff pause, resume, move or skip (``Cancelled(SKIPPED)``) one message; return it as it stands then.

        None: it is not pending any more, is an edit, or cannot be moved there, and nothing changed.
        """
        repository = OutboxRepository(transaction)
        row = await repository.get(row_id)
        if row is None or row.life.state is not State.PENDING or row.revises is not None:
            return None
        now = self._clock.now()
        life, _ = step(row.life, event, now, NOBODY)
        if life == row.life:
            return None
        await repository.save(row_id, life, now)
        self._announce_after(transaction)
        return replace(row, life=life)

    async def annotate(self, transaction: Transaction, row_id: int, note: str | None) -> bool:
        """Have ``note`` said beneath a message, in the words given; False if it is not pending any more."""
        return await OutboxRepository(transaction).annotate(row_id, note)

    async def readdress(self, transaction: Transaction, old: int, new: int) -> None:
        """Send to the channel ``new`` what is still pending for the channel ``old``.

        What is on its way or in doubt stays: only there can be seen whether it arrived.
        """
        if await OutboxRepository(transaction).readdress(ToChannel(old), ToChannel(new)):
            self._announce_after(transaction)

    async def planned(self, transaction: Transaction, prefix: str) -> list[OutboxRow]:
        """Return what is promised under ``prefix`` and not finished, in order of due time."""
        return await OutboxRepository(transaction).under(prefix)

    async def find(self, transaction: Transaction, key: str) -> OutboxRow | None:
        """Return what was promised under exactly this key, wherever it stands: also which message it became."""
        return await OutboxRepository(transaction).of_key(key)

    async def undelivered(self, transaction: Transaction, member: int, limit: int) -> list[OutboxRow]:
        """Return what a direct message could not bring to the member, in the words of then, newest first."""
        return await OutboxRepository(transaction).undelivered(member, limit)

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return what was promised to the member by direct message; None if nothing was.

        Of a message that put another's words before them only that it was sent: the words are not theirs to take.
        """
        rows = await OutboxRepository(transaction).export(member)
        return [self._without_others(row) for row in rows] or None

    def _without_others(self, exported: Mapping[str, Json]) -> Json:
        kind = self._kinds.get(str(exported["kind"]))
        if kind is None or not kind.of_others:
            return exported
        return {**exported, "content": None, "withheld": "words of somebody else"}

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Take back what is promised to the member, and empty what was said; return how many rows."""
        return await OutboxRepository(transaction).erase(member)

    async def forget(self, transaction: Transaction, prefix: str, *, but: Collection[str] = ()) -> int:
        """Take back what is promised under ``prefix``, and leave no trace of what was said; return how many rows.

        For what was posted about a member under keys that do not name them. One that is on
        its way is not sent again, and is forgotten with its end. ``but`` are the keys of those
        that :meth:`efface` has seen to.
        """
        kept = [one for key in but for one in (key, revision_key(key))]
        return await OutboxRepository(transaction).erase_under(prefix, kept)

    async def efface(self, transaction: Transaction, key: str, parameters: Mapping[str, JsonScalar]) -> bool:
        """Forget what was said under ``key``, and promise that the message itself is edited as by :meth:`revise`.

        For what was sent to one member in the words of another. False if it was not sent: :meth:`forget` it then.
        """
        original = await OutboxRepository(transaction).of_key(key)
        if original is None or original.life.state is not State.SENT:
            return False
        await OutboxRepository(transaction).empty(original.id)
        return await self.revise(transaction, key, parameters)

    def _announce_after(self, transaction: Transaction) -> None:
        for listener in self._listeners:
            transaction.after_commit(listener)
