"""The threads under cards, in the database."""

from typing import Final

from bot.storage.database import Transaction
from cogs.partners.domain import ThreadLock

WANTED: Final = (
    "CASE WHEN card.id IS NULL OR card.state IN ('expired', 'withdrawn', 'closed', 'sent-back') THEN 1 "
    "WHEN card.state = 'published' THEN 0 ELSE thread.locked END"
)
"""Whether a thread is to be closed for writing; while its card is being written anew it stays as it is."""


class ThreadRepository:
    """Threads inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add(self, thread: int, card: int) -> None:
        """Write down that a card has a thread, even if the card was erased meanwhile; told again, nothing changes."""
        await self._transaction.execute(
            "INSERT INTO partner_thread (thread, card) VALUES (?, (SELECT id FROM partner_card WHERE id = ?)) "
            "ON CONFLICT DO NOTHING",
            (thread, card),
        )

    async def unsettled(self) -> list[ThreadLock]:
        """Return what is to be closed or opened again; what the bot was not let do comes last."""
        rows = await self._transaction.fetch_all(
            f"SELECT thread.thread, {WANTED} AS wanted FROM partner_thread AS thread "
            f"LEFT JOIN partner_card AS card ON card.id = thread.card WHERE {WANTED} <> thread.locked "
            "ORDER BY thread.refused, thread.thread"
        )
        return [ThreadLock(row["thread"], bool(row["wanted"])) for row in rows]

    async def settle(self, lock: ThreadLock) -> None:
        """Write down that a thread is as it was to be; one whose card was erased is forgotten with that."""
        await self._transaction.execute(
            "UPDATE partner_thread SET locked = ?, refused = 0 WHERE thread = ?",
            (int(lock.locked), lock.thread),
        )
        await self._transaction.execute(
            "DELETE FROM partner_thread WHERE thread = ? AND card IS NULL AND locked = 1", (lock.thread,)
        )

    async def refuse(self, locks: list[ThreadLock]) -> None:
        """Write down that Discord does not let the bot close or open these."""
        await self._transaction.execute_many(
            "UPDATE partner_thread SET refused = 1 WHERE thread = ?", [(one.thread,) for one in locks]
        )

    async def forget(self, thread: int) -> None:
        """Forget a thread that somebody deleted."""
        await self._transaction.execute("DELETE FROM partner_thread WHERE thread = ?", (thread,))

    async def refused(self) -> int:
        """Return how many are not as they are to be since Discord does not let the bot."""
        row = await self._transaction.fetch_one(
            "SELECT count(*) AS number FROM partner_thread AS thread LEFT JOIN partner_card AS card "
            f"ON card.id = thread.card WHERE thread.refused = 1 AND {WANTED} <> thread.locked"
        )
        return row["number"] if row else 0
