"""All SQL of the reminders: rows to frozen facts and back, inside the caller's transaction."""

from datetime import datetime

from bot.kernel.recurrence import Recurrence
from bot.kernel.zones import LocalTime
from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.reminders.domain import Draft, Reminder, Timing, Typed, Wish

_WISH = "words, once_local, once_zone, repeats, when_typed, channel, link"
_REMINDER = f"id, member, made_at, asked_in, due_at, snoozed_until, came_at, {_WISH}"
_DRAFT = (
    "id, member, when_typed, words, channel, asked_in, link, reminder_id, snoozing, when_before, "
    "once_local, once_zone, repeats, revision"
)
_OPEN = "(due_at IS NOT NULL OR snoozed_until IS NOT NULL)"


class ReminderRepository:
    """The reminders of members."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, reminder: int) -> Reminder | None:
        """Return the reminder, if there is one."""
        row = await self._transaction.fetch_one(f"SELECT {_REMINDER} FROM reminder WHERE id = ?", (reminder,))
        return None if row is None else _reminder(row)

    async def add(
        self, member: int, wish: Wish, due: datetime, asked_in: int | None, now: datetime
    ) -> Reminder:
        """Add a reminder that is due for the first time at ``due``."""
        values = (member, to_text(now), asked_in, to_text(due), *_wish_values(wish))
        (row,) = await self._transaction.fetch_all(
            f"INSERT INTO reminder (member, made_at, asked_in, due_at, {_WISH}) "
            f"VALUES ({', '.join('?' * len(values))}) RETURNING {_REMINDER}",
            values,
        )
        return _reminder(row)

    async def put(self, reminder: Reminder) -> None:
        """Write the reminder as it is now."""
        columns = ", ".join(f"{name} = ?" for name in _WISH.split(", "))
        await self._transaction.execute(
            f"UPDATE reminder SET due_at = ?, snoozed_until = ?, came_at = ?, {columns} WHERE id = ?",
            (
                to_optional_text(reminder.due),
                to_optional_text(reminder.snoozed),
                to_optional_text(reminder.came),
                *_wish_values(reminder.wish),
                reminder.id,
            ),
        )

    async def remove(self, reminder: int) -> None:
        """Remove the reminder."""
        await self._transaction.execute("DELETE FROM reminder WHERE id = ?", (reminder,))

    async def of(self, member: int) -> list[Reminder]:
        """Return the member's reminders: those that have come first, then in the order in which they come."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_REMINDER} FROM reminder WHERE member = ? "
            "ORDER BY min(coalesce(due_at, '9'), coalesce(snoozed_until, '9')) = '9' DESC, "
            "min(coalesce(due_at, '9'), coalesce(snoozed_until, '9')), id",
            (member,),
        )
        return [_reminder(row) for row in rows]

    async def count_open(self, member: int) -> int:
        """Return how many of the member's reminders are still to come."""
        (row,) = await self._transaction.fetch_all(
            f"SELECT count(*) AS open FROM reminder WHERE member = ? AND {_OPEN}", (member,)
        )
        return int(row["open"])

    async def open(self) -> list[Reminder]:
        """Return everybody's reminders that are still to come."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_REMINDER} FROM reminder WHERE {_OPEN} ORDER BY id"
        )
        return [_reminder(row) for row in rows]

    async def remove_come_before(self, instant: datetime) -> int:
        """Remove what came before then and was not touched since; return how many."""
        return await self._transaction.execute(
            f"DELETE FROM reminder WHERE came_at < ? AND NOT {_OPEN}", (to_text(instant),)
        )


class DraftRepository:
    """What was typed on the way to a reminder."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, draft: int) -> Draft | None:
        """Return the draft, if there is one."""
        row = await self._transaction.fetch_one(f"SELECT {_DRAFT} FROM reminder_draft WHERE id = ?", (draft,))
        return None if row is None else _draft(row)

    async def add(self, draft: Draft, now: datetime) -> Draft:
        """Add the draft, and return it with its number."""
        (row,) = await self._transaction.fetch_all(
            "INSERT INTO reminder_draft (member, when_typed, words, channel, asked_in, link, reminder_id, "
            f"snoozing, when_before, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {_DRAFT}",
            (
                draft.member,
                draft.typed.when,
                draft.typed.words,
                draft.channel,
                draft.asked_in,
                draft.link,
                draft.reminder,
                int(draft.snoozing),
                draft.when_before,
                to_text(now),
            ),
        )
        return _draft(row)

    async def put(self, draft: Draft, now: datetime) -> None:
        """Write what was typed and how it was read."""
        await self._transaction.execute(
            "UPDATE reminder_draft SET when_typed = ?, words = ?, channel = ?, once_local = ?, once_zone = ?, repeats = ?, "
            "revision = ?, written_at = ? WHERE id = ?",
            (
                draft.typed.when,
                draft.typed.words,
                draft.channel,
                *_timing_values(draft.timing),
                draft.revision,
                to_text(now),
                draft.id,
            ),
        )

    async def remove(self, draft: int) -> None:
        """Remove the draft."""
        await self._transaction.execute("DELETE FROM reminder_draft WHERE id = ?", (draft,))

    async def by(self, member: int) -> list[Draft]:
        """Return everything the member typed and did not confirm."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_DRAFT} FROM reminder_draft WHERE member = ? ORDER BY id", (member,)
        )
        return [_draft(row) for row in rows]

    async def remove_untouched_since(self, instant: datetime) -> int:
        """Remove what nobody has come back to since; return how many."""
        return await self._transaction.execute(
            "DELETE FROM reminder_draft WHERE written_at < ?", (to_text(instant),)
        )


def _reminder(row: Row) -> Reminder:
    return Reminder(
        id=row["id"],
        member=row["member"],
        wish=_wish(row),
        made=from_text(row["made_at"]),
        asked_in=row["asked_in"],
        due=from_optional_text(row["due_at"]),
        snoozed=from_optional_text(row["snoozed_until"]),
        came=from_optional_text(row["came_at"]),
    )


def _wish(row: Row) -> Wish:
    timing = _timing(row)
    if timing is None:
        raise ValueError("a reminder without a time")
    return Wish(row["words"], timing, row["when_typed"], row["channel"], row["link"])


def _draft(row: Row) -> Draft:
    return Draft(
        id=row["id"],
        member=row["member"],
        typed=Typed(row["when_typed"], row["words"]),
        channel=row["channel"],
        asked_in=row["asked_in"],
        link=row["link"],
        reminder=row["reminder_id"],
        snoozing=bool(row["snoozing"]),
        when_before=row["when_before"],
        timing=_timing(row),
        revision=row["revision"],
    )


def _timing(row: Row) -> Timing | None:
    if row["repeats"] is not None:
        return Recurrence.from_text(row["repeats"])
    if row["once_local"] is not None:
        return LocalTime(datetime.fromisoformat(row["once_local"]), row["once_zone"])
    return None


def _timing_values(timing: Timing | None) -> tuple[SqlValue, ...]:
    if isinstance(timing, Recurrence):
        return (None, None, str(timing))
    if timing is not None:
        return (timing.local.isoformat(timespec="minutes"), timing.zone, None)
    return (None, None, None)


def _wish_values(wish: Wish) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``_WISH``."""
    return (wish.words, *_timing_values(wish.timing), wish.when, wish.channel, wish.link)
