"""What organisers wrote to some of those who registered."""

from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_optional_text, to_text
from cogs.events.domain import Letter, Mode, Standing, Wish


class LetterRepository:
    """The log of these messages, and those not sent yet."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def add(self, event: int, author: int, text: str, wish: Wish, now: datetime) -> int:
        """Write a message down, and return its number."""
        return await self._transaction.insert(
            "INSERT INTO event_message (event_id, author, text, standing, mode, country, written_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (event, author, text, wish.standing, wish.mode, wish.country, to_text(now)),
        )

    async def get(self, letter: int) -> Letter | None:
        """Return the message of that number."""
        row = await self._transaction.fetch_one("SELECT * FROM event_message WHERE id = ?", (letter,))
        return None if row is None else _letter(row)

    async def sent(self, letter: int, recipients: int, now: datetime) -> None:
        """Note that it was sent, and to how many."""
        await self._transaction.execute(
            "UPDATE event_message SET sent_at = ?, recipients = ? WHERE id = ?",
            (to_text(now), recipients, letter),
        )

    async def sent_since(self, event: int, instant: datetime) -> bool:
        """Tell whether anything was sent to people of an event at or after an instant."""
        row = await self._transaction.fetch_one(
            "SELECT 1 FROM event_message WHERE event_id = ? AND sent_at >= ?", (event, to_text(instant))
        )
        return row is not None

    async def by(self, author: int) -> list[Letter]:
        """Return what this member wrote."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM event_message WHERE author = ? ORDER BY id", (author,)
        )
        return [_letter(row) for row in rows]

    async def forget_author(self, member: int) -> int:
        """Let what this member sent stand without their name, and remove what they did not send."""
        removed = await self._transaction.execute(
            "DELETE FROM event_message WHERE author = ? AND sent_at IS NULL", (member,)
        )
        return removed + await self._transaction.execute(
            "UPDATE event_message SET author = NULL WHERE author = ?", (member,)
        )

    async def remove_before(self, instant: datetime) -> None:
        """Remove what was written before an instant."""
        await self._transaction.execute("DELETE FROM event_message WHERE written_at < ?", (to_text(instant),))


def _letter(row: Row) -> Letter:
    wish = Wish(
        Standing(row["standing"]) if row["standing"] else None,
        Mode(row["mode"]) if row["mode"] else None,
        row["country"],
    )
    return Letter(
        row["id"],
        row["event_id"],
        row["author"],
        row["text"],
        wish,
        from_optional_text(row["sent_at"]),
        row["recipients"],
    )
