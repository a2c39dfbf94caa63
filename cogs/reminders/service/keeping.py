"""What the reminders keep about people, for how long, and how it is handed out and erased."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from bot.delivery.outbox import Outbox
from bot.kernel.clock import Clock
from bot.kernel.recurrence import Recurrence
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_optional_text, to_text
from bot.storage.personal_data import Json
from cogs.reminders.domain import Draft, Reminder, Timing, come
from cogs.reminders.repository import DraftRepository, ReminderRepository
from cogs.reminders.service import promises

KEPT: Final = timedelta(days=30)
"""How long a reminder that came, or a form that nobody confirmed, is kept."""


class ReminderRecords:
    """Reminders and what was typed on the way to them, as personal data."""

    feature = "reminders"
    heading = "reminders-heading"
    retention = "reminders-retention"

    def __init__(self, database: Database, outbox: Outbox, clock: Clock) -> None:
        """Work with exactly these collaborators."""
        self._database = database
        self._outbox = outbox
        self._clock = clock

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return the member's reminders and drafts."""
        kept: Mapping[str, list[Json]] = {
            "reminders": [_reminder(one) for one in await ReminderRepository(transaction).of(member)],
            "drafts": [_draft(one) for one in await DraftRepository(transaction).by(member)],
        }
        return {name: entries for name, entries in kept.items() if entries} or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Erase the member's reminders and drafts, and what was posted in channels for them."""
        reminders, drafts = ReminderRepository(transaction), DraftRepository(transaction)
        mine, typed = await reminders.of(member), await drafts.by(member)
        for draft in typed:
            await drafts.remove(draft.id)
        for reminder in mine:
            await reminders.remove(reminder.id)
        posted = await self._outbox.forget(transaction, promises.prefix_of(member))
        return len(mine) + len(typed) + posted

    async def forget_old(self) -> None:
        """Remove what was kept long enough."""
        before = self._clock.now() - KEPT
        async with self._database.transaction() as transaction:
            await DraftRepository(transaction).remove_untouched_since(before)
            await ReminderRepository(transaction).remove_come_before(before)

    async def mend(self) -> None:
        """Promise anew what an open reminder should have promised and nobody is going to send.

        A message that could not even be put into words ends without moving its reminder on;
        the reminder must not fall silent for that.
        """
        now = self._clock.now()
        async with self._database.transaction() as transaction:
            reminders = ReminderRepository(transaction)
            for reminder in await reminders.open():
                if await self._outbox.planned(transaction, promises.prefix(reminder)):
                    continue
                mended = reminder
                for instant in (reminder.due, reminder.snoozed):
                    if instant is not None and instant <= now:
                        mended = come(mended, instant, now)
                await reminders.put(mended)
                await promises.exchange(transaction, self._outbox, None, mended)


def _reminder(reminder: Reminder) -> Json:
    return {
        "words": reminder.wish.words,
        "when_as_typed": reminder.wish.when,
        "when": _timing(reminder.wish.timing),
        "about_message": reminder.wish.link or None,
        "channel": _id(reminder.wish.channel),
        "asked_in": _id(reminder.asked_in),
        "made": to_text(reminder.made),
        "due": to_optional_text(reminder.due),
        "put_off_until": to_optional_text(reminder.snoozed),
        "came": to_optional_text(reminder.came),
    }


def _draft(draft: Draft) -> Json:
    return {
        "words": draft.typed.words,
        "when_as_typed": draft.typed.when,
        "about_message": draft.link or None,
        "channel": _id(draft.channel),
        "asked_in": _id(draft.asked_in),
    }


def _timing(timing: Timing) -> str:
    if isinstance(timing, Recurrence):
        return str(timing)
    return f"{timing.local.isoformat(timespec='minutes')} {timing.zone}"


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)
